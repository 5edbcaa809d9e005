import Canvas
import Commitments
import Text

/// All meetings and events up to the day, newest first.
package struct MeetingsScreen: Screen {
    package var name: ScreenName { .meetings }
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    private var page = Page()

    /// - Parameter selecting: the meeting to begin at.
    package init(selecting id: Meeting.ID?, in session: Session) {
        page.cursor =
            session.register.meetings.firstIndex {
                session.catalog.meetings[$0].id == id
            } ?? 0
    }

    package func open(in session: inout Session) -> [Effect] {
        if let id = selectedMeeting(in: session) { session.open(.meeting(id)) }
        return []
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        let meetings = session.register.meetings
        guard meetings.indices.contains(page.cursor) else { return nil }
        return session.catalog.meetings[meetings[page.cursor]].id
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let meetings = session.register.meetings
        for (offset, position) in meetings.dropFirst(page.top).prefix(area.rows).enumerated() {
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
        if meetings.isEmpty {
            frame.put("no meeting by this day", at: Point(column: area.column + 2, row: area.row))
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
        let room = width - 13 - 2 - right.columns - 1
        let place =
            room >= 44
            ? meeting.place.oneLine.fitted(room - 26).padded(room - 25) + format.oneLine.fitted(25)
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
        page.adjust(count: session.register.meetings.count, height: Chrome(session).body.rows)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        page.cursor = motion.applied(
            to: page.cursor, count: session.register.meetings.count,
            page: Chrome(session).body.rows)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let body = Chrome(session).body
        guard body.contains(point) else { return [] }
        let line = page.top + point.row - body.row
        if line == page.cursor, let id = selectedMeeting(in: session) {
            session.open(.meeting(id))
        } else {
            session.withTop(MeetingsScreen.self) { $0.page.cursor = line }
        }
        return []
    }
}
