import Canvas

@testable import Interface

extension Frame {
    /// What a terminal could not show, or would show wrongly; empty when the frame is sound.
    func flaws(expected size: Size) -> [String] {
        var flaws: [String] = []
        if self.size != size { flaws.append("size \(self.size), not \(size)") }
        if cells.count != size.columns * size.rows { flaws.append("\(cells.count) cells") }
        for (index, cell) in cells.enumerated() {
            let isLast = (index + 1) % size.columns == 0
            let nextIsHalf = !isLast && cells[index + 1].width == 0
            let isSound =
                cell.width == 2 && nextIsHalf || cell.width == 1 && !nextIsHalf
                || cell.width == 0 && !nextIsHalf && index % size.columns > 0
            let isVisible = cell.glyph.base >= 0x20 && !(0x7F..<0xA0).contains(cell.glyph.base)
            if !isSound || !isVisible {
                let place = "row \(index / size.columns), column \(index % size.columns)"
                flaws.append("\(cell.glyph.text) of width \(cell.width) at \(place)")
            }
        }
        if let cursor, !Rect(size).contains(cursor) { flaws.append("cursor at \(cursor)") }
        return flaws
    }
}

/// Keys that lead from the start to every screen and to the states that differ in drawing.
enum Way {
    static let all: [(name: String, keys: String)] =
        FrameTests.screens.map { ($0.name, $0.script) } + [
            ("no match", "/ 'zzzz' Enter"),
            ("wrong query", "/ 'wrong:x'"),
            ("range", "v j j"),
            ("sort menu", "S"),
            ("status facets", "f s"),
            ("type facets", "f y"),
            ("tags", "#"),
            ("note with status", "j s P"),
            ("field of the editor", "a 'text' Tab Tab"),
            ("help over the editor", "a 'text' F1"),
            ("help search", "? 'undo'"),
            ("palette without a match", ": 'zzzz'"),
            ("meeting from a pledge", "j Enter G k Enter"),
            ("pledge from a meeting", "m Enter G Enter"),
            ("file of the export", "x Tab Tab Tab"),
            ("copy", "y"),
            ("without detail", "p"),
            ("sorted", "S n"),
            ("a term to add", "g w A"),
            ("a term without uses", "g w A 'x: qqqq' Enter"),
        ]
}
