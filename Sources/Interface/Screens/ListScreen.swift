import Canvas
import Commitments
import Text

/// The pledges that the filter lets through, with what is known of the selected one beside or
/// below.
package struct ListScreen: Screen {
    package var name: ScreenName { .list }
    package mutating func follow(from old: Catalog, in session: Session) { told = nil }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }

    /// The selected row.
    package private(set) var row = 0
    /// The pledge that the analyst last went to. It stays the same while a filter hides it, and
    /// is selected again when it comes back.
    private var wanted: Pledge.ID?
    /// Whether the analyst went to it, so that it is not merely the first one.
    private var isChosen = false
    /// The first line shown; headings are lines too.
    private var top = 0
    /// The first line of the detail pane.
    private var detailTop = 0
    /// Where a range of marks begins.
    var anchor: Int?
    /// The rows from there to the selected one.
    var range: Range<Int>?

    /// What the latest statement changed, with what that was made from.
    private var told: (origin: ReviewScreen.Origin, news: News?)?
    /// What the latest statement changed; nil where there are not two statements.
    var news: News? { told?.news }

    /// Creates the list with its first row selected.
    package init() {}

    package func selectedPledge(in session: Session) -> Pledge? {
        let rows = session.listing.rows
        return rows.indices.contains(row) ? session.catalog.pledges[rows[row]] : nil
    }

    package func open(in session: inout Session) -> [Effect] {
        if let pledge = selectedPledge(in: session) {
            session.open(.pledge(pledge.id))
        } else {
            session.complain("no pledge is shown; 0 or Esc shows more")
        }
        return []
    }

    /// Follows the wanted pledge to another id.
    mutating func follow(_ renaming: Renaming) { wanted = wanted.map { renaming($0) } }

    /// Finds the wanted pledge in a new listing, or the nearest after it.
    mutating func follow(_ listing: Listing, in catalog: Catalog) {
        anchor = nil
        range = nil
        guard let wanted, let position = catalog.position(ofPledge: wanted.text) else { return }
        if let same = listing.rows.firstIndex(of: position) {
            row = same
        } else {
            row = listing.rows.firstIndex { $0 > position } ?? max(0, listing.rows.count - 1)
        }
    }

    /// Selects a row.
    mutating func select(row: Int, in session: Session) {
        let last = max(0, session.listing.rows.count - 1)
        self.row = min(max(0, row), last)
        wanted = selectedPledge(in: session)?.id
        isChosen = true
        detailTop = 0
        if let anchor { range = min(anchor, self.row)..<max(anchor, self.row) + 1 }
    }

    /// From now on the selected pledge is the one that the analyst went to.
    mutating func keepSelected(in session: Session) {
        wanted = selectedPledge(in: session)?.id ?? wanted
    }

    /// Goes to the first row of another order, unless the analyst went to a pledge.
    mutating func followOrder() {
        guard !isChosen else { return }
        row = 0
        wanted = nil
        detailTop = 0
    }

    mutating func toggleRange() {
        anchor = anchor == nil ? row : nil
        range = anchor.map { $0..<$0 + 1 }
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        let page = panes(session).list.rows
        select(
            row: motion.applied(to: row, count: session.listing.rows.count, page: page), in: session
        )
    }

    package mutating func scrollOther(by lines: Int, in session: Session) {
        let panes = panes(session)
        guard let detail = panes.detail else { return move(.lines(lines), in: session) }
        let count = detailLines(session, width: detail.columns, isShort: panes.isStacked).count
        detailTop = max(0, min(detailTop + lines, count - detail.rows))
    }

    package mutating func adjust(to session: Session) {
        if !session.settings.newsCanWait, !(told?.origin.isStill(session) ?? false) {
            told = (ReviewScreen.Origin(session), News(session.register))
        }
        let listing = session.listing
        row = min(max(0, row), max(0, listing.rows.count - 1))
        if wanted == nil { wanted = selectedPledge(in: session)?.id }
        let height = panes(session).list.rows
        let count = listing.rows.count + listing.groups.count
        let line = Self.line(ofRow: row, in: listing)
        // The heading above the first row of a group belongs to it.
        let isFirst = listing.groups.contains { $0.rows.lowerBound == row }
        top = scrolled(top, toShow: line, count: count, height: height)
        if isFirst, height > 1 { top = min(top, line - 1) }
        top = max(0, top)
    }

    /// The line of a row, counting the headings above it.
    static func line(ofRow row: Int, in listing: Listing) -> Int {
        row + listing.groups.count { $0.rows.lowerBound <= row }
    }
}

extension ListScreen {
    fileprivate func detailLines(_ session: Session, width: Int, isShort: Bool) -> [Line] {
        let rows = session.listing.rows
        guard rows.indices.contains(row) else { return [] }
        return PledgeDetail(session: session, position: rows[row], width: width, isShort: isShort)
            .pane
    }
}

// MARK: Drawing

extension ListScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let panes = panes(session)
        drawList(session, on: &frame, in: panes.list)
        guard let detail = panes.detail, let divider = panes.divider else { return }
        let lines = detailLines(session, width: detail.columns, isShort: panes.isStacked)
        let more = max(0, lines.count - detailTop - detail.rows)
        if panes.isStacked {
            drawDivider(session, below: more, on: &frame, in: divider)
        } else {
            frame.fill(divider, with: "│", .secondary)
        }
        // What says that there is more has a line to itself: it must hide no label's certainty.
        let rows = detail.rows - (!panes.isStacked && more > 0 ? 1 : 0)
        for (offset, line) in lines.dropFirst(detailTop).prefix(rows).enumerated() {
            frame.put(
                line, at: Point(column: detail.column, row: detail.row + offset),
                width: detail.columns)
        }
        if !panes.isStacked, more > 0 {
            let text = " \(more + 1) more, J scrolls "
            frame.put(
                text, at: Point(column: detail.maxColumn - text.columns, row: detail.maxRow - 1),
                .secondary)
        }
    }

    private func drawDivider(_ session: Session, below: Int, on frame: inout Frame, in area: Rect) {
        frame.rule(area)
        guard let pledge = selectedPledge(in: session) else { return }
        let title = " \(pledge.id) \(pledge.title) ".fitted(area.columns - 30)
        frame.put(title, at: Point(column: 1, row: area.row), .heading)
        if below > 0 {
            let text = " \(counted(below, "more line")), J scrolls "
            frame.put(
                text, at: Point(column: area.maxColumn - text.columns - 1, row: area.row),
                .secondary)
        }
    }

    private func drawList(_ session: Session, on frame: inout Frame, in area: Rect) {
        let listing = session.listing
        let columns = ListColumns(
            width: area.columns, id: session.idColumns, shown: session.columnsToShow)
        if let legend = panes(session).legend {
            let lines = ListLegend(session: session, columns: columns, width: area.columns).lines
            for (offset, line) in lines.prefix(legend.rows).enumerated() {
                frame.put(
                    line, at: Point(column: legend.column + 2, row: legend.row + offset),
                    width: legend.columns - 2)
            }
        }
        if listing.rows.isEmpty { return drawNothing(session, on: &frame, in: area) }
        if let headings = panes(session).headings {
            columns.drawHeadings(session, on: &frame, in: headings)
        }
        let marks = session.effectiveMarks
        var line = top
        var screenRow = area.row
        while screenRow < area.maxRow, let content = Self.content(ofLine: line, in: listing) {
            let place = Rect(column: area.column, row: screenRow, columns: area.columns, rows: 1)
            switch content {
            case .heading(let group): drawHeading(group, session, on: &frame, in: place)
            case .row(let index):
                let pledge = session.catalog.pledges[listing.rows[index]]
                columns.draw(
                    listing.rows[index], isSelected: index == row,
                    isMarked: marks.contains(pledge.id), session, on: &frame, in: place)
                if index == row { frame.cursor = Point(column: place.column, row: place.row) }
            }
            line += 1
            screenRow += 1
        }
    }

    enum LineContent {
        case heading(Listing.Group)
        case row(Int)
    }

    static func content(ofLine line: Int, in listing: Listing) -> LineContent? {
        var headings = 0
        for group in listing.groups {
            let first = group.rows.lowerBound + headings
            if line == first { return .heading(group) }
            if line < first { break }
            headings += 1
        }
        let row = line - headings
        return listing.rows.indices.contains(row) ? .row(row) : nil
    }

    private func drawHeading(
        _ group: Listing.Group, _ session: Session, on frame: inout Frame, in area: Rect
    ) {
        let pillar = session.catalog.pillars[group.pillar]
        let name = "  \(pillar.name) ".fitted(area.columns)
        let count = " \(group.rows.count) "
        frame.put(name, at: Point(column: area.column, row: area.row), pillar.headingStyle)
        let room = area.columns - name.columns - count.columns
        guard room > 0 else { return }
        frame.put(
            String(repeating: "─", count: room) + count,
            at: Point(column: area.column + name.columns, row: area.row), .secondary)
    }

    private func drawNothing(_ session: Session, on frame: inout Frame, in area: Rect) {
        let isTyping = session.screens.top is FilterScreen
        let text =
            session.catalog.pledges.isEmpty
            ? "The catalog has no pledges yet; A adds one, `pledges import` brings many."
            : isTyping
                ? "No pledge matches. Esc clears the filter."
                : "No pledge matches. Esc clears the filter, 0 shows all pillars."
        frame.putNotice(text, in: area)
    }
}

// MARK: Mouse

extension ListScreen {
    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let panes = panes(session)
        if let headings = panes.headings, headings.contains(point) {
            let columns = ListColumns(
                width: headings.columns, id: session.idColumns, shown: session.columnsToShow)
            if let heading = columns.heading(at: point.column - headings.column) {
                session.sortList(byHeadingOf: heading)
            }
            return []
        }
        let area = panes.list
        guard area.contains(point),
            case .row(let index)? = Self.content(
                ofLine: top + point.row - area.row, in: session.listing)
        else { return [] }
        if index == row, let pledge = selectedPledge(in: session) {
            session.open(.pledge(pledge.id))
        } else {
            let snapshot = session
            session.withTop(ListScreen.self) { $0.select(row: index, in: snapshot) }
        }
        return []
    }
}
