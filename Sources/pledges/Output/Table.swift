import Text

/// Text in columns, aligned as a terminal shows it: a Korean title takes twice its letters.
struct Table {
    struct Column {
        var heading: String
        var isNumber = false
        /// The column that gives way where the table is too wide.
        var givesWay = false
        /// Whether the column is left out where the others would have no room.
        var isExtra = false
    }

    let columns: [Column]
    private var rows: [Row] = []

    private enum Row {
        case cells([String])
        case heading(String)
    }

    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; its texts come from files and are made visible here.
    mutating func add(_ cells: String...) { add(cells) }

    /// Adds a row of as many cells as there are columns.
    mutating func add(_ cells: [String]) { rows.append(.cells(cells.map(\.oneLine))) }

    /// Adds a line of its own, above the rows it is about.
    mutating func addHeading(_ text: String) { rows.append(.heading(text.oneLine)) }

    /// The whole table.
    func text(in style: Style) -> String {
        let layout = layout(fitting: style.width)
        var lines = [style.dim(line(columns.map(\.heading), layout, style))]
        for row in rows {
            switch row {
            case .cells(let cells): lines.append(line(cells, layout, style))
            case .heading(let text): lines += ["", style.bold(text)]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The columns shown, by position, with their widths.
    private typealias Layout = [(column: Int, width: Int)]

    private func line(_ cells: [String], _ layout: Layout, _ style: Style) -> String {
        let parts = layout.map { column, width in
            columns[column].isNumber
                ? cells[column].leftPadded(width)
                : cells[column].padded(width, ellipsis: style.ellipsis)
        }
        return parts.joined(separator: "  ").withoutTrailingSpaces
    }

    /// Extra columns go, the last first, until the one that gives way keeps enough to be read.
    private func layout(fitting width: Int?) -> Layout {
        var layout: Layout = columns.indices.map { ($0, naturalWidth(of: $0)) }
        guard let width, let flexible = columns.firstIndex(where: \.givesWay) else { return layout }
        let wanted = naturalWidth(of: flexible)
        while true {
            let others = layout.reduce(0) { $1.column == flexible ? $0 : $0 + $1.width + 2 }
            let extra = layout.lastIndex { columns[$0.column].isExtra }
            if let extra, width - others < min(wanted, 24) {
                layout.remove(at: extra)
            } else {
                return layout.map { column, natural in
                    (column, column == flexible ? max(8, min(wanted, width - others)) : natural)
                }
            }
        }
    }

    private func naturalWidth(of column: Int) -> Int {
        var width = columns[column].heading.columns
        for case .cells(let cells) in rows { width = max(width, cells[column].columns) }
        return width
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
