extension Timestamp {
    /// The moment at which a day ends on a clock: the first that is not in it.
    /// - Parameter offset: of the clock, in minutes east of UTC.
    package static func end(of day: CalendarDate, offset: Int) -> Timestamp {
        Timestamp(seconds: (day.dayNumber + 1) * 86_400 - offset * 60, offset: offset)
    }

    /// Whether it was still a day somewhere on Earth at this moment. Two people who look at their
    /// calendars at one moment may read two dates.
    func isStillSomewhere(_ day: CalendarDate) -> Bool {
        self < Timestamp.end(of: day, offset: -12 * 60)
    }
}
