/// A number of columns and rows.
package struct Size: Hashable, Sendable {
    /// How wide it is, in columns of the terminal.
    package var columns: Int
    /// How high it is, in rows.
    package var rows: Int

    /// Creates a size.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A cell's place, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
    /// Counted from 0 at the left edge.
    package var column: Int
    /// Counted from 0 at the top.
    package var row: Int

    /// Creates the point at a column and a row.
    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells. Cutting more from it than it has leaves an empty one, so that layouts
/// need no special case for tiny terminals.
package struct Rect: Hashable, Sendable {
    /// The leftmost column.
    package var column: Int
    /// The first row.
    package var row: Int
    /// How many columns it is wide.
    package var columns: Int
    /// How many rows it is high.
    package var rows: Int

    /// Creates a rectangle from its top left corner and its size; a negative size counts as 0.
    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// Creates the rectangle of a whole screen.
    package init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    /// Whether it has no cell.
    package var isEmpty: Bool { columns == 0 || rows == 0 }
    /// The column after the last one.
    package var maxColumn: Int { column + columns }
    /// The row after the last one.
    package var maxRow: Int { row + rows }

    /// Returns whether a point is inside.
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
