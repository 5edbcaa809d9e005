import Canvas
import Commitments
import Text

/// All meetings and events up to the day, newest first.
package struct MeetingsScreen: Screen {
    package var name: ScreenName { .meetings }
    package mutating func follow(from old: Catalog, in session: Session) {
        wanted = wanted.map { session.renaming($0) }
        list(session)
    }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    private var page = Page()
    /// The meetings shown.
    private var rows: [Int] = []
    /// What the rows were made of, and the meeting that is selected while it is among them.
    private var filter = Filter.all
    private var asOf: CalendarDate?
    private var wanted: Meeting.ID?

    /// - Parameter selecting: the meeting to begin at.
    package init(selecting id: Meeting.ID?, in session: Session) {
        wanted = id
        list(session)
    }

    /// Lists the meetings whose own name, format or day has the words of the filter; where none has
    /// them, those at which a pledge was mentioned that the filter lets through.
    private mutating func list(_ session: Session) {
        filter = session.filter
        asOf = session.register.asOf
        let register = session.register
        let named = register.meetings.filter { isNamed(in: filter.query, $0, session) }
        let words = filter.query.patterns
        var others = filter
        if !words.isEmpty, !named.isEmpty { others.query = .all }
        let all = words.isEmpty || named.isEmpty ? register.meetings : named
        rows = others.isAll ? all : mentioning(Listing(register, others).rows, all, session.catalog)
        page.cursor = rows.firstIndex { session.catalog.meetings[$0].id == wanted } ?? 0
    }

    private func isNamed(in query: Query, _ position: Int, _ session: Session) -> Bool {
        let meeting = session.catalog.meetings[position]
        let format = session.catalog.format(meeting.format)?.name ?? meeting.format.text
        let text = "\(meeting.short) \(meeting.place) \(format) \(meeting.date.text)"
        return query.patterns.allSatisfy { $0.matches(text) }
    }

    /// Those of some meetings at which one of the pledges was mentioned.
    private func mentioning(_ pledges: [Int], _ meetings: [Int], _ catalog: Catalog) -> [Int] {
        let pledges = Set(pledges)
        return meetings.filter { meeting in
            catalog.reaffirmationsOfMeeting[meeting].contains {
                pledges.contains(catalog.links[$0].pledge)
            }
        }
    }

    package func open(in session: inout Session) -> [Effect] {
        if let id = selectedMeeting(in: session) { session.open(.meeting(id)) }
        return []
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        guard rows.indices.contains(page.cursor) else { return nil }
        return session.catalog.meetings[rows[page.cursor]].id
    }

    /// The headings, where there are rows for them, and the list.
    private func panes(_ session: Session) -> (headings: Rect, list: Rect) {
        var body = Chrome(session).body
        let headings = body.cutTop(body.rows >= 8 ? 1 : 0)
        return (headings, body)
    }

    /// The columns of place and format: what day, flags, coverage and count leave.
    private func room(_ session: Session, width: Int) -> Int {
        let coverage = session.catalog.statements.isEmpty ? 0 : width >= 130 ? 53 : 9
        return max(0, width - 13 - 2 - coverage - 11 - 1)
    }

    private func placeColumns(_ session: Session, room: Int) -> Int {
        // The format has what the longest place leaves, and at least a third.
        let longest = session.catalog.meetings.map(\.place.oneLine.columns).max() ?? 0
        return min(longest + 2, room * 2 / 3)
    }

    private func drawHeadings(_ session: Session, on frame: inout Frame, in area: Rect) {
        if area.isEmpty { return }
        let room = self.room(session, width: area.columns - 3)
        let place = placeColumns(session, room: room)
        let text =
            "Day".leftPadded(11) + "  "
            + (room >= 44 ? "Place".padded(place) + "Format" : "Meeting")
        frame.put(
            text, at: Point(column: area.column + 2, row: area.row), .secondary,
            limit: area.columns - 2)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let panes = panes(session)
        drawHeadings(session, on: &frame, in: panes.headings)
        let area = panes.list
        for (offset, position) in rows.dropFirst(page.top).prefix(area.rows).enumerated() {
            let place = Rect(
                column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
            let isSelected = page.top + offset == page.cursor
            frame.put(
                isSelected ? "▸" : " ", at: Point(column: place.column, row: place.row), .heading)
            let line = line(position, session, width: area.columns - 3)
            frame.put(
                line, at: Point(column: place.column + 2, row: place.row), width: area.columns - 3)
            if isSelected {
                frame.restyle(place) { $0 = $0.selected }
                frame.cursor = Point(column: place.column, row: place.row)
            }
        }
        if rows.isEmpty {
            let isFiltered = !session.register.meetings.isEmpty
            frame.putNotice(
                isFiltered
                    ? "No meeting matches. / changes the filter." : "No meeting by this day.",
                in: area)
        }
    }

    private func line(_ position: Int, _ session: Session, width: Int) -> Line {
        let catalog = session.catalog
        let meeting = catalog.meetings[position]
        let count = catalog.reaffirmationsOfMeeting[position].count
        let format = catalog.format(meeting.format)?.name ?? meeting.format.text
        let hasTwo = !session.register.twoValues(ofMeeting: position).isEmpty
        let flag = (hasTwo ? "≠" : " ") + (meeting.note == nil ? " " : "⚑")
        let right =
            coverage(of: meeting, catalog, width: width)
            + "\(String(count).leftPadded(3)) \(count == 1 ? "pledge " : "pledges")"
        let room = room(session, width: width)
        let placeColumns = placeColumns(session, room: room)
        let place =
            room >= 44
            ? meeting.place.oneLine.fitted(placeColumns - 1).padded(placeColumns)
                + format.oneLine.fitted(room - placeColumns)
            : meeting.short.oneLine.fitted(room)
        return Line(meeting.date.text.leftPadded(11) + " ", .secondary)
            .adding(" " + place.padded(room)).adding(flag, Style(.doubt)).adding(
                " " + right, .secondary)
    }

    /// How far the stored text is coded, in a column of its own; none where no text is stored.
    private func coverage(of meeting: Meeting, _ catalog: Catalog, width: Int) -> String {
        if catalog.statements.isEmpty { return "" }
        let isWide = width >= 130
        let words =
            isWide
            ? catalog.coverageInWords(of: meeting.id)
            : catalog.mainStatement(of: meeting.id).map {
                catalog.statementCoverage[$0.id].map { "\($0.open) open" } ?? "missing"
            }
        return (words ?? "").padded(isWide ? 53 : 9)
    }

    package mutating func adjust(to session: Session) {
        if filter != session.filter || asOf != session.register.asOf { list(session) }
        page.adjust(count: rows.count, height: panes(session).list.rows)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        page.cursor = motion.applied(
            to: page.cursor, count: rows.count, page: panes(session).list.rows)
        wanted = selectedMeeting(in: session)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let body = panes(session).list
        guard body.contains(point) else { return [] }
        let line = page.top + point.row - body.row
        if line == page.cursor, let id = selectedMeeting(in: session) {
            session.open(.meeting(id))
        } else {
            let snapshot = session
            session.withTop(MeetingsScreen.self) {
                $0.page.cursor = line
                $0.wanted = $0.selectedMeeting(in: snapshot)
            }
        }
        return []
    }
}
