import Text

/// Days between two dates, and whether one of them is known by its month only.
package struct DaySpan: Hashable, Sendable {
    /// How many days there are.
    package let days: Int
    /// Whether the days are counted from, or to, the middle of a month.
    package let isAbout: Bool

    /// Creates a span of days.
    package init(_ days: Int, isAbout: Bool = false) {
        self.days = days
        self.isAbout = isAbout
    }

    /// "429 days", "1 day", "about 143 days".
    package var inWords: String { about + counted(days, "day") }

    /// "429 d", "about 143 d".
    package var short: String { about + "\(days) d" }

    /// "429 d", "~143 d": for narrow columns.
    package var narrow: String { (isAbout ? "~" : "") + "\(days) d" }

    /// "429", "~143": under a heading that has the unit.
    package var figure: String { (isAbout ? "~" : "") + String(days) }

    private var about: String { isAbout ? "about " : "" }
}

extension MeetingDate {
    /// The last day that it can be: of a month its last day.
    package var last: CalendarDate {
        if precision == .day { return first }
        let (year, month, _) = first.civil
        let next =
            month == 12
            ? CalendarDate(year: year + 1, month: 1, day: 1)
            : CalendarDate(year: year, month: month + 1, day: 1)
        return next.map { CalendarDate(dayNumber: $0.dayNumber - 1) } ?? first
    }

    /// Whether it had happened by the end of a day, whichever day of its month it was.
    package func isOver(by day: CalendarDate) -> Bool { last <= day }

    /// The day to count from: of a month the middle, at most half a month off.
    package var middle: CalendarDate {
        CalendarDate(dayNumber: (first.dayNumber + last.dayNumber) / 2)
    }

    /// The days from an earlier date to this one.
    package func span(since earlier: MeetingDate) -> DaySpan {
        DaySpan(
            max(0, middle.days(since: earlier.middle)),
            isAbout: precision == .month || earlier.precision == .month)
    }
}
