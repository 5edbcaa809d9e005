import Canvas
import Commitments
import Export

/// What changed between two meetings: how much of what and how sure, then section by section the
/// pledges with their words.
package struct ChangesScreen: PageScreen {
    package var name: ScreenName { .changes }
    /// The earlier meeting and the later one; nil where there are not two to compare.
    private(set) var pair: Pair?
    var page = Page()
    /// Whether what is only repeated is shown with its words, too.
    private(set) var showsRepeated = false
    /// Whether the cursor has yet to be put on the first count.
    private var isFresh = true
    /// The text with what it was made from, so that it is made again only when that has changed.
    private var text: (basis: Basis, lines: [Line])?

    /// Two meetings.
    struct Pair: Hashable, Sendable {
        var from: Meeting.ID
        var to: Meeting.ID
    }

    /// What the text depends on.
    private struct Basis: Equatable {
        var pair: Pair?
        var showsRepeated: Bool
        var width: Int
        var asOf: CalendarDate
        var rows: [Int]
        var notebook: Notebook
    }

    /// Opens on the last two statements coded in full, else on the last two.
    package init(_ session: Session) { pair = ChangesScreen.latestPair(session) }

    /// Opens on two meetings, whichever is named first.
    package init(_ one: Meeting.ID, _ other: Meeting.ID, in session: Session) {
        show(one, other, in: session)
    }

    static func latestPair(_ session: Session) -> Pair? {
        let register = session.register
        let meetings = register.catalog.meetings
        if let (before, last) = register.lastFullStatements {
            return Pair(from: meetings[before].id, to: meetings[last].id)
        }
        let last = register.statements.suffix(2).map { meetings[$0].id }
        return last.count == 2 ? Pair(from: last[0], to: last[1]) : nil
    }

    // MARK: The meetings

    /// Shows two meetings, the earlier one first.
    mutating func show(_ one: Meeting.ID, _ other: Meeting.ID, in session: Session) {
        let positions = [one, other].compactMap { session.catalog.position(ofMeeting: $0) }.sorted()
        guard positions.count == 2, positions[0] < positions[1] else { return }
        pair = Pair(
            from: session.catalog.meetings[positions[0]].id,
            to: session.catalog.meetings[positions[1]].id)
        page = Page()
        isFresh = true
    }

    /// The positions of the two, where both are known by the day.
    func positions(in session: Session) -> (from: Int, to: Int)? {
        guard let pair, let from = session.catalog.position(ofMeeting: pair.from),
            let to = session.catalog.position(ofMeeting: pair.to),
            session.register.knows(meeting: to)
        else { return nil }
        return (from, to)
    }

    /// The statement before, or after, the later one, beside the statement right before it.
    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let statements = session.register.statements
        let later = positions(in: session)?.to ?? .max
        let next = step < 0 ? statements.last { $0 < later } : statements.first { $0 > later }
        guard let next, let before = statements.last(where: { $0 < next }) else {
            session.complain("there is no \(step < 0 ? "earlier" : "later") pair of statements")
            return []
        }
        let meetings = session.catalog.meetings
        let snapshot = session
        session.withTop(ChangesScreen.self) {
            $0.show(meetings[before].id, meetings[next].id, in: snapshot)
        }
        return []
    }

    // MARK: What is selected

    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .wording(let id, _, _)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? { pair?.to }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to a count or to a pledge")
    }

    /// Moves to the first row of a section, with the heading in sight.
    mutating func jump(to section: MeetingComparison.Section, in session: Session) {
        let lines = lines(session)
        // The first is the count that led here.
        guard let line = lines.lastIndex(where: { $0.link == .section(section) }) else { return }
        let next = lines[(line + 1)...].firstIndex { $0.link != nil }
        if let next, case .wording? = lines[next].link {
            page.cursor = next
        } else {
            page.cursor = line
        }
        page.top = line
    }

    mutating func toggleRepeated(in session: Session) {
        let link = linkUnderCursor(in: session)
        showsRepeated.toggle()
        page.cursor = lines(session).firstIndex { $0.link == link && link != nil } ?? page.cursor
    }

    // MARK: The text

    /// What is compared, as it can be exported; nil where there are not two meetings.
    func brief(_ session: Session, notes: NoteChoice = .latest) -> ComparisonBrief? {
        positions(in: session).map { from, to in
            ComparisonBrief(
                session.register, from, to, filter: session.filter, sortedBy: session.sort,
                notes: notes, texts: session.texts(from, to))
        }
    }

    package func exportDialog(_ session: Session) -> any Screen {
        ExportScreen(session, comparing: positions(in: session) == nil ? nil : pair)
    }

    func lines(_ session: Session) -> [Line] {
        let basis = basis(session)
        if let text, text.basis == basis { return text.lines }
        return made(session)
    }

    private func made(_ session: Session) -> [Line] {
        guard let brief = brief(session) else {
            return Line.wrapped(
                "There are fewer than two statements by \(session.register.asOf.text) to compare;"
                    + " m chooses two meetings.", width: textWidth(session), .secondary)
        }
        return ChangesPage(
            brief: brief, width: textWidth(session), showsRepeated: showsRepeated
        ).lines
    }

    private func basis(_ session: Session) -> Basis {
        Basis(
            pair: pair, showsRepeated: showsRepeated, width: textWidth(session),
            asOf: session.register.asOf, rows: session.listing.rows,
            notebook: session.register.notebook)
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        text = nil
    }

    package func lost(in session: Session, since old: Catalog) -> String? {
        pair.flatMap { session.lost($0.from, since: old) ?? session.lost($0.to, since: old) }
    }

    package mutating func adjust(to session: Session) {
        // Looked at from an earlier day, the later meeting may not be known yet.
        if positions(in: session) == nil { pair = ChangesScreen.latestPair(session) }
        let basis = basis(session)
        if text?.basis != basis { text = (basis, made(session)) }
        if isFresh { page.cursor = text?.lines.firstIndex { $0.link != nil } ?? 0 }
        isFresh = false
        page.adjust(count: text?.lines.count ?? 0, height: Chrome(session).body.rows)
    }
}
