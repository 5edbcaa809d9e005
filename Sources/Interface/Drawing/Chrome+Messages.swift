import Canvas
import Text

/// What the program says, in the place of the line above the hints.
extension Chrome {
    /// Draws that line, or in its place what a first-time user needs to know.
    func drawFoot(on frame: inout Frame) {
        frame.rule(bottomRule)
        guard session.showsWelcome, session.screens.base is ListScreen, !bottomRule.isEmpty else {
            return
        }
        frame.fill(bottomRule)
        frame.put(
            welcomeLine(bottomRule.columns), at: Point(column: 0, row: bottomRule.row),
            width: bottomRule.columns)
    }

    func drawMessage(_ message: Session.Message, on frame: inout Frame, in area: Rect) {
        frame.put(
            " " + text(of: message).fitted(area.columns - 1),
            at: Point(column: area.column, row: area.row), style(of: message), limit: area.columns)
    }

    /// Draws a message in the rows above the hints, which stay in sight.
    func drawMessageAboveHints(on frame: inout Frame) {
        let size = frame.size
        guard let message = session.message, size.rows >= Chrome.rowsForMessages else { return }
        var lines = wrappedLines(text(of: message), width: size.columns - 2)
        if lines.count > Chrome.longestMessage {
            let rest = lines[(Chrome.longestMessage - 1)...].joined(separator: " ")
            lines[(Chrome.longestMessage - 1)...] = [rest.fitted(size.columns - 2)]
        }
        var screen = Rect(size)
        _ = screen.cutBottom(1)
        var area = screen.cutBottom(lines.count + (lines.count > 1 ? 1 : 0))
        if lines.count > 1 { frame.rule(area.cutTop(1)) }
        for (offset, line) in lines.enumerated() {
            let row = Rect(column: 0, row: area.row + offset, columns: area.columns, rows: 1)
            frame.fill(row)
            frame.put(
                " " + line, at: Point(column: 0, row: row.row), style(of: message),
                limit: area.columns)
        }
    }

    /// On fewer rows a message is in the place of the hints: there is no row to spare.
    static let rowsForMessages = 12

    /// Of a message that has more rows the rest is cut.
    private static let longestMessage = 4

    private func style(of message: Session.Message) -> Style {
        message.isError ? Style(.bad) : .plain
    }

    /// Nothing is said to be done before it is durable.
    private func text(of message: Session.Message) -> String {
        let isDone = message.isError || message.isOfSaving || session.saving != .underway
        return isDone ? message.text.oneLine : "saving…"
    }
}
