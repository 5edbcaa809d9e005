import Commitments
import Text

/// Members of the catalog that two people changed at the same time, and settling them.
extension Session {
    var isOnTwoValues: Bool { screens.top is TwoValuesScreen }

    /// What the screen in front asks to settle.
    var twoValues: (values: TwoValues, other: TwoValues.Side)? {
        (screens.top as? TwoValuesScreen)?.pair(in: self)
    }

    /// Those of the pledge and the meeting that the screen shows or has selected.
    var valuesInSight: [TwoValues] {
        let pledge = currentPledge.flatMap { catalog.position(ofPledge: $0.id.text) }
        let meeting = screens.base.selectedMeeting(in: self)
            .flatMap { catalog.position(ofMeeting: $0) }
        return (pledge.map(register.twoValues(ofPledge:)) ?? [])
            + (meeting.map(register.twoValues(ofMeeting:)) ?? [])
    }

    /// "2 notes have two texts", "3 to settle": what the header says; nil when all is settled.
    func waitingToSettle(width: Int) -> String? {
        let (notes, values) = (register.twoTexts, register.twoValues.count)
        let count = notes + values
        if count == 0 { return nil }
        if width < 50 { return "\(count) open" }
        if width < 100 || notes > 0 && values > 0 { return "\(count) to settle" }
        return notes > 0
            ? "\(counted(notes, "note")) \(notes == 1 ? "has" : "have") two texts"
            : values == 1 ? "1 entry has two values" : "\(values) entries have two values"
    }

    /// " · 2 to settle, = shows"; empty when all is settled.
    var restToSettle: String {
        let count = register.twoTexts + register.twoValues.count
        return count > 0 ? " · \(count) to settle, = shows" : ""
    }

    /// What an edit that made a second value of something adds to what is said; else nothing.
    func newTwoValues(since before: [TwoValues]) -> String {
        let known = Set(before.flatMap(\.sides).map(\.edit))
        let new = register.twoValues.filter { !known.isSuperset(of: $0.sides.map(\.edit)) }
        guard let first = new.first else { return "" }
        let others = first.others.map(\.author).joined(separator: ", ")
        return " · \(others) changed \(first.inWords(catalog)) too: = shows both"
    }

    /// Keeps one of the two values of the screen in front.
    mutating func settleValues(asNow: Bool) -> [Effect] {
        guard let (values, other) = twoValues else { return [] }
        let side = asNow ? values.current : other
        let name = values.inWords(catalog)
        let changes = catalog.settling(values, with: side)
        guard edit("\(name): kept “\(side.inWords)” of \(side.author)", changes) != nil
        else { return [] }
        if twoValues == nil { screens.pop() }
        say(
            "\(name): kept that of \(side.author), the other is in the history · u undoes"
                + restToSettle)
        return []
    }

    /// Why no other text can be written instead of the two values.
    var whyNotWriteOne: String? {
        guard let (values, _) = twoValues, let entry = catalog.entry(values.id.entry) else {
            return nil
        }
        if entry.writing("", into: values.id.member) == nil
            || values.others.contains(where: \.isRemoval)
        {
            return "1 or 2 keeps one; the form of the entry sets another value"
        }
        return nil
    }

    /// Asks for one text instead of the two values of the screen in front.
    mutating func writeOneValue() -> [Effect] {
        guard let (values, other) = twoValues, let entry = catalog.entry(values.id.entry) else {
            return []
        }
        screens.pop()
        open(FormScreen.oneValue(values, beside: other, of: entry, in: catalog), by: "write-one")
        return []
    }
}

extension FormField.Name {
    fileprivate static let value = Self("value")
}

extension FormScreen {
    /// Asks for one text of both.
    fileprivate static func oneValue(
        _ values: TwoValues, beside other: TwoValues.Side, of entry: CatalogEntry,
        in catalog: Catalog
    ) -> FormScreen {
        let (name, member) = (values.inWords(catalog), values.id.member)
        let isRequired = entry.texts[member].map { !$0.isEmpty } ?? false
        return FormScreen(
            title: "One text of both: \(name)", key: "settle \(values.id.entry) \(member)",
            about: [other, values.current].map { "\($0.author): \($0.inWords.oneLine)" }
                .joined(separator: "\n"),
            fields: [
                FormField(
                    .value, "Text", .text, help: "replaces both",
                    isRequired: isRequired, value: values.current.text ?? "")
            ],
            problems: { form, session in
                let text = form[.value]
                let limit = session.catalog.quoteLimit
                let kind = text.isEmpty ? nil : entry.kind(of: member)
                return kind?.problem(with: text, within: limit).map { [.value: $0] } ?? [:]
            }
        ) { session, form in
            guard let after = entry.writing(form[.value].onOneLine, into: member) else {
                return .wrong("this text cannot be written")
            }
            // It started from what the form shows: what others settled meanwhile is not passed over.
            return session.submit(
                "\(name): kept “\(form[.value].onOneLine)”",
                Catalog.settling(values, from: entry, to: after))
        }
    }
}
