import Canvas
import Commitments
import Text

/// A window on a true time axis: every column is as many days wide as every other.
struct TimeScale {
    /// How near one looks.
    enum Zoom: String, CaseIterable, Sendable { case years, quarters, months }

    /// The first day of the window.
    let start: CalendarDate
    let width: Int
    private let daysPerColumn: Double

    private static let yearDays = 365.2425

    /// - Parameters:
    ///   - first: the beginning of its year begins the axis.
    ///   - day: is in the window, in its middle where the axis is long enough.
    init(
        from first: CalendarDate, to last: CalendarDate, width: Int, zoom: Zoom,
        showing day: CalendarDate
    ) {
        let begin = CalendarDate(year: first.civil.year, month: 1, day: 1) ?? first
        self.width = max(1, width)
        let span = Double(max(1, last.days(since: begin)))
        let fitting = span / Double(max(1, self.width - 1))
        daysPerColumn = max(0.1, min(fitting, TimeScale.nearness(zoom)))
        let shown = Int(Double(self.width - 1) * daysPerColumn)
        let latest = max(begin.dayNumber, last.dayNumber - shown)
        start = CalendarDate(
            dayNumber: min(max(begin.dayNumber, day.dayNumber - shown / 2), latest))
    }

    /// The most days in a column: a unit then takes nine columns, room for its name.
    private static func nearness(_ zoom: Zoom) -> Double {
        switch zoom {
        case .years: .infinity
        case .quarters: yearDays / 4 / 9
        case .months: yearDays / 12 / 9
        }
    }

    /// The column of a day; outside 0 to `width` - 1 when it is not in the window.
    func column(of day: CalendarDate) -> Int {
        Int((Double(day.days(since: start)) / daysPerColumn).rounded(.down))
    }

    /// The column of a day, if it is in the window.
    func columnInWindow(of day: CalendarDate) -> Int? {
        let column = column(of: day)
        return (0..<width).contains(column) ? column : nil
    }

    /// The day at the left edge of a column.
    func day(at column: Int) -> CalendarDate {
        CalendarDate(dayNumber: start.dayNumber + Int(Double(column) * daysPerColumn))
    }
}

// MARK: Names

extension TimeScale {
    /// The names of the years, each above its first day.
    var yearNames: String {
        let first = start.civil.year
        var names = ""
        for year in first...max(first, day(at: width).civil.year) {
            let begin = CalendarDate(year: year, month: 1, day: 1) ?? start
            add(String(year), at: max(0, column(of: begin)), to: &names)
        }
        return names
    }

    /// The names of the months, or of the quarters, or nothing, as there is room.
    var partNames: String {
        let month = TimeScale.yearDays / 12 / daysPerColumn
        if month >= 4 { return names(every: 1) { CalendarDate.monthNames[$0 - 1] } }
        return month >= 1 ? names(every: 3) { "Q\(($0 + 2) / 3)" } : ""
    }

    private func names(every months: Int, _ name: (Int) -> String) -> String {
        let years = start.civil.year...max(start.civil.year, day(at: width).civil.year)
        var names = ""
        for year in years {
            for month in stride(from: 1, through: 12, by: months) {
                guard let begin = CalendarDate(year: year, month: month, day: 1),
                    let column = columnInWindow(of: begin)
                else { continue }
                add(name(month), at: column, to: &names)
            }
        }
        return names
    }

    /// Leaves out what would touch the name before or be cut at the edge.
    private func add(_ name: String, at column: Int, to names: inout String) {
        guard column + name.count <= width, names.isEmpty || column > names.count else { return }
        names = names.padded(column) + name
    }
}
