import Canvas
import Commitments

/// What a line of a page leads to.
package enum Link: Hashable, Sendable {
    case pledge(Pledge.ID)
    case meeting(Meeting.ID)
    case note(Note.ID)
    /// The wordings of a pledge at two meetings.
    case wording(Pledge.ID, from: Meeting.ID, to: Meeting.ID)
    /// A section of what changed, on the same page.
    case section(MeetingComparison.Section)
}

/// A text longer than the screen with a cursor on one of its lines.
package struct Page: Hashable, Sendable {
    /// The line of the cursor.
    package var cursor = 0
    /// The first line shown.
    package var top = 0

    /// Moves the cursor.
    mutating func move(_ motion: Motion, in lines: [Line], height: Int) {
        switch motion {
        case .items(let step): moveToItem(step, in: lines)
        case .lines(let step) where abs(step) == 1: moveToText(step, in: lines)
        case .halfPages, .pages:
            let before = cursor
            cursor = motion.applied(to: cursor, count: lines.count, page: height)
            // The text moves, not only the cursor in it.
            top = max(0, min(top + cursor - before, lines.count - height))
        default: cursor = motion.applied(to: cursor, count: lines.count, page: height)
        }
    }

    /// Moves to the next line that has a text, or to the one before; blank lines between are no places to be.
    private mutating func moveToText(_ step: Int, in lines: [Line]) {
        let hasText = { (index: Int) in !lines[index].text.allSatisfy(\.isWhitespace) }
        let next =
            step > 0
            ? lines.indices.first { $0 > cursor && hasText($0) }
            : lines.indices.last { $0 < cursor && hasText($0) }
        if let next { cursor = next }
    }

    /// Moves to the first line of the next run of lines that lead somewhere else, or of the one
    /// before.
    private mutating func moveToItem(_ step: Int, in lines: [Line]) {
        let starts = lines.indices.filter { index in
            lines[index].link != nil && (index == 0 || lines[index - 1].link != lines[index].link)
        }
        let next = step > 0 ? starts.first { $0 > cursor } : starts.last { $0 < cursor }
        if let next { cursor = next }
    }

    /// Brings the cursor into the text and the text around the cursor into view.
    mutating func adjust(count: Int, height: Int) {
        cursor = min(max(0, cursor), max(0, count - 1))
        top = scrolled(top, toShow: cursor, count: count, height: height)
    }

    /// Draws lines with the cursor's line set off, and lets the terminal's cursor rest on it.
    func draw(_ lines: [Line], on frame: inout Frame, in area: Rect, showsCursor: Bool = true) {
        for (offset, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            let row = area.row + offset
            frame.put(line, at: Point(column: area.column + 2, row: row), width: area.columns - 2)
            if showsCursor, top + offset == cursor {
                frame.put("▸", at: Point(column: area.column, row: row), .heading)
                if line.link != nil {
                    frame.restyle(
                        Rect(column: area.column + 2, row: row, columns: area.columns - 2, rows: 1)
                    ) { $0 = $0.selected }
                }
                frame.cursor = Point(column: area.column, row: row)
            }
        }
    }
}

/// How far a key moves.
package enum Motion: Hashable, Sendable {
    case lines(Int)
    case halfPages(Int)
    case pages(Int)
    /// To the next thing that can be opened; only on pages.
    case items(Int)
    case first, last

    /// The position after the motion, within 0 to `count` - 1.
    func applied(to position: Int, count: Int, page: Int) -> Int {
        let moved =
            switch self {
            case .lines(let number): position + number
            case .halfPages(let number): position + number * max(1, page / 2)
            case .pages(let number): position + number * max(1, page - 1)
            case .items(let number): position + number
            case .first: 0
            case .last: count - 1
            }
        return min(max(0, moved), max(0, count - 1))
    }
}

/// The first line to show so that one line is in view with up to three lines around it.
func scrolled(_ top: Int, toShow line: Int, count: Int, height: Int) -> Int {
    let margin = min(3, max(0, (height - 1) / 2))
    var top = min(top, line - margin)
    top = max(top, line + margin - height + 1)
    return max(0, min(top, count - height))
}
