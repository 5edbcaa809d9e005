/// A table of a page: words in rows and columns, under headings.
package struct Grid: Sendable {
    /// A column.
    package struct Column: Sendable {
        /// What is above it.
        package let heading: Words
        /// Where its words are.
        package let alignment: Alignment

        /// Creates a column.
        package init(_ heading: Words, _ alignment: Alignment = .left) {
            self.heading = heading
            self.alignment = alignment
        }
    }

    /// At which edge the words of a column are.
    package enum Alignment: Sendable { case left, center, right }

    /// A line of the table.
    package enum Row: Sendable {
        /// As many words as there are columns; with an anchor, an address can lead to it.
        case cells([Words], anchor: String? = nil)
        /// A heading above the rows that it is about. Markdown has none.
        case heading(Words)
    }

    /// What the table is about, for those who cannot see it whole.
    package let caption: String
    /// From left to right.
    package let columns: [Column]
    /// From top to bottom.
    package var rows: [Row]
    /// Whether the first cell of a row says what the row is about.
    package var hasRowHeadings = false
    /// Whether the line below the headings has spaces in Markdown.
    package var hasSpacedRule = false

    /// Creates a table.
    package init(_ caption: String, _ columns: [Column], _ rows: [Row] = []) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}
