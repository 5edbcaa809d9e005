import Testing

@testable import Canvas

/// Cutting more than there is leaves an empty rectangle, so that layouts need no special cases.
@Suite struct RectTests {
    @Test(arguments: -2...12) func cutPartsMakeUpTheWhole(count: Int) {
        let whole = Rect(column: 3, row: 2, columns: 10, rows: 8)
        var rest = whole
        let top = rest.cutTop(count)
        #expect((top.row, top.rows + rest.rows) == (2, 8))
        #expect((rest.row, rest.maxRow) == (top.maxRow, whole.maxRow))
        rest = whole
        let bottom = rest.cutBottom(count)
        #expect((rest.row, rest.maxRow) == (2, bottom.row))
        #expect(bottom.maxRow == whole.maxRow)
        rest = whole
        let left = rest.cutLeft(count)
        #expect((left.column, left.maxColumn) == (3, rest.column))
        #expect(rest.maxColumn == whole.maxColumn)
    }

    @Test func aMarginWiderThanTheRectLeavesNothing() {
        let inner = Rect(column: 0, row: 0, columns: 3, rows: 1).inset(columns: 2, rows: 1)
        #expect(inner.isEmpty)
        #expect((inner.columns, inner.rows) == (0, 0))
    }

    @Test func centredIsInside() {
        let whole = Rect(column: 5, row: 1, columns: 10, rows: 4)
        let inner = whole.centered(columns: 4, rows: 2)
        #expect(inner == Rect(column: 8, row: 2, columns: 4, rows: 2))
        #expect(whole.centered(columns: 99, rows: 99) == whole)
    }

    @Test func containsItsCornersOnly() {
        let rect = Rect(column: 1, row: 1, columns: 2, rows: 1)
        #expect(rect.contains(Point(column: 1, row: 1)))
        #expect(rect.contains(Point(column: 2, row: 1)))
        #expect(!rect.contains(Point(column: 3, row: 1)))
        #expect(!rect.contains(Point(column: 1, row: 2)))
        #expect(!rect.contains(Point(column: 0, row: 1)))
    }
}
