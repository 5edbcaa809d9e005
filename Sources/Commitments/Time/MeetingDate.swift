/// The date of a meeting as precisely as it is known.
package struct MeetingDate: Hashable, Comparable, Sendable {
    /// How much of a date is known.
    package enum Precision: Sendable { case day, month }

    /// The day; with month precision the first of the month.
    package let first: CalendarDate
    /// Whether the day is known, or only the month.
    package let precision: Precision

    /// Creates a date; with month precision the day must be the first of its month.
    package init(_ day: CalendarDate, precision: Precision = .day) {
        first = day
        self.precision = precision
    }

    /// Reads "2025-02-15" or "2025-02"; nil for anything else, impossible dates too.
    package init?(_ text: some StringProtocol) {
        let isMonth = text.utf8.count == 7
        guard let day = CalendarDate(isMonth ? text + "-01" : String(text)) else { return nil }
        self.init(day, precision: isMonth ? .month : .day)
    }

    package static func < (left: Self, right: Self) -> Bool { left.first < right.first }

    /// "2025-02-15" or "2025-02", as it is written in files.
    package var iso: String { precision == .day ? first.iso : String(first.iso.prefix(7)) }

    /// "15 Feb 2025" or "Feb 2025", as people read it.
    package var text: String {
        precision == .day
            ? first.text : "\(CalendarDate.monthNames[first.civil.month - 1]) \(first.civil.year)"
    }
}
