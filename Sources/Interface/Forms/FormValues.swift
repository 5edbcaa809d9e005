import Commitments

/// The texts in the fields of a form.
package struct FormValues: Hashable, Sendable {
    private(set) var texts: [FormField.Name: String]
    /// The texts of all fields when the analyst began, if somebody else has since written into one
    /// that the analyst typed in; else nil.
    private var textsSeen: [FormField.Name: String]?

    /// Creates values from the texts of fields.
    package init(_ texts: [FormField.Name: String] = [:]) { self.texts = texts }

    /// What the analyst saw, where that is not what is there now: an edit says that it started from
    /// it, so that both texts are kept.
    var asSeen: FormValues? {
        get { textsSeen.map { FormValues($0) } }
        set { textsSeen = newValue?.texts }
    }

    /// The text of a field, without white space around it.
    package subscript(name: FormField.Name) -> String {
        get { (texts[name] ?? "").trimmed }
        set { texts[name] = newValue }
    }

    /// The items of a list, or those chosen of several.
    package func items(_ name: FormField.Name) -> [String] {
        (texts[name] ?? "").split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// The text of a field; nil when it is empty.
    package func optional(_ name: FormField.Name) -> String? {
        self[name].isEmpty ? nil : self[name]
    }

    /// Whether there is a field of the name.
    func has(_ name: FormField.Name) -> Bool { texts[name] != nil }

    /// The text of a field as a day or a month; nil when it is neither.
    package func date(_ name: FormField.Name) -> MeetingDate? { MeetingDate(self[name]) }

    /// The items of a list as "KEY: one; two", in order, each with its texts.
    package func named(_ name: FormField.Name) -> [(key: String, texts: [String])] {
        items(name).map { item in
            let parts = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let texts = (parts.count > 1 ? parts[1] : "").split(separator: ";")
            return (
                String(parts[0]).trimmed,
                texts.map { String($0).trimmed }.filter { !$0.isEmpty }
            )
        }
    }
}

extension String {
    /// The text without white space around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}

/// What is wrong with the fields of a form, each with what to do about it.
package typealias FormProblems = [FormField.Name: String]

/// What became of a form that was handed in.
package enum FormAnswer {
    /// It was taken, with what is to be done outside.
    case taken([Effect])
    /// It stays open: what is wrong, and where, if it is one field.
    case wrong(String, in: FormField.Name? = nil)
}

extension FormField {
    /// What is wrong with a value whatever form it is in; nil when nothing is.
    /// - Parameter quotes: how many words the catalog quotes.
    func problem(of values: FormValues, within quotes: QuoteLimit) -> String? {
        let text = values[name]
        if text.isEmpty { return nil }
        switch rule {
        case .id(let shape): return rule.problem(with: shape.id(typed: text))
        case .addresses: return values.items(name).lazy.compactMap { rule.problem(with: $0) }.first
        case .byLanguage, .byParty, .choice: return nil
        default: return rule.problem(with: text, within: quotes)
        }
    }

    /// What is to be said of a field that is empty and may not be; nil for any other.
    func isMissing(in values: FormValues) -> String? {
        isRequired && values[name].isEmpty ? "\(label.lowercased()) is required: \(help)" : nil
    }
}
