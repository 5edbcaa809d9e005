import Testing

@testable import Commitments

/// Days as people type them.
@Suite struct TypedDateTests {
    @Test(arguments: [
        ("2025-02-15", "2025-02-15"), ("today", "2025-03-31"), ("Yesterday", "2025-03-30"),
        ("tomorrow", "2025-04-01"), ("-30d", "2025-03-01"), ("+2w", "2025-04-14"),
        ("−1d", "2025-03-30"), ("-1m", "2025-02-28"), ("+1m", "2025-04-30"),
        ("-13m", "2024-02-29"), ("-1y", "2024-03-31"), ("-0d", "2025-03-31"),
        ("2025-Q3", "2025-09-30"), ("2025-q1", "2025-03-31"), ("2024-02", "2024-02-29"),
        ("2024", "2024-12-31"), ("15 Feb 2025", "2025-02-15"), ("February 15, 2025", "2025-02-15"),
        (" 5  sept 2025 ", "2025-09-05"),
    ])
    func reads(typed: String, day: String) throws {
        let today = try #require(CalendarDate("2025-03-31"))
        #expect(CalendarDate(typed: typed, today: today)?.iso == day)
    }

    @Test(arguments: [
        "", "soon", "-30", "30d", "-d", "-999999d", "-99999y", "+99999y", "2025-Q5", "2025-Q0",
        "2025-13",
        "2025-02-30", "31 Feb 2025", "15 Fe 2025", "15 Foo 2025", "202", "2025-", "1/2/2025",
    ])
    func isNoDay(typed: String) throws {
        let today = try #require(CalendarDate("2025-03-31"))
        #expect(CalendarDate(typed: typed, today: today) == nil)
    }
}
