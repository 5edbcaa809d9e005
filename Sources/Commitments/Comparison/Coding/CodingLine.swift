/// One part of a coding as a line to read and correct: "time: by 2030 | relation: by | date: 2030".
struct CodingLine {
    /// "verb", "condition", "core"
    var kind: String
    /// The words of the passage.
    var said: String
    /// What else is known of it, in the order of writing. A flag has an empty value.
    var values: [(name: String, value: String)] = []

    /// Divides the words and the values.
    private static let divider = " | "

    init(_ kind: String, _ said: String, _ values: [(name: String, value: String?)] = []) {
        self.kind = kind
        self.said = said
        self.values = values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// Nil where the line has no kind.
    init?(_ text: String) {
        // A divider with nothing after it has lost its space to whoever trims lines.
        var pieces = text.split(separator: "|").map(\.trimmedText)
        guard let first = pieces.first, let colon = first.firstIndex(of: ":") else { return nil }
        pieces.removeFirst()
        kind = first[..<colon].trimmedText.lowercased()
        said = first[first.index(after: colon)...].trimmedText
        values = pieces.filter { !$0.isEmpty }.map { piece in
            guard let colon = piece.firstIndex(of: ":") else { return (piece.lowercased(), "") }
            return (
                piece[..<colon].trimmedText.lowercased(),
                piece[piece.index(after: colon)...].trimmedText
            )
        }
    }

    var text: String {
        ([kind + ": " + said]
            + values.map { $0.value.isEmpty ? $0.name : "\($0.name): \($0.value)" })
            .joined(separator: CodingLine.divider)
    }

    func value(_ name: String) -> String? { values.first { $0.name == name }?.value }

    func has(_ flag: String) -> Bool { values.contains { $0.name == flag } }
}

extension StringProtocol {
    /// Without white space at the ends.
    fileprivate var trimmedText: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
