import Canvas
import Text

/// A line of a page: pieces of text, each in a style, and what Enter opens on it.
package struct Line: Hashable, Sendable {
    /// A run of text in one style.
    package struct Span: Hashable, Sendable {
        var text: String
        var style: Style
        /// Whether it only says in signs what the style says in color.
        var isBracket = false
    }

    var spans: [Span]
    var link: Link?

    init(_ text: String = "", _ style: Style = .plain, link: Link? = nil) {
        spans = text.isEmpty ? [] : [Span(text: text, style: style)]
        self.link = link
    }

    /// The line with more text at its end.
    func adding(_ text: String, _ style: Style = .plain) -> Line {
        var line = self
        line.spans.append(Span(text: text, style: style))
        return line
    }

    var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }

    /// The line with a text that ends at the right edge, where there is room for it.
    func adding(right text: String, width: Int, _ style: Style = .secondary) -> Line {
        let room = width - columns - text.columns
        return room < 1 ? self : adding(String(repeating: " ", count: room)).adding(text, style)
    }

    /// Text wrapped into lines, each indented.
    static func wrapped(
        _ text: String, width: Int, indent: Int = 0, _ style: Style = .plain, link: Link? = nil
    ) -> [Line] {
        let margin = String(repeating: " ", count: indent)
        return wrappedLines(text, width: max(8, width - indent)).map {
            Line(margin + $0, style, link: link)
        }
    }
}

extension Frame {
    /// Draws a line within a width; longer lines end in an ellipsis.
    mutating func put(_ line: Line, at point: Point, width: Int) {
        var left = width
        var column = point.column
        let spans = hasColors ? line.spans.filter { !$0.isBracket } : line.spans
        let isTooLong = spans.reduce(0) { $0 + $1.text.columns } > width
        for (index, span) in spans.enumerated() {
            let isLast = index == spans.count - 1
            let text = span.text.oneLine
            let room = isTooLong && (isLast || text.columns >= left) ? text.fitted(left) : text
            let used = put(room, at: Point(column: column, row: point.row), span.style, limit: left)
            column += used
            left -= used
            if left <= 0 { return }
        }
    }

    /// Says in an area that there is nothing to list, and why; the terminal's cursor rests there.
    mutating func putNotice(_ text: String, in area: Rect) {
        for (offset, line) in Line.wrapped(text, width: area.columns - 4).prefix(area.rows)
            .enumerated()
        {
            put(
                line, at: Point(column: area.column + 2, row: area.row + offset),
                width: area.columns - 2)
        }
        cursor = Point(column: area.column, row: area.row)
    }

    /// A horizontal line across a rectangle's first row.
    mutating func rule(_ area: Rect, sign: String = "─") {
        fill(
            Rect(
                column: area.column, row: area.row, columns: area.columns, rows: min(1, area.rows)),
            with: sign, .secondary)
    }

    /// An empty box with a frame and a title, for what floats above a screen.
    /// - Returns: the inside.
    mutating func box(_ area: Rect, title: String, footer: String = "") -> Rect {
        fill(area)
        guard area.columns >= 2, area.rows >= 2 else { return area }
        let inner = area.inset(columns: 1, rows: 1)
        let edge = String(repeating: "─", count: inner.columns)
        put("┌" + edge + "┐", at: Point(column: area.column, row: area.row), .secondary)
        put("└" + edge + "┘", at: Point(column: area.column, row: area.maxRow - 1), .secondary)
        for row in inner.row..<max(inner.row, inner.maxRow) {
            put("│", at: Point(column: area.column, row: row), .secondary)
            put("│", at: Point(column: area.maxColumn - 1, row: row), .secondary)
        }
        let room = max(0, inner.columns - 2)
        if !title.isEmpty {
            put(
                " \(title.oneLine) ".fitted(room),
                at: Point(column: inner.column + 1, row: area.row), .heading)
        }
        if !footer.isEmpty {
            put(
                " \(footer) ".fitted(room),
                at: Point(column: inner.column + 1, row: area.maxRow - 1), .secondary)
        }
        return inner.inset(columns: 1)
    }
}
