import Canvas
import Commitments

/// Where the parts of the matrix are at a size. Columns that do not fit are left out in the order
/// longest absence, run, count.
struct MatrixLayout {
    let headings: Rect
    let table: Rect
    let rule: Rect
    let strip: Rect
    let legend: Rect
    let id: Int
    let title: Int
    /// The columns of one cell, with room for the brackets of the cursor.
    let cell: Int
    /// How many meetings are shown.
    let columnCount: Int
    let said: Int
    let run: Int
    let gap: Int

    static let margin = 2

    init(_ session: Session) {
        var body = Chrome(session).body
        let rows = session.size.rows
        headings = body.cutTop(rows >= 30 ? 3 : rows >= 20 ? 2 : rows >= 8 ? 1 : 0)
        legend = body.cutBottom(rows >= 20 ? 1 : 0)
        strip = body.cutBottom(rows >= 34 ? 6 : rows >= 20 ? 4 : rows >= 14 ? 2 : rows >= 9 ? 1 : 0)
        rule = body.cutBottom(rows >= 20 ? 1 : 0)
        table = body
        let width = body.columns
        id = min(session.idColumns, max(0, width - MatrixLayout.margin))
        said = width >= 50 ? 6 : 0
        run = width >= 70 ? 4 : 0
        gap = width >= 78 ? 6 : 0
        let count = session.register.columns(session.matrixChoices.selection).count
        let space = max(0, width - MatrixLayout.margin - id - said - run - gap)
        var cell = MatrixLayout.cell(session.matrixChoices.cells, in: space, meetings: count)
        let atLeast = session.matrixChoices.cells == .sign ? 34 : 23
        let fitting = cell == 0 ? 0 : (space - min(space * 2 / 5, atLeast)) / cell
        columnCount = min(count, max(min(1, cell), fitting))
        title = min(44, space - columnCount * cell)
        if session.matrixChoices.cells != .sign, columnCount > 0 {
            // What is left over goes to the words.
            cell += (space - title - columnCount * cell) / columnCount
        }
        self.cell = cell
    }

    private static func cell(_ cells: Matrix.Content, in space: Int, meetings: Int) -> Int {
        let wanted =
            switch cells {
            case .sign: 4
            case .verb: 15
            case .phrase: min(34, max(24, (space - 30) / max(1, meetings)))
            }
        return min(space, wanted)
    }

    /// The first column of the cells.
    var cellsColumn: Int { table.column + MatrixLayout.margin + id + title }

    /// The first column of a cell, by its place among those shown.
    func column(ofCell place: Int) -> Int { cellsColumn + place * cell }

    /// The place of the cell at a point; nil beside the cells.
    func column(at point: Point) -> Int? {
        guard cell > 0, point.column >= cellsColumn else { return nil }
        let place = (point.column - cellsColumn) / cell
        return place < columnCount ? place : nil
    }
}
