/// A number of columns and rows.
package struct Size: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A cell's place, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells. Cutting more from it than it has leaves an empty one, so that layouts
/// need no special case for tiny terminals.
package struct Rect: Hashable, Sendable {
    package var column: Int
    package var row: Int
    package var columns: Int
    package var rows: Int

    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    package init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    package var isEmpty: Bool { columns == 0 || rows == 0 }
    package var maxColumn: Int { column + columns }
    package var maxRow: Int { row + rows }

    package func contains(_ point: Point) -> Bool {
        (column..<maxColumn).contains(point.column) && (row..<maxRow).contains(point.row)
    }

    /// Takes rows off the top and returns them.
    package mutating func cutTop(_ count: Int) -> Rect {
        let taken = min(max(0, count), rows)
        defer {
            row += taken
            rows -= taken
        }
        return Rect(column: column, row: row, columns: columns, rows: taken)
    }

    /// Takes rows off the bottom and returns them.
    package mutating func cutBottom(_ count: Int) -> Rect {
        let taken = min(max(0, count), rows)
        rows -= taken
        return Rect(column: column, row: row + rows, columns: columns, rows: taken)
    }

    /// Takes columns off the left and returns them.
    package mutating func cutLeft(_ count: Int) -> Rect {
        let taken = min(max(0, count), columns)
        defer {
            column += taken
            columns -= taken
        }
        return Rect(column: column, row: row, columns: taken, rows: rows)
    }

    /// Takes columns off the right and returns them.
    package mutating func cutRight(_ count: Int) -> Rect {
        let taken = min(max(0, count), columns)
        columns -= taken
        return Rect(column: column + columns, row: row, columns: taken, rows: rows)
    }

    /// The rectangle without a margin.
    package func inset(columns dx: Int = 0, rows dy: Int = 0) -> Rect {
        Rect(column: column + dx, row: row + dy, columns: columns - 2 * dx, rows: rows - 2 * dy)
    }

    /// A rectangle of the given size, or as much as fits, in the middle of this one.
    package func centered(columns width: Int, rows height: Int) -> Rect {
        let width = min(width, columns)
        let height = min(height, rows)
        return Rect(
            column: column + (columns - width) / 2, row: row + (rows - height) / 2,
            columns: width, rows: height)
    }
}
