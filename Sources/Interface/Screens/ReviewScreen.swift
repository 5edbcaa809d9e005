import Canvas
import Commitments
import Text

/// The pledges due for review: the most urgent first, or reason by reason. A row goes when a note
/// settles it, and comes back when that is undone.
package struct ReviewScreen: Screen {
    package var name: ScreenName { .review }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }

    /// Whether rows are grouped under their reasons.
    private(set) var isGrouped = false
    private var queue: ReviewQueue
    /// What the queue was made from, to see when it must be made again.
    private var made: Origin
    /// The lines: rows, and headings when grouped.
    private var entries: [Entry] = []
    private var cursor = 0
    private var top = 0

    fileprivate enum Entry: Hashable, Sendable {
        case heading(ReviewQueue.Reason, count: Int)
        case row(ReviewQueue.Item)
    }

    /// Opens the queue as of the session's day.
    package init(_ session: Session) {
        queue = ReviewQueue(session.register)
        made = Origin(session)
        shown = session.listing.rows
        arrange()
        cursor = entries.firstIndex(where: \.isItem) ?? 0
    }

    /// The pledges that the filter lets through, when the lines were made.
    private var shown: [Int]

    /// The items of the pledges that the filter lets through.
    var items: [ReviewQueue.Item] {
        let shown = Set(shown)
        return queue.items.filter { shown.contains($0.pledge) }
    }

    var selected: ReviewQueue.Item? {
        entries.indices.contains(cursor) ? entries[cursor].item : nil
    }

    /// From urgency to reasons and back; the selected row stays selected.
    mutating func toggleGroups() {
        let before = selected
        isGrouped.toggle()
        arrange()
        cursor = entries.firstIndex { $0.item == before } ?? 0
    }

    private mutating func arrange() {
        guard isGrouped else {
            entries = items.map { .row($0) }
            return
        }
        let all = items
        entries = ReviewQueue.Reason.allCases.flatMap { reason -> [Entry] in
            let items = all.filter { $0.reason == reason }
            return items.isEmpty
                ? [] : [.heading(reason, count: items.count)] + items.map { .row($0) }
        }
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        queue = ReviewQueue(session.register, rules: queue.rules)
        shown = session.listing.rows
        arrange()
    }

    package mutating func adjust(to session: Session) {
        let isStill = made.isStill(session)
        if !isStill {
            made = Origin(session)
            queue = ReviewQueue(session.register, rules: queue.rules)
        }
        if !isStill || shown != session.listing.rows {
            let before = selected
            shown = session.listing.rows
            arrange()
            if let same = entries.firstIndex(where: { $0.item == before && before != nil }) {
                cursor = same
            }
        }
        cursor = nearestItem(to: min(cursor, entries.count - 1), step: 1)
        let height = panes(session).list.rows
        top = scrolled(top, toShow: cursor, count: entries.count, height: height)
        if cursor == 1, isGrouped, height > 1 { top = 0 }
    }

    /// The row at a line or next to it: headings are not selected.
    private func nearestItem(to line: Int, step: Int) -> Int {
        let ahead = stride(from: line, to: step > 0 ? entries.count : -1, by: step)
        let back = stride(from: line, to: step > 0 ? -1 : entries.count, by: -step)
        let isRow = { (index: Int) in entries.indices.contains(index) && entries[index].isItem }
        return ahead.first(where: isRow) ?? back.first(where: isRow) ?? 0
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        let moved = motion.applied(
            to: cursor, count: entries.count, page: panes(session).list.rows)
        cursor = nearestItem(to: moved, step: moved < cursor ? -1 : 1)
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        selected.map { session.catalog.pledges[$0.pledge] }
    }

    /// Opens the note to correct, else the pledge.
    package func open(in session: inout Session) -> [Effect] {
        guard let selected else {
            session.complain("nothing is due")
            return []
        }
        if selected.reason == .twoTexts, let note = selected.note {
            session.screens.push(TwoTextsScreen(note))
            return []
        }
        if let values = selected.values {
            session.screens.push(TwoValuesScreen(values))
            return []
        }
        let needsNote = selected.reason == .reviewBy || selected.reason == .lapsed
        if needsNote, let note = selected.note, session.whyNoNotes == nil {
            session.open(.note(note))
        } else {
            session.open(.pledge(session.catalog.pledges[selected.pledge].id))
        }
        return []
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let area = panes(session).list
        let line = top + point.row - area.row
        guard area.contains(point), entries.indices.contains(line), entries[line].isItem else {
            return []
        }
        if line == cursor { return open(in: &session) }
        session.withTop(ReviewScreen.self) { $0.cursor = line }
        return []
    }
}

extension ReviewScreen {
    /// What a screen was made of. Comparing costs nothing while nothing has changed.
    struct Origin: Sendable {
        private let notebook: Notebook
        private let asOf: CalendarDate

        init(_ session: Session) {
            notebook = session.register.notebook
            asOf = session.register.asOf
        }

        /// Whether the session still has the same notes and the same day.
        func isStill(_ session: Session) -> Bool {
            asOf == session.register.asOf && notebook == session.register.notebook
        }
    }
}

extension ReviewScreen.Entry {
    fileprivate var item: ReviewQueue.Item? { if case .row(let item) = self { item } else { nil } }

    fileprivate var isItem: Bool { item != nil }
}

// MARK: Drawing

extension ReviewScreen {
    private func panes(
        _ session: Session
    ) -> (headings: Rect, list: Rect, why: Rect, rules: Rect) {
        var body = Chrome(session).body
        let headings = body.cutTop(body.rows >= 8 ? 1 : 0)
        let rules = body.cutBottom(body.rows >= 16 ? 3 : 0)
        let why = body.cutBottom(body.rows >= 6 ? 3 : 0)
        return (headings, body, why, rules)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let panes = panes(session)
        if entries.isEmpty { drawNothing(session, on: &frame, in: panes.list) }
        drawHeadings(session, on: &frame, in: panes.headings)
        for (offset, entry) in entries.dropFirst(top).prefix(panes.list.rows).enumerated() {
            let row = Rect(
                column: area.column, row: panes.list.row + offset, columns: area.columns, rows: 1)
            draw(entry, isSelected: top + offset == cursor, session, on: &frame, in: row)
        }
        drawWhy(session, on: &frame, in: panes.why)
        drawRules(on: &frame, in: panes.rules)
    }

    private func drawNothing(_ session: Session, on frame: inout Frame, in area: Rect) {
        let text =
            session.filter.isAll
            ? "Nothing is due for review."
            : "Nothing that the filter shows is due for review."
        frame.put(
            text, at: Point(column: area.column + 2, row: area.row),
            limit: area.columns - 2)
        frame.cursor = Point(column: area.column, row: area.row)
    }

    private func draw(
        _ entry: Entry, isSelected: Bool, _ session: Session, on frame: inout Frame, in area: Rect
    ) {
        let place = Point(column: area.column, row: area.row)
        switch entry {
        case .heading(let reason, let count):
            let line = Line("  \(reason.name) ", .heading).adding("\(count)", .secondary)
            frame.put(line, at: place, width: area.columns)
        case .row(let item):
            frame.put(isSelected ? "▸" : " ", at: place, .heading)
            frame.put(
                line(item, session, width: area.columns - 2),
                at: Point(column: area.column + 2, row: area.row), width: area.columns - 2)
            if isSelected {
                frame.restyle(area) { $0 = $0.selected }
                frame.cursor = place
            }
        }
    }

    private func drawHeadings(_ session: Session, on frame: inout Frame, in area: Rect) {
        if area.isEmpty { return }
        let titleColumn = 13 + session.idColumns
        let why = whyColumns(area.columns - 2)
        let room = max(0, area.columns - 1 - titleColumn - why)
        let text =
            "Due".leftPadded(11) + "  " + "Pledge".padded(session.idColumns)
            + String(repeating: " ", count: room) + (why > 0 ? "Why" : "")
        frame.put(
            text, at: Point(column: area.column + 2, row: area.row), .secondary,
            limit: max(0, area.columns - 2))
    }

    private func whyColumns(_ width: Int) -> Int {
        width >= 72 && !isGrouped ? ReviewScreen.whyColumns : 0
    }

    private func line(_ item: ReviewQueue.Item, _ session: Session, width: Int) -> Line {
        let pledge = session.catalog.pledges[item.pledge]
        let status = session.register.facts[item.pledge].status
        // Why in full is below the list: here it only tells rows apart.
        let why = whyColumns(width)
        let title = max(0, width - session.idColumns - 16 - why)
        return Line(item.daysInWords.leftPadded(11) + "  ", Style(item.ink))
            .adding(pledge.id.text.padded(session.idColumns), .secondary)
            .adding(
                width >= 40 ? "\(status.sign) " : "", Style(status.ink)
            )
            .adding(pledge.title.oneLine.fitted(title).padded(title))
            .adding(why > 0 ? "  \(item.reason.name)" : "", .secondary)
    }

    private static let whyColumns =
        2 + (ReviewQueue.Reason.allCases.map(\.name.columns).max() ?? 0)

    private func drawWhy(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty, let selected else { return }
        frame.rule(area)
        let pledge = session.catalog.pledges[selected.pledge]
        let title = " \(pledge.id) \(selected.reason.name) ".fitted(area.columns - 2)
        frame.put(title, at: Point(column: area.column + 1, row: area.row), .heading)
        let lines = Line.wrapped(selected.words, width: area.columns - 4)
        for (offset, line) in lines.prefix(area.rows - 1).enumerated() {
            frame.put(
                line, at: Point(column: area.column + 2, row: area.row + 1 + offset),
                width: area.columns - 2)
        }
    }

    private func drawRules(on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        frame.rule(area, sign: "╌")
        let text = queue.rules.inShort.joined(separator: " · ")
        let lines = Line.wrapped(text, width: area.columns - 4, .secondary)
        for (offset, line) in lines.prefix(area.rows - 1).enumerated() {
            frame.put(
                line, at: Point(column: area.column + 2, row: area.row + 1 + offset),
                width: area.columns - 2)
        }
    }
}

extension ReviewQueue.Item {
    /// What is over a year late catches the eye.
    fileprivate var ink: Ink { days > 365 ? .bad : days > 0 ? .caution : .secondary }
}

extension ReviewQueue.Rules {
    /// The thresholds in few words, for the foot of the screen.
    fileprivate var inShort: [String] {
        [
            "due: in progress \(staleDays) d", "stalled \(stalledDays) d",
            "review-by in \(soonDays) d", "not carried at \(silentStatements) statements",
            "process at \(intervalPercent) % of its interval", "lapsed without source",
        ]
    }
}
