/// A day of the Gregorian calendar, without a time or a time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970.
    package let dayNumber: Int

    /// Creates the day that is so many days after 1 January 1970.
    package init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// The day of a year (1 to 9999), month and day; nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        // Days from civil: years begin in March, so that the leap day comes last.
        // http://howardhinnant.github.io/date_algorithms.html
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        dayNumber =
            era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads "2025-02-15"; nil for anything else, impossible days too.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
            let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1 to 12) and day (from 1).
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

    /// Days from another day to this one.
    package func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

    /// "2025-02-15", as it is written in files.
    package var iso: String {
        let (year, month, day) = civil
        return twoDigits(year / 100) + twoDigits(year % 100) + "-" + twoDigits(month) + "-"
            + twoDigits(day)
    }

    /// "15 Feb 2025", as people read it.
    package var text: String {
        let (year, month, day) = civil
        return "\(day) \(CalendarDate.monthNames[month - 1]) \(year)"
    }

    /// "Jan" to "Dec".
    package static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

/// The number that a few ASCII digits write; nil for anything else.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}
