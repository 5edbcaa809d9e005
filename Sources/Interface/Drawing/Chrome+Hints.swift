import Canvas
import Text

/// The last line: which keys work here, on what is selected.
extension Chrome {
    struct Hint {
        var text: String
        var keyColumns: Int
        var key: Key
    }

    private var hintList: [Hint] {
        let screen = session.screens.top.name
        let takesText = session.screens.top.takesText
        var words: Set<String> = []
        let hinted = Command.all.filter { $0.hint != nil && $0.works(on: screen) }
        return hinted.sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }.compactMap { command in
            guard let hint = command.hint,
                let key = session.keymap.singleKey(of: command, on: screen)
            else { return nil }
            // A letter is text here, not a command; another key that does the same is shown instead.
            if takesText, case .character = key { return nil }
            // What would do nothing on the selected line is no hint.
            guard command.whyNot(session) == nil, let word = hint.word(session),
                words.insert(word).inserted
            else { return nil }
            let keys = keyText(of: hint, key, command)
            return Hint(text: "\(keys) \(word)", keyColumns: keys.columns, key: key)
        }
    }

    /// The keys of a hint: several that the command has by itself only where they are its own ones.
    private func keyText(of hint: Command.Hint, _ key: Key, _ command: Command) -> String {
        if let (name, separator) = hint.partner {
            let other = Command.named(name).flatMap {
                session.keymap.singleKey(of: $0, on: session.screens.top.name)
            }
            return key.sign + (other.map { separator + $0.sign } ?? "")
        }
        let isStandard = command.keys.first == key.description
        return isStandard ? hint.keys(session) ?? key.sign : key.sign
    }

    /// The hints that fit, with help (whose rank is 0) always at the end, and their columns.
    private func placedHints(in hints: Rect) -> [(hint: Hint, column: Int)] {
        let all = hintList
        let help = all.prefix { $0.text.hasSuffix(" help") }
        var used = 1 + help.reduce(0) { $0 + $1.text.columns + 2 }
        let fitting = all.dropFirst(help.count).prefix { hint in
            used += hint.text.columns + 2
            return used <= hints.columns + 2
        }
        var column = 1
        return (fitting + help).map { hint in
            defer { column += hint.text.columns + 2 }
            return (hint, column)
        }
    }

    func drawHints(on frame: inout Frame, in hints: Rect) {
        guard !hints.isEmpty else { return }
        if frame.size.rows < Chrome.rowsForMessages, let message = session.message {
            return drawMessage(message, on: &frame, in: hints)
        }
        for (hint, column) in placedHints(in: hints) {
            frame.put(hint.text, at: Point(column: column, row: hints.row), .secondary)
            frame.restyle(Rect(column: column, row: hints.row, columns: hint.keyColumns, rows: 1)) {
                $0 = Style(.key)
            }
        }
    }

    /// The key of the hint at a place.
    func hintKey(at point: Point, in hints: Rect) -> Key? {
        if session.size.rows < Chrome.rowsForMessages, session.message != nil { return nil }
        return placedHints(in: hints).last { $0.column <= point.column }
            .flatMap { point.column < $0.column + $0.hint.text.columns ? $0.hint.key : nil }
    }
}
