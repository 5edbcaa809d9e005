/// A number on the overview that can be traced: it knows the rows that it counts.
package struct Figure: Hashable, Sendable {
    /// What is counted: "in progress", "not carried", "wordings, official".
    package var name: String
    /// A sign one column wide, shown instead of the name; empty if there is none.
    package var sign: String
    /// The number itself.
    package var count: Int
    /// The rows that it counts.
    package var rows: Rows

    /// Creates a figure.
    package init(_ name: String, sign: String = "", count: Int, rows: Rows) {
        self.name = name
        self.sign = sign
        self.count = count
        self.rows = rows
    }

    /// "110 pledges", "1 note", "15 to review".
    package var inWords: String {
        guard count == 1, name.hasSuffix("s") else { return "\(count) \(name)" }
        return "1 \(name.dropLast())"
    }

    /// What is counted, and how to come to it.
    package enum Rows: Hashable, Sendable {
        /// The pledges that a filter lets through.
        case pledges(Filter)
        /// Positions of meetings, newest first.
        case meetings([Int])
        /// Newest first.
        case notes([Note.ID])
        /// In the catalog's order.
        case wordings([WordingPlace])
        /// The items of the review queue.
        case review
    }
}

/// Three months.
package struct Quarter: Hashable, Comparable, Sendable {
    /// Quarters since the beginning of year 0.
    package let number: Int

    /// Creates a quarter from its number.
    package init(number: Int) { self.number = number }

    /// The quarter of a day.
    package init(_ day: CalendarDate) {
        let (year, month, _) = day.civil
        number = year * 4 + (month - 1) / 3
    }

    /// The year that it is in.
    package var year: Int { number / 4 }

    /// "Q3 2024"
    package var name: String { "Q\(number % 4 + 1) \(year)" }

    /// "2024-Q3", which sorts.
    package var iso: String { "\(year)-Q\(number % 4 + 1)" }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
