import Text

/// Text in columns, aligned as a terminal shows it: a Korean title takes twice its letters.
struct Table {
    struct Column {
        var heading: String
        var isNumber = false
        /// The column that gives way where the table is too wide.
        var givesWay = false
    }

    let columns: [Column]
    private var rows: [Row] = []

    private enum Row {
        case cells([String])
        case heading(String)
    }

    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; its texts come from files and are made visible here.
    mutating func add(_ cells: String...) { rows.append(.cells(cells.map(\.oneLine))) }

    /// Adds a line of its own, above the rows it is about.
    mutating func addHeading(_ text: String) { rows.append(.heading(text.oneLine)) }

    /// The whole table.
    func text(in style: Style) -> String {
        let widths = widths(fitting: style.width)
        var lines = [style.dim(line(columns.map(\.heading), widths, style))]
        for row in rows {
            switch row {
            case .cells(let cells): lines.append(line(cells, widths, style))
            case .heading(let text): lines += ["", style.bold(text)]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [String], _ widths: [Int], _ style: Style) -> String {
        var parts = zip(zip(columns, cells), widths).map { pair, width in
            pair.0.isNumber
                ? pair.1.leftPadded(width) : pair.1.padded(width, ellipsis: style.ellipsis)
        }
        if let last = parts.popLast() { parts.append(last.withoutTrailingSpaces) }
        return parts.joined(separator: "  ").withoutTrailingSpaces
    }

    private func widths(fitting width: Int?) -> [Int] {
        var widths = columns.map(\.heading.columns)
        for case .cells(let cells) in rows {
            for (index, cell) in cells.enumerated() {
                widths[index] = max(widths[index], cell.columns)
            }
        }
        guard let width, let flexible = columns.firstIndex(where: \.givesWay) else { return widths }
        let excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
        if excess > 0 { widths[flexible] = max(12, widths[flexible] - excess) }
        return widths
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
