import Canvas
import Text

/// A screen on which letters that come together can be taken as one text. As keys, one after the
/// other, each would copy the text and react to it again: a flood of them would never end.
protocol LetterTaking: Screen {
    func type(_ letters: String, in session: inout Session)
}

/// A screen with one line to type in.
protocol TypingScreen: AcceptingScreen, LetterTaking {
    var field: TextBuffer { get set }
    /// Prepares for a key, or for letters or a paste (nil).
    mutating func willTake(_ key: Key?)
    /// Follows what was typed.
    mutating func fieldChanged()
}

extension TypingScreen {
    mutating func fieldChanged() {}
    mutating func willTake(_ key: Key?) {}

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        var screen = self
        // There is nothing to delete: Backspace leaves the line, as in other programs.
        if key == .backspace, field.isEmpty {
            session.screens.pop()
            return []
        }
        screen.willTake(key)
        guard screen.field.handle(key) else { return nil }
        screen.fieldChanged()
        session.screens.top = screen
        return []
    }

    func type(_ letters: String, in session: inout Session) {
        var screen = self
        screen.willTake(nil)
        screen.field.insert(letters)
        screen.fieldChanged()
        session.screens.top = screen
    }

    package func paste(_ text: String, in session: inout Session) {
        var screen = self
        screen.willTake(nil)
        screen.field.insert(text, isPaste: true)
        screen.fieldChanged()
        session.screens.top = screen
    }

    /// Draws the line, its end in sight, and the cursor in it.
    func drawField(on frame: inout Frame, in area: Rect) {
        let text = field.text.oneLine
        let shown = tail(of: text, columns: area.columns - 3)
        frame.put("› " + shown, at: Point(column: area.column, row: area.row), limit: area.columns)
        let before = String(field.characters.prefix(field.cursor)).oneLine.columns
        let hidden = text.columns - shown.columns
        frame.cursor = Point(column: area.column + 2 + max(0, before - hidden), row: area.row)
        frame.cursorIsVisible = true
    }
}
