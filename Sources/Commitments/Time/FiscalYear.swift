/// Which months are a fiscal year, and which calendar year it is called after.
package struct FiscalYear: Hashable, Sendable {
    /// Its first month, 1 to 12.
    package let startMonth: Int
    /// Whether it has the number of the calendar year in which it ends, as in the United States; else of
    /// the one in which it begins, as in Japan.
    package let hasNumberOfItsEnd: Bool

    private init(startMonth: Int, hasNumberOfItsEnd: Bool) {
        self.startMonth = startMonth
        self.hasNumberOfItsEnd = hasNumberOfItsEnd
    }

    /// The one that begins with a month and has the number of its end; nil for no month.
    package init?(startMonth: Int) {
        guard (1...12).contains(startMonth) else { return nil }
        self.init(startMonth: startMonth, hasNumberOfItsEnd: startMonth > 1)
    }

    /// January to December, as in the Republic of Korea.
    package static let calendar = FiscalYear(startMonth: 1, hasNumberOfItsEnd: false)

    /// Those that have a name in the settings.
    package static let named: [(name: String, year: FiscalYear)] = [
        ("calendar", calendar),
        ("us", FiscalYear(startMonth: 10, hasNumberOfItsEnd: true)),
        ("japan", FiscalYear(startMonth: 4, hasNumberOfItsEnd: false)),
    ]

    /// The last day of a fiscal year, or of one of its four quarters; nil outside the years 1 to 9999.
    package func lastDay(of year: Int, quarter: Int = 4) -> CalendarDate? {
        let first = (hasNumberOfItsEnd ? year - 1 : year) * 12 + startMonth - 1
        let next = first + 3 * quarter
        guard (1...9999).contains(year), next >= 12,
            let day = CalendarDate(year: next / 12, month: next % 12 + 1, day: 1)
        else { return nil }
        return CalendarDate(dayNumber: day.dayNumber - 1)
    }

    /// The last day of what is typed as "fy2025" or "fy2025-q3"; nil for anything else.
    func lastDay(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let name = parts.first, name.hasPrefix("fy"), name.utf8.count == 6,
            let year = decimal(Array(name.utf8)[2...]), parts.count <= 2
        else { return nil }
        guard let second = parts.dropFirst().first else { return lastDay(of: year) }
        guard second.count == 2, second.first == "q", let quarter = second.last?.wholeNumberValue,
            (1...4).contains(quarter)
        else { return nil }
        return lastDay(of: year, quarter: quarter)
    }
}
