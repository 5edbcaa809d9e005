import Canvas
import Commitments
import Text

/// A true time axis on two lines: years above, marks below.
struct TimeAxis {
    let start: CalendarDate
    let end: CalendarDate
    let width: Int

    /// From the beginning of the year of a day to another day.
    init(from first: CalendarDate, to last: CalendarDate, width: Int) {
        start = CalendarDate(year: first.civil.year, month: 1, day: 1) ?? first
        end = max(last, first)
        self.width = width
    }

    /// The column of a day.
    func column(of day: CalendarDate) -> Int {
        let span = max(1, end.days(since: start))
        return min(width - 1, max(0, day.days(since: start) * (width - 1) / span))
    }

    /// The axis with a mark at each statement and event, a line from the first statement to the last,
    /// its end marked, and what the marks mean.
    func lines(marking days: [CalendarDate], events: [CalendarDate] = []) -> [Line] {
        guard width >= 10 else { return [] }
        var marks = Array(repeating: Character(" "), count: width)
        let columns = days.map(column)
        if let first = columns.min(), let last = columns.max() {
            for index in first...last { marks[index] = "─" }
        }
        marks[width - 1] = "┆"
        for column in events.map(column) { marks[column] = "e" }
        for column in columns { marks[column] = "●" }
        let legend =
            events.isEmpty ? [] : [Line("● statement   e event, which took place", .secondary)]
        return [Line(yearLabels, .secondary), Line(String(marks))] + legend
    }

    private var yearLabels: String {
        var labels = ""
        for year in start.civil.year...max(start.civil.year, end.civil.year) {
            guard let day = CalendarDate(year: year, month: 1, day: 1) else { continue }
            let column = column(of: day)
            guard column + 4 <= width, labels.isEmpty || column > labels.count else { continue }
            labels = labels.padded(column) + String(year)
        }
        return labels
    }
}
