/// A table for spreadsheets and programs: rows of cells under named columns. CSV, tabs and workbooks are
/// made of it, so that all three say the same.
package struct DataTable: Equatable, Sendable {
    /// What it lists in a word, which names its sheet: "wordings".
    package var name: String
    /// The columns, in the order of the cells.
    package var columns: [Column]
    /// A cell for each column.
    package var rows: [[String]]
    /// How many columns at the left say what a row is about; they stay in view.
    package var key: Int

    /// Creates a table.
    package init(_ name: String, _ columns: [Column], _ rows: [[String]], key: Int = 1) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.key = key
    }

    /// A column: its name, and what its cells hold.
    package struct Column: Hashable, Sendable, ExpressibleByStringLiteral {
        /// As programs call it: "meeting_date".
        package var name: String
        /// What a spreadsheet makes of its cells.
        package var kind: Kind

        /// What the cells of a column hold. A cell that holds something else is text.
        package enum Kind: Sendable {
            case text
            /// Days ("2025-02-15"), or months where no day is known ("2025-02").
            case day
            /// Whole numbers.
            case number
            /// Whole numbers with their sign: "+1".
            case score
        }

        /// Creates a column.
        package init(_ name: String, _ kind: Kind = .text) {
            self.name = name
            self.kind = kind
        }

        /// Creates a column of texts.
        package init(stringLiteral name: String) { self.init(name) }

        /// A column of days.
        static func day(_ name: String) -> Column { Column(name, .day) }
        /// A column of scores.
        static func score(_ name: String) -> Column { Column(name, .score) }
        /// A column of numbers.
        static func number(_ name: String) -> Column { Column(name, .number) }
    }
}

/// A document that has a table for spreadsheets.
package protocol TabularDocument: Document {
    /// What it says as one table.
    var table: DataTable { get }
    /// The sheets of its workbook.
    var tables: [DataTable] { get }
}

extension TabularDocument {
    package var tables: [DataTable] { [table] }

    /// The whole text of a CSV file.
    package var csv: String { table.text(TableStyle(.comma)) }
}

extension Writer where Written: TabularDocument {
    /// Writes the table with commas.
    package static var csv: Writer { Writer(table: { $0.table }, separator: .comma) }
    /// Writes the table with tabs.
    package static var tsv: Writer { Writer(table: { $0.table }, separator: .tab) }
    /// Writes a workbook.
    package static var xlsx: Writer {
        Writer(bytes: { Workbook($0.tables).file })
    }
}
