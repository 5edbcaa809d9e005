import Commitments
import JSON

extension PledgeChange {
    /// The change in the same members in every document.
    func json(in register: Register) -> JSONValue {
        let catalog = register.catalog
        return .members([
            ("meeting", .string(catalog.meetings[meeting].id.text)),
            ("against", against.map { .string(catalog.meetings[$0].id.text) } ?? .null),
            ("state", .string(stateName)),
            ("sign", .string(sign)),
            ("labels", .strings(comparison?.labels.map(\.rawValue) ?? [])),
            ("firm", .bool(isFirm)),
            ("provisionalBecause", doubts.json),
            ("reasons", .strings(register.reasons(for: self))),
            ("alsoInPart", register.alsoInPart(self).map { .string($0) }),
        ])
    }

    /// The state; "first", "event" and so on where nothing is compared.
    var stateName: String {
        switch standing {
        case .compared(let state): state.rawValue
        case .first: "first"
        case .event: "event"
        case .notYet: "not-yet"
        case .unread: "not-coded"
        case .noStatement: "no-statement"
        }
    }
}

extension Register.Occasions {
    /// How often and when.
    var json: JSONValue {
        .members([
            ("count", .integer(count)),
            ("first", first.map { .string($0.iso) }),
            ("last", last.map { .string($0.iso) }),
            ("daysSinceLast", sinceLast.map { .integer($0.days) }),
            ("about", sinceLast.map { .bool($0.isAbout) }),
        ])
    }
}
