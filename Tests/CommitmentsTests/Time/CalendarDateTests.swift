import Commitments
import Testing

@Suite struct CalendarDateTests {
    @Test func everyDayFrom1900To2100FollowsTheOneBefore() throws {
        var number = try #require(CalendarDate(year: 1900, month: 1, day: 1)).dayNumber
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else {
                        // Days that do not exist are the last ones of short months.
                        #expect(day >= 29)
                        continue
                    }
                    #expect(date.dayNumber == number)
                    let civil = date.civil
                    #expect(civil == (year, month, day))
                    #expect(CalendarDate(date.iso) == date)
                    number += 1
                }
            }
        }
        #expect(CalendarDate("2101-01-01")?.dayNumber == number)
    }

    @Test func countsDaysFromTheEpoch() {
        #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
        #expect(CalendarDate("1969-12-31")?.dayNumber == -1)
        #expect(CalendarDate("0001-01-01")?.dayNumber == -719_162)
        #expect(CalendarDate("9999-12-31")?.dayNumber == 2_932_896)
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "2025-02-28", "9999-12-31"])
    func readsDays(_ text: String) { #expect(CalendarDate(text)?.iso == text) }

    @Test(arguments: [
        "", "2025", "2025-02", "2025-2-15", "2025-02-15 ", " 2025-02-15", "2025-02-30",
        "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-01-00", "2025-04-31",
        "0000-01-01", "2025/02/15", "2025-02-1５", "٢٠٢٥-02-15", "+025-02-15", "2025-02--5",
        "20255-02-15", "2025-02-15T00:00:00Z", "2025-02-1\u{301}",
    ])
    func refusesWhatIsNoDay(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test func showsDaysForPeople() {
        #expect(CalendarDate("2025-02-05")?.text == "5 Feb 2025")
    }
}

@Suite struct MeetingDateTests {
    @Test func keepsThePrecisionItWasGiven() throws {
        let day = try #require(MeetingDate("2025-02-15"))
        let month = try #require(MeetingDate("2024-06"))
        #expect(day.precision == .day && day.iso == "2025-02-15" && day.text == "15 Feb 2025")
        #expect(month.precision == .month && month.iso == "2024-06" && month.text == "Jun 2024")
        #expect(month < day)
    }

    @Test(arguments: [
        "", "2024", "2024-13", "2024-00", "2024-6", "2024-06-", "2024-06-31", "24-06-01",
    ])
    func refusesWhatIsNoDate(_ text: String) { #expect(MeetingDate(text) == nil) }
}
