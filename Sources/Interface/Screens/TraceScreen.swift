import Canvas
import Commitments
import Text

/// The rows behind a figure of the overview, where they are not pledges: meetings, notes or
/// wordings, one a line.
package struct TraceScreen: Screen {
    package var name: ScreenName { .trace }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    private let title: String
    private(set) var rows: [Row]
    private var page = Page()

    /// One thing that the figure counts.
    enum Row: Hashable, Sendable {
        case meeting(Int)
        case note(Note.ID)
        case wording(WordingPlace)
    }

    init(_ title: String, _ rows: [Row]) {
        self.title = title
        self.rows = rows
    }

    private var selected: Row? { rows.indices.contains(page.cursor) ? rows[page.cursor] : nil }

    private func body(_ session: Session) -> (heading: Rect, rows: Rect) {
        var body = Chrome(session).body
        let heading = body.cutTop(body.rows >= 4 ? 1 : 0)
        return (heading, body)
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        rows = rows.compactMap { row in
            switch row {
            case .note: row
            case .meeting(let meeting):
                session.catalog.position(
                    ofMeeting: session.renaming(old.meetings[meeting].id)
                ).map { .meeting($0) }
            case .wording(let place):
                session.catalog.place(of: place, in: old, session.renaming).map { .wording($0) }
            }
        }
    }

    package mutating func adjust(to session: Session) {
        let register = session.register
        // What is gone meanwhile is no row any more.
        rows.removeAll { row in
            switch row {
            case .note(let id):
                !(register.note(id)?.counts(on: register.asOf) ?? false)
            case .meeting(let meeting): !register.knows(meeting: meeting)
            case .wording(let place):
                !register.knows(meeting: register.catalog.links[place.reaffirmation].meeting)
            }
        }
        page.adjust(count: rows.count, height: body(session).rows.rows)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        page.cursor = motion.applied(
            to: page.cursor, count: rows.count, page: body(session).rows.rows)
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        switch selected {
        case .wording(let place):
            let catalog = session.catalog
            return catalog.pledges[catalog.links[place.reaffirmation].pledge]
        case .note(let id):
            return session.register.note(id).flatMap {
                session.catalog.pledge($0.pledge.text)
            }
        case .meeting, nil: return nil
        }
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        switch selected {
        case .meeting(let meeting): session.catalog.meetings[meeting].id
        case .wording(let place): session.register.meeting(of: place).id
        case .note, nil: nil
        }
    }

    package func open(in session: inout Session) -> [Effect] {
        if let pledge = selectedPledge(in: session) {
            session.open(.pledge(pledge.id))
        } else if let meeting = selectedMeeting(in: session) {
            session.open(.meeting(meeting))
        } else if case .note(let id)? = selected {
            // Its pledge is not in the catalog, so that the note itself is all there is to open.
            session.open(.note(id))
        }
        return []
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let area = body(session).rows
        let line = page.top + point.row - area.row
        guard area.contains(point), rows.indices.contains(line) else { return [] }
        if line == page.cursor { return open(in: &session) }
        session.withTop(TraceScreen.self) { $0.page.cursor = line }
        return []
    }
}

// MARK: Drawing

extension TraceScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let (heading, body) = body(session)
        if !heading.isEmpty {
            frame.put(
                Line("  \(title) ", .heading).adding("\(rows.count)", .secondary),
                at: Point(column: heading.column, row: heading.row), width: heading.columns)
        }
        for (offset, row) in rows.dropFirst(page.top).prefix(body.rows).enumerated() {
            let place = Rect(
                column: body.column, row: body.row + offset, columns: body.columns, rows: 1)
            let isSelected = page.top + offset == page.cursor
            frame.put(
                isSelected ? "▸" : " ", at: Point(column: place.column, row: place.row), .heading)
            frame.put(
                line(row, session), at: Point(column: place.column + 2, row: place.row),
                width: place.columns - 2)
            if isSelected {
                frame.restyle(place) { $0 = $0.selected }
                frame.cursor = Point(column: place.column, row: place.row)
            }
        }
        if rows.isEmpty {
            frame.put("nothing", at: Point(column: body.column + 2, row: body.row), .secondary)
            frame.cursor = Point(column: body.column, row: body.row)
        }
    }

    private func line(_ row: Row, _ session: Session) -> Line {
        let catalog = session.catalog
        switch row {
        case .meeting(let position):
            let meeting = catalog.meetings[position]
            let format = catalog.format(meeting.format)?.name ?? meeting.format.text
            return Line(meeting.date.text.leftPadded(11) + "  ", .secondary)
                .adding(meeting.short.oneLine.fitted(16).padded(18)).adding(format, .secondary)
        case .note(let id):
            guard let note = session.register.note(id) else { return Line() }
            let status = note.current.status.map { "\($0.sign) \($0.name)  " } ?? ""
            let register = session.register
            let stray = register.pledge(of: note) == nil ? "\(StrayNotes.noPledge)  " : ""
            let id = register.pledgeID(of: note).text.oneLine
            return Line(note.current.date.text.leftPadded(11) + "  ", .secondary)
                .adding(id.padded(session.idColumns), .secondary)
                .adding(stray, Style(.caution)).adding(status).adding(note.current.text)
        case .wording(let place):
            let meeting = session.register.meeting(of: place)
            let wording = session.register.wording(at: place)
            let pledge = catalog.pledges[catalog.links[place.reaffirmation].pledge]
            return Line(meeting.date.text.leftPadded(11) + "  ", .secondary)
                .adding(pledge.id.text.padded(session.idColumns), .secondary)
                .adding(
                    wording.provenance.name.padded(18),
                    Style(wording.provenance.isOfficial ? .good : .doubt)
                ).adding(wording.text.inQuotes)
        }
    }
}
