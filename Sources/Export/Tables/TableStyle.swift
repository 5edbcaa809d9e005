/// How the text of a table is written: what separates its cells, and whether it starts with a mark.
package struct TableStyle: Hashable, Sendable {
    /// What is between two cells; nil for what the format has.
    package var separator: Separator?
    /// Whether it starts with a byte-order mark, by which Excel knows UTF-8.
    package var hasMark: Bool

    /// What can be between two cells.
    package enum Separator: String, CaseIterable, Sendable {
        case comma, semicolon, tab, bar

        /// The character itself.
        package var sign: Character {
            switch self {
            case .comma: ","
            case .semicolon: ";"
            case .tab: "\t"
            case .bar: "|"
            }
        }

        /// The separator of a name or the character itself: "tab", ";", "\t".
        package init?(named name: String) {
            let name = name.lowercased()
            let found = Separator.allCases.first {
                $0.rawValue == name || String($0.sign) == name || $0 == .tab && name == "\\t"
            }
            guard let found else { return nil }
            self = found
        }
    }

    /// Creates a style.
    package init(_ separator: Separator? = nil, hasMark: Bool = false) {
        self.separator = separator
        self.hasMark = hasMark
    }

    /// The same, with a separator where it has none.
    func with(_ usual: Separator) -> TableStyle {
        TableStyle(separator ?? usual, hasMark: hasMark)
    }
}

extension DataTable {
    /// The whole text, without a mark.
    package func text(_ style: TableStyle) -> String {
        let separator = style.separator ?? .comma
        let heads = columns.map { CSVText.cell($0.name, separator) }
        let cells = rows.map { row in
            zip(columns, row).map { column, text in
                // A score begins with a sign, and is a number all the same.
                column.kind == .score && Int(text) != nil ? text : CSVText.cell(text, separator)
            }
        }
        return CSVText.rows([heads] + cells, separator)
    }

    /// The whole file.
    package func file(_ style: TableStyle) -> [UInt8] {
        Array((style.hasMark ? "\u{FEFF}" : "").utf8) + Array(text(style).utf8)
    }
}
