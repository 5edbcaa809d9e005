/// The date of a meeting as precisely as it is known.
package struct MeetingDate: Hashable, Comparable, Sendable {
    package enum Precision: Sendable { case day, month }

    /// The day; with month precision the first of the month.
    package let first: CalendarDate
    package let precision: Precision

    package init(_ day: CalendarDate, precision: Precision = .day) {
        first = day
        self.precision = precision
    }

    /// Reads "2025-02-15" or "2025-02"; nil for anything else, impossible dates too.
    package init?(_ text: some StringProtocol) {
        if let day = CalendarDate(text) {
            self.init(day)
        } else if let parts = CalendarDate.numbers(in: text, lengths: [4, 2]),
            let day = CalendarDate(year: parts[0], month: parts[1], day: 1)
        {
            self.init(day, precision: .month)
        } else {
            return nil
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.first < right.first }

    /// "2025-02-15" or "2025-02", as it stands in files.
    package var iso: String { precision == .day ? first.iso : String(first.iso.prefix(7)) }

    /// "15 Feb 2025" or "Feb 2025", as people read it.
    package var text: String {
        precision == .day
            ? first.text : "\(CalendarDate.monthNames[first.civil.month - 1]) \(first.civil.year)"
    }
}
