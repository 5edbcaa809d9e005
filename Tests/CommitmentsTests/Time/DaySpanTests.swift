import Testing

@testable import Commitments

/// A month is a month: no day of it is made up.
@Suite struct DaySpanTests {
    private func date(_ text: String) throws -> MeetingDate { try #require(MeetingDate(text)) }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(arguments: [
        ("2024-06", "2024-06-30"), ("2024-02", "2024-02-29"), ("2025-12", "2025-12-31"),
        ("2025-09-22", "2025-09-22"),
    ])
    func aMonthIsOverOnItsLastDay(text: String, last: String) throws {
        let date = try date(text)
        #expect(try date.last == day(last))
        #expect(try date.isOver(by: day(last)))
        #expect(!date.isOver(by: CalendarDate(dayNumber: date.last.dayNumber - 1)))
    }

    @Test func daysFromAMonthAreAbout() throws {
        let span = try date("2025-07-01").span(since: date("2025-06"))
        #expect(span == DaySpan(16, isAbout: true))
        #expect(
            [span.inWords, span.short, span.narrow] == ["about 16 days", "about 16 d", "~16 d"])
        let exact = try date("2025-07-01").span(since: date("2025-06-30"))
        #expect([exact.inWords, exact.short, exact.narrow] == ["1 day", "1 d", "1 d"])
    }

    @Test func aSpanIsNeverNegative() throws {
        #expect(try date("2025-06-03").span(since: date("2025-06")).days == 0)
    }
}
