import Canvas
import Commitments
import Text

/// One pledge over the years: what was said and done, noted and is due, on a time axis, with the
/// entries below in the order of time.
package struct TimelineScreen: SidewaysScreen {
    package var name: ScreenName { .timeline }
    /// The pledge that is shown.
    package private(set) var pledge: Pledge.ID
    /// The entry of the cursor; nil until the latest is known.
    private var cursor: Int?
    private var zoom: TimeScale.Zoom
    /// The first entry shown.
    private var top = 0

    init(_ pledge: Pledge.ID, zoom: TimeScale.Zoom = .years) {
        self.pledge = pledge
        self.zoom = zoom
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        pledge = session.renaming(pledge)
    }

    func timeline(_ session: Session) -> Timeline? {
        session.catalog.position(ofPledge: pledge.text).map {
            Timeline(session.register, pledge: $0)
        }
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        session.catalog.pledge(pledge.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = selectedLink(in: session) { id } else { nil }
    }

    /// What Enter opens.
    func selectedLink(in session: Session) -> Link? {
        guard let timeline = timeline(session), let cursor,
            timeline.entries.indices.contains(cursor)
        else { return nil }
        return timeline.entries[cursor].link(in: session.register)
    }

    package func open(in session: inout Session) -> [Effect] {
        if let link = selectedLink(in: session) {
            session.open(link)
        } else {
            session.complain("nothing happened by \(session.register.asOf.text)")
        }
        return []
    }

    package func lost(in session: Session, since old: Catalog) -> String? {
        session.lost(pledge, since: old)
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        if let next = session.pledgeToTurnTo(from: pledge, by: step) {
            session.screens.top = TimelineScreen(next, zoom: zoom)
        }
        return []
    }

    /// Looks closer, or from further away.
    /// - Returns: whether that could be done.
    mutating func zoom(by step: Int) -> Bool {
        let all = TimeScale.Zoom.allCases
        let next = (all.firstIndex(of: zoom) ?? 0) + step
        guard all.indices.contains(next) else { return false }
        zoom = all[next]
        return true
    }
}

// MARK: Moving

extension TimelineScreen {
    package mutating func adjust(to session: Session) {
        guard let timeline = timeline(session) else { return }
        let last = timeline.entries.count - 1
        let latest = timeline.last(upTo: session.register.asOf) ?? 0
        cursor = last < 0 ? nil : min(max(0, cursor ?? latest), last)
        let height = layout(timeline, session).list.rows
        top = scrolled(top, toShow: cursor ?? 0, count: last + 1, height: height)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        guard let timeline = timeline(session) else { return }
        let page = layout(timeline, session).list.rows
        cursor = motion.applied(to: cursor ?? 0, count: timeline.entries.count, page: page)
    }

    /// To the next day on which something is, or to the one before.
    mutating func moveSideways(by step: Int, in session: Session) {
        guard let entries = timeline(session)?.entries, let now = cursor,
            entries.indices.contains(now)
        else { return }
        let day = entries[now].day
        cursor =
            step > 0
            ? entries.firstIndex { $0.day > day } ?? now
            : entries.lastIndex { $0.day < day } ?? now
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let timeline = timeline(session) else { return [] }
        let list = layout(timeline, session).list
        let index = top + point.row - list.row
        guard list.contains(point), timeline.entries.indices.contains(index) else { return [] }
        if index == cursor { return open(in: &session) }
        session.withTop(TimelineScreen.self) { $0.cursor = index }
        return []
    }
}

// MARK: Drawing

extension TimelineScreen {
    /// Where everything is. Parts without room are left out: the legend first, then the
    /// figures, empty lanes, the axis.
    private struct Layout {
        var title: Rect
        var axis: Rect
        var lanes: Rect
        var shown: [TimelineLane]
        var legend: Rect
        var figures: Rect
        var rule: Rect
        var list: Rect
    }

    private static let labelColumns = 8

    private func layout(_ timeline: Timeline, _ session: Session) -> Layout {
        var rest = Chrome(session).body
        let rows = rest.rows
        let used = TimelineLanes.used(by: timeline, session.register)
        let shown = rows >= 18 ? TimelineLane.allCases : rows >= 9 ? used : []
        let title = rest.cutTop(rows >= 6 ? 1 : 0)
        let axis = rest.cutTop(shown.isEmpty ? 0 : rows >= 14 ? 2 : 1)
        let lanes = rest.cutTop(shown.isEmpty ? 0 : shown.count + 1)
        return Layout(
            title: title, axis: axis, lanes: lanes, shown: shown,
            legend: rest.cutTop(rows >= 14 ? 1 : 0),
            figures: rest.cutTop(rows >= 24 ? 3 : rows >= 16 ? 2 : 0),
            rule: rest.cutTop(rows >= 12 ? 1 : 0), list: rest)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard let timeline = timeline(session) else { return }
        let layout = layout(timeline, session)
        frame.put(
            title(session, width: layout.title.columns - 2),
            at: Point(column: 1, row: layout.title.row),
            width: layout.title.isEmpty ? 0 : layout.title.columns - 2)
        drawLanes(timeline, session, on: &frame, in: layout)
        let words = TimelineWords(timeline: timeline, session: session)
        for (offset, line) in words.figures.prefix(layout.figures.rows).enumerated() {
            frame.put(
                line, at: Point(column: 1, row: layout.figures.row + offset),
                width: layout.figures.columns - 2)
        }
        frame.rule(layout.rule)
        drawList(words, on: &frame, in: layout.list)
    }

    private func title(_ session: Session, width: Int) -> Line {
        guard let pledge = selectedPledge(in: session) else { return Line() }
        let zoom = "zoom: \(zoom.rawValue)"
        let title = "\(pledge.id)  \(pledge.title)".oneLine
        return Line(title.fitted(max(8, width - zoom.columns - 2)), .heading)
            .adding(right: zoom, width: width)
    }

    private func drawLanes(
        _ timeline: Timeline, _ session: Session, on frame: inout Frame, in layout: Layout
    ) {
        guard !layout.shown.isEmpty else { return }
        let width = layout.lanes.columns - TimelineScreen.labelColumns - 1
        let lanes = TimelineLanes(
            timeline: timeline, register: session.register,
            scale: scale(timeline, session, width: width), cursor: cursor)
        func put(_ line: Line, label: String = "", row: Int) {
            frame.put(label, at: Point(column: 1, row: row), .secondary)
            frame.put(
                line, at: Point(column: TimelineScreen.labelColumns, row: row), width: width)
        }
        let axis = [lanes.scale.yearNames, lanes.scale.partNames].prefix(layout.axis.rows)
        for (offset, names) in axis.enumerated() {
            put(Line(names, .secondary), row: layout.axis.row + offset)
        }
        for (offset, lane) in layout.shown.enumerated() {
            put(lanes.line(of: lane), label: lane.name, row: layout.lanes.row + offset)
        }
        put(lanes.pointer, row: layout.lanes.maxRow - 1)
        frame.put(
            lanes.legend, at: Point(column: 1, row: layout.legend.row),
            width: layout.legend.isEmpty ? 0 : layout.legend.columns - 2)
    }

    /// From the first meeting, so that all pledges have one axis, to what is still due within a
    /// year.
    private func scale(_ timeline: Timeline, _ session: Session, width: Int) -> TimeScale {
        let today = session.register.asOf
        let farthest = CalendarDate(dayNumber: today.dayNumber + 365)
        let last = max(today, min(farthest, timeline.entries.last?.day ?? today))
        let earliest = timeline.entries.first?.day ?? today
        let first = session.catalog.meetings.first?.date.first ?? today
        let day = cursor.flatMap {
            timeline.entries.indices.contains($0) ? timeline.entries[$0].day : nil
        }
        return TimeScale(
            from: min(first, earliest, today), to: last, width: width, zoom: zoom,
            showing: day ?? today)
    }

    private func drawList(_ words: TimelineWords, on frame: inout Frame, in area: Rect) {
        let entries = words.timeline.entries
        if entries.isEmpty {
            frame.put(
                "nothing happened by this day",
                at: Point(column: area.column + 2, row: area.row),
                .secondary, limit: area.rows == 0 ? 0 : area.columns - 2)
            frame.cursor = Point(column: area.column, row: area.row)
        }
        let day = cursor.flatMap { entries.indices.contains($0) ? entries[$0].day : nil }
        for index in (top..<top + area.rows).clamped(to: 0..<entries.count) {
            let place = Rect(
                column: area.column, row: area.row + index - top, columns: area.columns, rows: 1)
            // What happened on the cursor's day is marked, too.
            let mark = index == cursor ? "▸" : entries[index].day == day ? "·" : " "
            frame.put(mark, at: Point(column: place.column, row: place.row), .heading)
            frame.put(
                words.line(of: entries[index]), at: Point(column: place.column + 2, row: place.row),
                width: place.columns - 3)
            guard index == cursor else { continue }
            frame.restyle(place) { $0 = $0.selected }
            frame.cursor = Point(column: place.column, row: place.row)
        }
    }
}

extension Timeline.Entry {
    /// What it is about.
    func link(in register: Register) -> Link? {
        meeting(in: register.catalog).map { .meeting($0.id) }
            ?? note(in: register).map { .note($0.id) }
    }
}
