import Canvas
import Commitments
import Text

/// Figures to look at: each can be gone to, and Enter shows the rows that it counts.
package struct OverviewScreen: SidewaysScreen {
    package var name: ScreenName { .overview }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    private var overview: Overview
    private var made: ReviewScreen.Origin
    private var filter: Filter
    /// The place of the figure of the cursor among all figures.
    private(set) var cursor = 0
    private var top = 0

    /// Opens the figures as of the session's day.
    package init(_ session: Session) {
        overview = Overview(session.register, within: session.filter)
        made = ReviewScreen.Origin(session)
        filter = session.filter
        // Of the pledges of a figure, that figure counts as many.
        let rows = Figure.Rows.pledges(filter)
        let same = filter.isAll ? nil : layout(session).places.firstIndex { $0.figure.rows == rows }
        cursor = same ?? session.lastFigure
    }

    private func body(_ session: Session) -> (figures: Rect, foot: Rect) {
        var body = Chrome(session).body
        let foot = body.cutBottom(body.rows >= 6 ? 1 : 0)
        return (body, foot)
    }

    /// The figures laid out for the size of the screen.
    func layout(_ session: Session) -> OverviewLayout {
        OverviewLayout(session, overview, width: max(1, session.size.columns - 2))
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        overview = Overview(session.register, within: session.filter)
    }

    package mutating func adjust(to session: Session) {
        if !made.isStill(session) || filter != session.filter {
            made = ReviewScreen.Origin(session)
            filter = session.filter
            overview = Overview(session.register, within: filter)
        }
        let layout = layout(session)
        cursor = min(max(0, cursor), layout.places.count - 1)
        guard layout.places.indices.contains(cursor) else { return }
        top = scrolled(
            top, toShow: layout.places[cursor].line, count: layout.lines.count,
            height: body(session).figures.rows)
    }

    // MARK: Moving

    package mutating func move(_ motion: Motion, in session: Session) {
        let layout = layout(session)
        let page = body(session).figures.rows
        switch motion {
        case .lines(let step): cursor = layout.place(from: cursor, lines: step)
        case .halfPages(let step):
            cursor = layout.place(from: cursor, lines: step * max(1, page / 2))
        case .pages(let step): cursor = layout.place(from: cursor, lines: step * max(1, page - 1))
        case .items(let step): cursor = min(max(0, cursor + step), layout.places.count - 1)
        case .first: cursor = 0
        case .last: cursor = layout.places.count - 1
        }
    }

    /// To the figure on the left or right.
    mutating func moveSideways(by step: Int, in session: Session) {
        let places = layout(session).places
        let next = cursor + step
        guard places.indices.contains(next), places.indices.contains(cursor),
            places[next].line == places[cursor].line
        else { return }
        cursor = next
    }

    /// Shows the rows behind the figure.
    package func open(in session: inout Session) -> [Effect] {
        let places = layout(session).places
        guard places.indices.contains(cursor) else { return [] }
        session.lastFigure = cursor
        session.trace(places[cursor])
        return []
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let area = body(session).figures
        let line = top + point.row - area.row
        let column = point.column - area.column - 1
        let hit = layout(session).places.firstIndex {
            $0.line == line && ($0.column..<$0.column + $0.width).contains(column)
        }
        guard area.contains(point), let hit else { return [] }
        if hit == cursor { return open(in: &session) }
        session.withTop(OverviewScreen.self) { $0.cursor = hit }
        return []
    }
}

// MARK: Drawing

extension OverviewScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let (figures, foot) = body(session)
        let layout = layout(session)
        for (offset, line) in layout.lines.dropFirst(top).prefix(figures.rows).enumerated() {
            frame.put(
                line, at: Point(column: figures.column + 1, row: figures.row + offset),
                width: figures.columns - 1)
        }
        guard layout.places.indices.contains(cursor) else { return }
        let place = layout.places[cursor]
        let row = figures.row + place.line - top
        if (figures.row..<figures.maxRow).contains(row) {
            let cell = Rect(
                column: figures.column + 1 + place.column, row: row, columns: place.width, rows: 1)
            frame.restyle(cell) { $0 = $0.selected }
            // A figure that is set off by nothing but its colors is found by its mark.
            frame.put("▸", at: Point(column: cell.column - 1, row: row), .heading)
            frame.cursor = Point(column: cell.column, row: row)
        }
        if !foot.isEmpty {
            let line = Line(" \(place.words): ", .secondary).adding("\(place.figure.count)")
                .adding("   Enter shows them", .secondary)
            frame.put(line, at: Point(column: foot.column, row: foot.row), width: foot.columns)
        }
    }
}

extension Session {
    /// Shows exactly the rows that a figure counts.
    mutating func trace(_ place: OverviewLayout.Place) {
        func rows(_ rows: [TraceScreen.Row]) { screens.push(TraceScreen(place.words, rows)) }
        switch place.figure.rows {
        case .pledges(let wanted):
            if !filter.query.text.isEmpty { remember(query: filter.query.text) }
            filter = wanted
            marks = []
            relist()
            screens.popToFirst()
            say("\(place.words): \(counted(listing.rows.count, "pledge")) · g o goes back")
        case .meetings(let meetings): rows(meetings.map { .meeting($0) })
        case .notes(let notes): rows(notes.map { .note($0) })
        case .wordings(let passages): rows(passages.map { .wording($0) })
        case .review: screens.push(ReviewScreen(self))
        }
    }
}
