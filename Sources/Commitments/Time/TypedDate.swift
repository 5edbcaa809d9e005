/// Days as people type them.
extension CalendarDate {
    /// Reads a day as it is typed: "2025-02-15", "15 Feb 2025", "today", "yesterday", "tomorrow",
    /// "-30d", "+2w", "-3m", "-1y". A month, quarter or year ("2025-02", "2025-Q3", "2025", "FY2025",
    /// "FY2025-Q1") is its last day. Nil for anything else.
    /// - Parameters:
    ///   - today: what relative days are counted from.
    ///   - fiscalYear: what FY means.
    package init?(typed: String, today: CalendarDate, fiscalYear: FiscalYear = .calendar) {
        let text = typed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let readers: [(String) -> CalendarDate?] = [
            { CalendarDate($0) }, { today.named($0) }, { today.moved($0) }, CalendarDate.lastDay,
            { fiscalYear.lastDay($0) }, CalendarDate.written,
        ]
        for reader in readers {
            if let day = reader(text) {
                self = day
                return
            }
        }
        return nil
    }

    /// What can be typed, for messages and help.
    package static let typingHelp =
        "write it as 2025-02-15, 2025-Q3, yesterday or -30d"

    private func named(_ text: String) -> CalendarDate? {
        switch text {
        case "today": self
        case "yesterday": CalendarDate(dayNumber: dayNumber - 1)
        case "tomorrow": CalendarDate(dayNumber: dayNumber + 1)
        default: nil
        }
    }

    /// "-30d", "+2w", "-3m", "-1y".
    private func moved(_ text: String) -> CalendarDate? {
        guard let sign = text.first, let unit = text.last, "+-−".contains(sign),
            case let digits = text.dropFirst().dropLast(), (1...5).contains(digits.count),
            digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits)
        else { return nil }
        let step = sign == "+" ? count : -count
        switch unit {
        case "d": return CalendarDate(dayNumber: dayNumber + step).known
        case "w": return CalendarDate(dayNumber: dayNumber + 7 * step).known
        case "m": return moved(months: step)
        case "y": return moved(months: 12 * step)
        default: return nil
        }
    }

    /// Itself, within the years that can be written.
    private var known: CalendarDate? { (1...9999).contains(civil.year) ? self : nil }

    /// The same day of another month, or its last day where it is shorter.
    private func moved(months: Int) -> CalendarDate? {
        let (year, month, day) = civil
        let place = year * 12 + month - 1 + months
        guard place >= 12 else { return nil }
        return (28...31).reversed().lazy.compactMap { last in
            CalendarDate(year: place / 12, month: place % 12 + 1, day: min(day, last))
        }.first
    }

    /// The last day of "2025-02", "2025-q3" or "2025".
    private static func lastDay(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, parts.count <= 2,
            let year = decimal(Array(first.utf8)[...])
        else { return nil }
        guard let second = parts.dropFirst().first else { return lastDay(of: 12, in: year) }
        if second.count == 2, second.first == "q", let quarter = second.last?.wholeNumberValue {
            return (1...4).contains(quarter) ? lastDay(of: quarter * 3, in: year) : nil
        }
        guard second.count == 2, let month = decimal(Array(second.utf8)[...]) else { return nil }
        return lastDay(of: month, in: year)
    }

    private static func lastDay(of month: Int, in year: Int) -> CalendarDate? {
        (28...31).reversed().lazy.compactMap {
            CalendarDate(year: year, month: month, day: $0)
        }.first
    }

    /// "15 feb 2025", "february 15, 2025", as screens and texts have it.
    private static func written(_ text: String) -> CalendarDate? {
        let parts = text.split { $0 == " " || $0 == "," }
        guard parts.count == 3, let year = Int(parts[2]), parts[2].count == 4 else { return nil }
        for (day, name) in [(parts[0], parts[1]), (parts[1], parts[0])] {
            guard name.count >= 3, let number = Int(day),
                let month = fullMonthNames.firstIndex(where: { $0.hasPrefix(name) })
            else { continue }
            return CalendarDate(year: year, month: month + 1, day: number)
        }
        return nil
    }

    private static let fullMonthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}
