import Canvas

extension Session {
    /// The screen as it should be shown now.
    package func frame() -> Frame {
        var frame = Frame(size)
        frame.hasColors = settings.hasColors
        let chrome = Chrome(self)
        let base = screens.base
        if Set.withOwnHeader.contains(base.name) {
            base.draw(self, on: &frame, in: Rect(size))
        } else {
            chrome.draw(on: &frame)
            base.draw(self, on: &frame, in: chrome.body)
        }
        let floating = screens.all.reversed().prefix { $0.isFloating }.reversed()
        for screen in floating { screen.draw(self, on: &frame, in: Rect(size)) }
        chrome.drawMessageAboveHints(on: &frame)
        Continuations(self)?.draw(on: &frame)
        frame.cursor = frame.cursor.flatMap { Rect(size).nearest(to: $0) }
        if settings.isASCII { frame = frame.inASCII }
        return settings.drawsAmbiguousWide ? frame.withoutAmbiguousWidths : frame
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
