import Text

/// Rows of cells under headings, before they are laid out.
package struct Table: Sendable {
    /// What is known of a column before anybody knows how wide it is.
    package struct Column: Sendable {
        /// The text above it.
        package var heading: String
        /// Whether it holds numbers, which end at one edge.
        package var isNumber: Bool
        /// Whether it gives way where the table is too wide.
        package var givesWay: Bool
        /// Whether it is left out where the others would have no room.
        package var isExtra: Bool

        /// Creates a column of texts that is always shown, unless told otherwise.
        package init(
            heading: String, isNumber: Bool = false, givesWay: Bool = false, isExtra: Bool = false
        ) {
            self.heading = heading
            self.isNumber = isNumber
            self.givesWay = givesWay
            self.isExtra = isExtra
        }
    }

    /// A line of the table.
    package enum Row: Sendable {
        /// As many texts as there are columns.
        case cells([String])
        /// A heading above the rows that it is about.
        case heading(String)
    }

    /// From left to right.
    package let columns: [Column]
    /// From top to bottom.
    package private(set) var rows: [Row] = []

    /// Creates a table without rows.
    package init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; its texts come from files and are made visible here.
    package mutating func add(_ cells: String...) { add(cells) }

    /// Adds a row of as many cells as there are columns.
    package mutating func add(_ cells: [String]) { rows.append(.cells(cells.map(\.oneLine))) }

    /// Adds a line of its own, above the rows it is about.
    package mutating func addHeading(_ text: String) { rows.append(.heading(text.oneLine)) }
}
