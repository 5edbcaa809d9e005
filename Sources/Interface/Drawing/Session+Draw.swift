import Canvas

extension Session {
    /// The screen as it should be shown now.
    package func frame() -> Frame {
        var frame = Frame(size)
        frame.hasColors = settings.hasColors
        let chrome = Chrome(self)
        let base = screens.base
        if [.editor, .form, .intake, .export].contains(base.name) {
            base.draw(self, on: &frame, in: Rect(size))
        } else {
            chrome.draw(on: &frame)
            base.draw(self, on: &frame, in: chrome.body)
        }
        let floating = screens.all.reversed().prefix { $0.isFloating }.reversed()
        for screen in floating { screen.draw(self, on: &frame, in: Rect(size)) }
        chrome.drawMessageAboveHints(on: &frame)
        if let prefix { drawContinuations(of: prefix, on: &frame) }
        frame.cursor = frame.cursor.flatMap { Rect(size).nearest(to: $0) }
        if settings.isASCII { frame = frame.inASCII }
        return settings.drawsAmbiguousWide ? frame.withoutAmbiguousWidths : frame
    }

    /// The pop-up after the first key of a sequence: what may follow.
    private func drawContinuations(of prefix: Key, on frame: inout Frame) {
        let choices = keymap.continuations(of: prefix, on: screens.top.name)
        let lines = choices.map {
            Line(" \($0.key.sign)", Style(.key)).adding("  \($0.command.summary)")
        }
        let width = (lines.map(\.columns).max() ?? 0) + 4
        var screen = Rect(size)
        _ = screen.cutBottom(size.rows >= 12 ? 2 : 0)
        var bottom = screen.cutBottom(lines.count + 2)
        let area = bottom.cutLeft(width)
        let inside = frame.box(area, title: "\(prefix.sign) …")
        for (offset, line) in lines.prefix(inside.rows).enumerated() {
            frame.put(
                line, at: Point(column: inside.column, row: inside.row + offset),
                width: inside.columns)
        }
    }
}

extension Rect {
    /// The cell nearest to a point: where the cursor goes when a tiny terminal has no room for the
    /// place it belongs to.
    fileprivate func nearest(to point: Point) -> Point? {
        if isEmpty { return nil }
        return Point(
            column: min(max(column, point.column), maxColumn - 1),
            row: min(max(row, point.row), maxRow - 1))
    }
}
