import Text

/// Pledges against meetings: what every meeting has of every pledge. A row and a cell are worked
/// out when they are asked for, so that a screen pays for what it shows and not for the catalog.
package struct Matrix: Sendable {
    /// The catalog and the notes, as of a day.
    package let register: Register
    /// Positions of pledges, in the order shown.
    package let rows: [Int]
    /// Positions of meetings, oldest first.
    package let columns: [Int]

    /// Creates a matrix; rows are positions of pledges, columns positions of meetings.
    package init(_ register: Register, rows: [Int], columns: [Int]) {
        self.register = register
        self.rows = rows
        self.columns = columns
    }

    /// The row of the pledge at a place among `rows`.
    package func row(_ index: Int) -> Row {
        Row(register, pledge: rows[index])
    }

    /// One cell, by places among `rows` and `columns`. For several of a row ask the row.
    package func cell(row: Int, column: Int) -> Cell { self.row(row).cell(at: columns[column]) }
}

extension Matrix {
    /// What a cell shows.
    package enum Content: String, CaseIterable, Sendable {
        case sign
        /// The sign and what it means: "+ stronger".
        case verb
        /// The sign and the words.
        case phrase
    }

    /// A cell as text; on one line, but as long as its words are.
    package func text(of cell: Cell, as content: Content) -> String {
        if content == .sign { return cell.sign }
        if content == .phrase, let wording = wording(of: cell) {
            return "\(cell.sign) \(wording.text.oneLine)"
        }
        return cell.word.isEmpty ? "" : "\(cell.sign) \(cell.word)"
    }

    /// The words said: where there is a comparison those that it is about, which pairs like with
    /// like; else the leading ones.
    package func wording(of cell: Cell) -> Wording? {
        (cell.wordsSince?.to ?? cell.change.to).map { register.wording(at: $0) }
    }

    /// Which meetings are columns.
    package struct Selection: Hashable, Sendable {
        /// Only meetings of these formats; empty means all statements.
        package var formats: Set<MeetingFormat.ID>
        /// Whether exercises, workshops and other events are columns beside all statements.
        package var withEvents: Bool

        /// Creates a selection; without formats it takes all statements.
        package init(formats: Set<MeetingFormat.ID> = [], withEvents: Bool = false) {
            self.formats = formats
            self.withEvents = withEvents
        }

        /// For people: "leaders, foreign ministers", "statements and events"; nil for the usual
        /// choice, all statements.
        package func inWords(in catalog: Catalog) -> String? {
            let names = catalog.formats.filter { formats.contains($0.id) }.map(\.name)
            if !names.isEmpty { return names.joined(separator: ", ").lowercased() }
            return withEvents ? "statements and events" : nil
        }
    }
}

extension Register {
    /// The meetings up to the day that are columns, oldest first, as positions.
    package func columns(_ selection: Matrix.Selection) -> [Int] {
        if selection.formats.isEmpty, !selection.withEvents { return statements }
        return meetings.reversed().filter {
            selection.formats.isEmpty || selection.formats.contains(catalog.meetings[$0].format)
        }
    }
}
