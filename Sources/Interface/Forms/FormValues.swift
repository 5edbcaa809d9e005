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

    /// The text of a field as a day; nil when it is none.
    package func day(_ name: FormField.Name) -> CalendarDate? { CalendarDate(self[name]) }

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
    func problem(of values: FormValues) -> String? {
        let text = values[name]
        if text.isEmpty { return isRequired ? "\(label.lowercased()) is needed: \(help)" : nil }
        switch kind {
        case .day where CalendarDate(text) == nil:
            return "not a day; write it as 2025-09-30"
        case .dayOrMonth where MeetingDate(text) == nil:
            return "not a day or month; write it as 2025-09-30 or 2025-09"
        default: return nil
        }
    }
}

/// What is wrong with an address; nil when nothing is, or there is none.
func addressProblem(_ address: String?) -> String? {
    guard let address else { return nil }
    let isRight =
        (address.hasPrefix("https://") || address.hasPrefix("http://"))
        && !address.contains(where: \.isWhitespace)
    return isRight ? nil : "an address begins with https:// and has no spaces"
}

/// Whether a text is a language tag: "ko", "en-US".
func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count),
        first.allSatisfy({ $0.isASCII && $0.isLowercase })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.count)
            && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
