import Text

/// One character as a terminal cell holds it: a base and up to four combining marks.
package struct Glyph: Hashable, Sendable {
    /// The Unicode scalar of the base.
    package var base: UInt32
    /// The Unicode scalars of the marks; 0 where there is none.
    package var marks: SIMD4<UInt32> = .zero

    /// One space, which fills every cell that nothing was drawn on.
    package static let space = Glyph(base: 0x20)

    /// Adds a mark; a fifth is left out, since no terminal cell can hold it.
    fileprivate mutating func add(_ mark: Unicode.Scalar) {
        for index in 0..<4 where marks[index] == 0 {
            marks[index] = mark.value
            return
        }
    }

    /// The base and its marks.
    package var text: String {
        var scalars = String.UnicodeScalarView()
        if let scalar = Unicode.Scalar(base) { scalars.append(scalar) }
        for index in 0..<4 where marks[index] != 0 {
            if let scalar = Unicode.Scalar(marks[index]) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}

/// One place on the screen.
package struct Cell: Hashable, Sendable {
    /// What the cell shows.
    package var glyph: Glyph
    /// How it looks.
    package var style: Style
    /// Columns: 1, 2 for a wide character, 0 for the right half of the wide one before.
    package var width: UInt8

    /// A cell with nothing on it.
    package static let blank = Cell(glyph: .space, style: .plain, width: 1)
}

/// A whole screen as a value: what a terminal is to show. Drawing outside it does nothing;
/// a wide character is never cut in half.
package struct Frame: Equatable, Sendable {
    /// How large the frame is, in cells.
    package let size: Size
    /// Row by row.
    package private(set) var cells: [Cell]
    /// Where the terminal's cursor rests.
    package var cursor: Point?
    /// Whether the cursor marks a place to type (shown), or only follows the selection so that
    /// screen readers can (it rests there without being shown).
    package var cursorIsVisible = false
    /// Whether there are colors, so that what only repeats them in signs is left out.
    package var hasColors = false

    /// Creates an empty frame.
    package init(_ size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    /// The cell at a point, which must be inside the frame.
    package subscript(point: Point) -> Cell { cells[point.row * size.columns + point.column] }

    /// Writes text on one row, from `point`, within `limit` columns (to the right edge when nil).
    /// Everything not plainly visible is spelled out first. A style that is nil keeps the ink that
    /// is there.
    /// - Returns: the columns used.
    @discardableResult
    package mutating func put(
        _ text: String, at point: Point, _ style: Style = .plain, limit: Int? = nil
    ) -> Int {
        guard point.row >= 0, point.row < size.rows, point.column < size.columns else { return 0 }
        let end = min(size.columns, point.column + (limit ?? size.columns))
        if let used = putASCII(text, at: point, style, end: end) { return used }
        var column = point.column
        var hasBase = false
        for scalar in text.visible().composed.unicodeScalars {
            let width = scalar.columns
            if width == 0 {
                if hasBase { addMark(scalar, before: column, row: point.row) }
                continue
            }
            if column + width > end { break }
            hasBase = column >= 0
            set(
                Glyph(base: scalar.value), width: width, at: Point(column: column, row: point.row),
                style)
            column += width
        }
        return column - point.column
    }

    /// Writes a text of plain ASCII, which most of a screen is: nothing in it needs a closer look.
    /// - Returns: the columns used; nil for any other text.
    private mutating func putASCII(
        _ text: String, at point: Point, _ style: Style, end: Int
    ) -> Int? {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
        var column = point.column
        for byte in text.utf8 {
            if column >= end { break }
            set(
                Glyph(base: UInt32(byte)), width: 1, at: Point(column: column, row: point.row),
                style)
            column += 1
        }
        return column - point.column
    }

    private mutating func addMark(_ scalar: Unicode.Scalar, before column: Int, row: Int) {
        // Joiners and the selectors of emoji would change how many columns some terminals draw.
        let changesWidth = [0x200C, 0x200D, 0xFE0E, 0xFE0F].contains(scalar.value)
        guard column <= size.columns, !changesWidth else { return }
        var index = row * size.columns + column - 1
        if cells[index].width == 0 { index -= 1 }
        cells[index].glyph.add(scalar)
    }

    private mutating func set(_ glyph: Glyph, width: Int, at point: Point, _ style: Style) {
        guard point.column >= 0, point.column + width <= size.columns else { return }
        let index = point.row * size.columns + point.column
        if cells[index].width != 1 { clearHalves(index) }
        if width == 2, cells[index + 1].width != 1 { clearHalves(index + 1) }
        cells[index] = Cell(glyph: glyph, style: style, width: UInt8(width))
        if width == 2 { cells[index + 1] = Cell(glyph: .space, style: style, width: 0) }
    }

    /// Before a cell is overwritten: if it is half of a wide character, the other half is blanked.
    private mutating func clearHalves(_ index: Int) {
        if cells[index].width == 0 {
            cells[index - 1] = Cell(glyph: .space, style: cells[index - 1].style, width: 1)
        } else if cells[index].width == 2 {
            cells[index + 1] = Cell(glyph: .space, style: cells[index + 1].style, width: 1)
        }
    }

    /// Fills a rectangle with one character of one column.
    package mutating func fill(_ rect: Rect, with character: String = " ", _ style: Style = .plain)
    {
        let line = String(repeating: character, count: rect.columns)
        for row in rect.row..<rect.maxRow {
            put(line, at: Point(column: rect.column, row: row), style, limit: rect.columns)
        }
    }

    /// Changes the style of the cells in a rectangle.
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        for row in (rect.row..<rect.maxRow).clamped(to: 0..<size.rows) {
            for column in (rect.column..<rect.maxColumn).clamped(to: 0..<size.columns) {
                change(&cells[row * size.columns + column].style)
            }
        }
    }

    /// The first run of cells in some columns of a row that differ from those of an earlier frame of
    /// the same size; both halves of a wide character are in it or neither is. Without an earlier
    /// frame all differ.
    package func changes(
        since before: Frame?, row: Int, in columns: Range<Int>
    ) -> Range<Int>? {
        guard let before else { return columns.isEmpty ? nil : columns }
        let offset = row * size.columns
        guard
            var start = columns.first(where: { cells[offset + $0] != before.cells[offset + $0] })
        else { return nil }
        var end = start + 1
        while end < columns.upperBound, cells[offset + end] != before.cells[offset + end] {
            end += 1
        }
        while start > 0, cells[offset + start].width == 0 { start -= 1 }
        while end < columns.upperBound, cells[offset + end].width == 0 { end += 1 }
        return start..<end
    }

    /// The text of every row without the spaces at its end: what tests compare.
    package var text: String {
        (0..<size.rows).map { row in
            var line = ""
            for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
                line += cell.glyph.text
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}

extension Frame {
    /// The frame with ASCII instead of the signs and quotation marks the program draws with; each
    /// replacement is one column wide, so that nothing moves. Letters stay what they are. None is a sign of
    /// a state or a change: `~` is reworded, `!` is reversed, `=` is the same. A cut text ends in `$`, as
    /// in editors.
    package var inASCII: Frame { replacing { Frame.plainSigns[$0.glyph.base] } }

    /// The frame with other bases in some cells; nil keeps what is there.
    func replacing(_ base: (Cell) -> UInt32?) -> Frame {
        var frame = self
        for index in frame.cells.indices {
            if let plain = base(frame.cells[index]) {
                frame.cells[index].glyph = Glyph(base: plain)
            }
        }
        return frame
    }

    static let plainSigns: [UInt32: UInt32] = {
        let pairs: [(String, Unicode.Scalar)] = [
            ("●", "o"), ("○.·•", "."), ("─╌┄–—‐‑−", "-"), ("│┆", "|"), ("┌┐└┘├┤┬┴┼", "+"),
            ("→›»", ">"), ("▸", "@"), ("←‹«", "<"), ("↑", "^"), ("↓", "v"), ("⚑", "F"), ("✓", "v"),
            ("¶", "P"),
            ("✎", "e"), ("…", "$"), ("“”„", "\""), ("‘’‚", "'"), ("×", "x"), ("█", "#"),
            ("▇▓", "%"), ("░", "."), ("▒", ":"), ("▪", "#"),
            ("▆", "*"), ("▅", "+"),
            ("▄", "="), ("▃", "-"), ("▂", ":"), ("▁", "."),
            ("⏎", "/"), ("≠", "&"), ("◌", "o"), ("▏", "|"), ("\u{A0}", " "),
        ]
        var table: [UInt32: UInt32] = [:]
        for (signs, plain) in pairs {
            for sign in signs.unicodeScalars { table[sign.value] = plain.value }
        }
        return table
    }()
}
