import Canvas
import Commitments
import Export
import Text

/// The figures of the overview laid out for a width: the lines, and where each figure is.
struct OverviewLayout {
    private(set) var lines: [Line] = []
    private(set) var places: [Place] = []
    private let session: Session
    private let overview: Overview
    private let width: Int

    /// A figure on the screen.
    struct Place {
        let figure: Figure
        /// What it counts, whole: "Security, in progress".
        let words: String
        let line: Int
        let column: Int
        let width: Int
    }

    /// A figure as it is to be drawn.
    fileprivate struct Cell {
        var figure: Figure
        var text: String
        var words: String
        var style = Style.plain
    }

    init(_ session: Session, _ overview: Overview, width: Int) {
        self.session = session
        self.overview = overview
        self.width = width
        addHeadline()
        addStatuses()
        addStates()
        addActivity()
    }

    /// The figure reached by going up or down, nearest to the column one comes from.
    func place(from start: Int, lines step: Int) -> Int {
        guard places.indices.contains(start) else { return 0 }
        let rows = Set(places.map(\.line)).sorted()
        let row = rows.firstIndex(of: places[start].line) ?? 0
        let line = rows[min(max(0, row + step), rows.count - 1)]
        let column = places[start].column
        return places.indices.filter { places[$0].line == line }
            .min { abs(places[$0].column - column) < abs(places[$1].column - column) } ?? start
    }

    // MARK: Cells in lines

    /// A line with a beginning and figures after it, which go on below where there is no room.
    private mutating func add(_ start: Line, _ cells: [Cell]) {
        let indent = min(start.columns, max(1, width / 3))
        var line = start
        for cell in cells {
            if line.columns + 1 + cell.text.columns > width, line.columns > indent {
                lines.append(line)
                line = Line(String(repeating: " ", count: indent))
            }
            line = line.adding(" ")
            // Trailing spaces only keep columns apart and are no part of the figure.
            let text = cell.text.reversed().drop { $0 == " " }.count
            if cell.figure.count > 0 || !cell.words.isEmpty {
                places.append(
                    Place(
                        figure: cell.figure, words: cell.words, line: lines.count,
                        column: line.columns, width: max(1, text)))
            }
            line = line.adding(cell.text, cell.style)
        }
        lines.append(line)
    }

    private mutating func addHeading(_ text: String, _ legend: String = "") {
        if session.size.rows >= 30, !lines.isEmpty { lines.append(Line()) }
        let line = Line(text, .heading)
        let room = width - text.columns - 3
        if legend.columns <= room {
            lines.append(line.adding("   " + legend, .secondary))
        } else {
            lines.append(line)
            if session.size.rows >= 20 { lines += Line.wrapped(legend, width: width, .secondary) }
        }
    }

    private mutating func addHeadline() {
        add(
            Line(),
            overview.headline.map {
                Cell(figure: $0, text: $0.inWords + "  ", words: $0.name)
            })
    }

    // MARK: Pillars

    private mutating func addStatuses() {
        addHeading("Status", legend(overview.statuses))
        addGroups(overview.statuses, what: "status ") { sign in
            Style(Status.definitions.first { $0.status.sign == sign }?.status.ink ?? .plain)
        }
    }

    private mutating func addStates() {
        guard let comparison = overview.comparison else {
            addHeading("Reaffirmation")
            lines.append(Line(Overview.notCompared, .secondary))
            return
        }
        let (from, to) = (
            session.catalog.meetings[comparison.from], session.catalog.meetings[comparison.to]
        )
        let dates = width >= 76
        let meetings =
            dates
            ? "\(to.short) \(to.date.text), after \(from.short) \(from.date.text)"
            : "\(to.short) after \(from.short)"
        addHeading("At \(meetings) (\(overview.certainty))".oneLine, legend(overview.states))
        for line in Line.wrapped(
            "\(overview.certaintyInWords.capitalizedFirst)".oneLine, width: width, Style(.doubt))
        where session.size.rows >= 20 { lines.append(line) }
        addGroups(overview.states, what: "") { sign in
            Style(State.allCases.first { $0.sign == sign }?.ink ?? .secondary)
        }
        addChanges()
    }

    /// Names are only on the line that says how sure they are; if it is too short, it has the signs.
    private mutating func addChanges() {
        if overview.changes.isEmpty { return }
        let start = Line("Wording, \(overview.certainty) ", .secondary)
        let named = overview.changes.map { "\($0.sign) \($0.name) \($0.count) " }
        let room = width - start.columns
        let isRoomy = named.reduce(0) { $0 + $1.columns + 1 } <= room
        add(
            start,
            overview.changes.map {
                Cell(
                    figure: $0,
                    text: isRoomy
                        ? "\($0.sign) \($0.name) \($0.count) " : "\($0.sign) \($0.count) ",
                    words: "wording \($0.name), \(overview.certainty)")
            })
    }

    private func legend(_ groups: [Overview.Group]) -> String {
        signs(groups).map { "\($0.sign) \($0.name)" }.joined(separator: "  ")
    }

    /// The signs that occur, each with its name, in the order of the first that has it.
    private func signs(_ groups: [Overview.Group]) -> [(sign: String, name: String)] {
        let order =
            Status.definitions.map(\.status.name) + Condition.allStates.map(Condition.name)
        let names = Dictionary(
            groups.flatMap(\.figures).map { ($0.name, $0.sign) }, uniquingKeysWith: { $1 })
        return order.compactMap { name in names[name].map { ($0, name) } }
            + names.filter { !order.contains($0.key) }.sorted { $0.key < $1.key }
            .map { ($0.value, $0.key) }
    }

    private mutating func addGroups(
        _ groups: [Overview.Group], what: String, style: (String) -> Style
    ) {
        let names = session.catalog.pillars
        let nameWidth = min(
            names.map { pillarName($0).columns }.max() ?? 0, max(4, width / 3))
        let columns = signs(groups).map(\.name)
        let digits = max(2, String(groups.map(\.total.count).max() ?? 0).count)
        let cellWidth = digits + 3
        let bar = barWidth(width - nameWidth - digits - 4 - columns.count * (cellWidth + 1))
        let most = groups.map(\.total.count).max() ?? 0
        for group in groups {
            let name = pillarName(names[group.pillar]).fitted(nameWidth).padded(nameWidth)
            let byName = Dictionary(group.figures.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
            let total = Cell(
                figure: group.total, text: String(group.total.count).leftPadded(digits),
                words: names[group.pillar].name.oneLine, style: .secondary)
            var line = Line(name)
            if bar > 0 {
                let cells = Bar(group.figures, outOf: most, width: bar)
                line = line.adding(" ")
                for part in cells.parts { line = line.adding(part.text, style(part.sign)) }
                line = line.adding(String(repeating: " ", count: bar - cells.width))
            }
            let figures = columns.map { column -> Cell in
                guard let figure = byName[column] else {
                    return Cell(
                        figure: Figure(column, count: 0, rows: .pledges(.all)),
                        text: String(repeating: " ", count: cellWidth), words: "")
                }
                let count = String(figure.count).leftPadded(digits)
                return Cell(
                    figure: figure, text: "\(figure.sign) \(count) ",
                    words: "\(names[group.pillar].name.oneLine), \(what)\(figure.name)",
                    style: style(figure.sign))
            }
            add(line, [total] + figures.droppingEmptyEnd)
        }
    }

    private func barWidth(_ room: Int) -> Int { room < 8 ? 0 : min(room - 1, 48) }

    private func pillarName(_ pillar: Pillar) -> String {
        let name = width >= 110 ? pillar.name : width >= 70 ? pillar.firstWords : pillar.short
        return name.oneLine
    }

    // MARK: Quarters

    private mutating func addActivity() {
        let activity = overview.activity
        let label = min(11, max(1, width / 4))
        let cellWidth =
            2 + max(1, String(activity.rows.flatMap(\.figures).map(\.count).max() ?? 0).count)
        let shown = min(activity.quarters.count, max(1, (width - label - cellWidth) / cellWidth))
        let left = activity.quarters.count - shown
        let title =
            "Activity by quarter, \(activity.quarters[left].name) to "
            + (activity.quarters.last?.name ?? "")
        addHeading(width >= 40 ? title : "Activity")
        lines.append(years(activity.quarters[left...], label, cellWidth, hasBefore: left > 0))
        for row in activity.rows { add(row, left, label, cellWidth) }
    }

    /// The years above their first quarters.
    private func years(
        _ quarters: ArraySlice<Quarter>, _ label: Int, _ cell: Int, hasBefore: Bool
    ) -> Line {
        var text = String(repeating: " ", count: label)
        if hasBefore { text += " " + "<".leftPadded(cell - 1) }
        for quarter in quarters {
            let column = text.columns
            let isFirst = quarter.number % 4 == 0
            text += isFirst ? "'" + String(String(quarter.year).suffix(2)) : ""
            text += String(repeating: " ", count: max(0, cell - (text.columns - column)))
        }
        return Line(text, .secondary)
    }

    private mutating func add(
        _ row: Overview.Activity.Row, _ left: Int, _ label: Int, _ cell: Int
    ) {
        let most = row.figures.dropFirst(left).map(\.count).max() ?? 0
        var cells: [Cell] = []
        if left > 0 { cells.append(before(row, left, cell)) }
        cells += row.figures.dropFirst(left).map { figure in
            let bar = figure.count == 0 ? " " : barSign(figure.count, of: most)
            let count = figure.count == 0 ? "·" : String(figure.count)
            return Cell(
                figure: figure, text: bar + count.padded(cell - 2),
                words: figure.count == 0 ? "" : figure.name)
        }
        add(Line(row.name.fitted(label).padded(label), .secondary), cells)
    }

    /// What lies before the quarters that there is room for, as one figure.
    private func before(_ row: Overview.Activity.Row, _ left: Int, _ cell: Int) -> Cell {
        let earlier = row.figures.prefix(left)
        let rows = earlier.reversed().map(\.rows)
        let meetings = rows.flatMap { if case .meetings(let all) = $0 { all } else { [Int]() } }
        let notes = rows.flatMap { if case .notes(let all) = $0 { all } else { [Note.ID]() } }
        let name = "\(row.name) before \(overview.activity.quarters[left].name)"
        let count = meetings.count + notes.count
        let figure = Figure(
            name, count: count, rows: notes.isEmpty ? .meetings(meetings) : .notes(notes))
        return Cell(
            figure: figure, text: (count == 0 ? "·" : String(count)).leftPadded(cell - 1),
            words: count == 0 ? "" : name)
    }

    /// ASCII has no bars: there the number alone speaks.
    private func barSign(_ count: Int, of most: Int) -> String {
        if session.settings.isASCII { return " " }
        let signs = Array("▁▂▃▄▅▆▇█")
        return String(signs[min(signs.count - 1, count * signs.count / max(1, most))])
    }
}

/// A bar of signs: as long as its pillar is large, each sign as often as it has its share.
private struct Bar {
    private(set) var parts: [(sign: String, text: String)] = []

    var width: Int { parts.reduce(0) { $0 + $1.text.count } }

    init(_ figures: [Figure], outOf most: Int, width: Int) {
        let total = figures.reduce(0) { $0 + $1.count }
        guard most > 0, total > 0 else { return }
        // One sign a pledge where there is room; else in proportion, and at least one each.
        let length = most <= width ? total : max(figures.count, total * width / most)
        var drawn = 0
        var counted = 0
        for figure in figures {
            counted += figure.count
            let end = min(width, max(drawn + 1, counted * length / total))
            let text = String(repeating: figure.sign, count: max(0, end - drawn))
            parts.append((figure.sign, text))
            drawn = max(drawn, end)
        }
    }
}

extension [OverviewLayout.Cell] {
    /// Without the empty cells that nothing follows.
    fileprivate var droppingEmptyEnd: [Element] {
        Array(prefix((lastIndex { !$0.words.isEmpty } ?? -1) + 1))
    }
}
