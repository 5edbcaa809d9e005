import Text

/// Makes the term of one token: looks up what its words name in a catalog, and says what is wrong.
struct QueryTermReader {
    let token: QueryToken
    let catalog: Catalog

    private var text: String { token.text }

    /// The term; nil for a field whose value is still to be typed.
    func term() throws(QueryError) -> Query.Term? {
        guard let (name, sign, value) = token.field else {
            if !token.isQuoted { try refuseOtherSyntax() }
            return Query.Term(excludes: token.excludes, anyOf: word)
        }
        let field = try field(name)
        if value.isEmpty { return nil }
        let comparison = sign.comparison
        if let comparison, comparison != .equal, !field.isCount {
            throw QueryError(
                part: name,
                message: "\(field.rawValue) is not a number; write \(field.rawValue):\(value)")
        }
        var conditions: [Condition] = []
        for value in field.takesList ? value.split(separator: ",").map(String.init) : [value] {
            conditions += try self.conditions(field, comparison, value)
        }
        return conditions.isEmpty
            ? nil : Query.Term(excludes: token.excludes, anyOf: conditions)
    }

    private func field(_ name: String) throws(QueryError) -> Condition.Field {
        if let field = Condition.Field(rawValue: name.lowercased()) { return field }
        let names = Condition.Field.allCases.map(\.rawValue)
        let near = nearest(to: name, among: names).map { "did you mean \($0)? " } ?? ""
        throw QueryError(
            part: token.part,
            message: "no field “\(name)”; \(near)fields are " + names.joined(separator: ", ")
                + "; \"\(text)\" in quotes is a word")
    }

    /// A word; of an id without its zero ("SEC-2") the pledge, too.
    private var word: [Condition] {
        let asWord = [Condition.text(Pattern(text))]
        guard let id = catalog.paddedID(text) else { return asWord }
        return asWord + [.id(id.text)]
    }

    /// What other programs' queries have and ours do not is said, not looked for as a word.
    private func refuseOtherSyntax() throws(QueryError) {
        let advice: String? =
            if text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") {
                "there are no regular expressions; a word is found anywhere in a text"
            } else if text.hasPrefix("(") && !text.hasSuffix(")") || text == "()" {
                "there are no groups; OR joins the two terms next to it"
            } else if text.count > 1, text.hasSuffix("*") || text.hasPrefix("*") {
                "leave out *: parts of words are found, too"
            } else {
                nil
            }
        guard let advice else { return }
        throw QueryError(
            part: token.part, message: "“\(text)”: \(advice); \"\(text)\" in quotes is a word")
    }

    private func conditions(
        _ field: Condition.Field, _ comparison: Condition.Comparison?, _ value: String
    ) throws(QueryError) -> [Condition] {
        switch field {
        case .pillar:
            return try some(
                catalog.pillars(named: value).map { .pillar($0.id) },
                or: "pillars are "
                    + catalog.pillars.map { $0.prefix.lowercased() }.joined(separator: ", "))
        case .status:
            return try some(
                Status.all(named: value).map { .status($0) },
                or: "statuses are "
                    + Status.definitions.map(\.status.rawValue).joined(separator: ", "))
        case .state:
            return try some(
                Condition.states(named: value).map { .state($0) },
                or: "states are "
                    + Condition.allStates.map(Condition.keyword).joined(separator: ", "))
        case .change:
            return try some(
                Condition.changes(named: value).map { .change($0) },
                or: "changes are "
                    + Condition.WordingChange.all.map(\.name).joined(separator: ", "))
        case .meeting:
            return try some(
                catalog.meetings(named: value).map { .meeting($0.id) },
                or: "it is not in the id, place, format or date of any meeting")
        case .type:
            return try some(
                PledgeType.allCases.filter { $0.rawValue.hasPrefix(value.lowercased()) }.map {
                    .type($0)
                },
                or: "types are " + PledgeType.allCases.map(\.rawValue).joined(separator: ", "))
        case .party:
            return try some(
                catalog.parties(named: value).map { .party($0.id) },
                or: "parties are "
                    + catalog.parties.map { $0.id.text.lowercased() }.joined(separator: ", "))
        case .id: return [.id(catalog.paddedID(value)?.text ?? value.uppercased())]
        case .note: return [.note(Pattern(value))]
        case .tag: return [.tag(String(value.drop { $0 == "#" }).folded)]
        case .text: return [.text(Pattern(value))]
        case .is:
            return try some(
                "retired".hasPrefix(value.lowercased()) ? [.retired] : [],
                or: "the only value is is:retired")
        case .said, .events, .last, .notes:
            guard let number = Int(value), number >= 0 else {
                throw QueryError(
                    part: token.part,
                    message: "\(field.rawValue) needs a number: \(field.rawValue)<3")
            }
            let comparison = comparison ?? .equal
            switch field {
            case .said: return [.said(comparison, number)]
            case .events: return [.events(comparison, number)]
            case .last: return [.last(comparison, number)]
            default: return [.notes(comparison, number)]
            }
        }
    }

    private func some(_ found: [Condition], or message: String) throws(QueryError) -> [Condition] {
        if found.isEmpty {
            throw QueryError(part: token.part, message: "“\(text)” matches nothing; \(message)")
        }
        return found
    }
}

extension Condition.Field {
    /// Whether its value is a number.
    fileprivate var isCount: Bool { [.said, .events, .last, .notes].contains(self) }

    /// Whether commas are between values; in a text they are part of it.
    fileprivate var takesList: Bool { self != .note && self != .text }
}

extension Catalog {
    /// The pledge whose id is this one with zeros before the number: SEC-02 for "sec-2".
    package func paddedID(_ text: String) -> Pledge.ID? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[1]), number >= 0, !parts[0].isEmpty
        else { return nil }
        return pledges.first { pledge in
            let own = pledge.id.text.split(separator: "-", omittingEmptySubsequences: false)
            return own.count == 2 && own[1].count > parts[1].count && Int(own[1]) == number
                && own[0].lowercased() == parts[0].lowercased()
        }?.id
    }
}
