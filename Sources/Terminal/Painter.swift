import CNcurses
import Canvas

/// Puts frames into ncurses' window, touching only the cells that differ from the frame before.
struct Painter {
    private var pens: Pens
    private var shown: Frame?
    private var run: [cchar_t] = []

    init(pens: Pens) { self.pens = pens }

    /// The frame that was painted last.
    var last: Frame? { shown }

    /// Paints the frame, as far as it fits the terminal.
    /// - Parameter afresh: whether nothing on the terminal can be relied on.
    mutating func paint(_ frame: Frame, size: Size, afresh: Bool) {
        let window = cursesWindow()
        if afresh { clearok(window, true) }
        let before = afresh || shown?.size != frame.size ? nil : shown
        if before == nil { werase(window) }
        let columns = min(frame.size.columns, size.columns)
        for row in 0..<min(frame.size.rows, size.rows) {
            var next = 0
            while let range = frame.changes(since: before, row: row, in: next..<columns) {
                write(frame, row: row, range: range, columns: columns)
                next = range.upperBound
            }
        }
        shown = frame
        rest(at: frame.cursor, isVisible: frame.cursorIsVisible, size: size)
        wnoutrefresh(window)
        doupdate()
    }

    private mutating func write(_ frame: Frame, row: Int, range: Range<Int>, columns: Int) {
        run.removeAll(keepingCapacity: true)
        var style = Style.plain
        var pen = pens.pen(for: style)
        for column in range {
            let cell = frame[Point(column: column, row: row)]
            if cell.width == 0 { continue }
            if cell.style != style {
                style = cell.style
                pen = pens.pen(for: style)
            }
            if column + Int(cell.width) > columns {
                run.append(wideCell(.space, pen))
            } else if cell.glyph.fits(cell.width) {
                run.append(wideCell(cell.glyph, pen))
            } else {
                // The C library would give it another width and shift the rest of the row.
                for _ in 0..<cell.width { run.append(wideCell(.unknown, pen)) }
            }
        }
        mvwadd_wchnstr(cursesWindow(), Int32(row), Int32(range.lowerBound), run, Int32(run.count))
    }

    private func wideCell(_ glyph: Glyph, _ pen: Pen) -> cchar_t {
        var cell = cchar_t()
        var pair = pen.pair
        // The base, four marks, and the zero at the end.
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
            text.initialize(repeating: 0)
            text[0] = wchar_t(bitPattern: glyph.base)
            for index in 0..<4 { text[index + 1] = wchar_t(bitPattern: glyph.marks[index]) }
            if setcchar(&cell, text.baseAddress, pen.attributes, 0, &pair) != OK {
                text[1] = 0
                setcchar(&cell, text.baseAddress, pen.attributes, 0, &pair)
            }
        }
        return cell
    }

    /// A hidden cursor is placed too: screen readers and magnifiers follow it.
    private func rest(at cursor: Point?, isVisible: Bool, size: Size) {
        let point = cursor ?? Point(column: 0, row: 0)
        let row = max(0, min(point.row, size.rows - 1))
        let column = max(0, min(point.column, size.columns - 1))
        wmove(cursesWindow(), Int32(row), Int32(column))
        curs_set(isVisible && cursor != nil ? 1 : 0)
    }
}

extension Glyph {
    /// Drawn in place of what the C library cannot draw.
    fileprivate static let unknown: Glyph = {
        var glyph = Glyph.space
        glyph.base = 0x3F
        return glyph
    }()

    /// Whether the C library gives the base the width the frame counts with.
    fileprivate func fits(_ width: UInt8) -> Bool {
        if base < 0x7F { return width == 1 }
        return wcwidth(wchar_t(bitPattern: base)) == Int32(width)
    }
}
