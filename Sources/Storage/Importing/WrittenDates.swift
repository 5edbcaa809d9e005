import Commitments

/// The days of one column as spreadsheets write them: 2025-02-15, 15.02.2025, 2/15/2025, 15-Feb-25,
/// Feb-25 for a month, or the number of the day. Whether the month comes before the day, all cells of
/// the column decide together.
struct WrittenDates {
    private let order: Order

    private enum Order { case monthFirst, dayFirst, unknown }

    /// What a cell says.
    enum Meaning: Equatable {
        /// As files have it: "2025-02-15", or "2025-02" for a month.
        case date(String)
        /// Two days, one for each order.
        case either(String, String)
        case nothing
    }

    /// Finds the order of a column.
    init(_ cells: some Sequence<String>) {
        var order = Order.unknown
        for cell in cells {
            guard let numbers = Parts(cell).openNumbers else { continue }
            if numbers[0] > 12 { order = .dayFirst }
            if numbers[1] > 12 { order = .monthFirst }
            if order != .unknown { break }
        }
        self.order = order
    }

    /// Reads one cell.
    func meaning(of text: String) -> Meaning {
        if MeetingDate(text) != nil { return .date(text) }
        let parts = Parts(text)
        guard let numbers = parts.openNumbers else {
            return parts.date.map { .date($0) } ?? .nothing
        }
        let monthFirst = WrittenDates.iso(numbers[2], numbers[0], numbers[1])
        let dayFirst = WrittenDates.iso(numbers[2], numbers[1], numbers[0])
        switch order {
        case .monthFirst: return monthFirst.map { .date($0) } ?? .nothing
        case .dayFirst: return dayFirst.map { .date($0) } ?? .nothing
        case .unknown:
            guard let monthFirst, let dayFirst, monthFirst != dayFirst else {
                return (monthFirst ?? dayFirst).map { .date($0) } ?? .nothing
            }
            return .either(monthFirst, dayFirst)
        }
    }

    fileprivate static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        CalendarDate(year: year, month: month, day: day)?.iso
    }
}

/// The numbers and words of a date.
private struct Parts {
    private let parts: [String]
    /// Whether dots separate them: then the day comes first.
    private let hasDots: Bool

    init(_ text: String) {
        let isTime: (Substring) -> Bool = { $0.contains(":") || ["AM", "PM"].contains($0) }
        let date = text.replacing("T00:", with: " 00:").split(separator: " ").filter {
            !isTime($0)
        }.joined(separator: " ")
        parts = date.split { "/.-, 年月日".contains($0) }.map(String.init)
        hasDots = date.contains(".")
    }

    /// Three numbers whose first two can be day and month or month and day, and the year.
    var openNumbers: [Int]? {
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, parts.count == 3, parts[0].count <= 2, !hasDots else {
            return nil
        }
        return [numbers[0], numbers[1], Parts.year(parts[2]) ?? 0]
    }

    /// The date, where nothing is open.
    var date: String? {
        switch parts.count {
        case 1: dayOfNumber
        case 2: month
        case 3: day
        default: nil
        }
    }

    /// Spreadsheets count days from 30 December 1899.
    private var dayOfNumber: String? {
        guard parts[0].count == 5, let number = Int(parts[0]) else { return nil }
        return CalendarDate(dayNumber: number - 25_569).iso
    }

    private var month: String? {
        let (year, month) =
            parts[0].count == 4 && Int(parts[0]) != nil
            ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard let year = Parts.year(year), let month = Parts.month(month) else { return nil }
        return WrittenDates.iso(year, month, 1).map { String($0.prefix(7)) }
    }

    private var day: String? {
        let isMonthFirst = Int(parts[0]) == nil
        let order = parts[0].count == 4 ? [0, 1, 2] : isMonthFirst ? [2, 0, 1] : [2, 1, 0]
        guard let year = Parts.year(parts[order[0]]), let month = Parts.month(parts[order[1]]),
            let day = Int(parts[order[2]])
        else { return nil }
        return WrittenDates.iso(year, month, day)
    }

    /// Of two digits those up to 49 are in this century, as spreadsheets have it.
    private static func year(_ text: String) -> Int? {
        guard let number = Int(text), text.count == 4 || text.count == 2 else { return nil }
        return text.count == 4 ? number : number + (number < 50 ? 2000 : 1900)
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let name = text.prefix(3).lowercased()
        return text.count < 3
            ? nil : CalendarDate.monthNames.firstIndex { $0.lowercased() == name }.map { $0 + 1 }
    }
}
