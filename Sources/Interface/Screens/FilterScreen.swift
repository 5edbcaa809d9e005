import Canvas
import Commitments
import Text

/// The line in which a query is typed; the list behind it follows every key.
package struct FilterScreen: AcceptingScreen, LetterTaking {
    package var name: ScreenName { .filter }
    private(set) var field: TextBuffer
    /// What Esc goes back to.
    private let before: Query
    /// What is wrong with the text as typed; the list then shows the matches of the last valid one.
    private var error: QueryError?
    /// How far back in the history of queries the text was taken from.
    private var historyPlace = 0
    /// What was typed before the history was looked at.
    private var typed = ""

    /// A longer filter is a paste gone astray, and every word of it would be looked for.
    private static let capacity = 1000

    /// Opens the filter line with a query in it.
    package init(before: Query) {
        self.before = before
        field = TextBuffer(before.text, capacity: FilterScreen.capacity)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        // Its line is part of the chrome; on a screen too small for that it takes the first row.
        let line = Chrome(session).filterLine
        let top = Rect(column: 0, row: 0, columns: area.columns, rows: 1)
        if line.isEmpty { drawLine(session, on: &frame, in: top) }
        // The list, which was drawn after the line, has put the cursor on its row.
        placeCursor(on: &frame, in: line.isEmpty ? top : line)
    }

    /// Where one types is where an input method composes, and what a screen reader says.
    private func placeCursor(on frame: inout Frame, in area: Rect) {
        let hidden = field.text.oneLine.columns - shownText(in: area).columns
        let before = String(field.characters.prefix(field.cursor)).oneLine.columns
        frame.cursor = Point(column: area.column + 2 + max(0, before - hidden), row: area.row)
        frame.cursorIsVisible = true
    }

    private func shownText(in area: Rect) -> String {
        tail(of: field.text.oneLine, columns: area.columns - 3)
    }

    func drawLine(_ session: Session, on frame: inout Frame, in area: Rect) {
        frame.fill(area)
        let right: (text: String, style: Style) =
            if let error {
                (error.message, Style(.bad))
            } else {
                ("\(session.listing.rows.count) shown   Enter keep  Esc undo", .secondary)
            }
        let shown = shownText(in: area)
        frame.put(" /" + shown, at: Point(column: area.column, row: area.row))
        let room = area.columns - shown.columns - 6
        if room >= 8 {
            let note = right.text.fitted(room)
            frame.put(
                note, at: Point(column: area.maxColumn - note.columns - 1, row: area.row),
                right.style)
        }
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        var screen = self
        // An empty line has nothing to delete: Backspace leaves it, as in other programs.
        if key == .backspace, field.isEmpty { return cancel(&session) }
        guard screen.field.handle(key) else { return nil }
        screen.apply(to: &session)
        return []
    }

    func type(_ letters: String, in session: inout Session) {
        insert(letters, isPaste: false, in: &session)
    }

    package func paste(_ text: String, in session: inout Session) {
        insert(text, isPaste: true, in: &session)
    }

    /// Puts a query in the place of the one that is in the line.
    func replace(_ text: String, in session: inout Session) {
        var screen = self
        screen.field = TextBuffer(text, capacity: FilterScreen.capacity)
        screen.apply(to: &session)
    }

    private func insert(_ text: String, isPaste: Bool, in session: inout Session) {
        var screen = self
        let dropped = screen.field.insert(text, isPaste: isPaste)
        screen.apply(to: &session)
        if dropped > 0 {
            session.say(
                "a filter has \(field.capacity) characters at most; \(dropped) were left out")
        }
    }

    private mutating func apply(to session: inout Session) {
        do throws(QueryError) {
            session.filter.query = try Query(field.text, in: session.catalog)
            error = nil
            session.relist()
        } catch {
            self.error = error
        }
        session.screens.top = self
    }

    /// Takes an earlier query from the history, or a later one.
    func recall(_ step: Int, _ session: inout Session) {
        var screen = self
        let history = session.queryHistory
        if historyPlace == 0 { screen.typed = field.text }
        screen.historyPlace = min(max(0, historyPlace + step), history.count)
        let text =
            screen.historyPlace == 0 ? screen.typed : history[history.count - screen.historyPlace]
        screen.field = TextBuffer(text, capacity: FilterScreen.capacity)
        screen.apply(to: &session)
    }

    func accept(_ session: inout Session) -> [Effect] {
        var screen = self
        screen.apply(to: &session)
        if let error = screen.error {
            session.complain(error.message)
            return []
        }
        if !field.text.isEmpty { session.remember(query: field.text) }
        session.screens.pop()
        return []
    }

    /// Puts back what was there before.
    func cancel(_ session: inout Session) -> [Effect] {
        session.filter.query = before
        session.screens.pop()
        session.relist()
        return []
    }
}

/// The end of a text, at most so many columns: what is being typed stays in sight.
func tail(of text: String, columns: Int) -> String {
    var shown = text[...]
    while shown.columns > max(0, columns), !shown.isEmpty { shown.removeFirst() }
    return String(shown)
}
