import Testing

@testable import Storage

/// Days as spreadsheets write them.
@Suite struct WrittenDatesTests {
    @Test(arguments: [
        ("2025-02-15", "2025-02-15"), ("2025-02", "2025-02"), ("2025/2/5", "2025-02-05"),
        ("15.02.2025", "2025-02-15"), ("3.2.25", "2025-02-03"), ("2025. 2. 15.", "2025-02-15"),
        ("15-Feb-25", "2025-02-15"), ("15 February 2025", "2025-02-15"),
        ("Feb 15, 2025", "2025-02-15"), ("Feb-25", "2025-02"), ("September 2024", "2024-09"),
        ("45703", "2025-02-15"), ("2025-02-15 00:00:00", "2025-02-15"),
        ("2025-02-15T00:00:00", "2025-02-15"), ("2025年2月15日", "2025-02-15"),
        ("2/15/2025", "2025-02-15"), ("15/2/2025", "2025-02-15"), ("2/2/2025", "2025-02-02"),
        ("2/15/2025 12:00:00 AM", "2025-02-15"), ("1/31/99", "1999-01-31"),
    ])
    func aDayIsRead(text: String, iso: String) {
        #expect(WrittenDates([text]).meaning(of: text) == .date(iso))
    }

    @Test(arguments: [
        "", "soon", "2025-02-30", "30.2.2025", "13/13/2025", "5", "1/2/3/4", "Xyz-25",
    ])
    func whatIsNoDayIsNone(text: String) {
        #expect(WrittenDates([text]).meaning(of: text) == .nothing)
    }

    @Test func theColumnDecidesTheOrder() {
        #expect(
            WrittenDates(["2/3/2025"]).meaning(of: "2/3/2025")
                == .either("2025-02-03", "2025-03-02"))
        #expect(
            WrittenDates(["2/3/2025", "1/31/2025"]).meaning(of: "2/3/2025") == .date("2025-02-03"))
        #expect(
            WrittenDates(["2/3/2025", "31/1/2025"]).meaning(of: "2/3/2025") == .date("2025-03-02"))
    }
}
