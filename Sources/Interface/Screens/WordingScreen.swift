import Canvas
import Commitments
import Text

/// What became of the words from one meeting to another: both wordings side by side, one pledge
/// after the other.
package struct WordingScreen: Screen {
    package var name: ScreenName { .wording }
    /// The pledge that the analyst last went to.
    private(set) var pledge: Pledge.ID
    /// The earlier meeting; nil when one meeting is shown alone.
    private(set) var from: Meeting.ID?
    private(set) var to: Meeting.ID
    /// Shows the texts as they are, without marks.
    var isWhole = false
    /// Leaves out what is said in the same words.
    var showsChangedOnly = false
    /// Which of the wordings are compared, where meetings have several sources: the place among
    /// the row's choices.
    private var choice = 0

    /// All pledges of the pair with what they were made from: they are made again only when that
    /// has changed.
    private var all: (basis: Basis, rows: [WordingRow])?
    /// The pledges of the pair that the list's filter lets through, and which of them is selected.
    private(set) var rows: [WordingRow] = []
    private(set) var row = 0
    /// How many there are with the unchanged ones.
    private(set) var tally = WordingTally()
    /// The first row shown beside each other.
    private(set) var top = 0
    /// The first line shown of the detail below, or of the one pledge shown.
    private(set) var detailTop = 0

    /// What the rows depend on.
    private struct Basis: Equatable, Sendable {
        var from: Meeting.ID?
        var to: Meeting.ID
        var asOf: CalendarDate
        var listed: [Int]
        var notebook: Notebook
    }

    /// A pledge at two meetings; at one of them alone when `from` is nil.
    package init(pledge: Pledge.ID, from: Meeting.ID?, to: Meeting.ID) {
        self.pledge = pledge
        self.from = from
        self.to = to
    }

    /// A pledge at a meeting and at the statement it is compared with, or, where that is silent, at the
    /// last one that says it; without a meeting, or where it is not said there, at its latest statement.
    /// Nil for a pledge that was never said.
    init?(_ pledge: Pledge, at meeting: Meeting.ID? = nil, in session: Session) {
        let register = session.register
        guard let position = session.catalog.position(ofPledge: pledge.id.text) else { return nil }
        let wanted = meeting.flatMap { session.catalog.position(ofMeeting: $0) }
            .flatMap { register.reaffirmation(of: position, at: $0) }
        let meeting =
            wanted.map { session.catalog.links[$0].meeting }
            ?? register.latestChange(of: position)?.meeting
        guard let meeting else { return nil }
        let pair = register.wordingPair(of: position, at: meeting)
        let meetings = session.catalog.meetings
        self.init(
            pledge: pledge.id, from: pair.from.map { meetings[$0].id }, to: meetings[pair.to].id)
    }

    var selected: WordingRow? { rows.indices.contains(row) ? rows[row] : nil }

    package func selectedPledge(in session: Session) -> Pledge? {
        selected.map { session.catalog.pledges[$0.pledge] }
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? { to }

    package func open(in session: inout Session) -> [Effect] {
        if let pledge = selectedPledge(in: session) {
            session.open(.pledge(pledge.id))
        } else {
            session.complain("no pledge is shown; 0 shows more")
        }
        return []
    }

    // MARK: Which wordings

    /// The comparison shown of a row: for the selected one, of the sources that were chosen.
    func shown(_ row: WordingRow, in session: Session) -> Comparison? {
        let isSelected = row.pledge == selected?.pledge
        let choices = row.choices(session.register)
        let place = isSelected && choices.indices.contains(choice) ? choice : 0
        return choices.isEmpty ? nil : choices[place]
    }

    /// "source 2 of 5"; nil where there is nothing to choose.
    func choiceInWords(in session: Session) -> String? {
        let count = selected?.choices(session.register).count ?? 0
        return count > 1 ? "sources \(choice + 1) of \(count)" : nil
    }

    /// Compares other sources of the selected pledge.
    mutating func takeNextSources(in session: Session) {
        let count = selected?.choices(session.register).count ?? 0
        choice = count > 1 ? (choice + 1) % count : 0
        detailTop = 0
    }

    // MARK: Moving

    package mutating func move(_ motion: Motion, in session: Session) {
        let page = session.size.columns >= Self.wideColumns ? 4 : 1
        select(row: motion.applied(to: row, count: rows.count, page: page), in: session)
    }

    mutating func select(row: Int, in session: Session) {
        guard rows.indices.contains(row) else { return }
        if row != self.row {
            choice = 0
            detailTop = 0
        }
        self.row = row
        pledge = session.catalog.pledges[rows[row].pledge].id
    }

    package mutating func scrollOther(by lines: Int, in session: Session) {
        detailTop = max(0, detailTop + lines)
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        (all, rows) = (nil, [])
        pledge = session.renaming(pledge)
        from = from.map { session.renaming($0) }
        to = session.renaming(to)
    }

    package func lost(in session: Session, since old: Catalog) -> String? {
        session.lost(pledge, since: old) ?? session.lost(to, since: old)
            ?? from.flatMap { session.lost($0, since: old) }
    }

    /// Brings rows and selection in line with the session: the filter, the notes or the day may
    /// have changed.
    package mutating func adjust(to session: Session) {
        if let meeting = session.catalog.meeting(to.text),
            !meeting.date.isOver(by: session.register.asOf),
            let known = session.catalog.pledge(pledge.text)
                .flatMap({ WordingScreen($0, in: session) })
        {
            (from, to) = (known.from, known.to)
        }
        adjustRows(session)
        let wanted = session.catalog.position(ofPledge: pledge.text)
        row =
            rows.firstIndex { $0.pledge == wanted } ?? rows.firstIndex { $0.pledge > wanted ?? 0 }
            ?? max(0, rows.count - 1)
        if rows.indices.contains(row), rows[row].pledge != wanted { choice = 0 }
        adjustScrolling(session)
    }

    private mutating func adjustRows(_ session: Session) {
        let basis = Basis(
            from: from, to: to, asOf: session.register.asOf, listed: session.listing.rows,
            notebook: session.register.notebook)
        let known = all.flatMap { $0.basis == basis ? $0.rows : nil }
        let found = known ?? WordingRow.rows(from: from, to: to, in: session)
        if known == nil {
            all = (basis, found)
            tally = WordingTally(found)
        }
        rows = showsChangedOnly ? found.filter(\.isChanged) : found
    }

    private mutating func adjustScrolling(_ session: Session) {
        let panes = panes(session)
        let lines = detailLines(session, width: panes.detail.columns)
        detailTop = max(0, min(detailTop, lines.count - panes.detail.rows))
        guard let list = panes.list, !rows.isEmpty else { return }
        top = min(top, row)
        var used = 0
        for index in stride(from: row, through: top, by: -1) where rows.indices.contains(index) {
            used += block(index, session, width: list.columns).count
            if used > list.rows + 1 {
                top = min(row, index + 1)
                break
            }
        }
    }

    // MARK: The pair

    /// Shows two other meetings, the earlier one first; one alone when both are the same.
    mutating func show(_ one: Meeting.ID, _ other: Meeting.ID, in session: Session) {
        let places = [one, other].compactMap { session.catalog.position(ofMeeting: $0) }
        guard let first = places.min(), let last = places.max() else { return }
        from = first == last ? nil : session.catalog.meetings[first].id
        to = session.catalog.meetings[last].id
        choice = 0
        detailTop = 0
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        guard let pledge = selectedPledge(in: session) else {
            session.complain("no pledge is shown")
            return []
        }
        guard let next = neighbour(of: pledge, by: step, in: session) else {
            let end = step < 0 ? "first" : "latest"
            session.complain("these are the \(end) wordings of \(pledge.id)")
            return []
        }
        var screen = next
        screen.isWhole = isWhole
        screen.showsChangedOnly = showsChangedOnly
        session.screens.top = screen
        return []
    }

    /// The pair of statements that say a pledge before this pair, or after it.
    private func neighbour(
        of pledge: Pledge, by step: Int, in session: Session
    ) -> WordingScreen? {
        let (catalog, register) = (session.catalog, session.register)
        guard let position = catalog.position(ofPledge: pledge.id.text),
            let end = catalog.position(ofMeeting: to)
        else { return nil }
        // Oldest first.
        let said = register.facts[position].reaffirmations.map { catalog.links[$0].meeting }
            .filter(catalog.isStatement).reversed()
        let meeting = step < 0 ? said.last { $0 < end } : said.first { $0 > end }
        return meeting.flatMap {
            WordingScreen(pledge, at: catalog.meetings[$0].id, in: session)
        }
    }
}
