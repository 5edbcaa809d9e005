import Text

/// Lays a table out in columns, aligned as a terminal shows it: a Korean title takes twice its
/// letters.
struct TableLayout {
    let table: Table
    let layout: ProseLayout

    /// The lines. A pipe gets rows only, each like the other.
    var lines: [ProseLayout.Line] {
        let columns = columns(fitting: layout.width)
        var lines = [[Prose.Run(line(table.columns.map(\.heading), columns), .faint)]]
        for row in table.rows {
            switch row {
            case .cells(let cells): lines.append([Prose.Run(line(cells, columns))])
            case .heading where layout.width == nil: break
            case .heading(let text): lines += [[], [Prose.Run(text, .strong)]]
            }
        }
        return lines
    }

    /// The columns shown, by position, with their widths.
    private typealias Columns = [(column: Int, width: Int)]

    private func line(_ cells: [String], _ columns: Columns) -> String {
        let parts = columns.map { column, width in
            table.columns[column].isNumber
                ? cells[column].leftPadded(width)
                : cells[column].padded(width, ellipsis: layout.signs.ellipsis)
        }
        return parts.joined(separator: "  ").withoutTrailingSpaces
    }

    /// Extra columns go, the last first, until the one that gives way keeps enough to be read.
    private func columns(fitting width: Int?) -> Columns {
        var shown: Columns = table.columns.indices.map { ($0, naturalWidth(of: $0)) }
        guard let width, let flexible = table.columns.firstIndex(where: \.givesWay) else {
            return shown
        }
        let wanted = naturalWidth(of: flexible)
        while true {
            let others = shown.reduce(0) { $1.column == flexible ? $0 : $0 + $1.width + 2 }
            let extra = shown.lastIndex { table.columns[$0.column].isExtra }
            if let extra, width - others < min(wanted, 24) {
                shown.remove(at: extra)
            } else {
                return shown.map { column, natural in
                    (column, column == flexible ? max(8, min(wanted, width - others)) : natural)
                }
            }
        }
    }

    private func naturalWidth(of column: Int) -> Int {
        var width = table.columns[column].heading.columns
        for case .cells(let cells) in table.rows { width = max(width, cells[column].columns) }
        return width
    }
}
