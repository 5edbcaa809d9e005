import Canvas
import Commitments
import Text

/// The table of the heat view: its columns at a width, its heads and cells.
struct HeatTable {
    let session: Session
    let heat: Heat
    let area: Rect
    private let labelColumns: Int
    /// The digits of the highest figure.
    private let digits: Int

    private static let sumColumns = 7

    init(session: Session, heat: Heat) {
        self.session = session
        self.heat = heat
        area = Chrome(session).body
        labelColumns = area.columns >= 100 ? 40 : area.columns >= 70 ? 28 : max(4, area.columns / 3)
        digits = max(3, String(heat.totals.max() ?? 0).count)
    }

    /// A cell of two columns and a figure between the brackets of the cursor, and a space.
    private var cellColumns: Int { digits + 5 }

    /// How many periods fit.
    var shownPeriods: Int {
        max(1, (area.columns - 2 - labelColumns - HeatTable.sumColumns) / cellColumns)
    }

    /// The lines of the heads: quarters are below their years.
    var headRows: Int { area.rows < 4 ? 0 : heat.unit == .quarters ? 2 : 1 }

    /// How many lines of so many are shown; a third is kept for the pledges of a figure.
    func rows(of count: Int) -> Int {
        let room = max(1, area.rows - headRows)
        return min(count, area.rows >= 10 ? max(5, room * 2 / 3) : room)
    }

    /// What is left below so many lines.
    func below(_ count: Int) -> Rect {
        var rest = area
        _ = rest.cutTop(headRows + rows(of: count))
        return rest
    }

    private func column(ofPlace place: Int) -> Int {
        area.column + 2 + labelColumns + place * cellColumns
    }

    /// The place of the period at a column of the screen.
    func period(at column: Int) -> Int? {
        let place = (column - self.column(ofPlace: 0)) / cellColumns
        return column >= self.column(ofPlace: 0) && place < shownPeriods ? place : nil
    }

    func drawHead(from left: Int, on frame: inout Frame) {
        guard headRows > 0 else { return }
        let last = area.row + headRows - 1
        let scale = left > 0 ? "‹ earlier" : "up to " + shadeScale(of: heat.highest)
        if scale.columns < labelColumns {
            frame.put(
                scale.leftPadded(labelColumns - 1),
                at: Point(column: area.column + 2, row: last), .secondary, limit: labelColumns - 1)
        }
        for (place, period) in heat.periods.dropFirst(left).prefix(shownPeriods).enumerated() {
            let column = column(ofPlace: place)
            let name = period.quarter.map { "Q\($0)" } ?? String(period.year)
            frame.put(
                name.leftPadded(cellColumns - 2), at: Point(column: column, row: last), .secondary)
            if let quarter = period.quarter, quarter == 1 || place == 0 {
                frame.put(
                    String(period.year).leftPadded(cellColumns - 2),
                    at: Point(column: column, row: last - 1), .secondary)
            }
        }
        put("all".leftPadded(HeatTable.sumColumns - 2), atPlace: shownPlaces, row: last, on: &frame)
    }

    private var shownPlaces: Int { min(shownPeriods, heat.periods.count) }

    private func put(_ text: String, atPlace place: Int, row: Int, on frame: inout Frame) {
        let column = column(ofPlace: place)
        if column + text.columns <= area.maxColumn {
            frame.put(text, at: Point(column: column, row: row), .secondary)
        }
    }

    /// Draws a line, with the cursor on one of its periods.
    func draw(
        _ entry: HeatScreen.Entry, from left: Int, selecting selected: Int?, atRow row: Int,
        on frame: inout Frame
    ) {
        let counts = counts(of: entry)
        frame.put(
            selected == nil ? " " : "▸", at: Point(column: area.column, row: row), .heading)
        let (label, style) = label(of: entry)
        frame.put(
            label.oneLine.fitted(labelColumns - 1), at: Point(column: area.column + 2, row: row),
            style, limit: labelColumns - 1)
        for (place, count) in counts.dropFirst(left).prefix(shownPeriods).enumerated() {
            let isSelected = left + place == selected
            let sign = sign(count, entry)
            let figure = count == 0 ? "" : String(count)
            let text = sign + figure.leftPadded(digits)
            let point = Point(column: column(ofPlace: place), row: row)
            frame.put(isSelected ? "[\(text)]" : " \(text) ", at: point)
            frame.restyle(Rect(column: point.column + 1, row: row, columns: 2, rows: 1)) {
                $0 = Style(.cyan)
            }
            guard isSelected else { continue }
            frame.restyle(Rect(column: point.column, row: row, columns: digits + 4, rows: 1)) {
                $0 = $0.selected
            }
            frame.cursor = point
        }
        let sum = String(counts.reduce(0, +))
        put(
            sum.leftPadded(HeatTable.sumColumns - 2), atPlace: shownPlaces, row: row, on: &frame)
    }

    private func counts(of entry: HeatScreen.Entry) -> [Int] {
        switch entry {
        case .pillar(let index): heat.rows[index].counts
        case .pledge(let position): heat.counts(of: position, in: session.register)
        case .total: heat.totals
        }
    }

    /// Pillars are shaded on one scale, which the head shows. A pledge has bars of its own, since on
    /// that scale all would be pale; sums have none.
    private func sign(_ count: Int, _ entry: HeatScreen.Entry) -> String {
        switch entry {
        case .pillar: return String(repeating: shade(count, of: heat.highest), count: 2)
        case .pledge(let position):
            let counts = heat.counts(of: position, in: session.register)
            return bar(count, of: counts.max() ?? 0).padded(2)
        case .total: return "  "
        }
    }

    private func label(of entry: HeatScreen.Entry) -> (text: String, style: Style) {
        switch entry {
        case .pillar(let index):
            (heat.name(ofRow: index, in: session.catalog, isShort: labelColumns < 16), .heading)
        case .pledge(let position):
            (
                "  \(session.catalog.pledges[position].id)  \(session.catalog.pledges[position].title)",
                .plain
            )
        case .total: ("all shown", .secondary)
        }
    }
}
