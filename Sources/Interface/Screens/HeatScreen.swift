import Canvas
import Commitments
import Text

/// How often the pledges shown were said, by pillar and year or quarter: where attention lay.
package struct HeatScreen: SidewaysScreen {
    package var name: ScreenName { .heat }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    private var unit = Heat.Unit.years
    /// The counts, kept while what is shown and the day stay: all pledges are counted for them.
    private var counted: Counted?
    /// The line and the period of the cursor; the latest with a count until it is moved.
    private var row = 0
    private var column: Int?
    /// The pillars whose pledges are shown one by one.
    private var opened: Set<Int?> = []
    /// The first line and the first period shown.
    private var top = 0
    private var left = 0

    private struct Counted: Sendable {
        var heat: Heat
        var rows: [Int]
        var asOf: CalendarDate
    }

    /// A line of the table.
    enum Entry: Hashable {
        case pillar(Int)
        case pledge(Int)
        case total
    }

    var heat: Heat? { counted?.heat }

    /// The lines: pillars, below those that are open their pledges, and the sum.
    func entries(_ heat: Heat) -> [Entry] {
        heat.rows.indices.flatMap { index -> [Entry] in
            let row = heat.rows[index]
            let pledges = opened.contains(row.pillar) ? row.pledges.map { Entry.pledge($0) } : []
            return [.pillar(index)] + pledges
        } + (heat.rows.isEmpty ? [] : [.total])
    }

    private var selectedEntry: Entry? {
        guard let heat else { return nil }
        let entries = entries(heat)
        return entries.indices.contains(row) ? entries[row] : nil
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        if case .pledge(let position)? = selectedEntry {
            session.catalog.pledges[position]
        } else {
            nil
        }
    }

    /// What the figure under the cursor counts.
    func selection(in session: Session) -> Selection? {
        guard let heat, let entry = selectedEntry, let column,
            heat.periods.indices.contains(column)
        else { return nil }
        let (name, pledges) = about(entry, heat, session.catalog)
        let period = heat.periods[column].name
        return Selection(
            title: "\(name), \(period)",
            reaffirmations: heat.reaffirmations(of: pledges, in: column, session.register))
    }

    struct Selection {
        var title: String
        /// Positions, pledge by pledge.
        var reaffirmations: [Int]
    }

    private func about(
        _ entry: Entry, _ heat: Heat, _ catalog: Catalog
    ) -> (name: String, pledges: [Int]) {
        switch entry {
        case .pillar(let index):
            (heat.name(ofRow: index, in: catalog), heat.rows[index].pledges)
        case .pledge(let position): (catalog.pledges[position].id.text, [position])
        case .total: ("all shown", heat.rows.flatMap(\.pledges))
        }
    }

    package func open(in session: inout Session) -> [Effect] {
        if let selection = selection(in: session), !selection.reaffirmations.isEmpty {
            session.screens.push(
                SayingsScreen(
                    title: selection.title, reaffirmations: selection.reaffirmations))
        } else {
            session.complain("no mentions in this period")
        }
        return []
    }

    /// Whether the cursor is on the sum of all, which is no pillar.
    var isOnSum: Bool { selectedEntry == .total }

    /// Shows the pledges of the pillar of the cursor one by one, or no longer.
    mutating func toggle() {
        guard let heat else { return }
        let entries = entries(heat).prefix(row + 1)
        let last = entries.lastIndex { if case .pillar = $0 { true } else { false } }
        guard let last, selectedEntry != .total, case .pillar(let index) = entries[last] else {
            return
        }
        opened.formSymmetricDifference([heat.rows[index].pillar])
        row = last
    }

    /// Years or quarters.
    /// - Returns: whether that was a change.
    mutating func zoom(to unit: Heat.Unit) -> Bool {
        defer { self.unit = unit }
        if self.unit != unit { column = nil }
        return self.unit != unit
    }
}

// MARK: Moving

extension HeatScreen {
    package mutating func follow(from old: Catalog, in session: Session) {
        counted = nil
    }

    package mutating func adjust(to session: Session) {
        let (rows, day) = (session.listing.rows, session.register.asOf)
        if counted?.rows != rows || counted?.asOf != day || counted?.heat.unit != unit {
            counted = Counted(
                heat: Heat(session.register, pledges: rows, by: unit), rows: rows, asOf: day)
        }
        guard let heat else { return }
        let count = entries(heat).count
        row = min(max(0, row), max(0, count - 1))
        let last = heat.periods.count - 1
        // A period in which nothing was said yet is no place to begin.
        let newest = heat.totals.lastIndex { $0 > 0 } ?? last
        column = last < 0 ? nil : min(max(0, column ?? newest), last)
        let table = HeatTable(session: session, heat: heat)
        top = scrolled(top, toShow: row, count: count, height: table.rows(of: count))
        left = scrolled(left, toShow: column ?? 0, count: last + 1, height: table.shownPeriods)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        guard let heat else { return }
        let count = entries(heat).count
        let page = HeatTable(session: session, heat: heat).rows(of: count)
        row = motion.applied(to: row, count: count, page: page)
    }

    mutating func moveSideways(by step: Int, in session: Session) {
        column = column.map { max(0, $0 + step) }
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let heat else { return [] }
        let table = HeatTable(session: session, heat: heat)
        let entries = entries(heat)
        let line = top + point.row - table.area.row - table.headRows
        guard entries.indices.contains(line), point.row >= table.area.row + table.headRows,
            line < top + table.rows(of: entries.count)
        else { return [] }
        let period = table.period(at: point.column).map { $0 + left }
        if line == row, period == column { return open(in: &session) }
        session.withTop(HeatScreen.self) {
            $0.row = line
            if let period { $0.column = period }
        }
        return []
    }
}

// MARK: Drawing

extension HeatScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard let heat else { return }
        let table = HeatTable(session: session, heat: heat)
        let entries = entries(heat)
        if entries.isEmpty || heat.periods.isEmpty {
            frame.put(
                "nothing to count: no pledge or no meeting is shown",
                at: Point(column: area.column + 2, row: area.row), limit: area.columns - 2)
            frame.cursor = Point(column: area.column, row: area.row)
            return
        }
        table.drawHead(from: left, on: &frame)
        let height = table.rows(of: entries.count)
        for (offset, entry) in entries.dropFirst(top).prefix(height).enumerated() {
            table.draw(
                entry, from: left, selecting: top + offset == row ? column : nil,
                atRow: table.area.row + table.headRows + offset, on: &frame)
        }
        drawBehind(session, on: &frame, in: table.below(entries.count))
    }

    /// What the figure under the cursor counts, as much as there is room for.
    private func drawBehind(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard area.rows >= 2, let selection = selection(in: session) else { return }
        var area = area
        frame.rule(area.cutTop(1))
        let lines = SayingsList(
            reaffirmations: selection.reaffirmations, session: session, width: area.columns - 3)
        frame.put(
            Line(selection.title, .heading).adding("   " + lines.count, .secondary),
            at: Point(column: 1, row: area.row), width: area.columns - 2)
        for (offset, line) in lines.byPledge(atMost: area.rows - 1).enumerated() {
            frame.put(
                line, at: Point(column: 2, row: area.row + 1 + offset), width: area.columns - 3)
        }
    }
}

extension Heat {
    /// What a row is called.
    func name(ofRow index: Int, in catalog: Catalog, isShort: Bool = false) -> String {
        guard let pillar = rows[index].pillar else { return "without a pillar" }
        return isShort ? catalog.pillars[pillar].short : catalog.pillars[pillar].name
    }
}
