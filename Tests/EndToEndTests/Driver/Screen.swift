/// What a terminal shows at one moment.
struct Screen: CustomStringConvertible {
    var lines: [String]
    var cursor: (column: Int, row: Int)
    var size: (columns: Int, rows: Int)
    /// Whether the alternate screen is shown.
    var isAlternate: Bool
    var cursorIsVisible: Bool
    /// Whether the program asks for clicks.
    var takesMouse: Bool
    /// Whether what was started in the terminal has ended.
    var isOver: Bool
    /// The exit status of what was started, 128 and more for a signal.
    var status: Int?

    var text: String { lines.joined(separator: "\n") }

    func shows(_ text: String) -> Bool { self.text.contains(text) }

    /// The line with the selection sign.
    var selectedLine: String? { selectedRow.map { lines[$0] } }

    var selectedRow: Int? { lines.firstIndex { $0.hasPrefix("▸") || $0.hasPrefix("@") } }

    /// The id in the line with the selection sign.
    var selectedID: String? {
        selectedLine?.split(separator: " ").dropFirst().first.map(String.init)
    }

    func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

    var description: String {
        let rule = String(repeating: "-", count: size.columns)
        return """
            \(rule)
            \(text)
            \(rule)
            cursor \(cursor.column),\(cursor.row) of \(size.columns)x\(size.rows), \
            \(isAlternate ? "alternate" : "normal") screen, \
            \(isOver ? "ended with \(status.map(String.init) ?? "?")" : "running")
            """
    }
}
