import Canvas
import Commitments
import Export
import Intake

/// Two stored statements as one text: what stayed, what changed, what came and went.
package struct RedlineScreen: SearchedPage {
    package var name: ScreenName { .redline }
    /// The texts; nil where there are not two to compare.
    private(set) var pair: Pair?
    var page = Page()
    /// Whether sentences with the same words are left out.
    private(set) var isChangedOnly = false
    /// What is shown, with what it was made of.
    private var made: (basis: Basis, text: RedlineText, found: PageSearch)?
    /// What was searched last.
    private(set) var search = ""

    /// Two texts, the earlier meeting's first.
    struct Pair: Hashable, Sendable {
        var from: StatementRecord.ID
        var to: StatementRecord.ID

        init(_ pair: StatementPair) { (from, to) = (pair.from.id, pair.to.id) }
    }

    private struct Basis: Equatable {
        var pair: Pair?
        var texts: [String?]
        var search: String
        var isChangedOnly: Bool
        var width: Int
        var asOf: CalendarDate
        var edits: Int
        var notebook: Notebook
    }

    init(_ pair: StatementPair) { self.pair = Pair(pair) }

    // MARK: What is compared

    /// Shows two other texts from the top.
    mutating func show(_ pair: StatementPair) {
        self.pair = Pair(pair)
        page = Page()
    }

    /// The texts compared, as they can be exported.
    func brief(_ session: Session) -> RedlineBrief? {
        pair.flatMap { session.redline(of: $0, changedOnly: isChangedOnly) }
    }

    /// The meetings compared, the earlier one first.
    func meetings(in session: Session) -> [Meeting.ID] {
        [pair?.from, pair?.to].compactMap { id in
            id.flatMap { session.catalog.statement($0)?.meeting }
        }
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let pairs = session.neighboringTexts
        let current = pairs.firstIndex { Pair($0) == pair }
        let later = meetings(in: session).last.flatMap { session.catalog.position(ofMeeting: $0) }
        let next =
            current.map { $0 + step }
            ?? pairs.firstIndex {
                (session.catalog.position(ofMeeting: $0.to.meeting) ?? 0) >= (later ?? 0)
            }
        guard let next, pairs.indices.contains(next) else {
            session.complain(
                "there is no \(step < 0 ? "earlier" : "later") pair of stored statements")
            return []
        }
        session.withTop(RedlineScreen.self) {
            $0.show(pairs[next])
        }
        return []
    }

    mutating func toggleChangedOnly(in session: Session) {
        let row = made?.text.row(at: page.cursor)
        isChangedOnly.toggle()
        made = nil
        adjust(to: session)
        if let row, let line = made?.text.line(of: row) { page.cursor = line }
    }

    // MARK: What is selected

    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .wording(let id, _, _)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? { meetings(in: session).last }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "} moves to the next change")
    }

    /// The sentence on the line of the cursor: of the later text, or of the earlier where it went.
    var sentenceUnderCursor: (record: StatementRecord.ID, place: Int)? {
        guard let brief = made?.text.brief, let row = made?.text.row(at: page.cursor) else {
            return nil
        }
        let side = row.after.isEmpty ? brief.redline.from : brief.redline.to
        guard let position = (row.after.first ?? row.before.first) else { return nil }
        return (side.record.id, side.sentences[position].range.lowerBound)
    }

    package func exportDialog(_ session: Session) -> any Screen {
        ExportScreen(session, redline: pair)
    }

    /// Moves to the next sentence that changed, or to the one before.
    /// - Returns: false where there is none.
    mutating func moveToChange(by step: Int) -> Bool {
        let lines = made?.text.changes ?? []
        let next = step > 0 ? lines.first { $0 > page.cursor } : lines.last { $0 < page.cursor }
        if let next { page.cursor = next }
        return next != nil
    }

    // MARK: The text

    func lines(_ session: Session) -> [Line] {
        let basis = basis(session)
        if let made, made.basis == basis { return made.found.lines }
        return make(session).found.lines
    }

    private func make(_ session: Session) -> (text: RedlineText, found: PageSearch) {
        let basis = basis(session)
        var known = made?.basis
        known?.search = search
        // Another search needs no other comparison.
        let text =
            (known == basis ? made?.text : nil)
            ?? RedlineText(brief(session), width: textWidth(session))
        return (text, PageSearch(search, in: text.lines, text.blocks))
    }

    // MARK: Searching

    var hits: [Int] { made?.found.places ?? [] }

    mutating func lookFor(_ words: String, in session: Session) {
        search = words
        adjust(to: session)
    }

    private func basis(_ session: Session) -> Basis {
        Basis(
            pair: pair,
            texts: [pair?.from, pair?.to].map { $0.flatMap { session.statementTexts[$0] } },
            search: search, isChangedOnly: isChangedOnly, width: textWidth(session),
            asOf: session.register.asOf,
            edits: session.catalog.edits.count, notebook: session.register.notebook)
    }

    package mutating func adjust(to session: Session) {
        let basis = basis(session)
        if made?.basis != basis {
            let isFresh = made?.basis.pair != basis.pair
            let new = make(session)
            made = (basis, new.text, new.found)
            if isFresh { page.cursor = made?.text.changes.first ?? 0 }
        }
        page.adjust(count: made?.text.lines.count ?? 0, height: Chrome(session).body.rows)
    }

    package mutating func follow(from old: Catalog, in session: Session) { made = nil }

    package func lost(in session: Session, since old: Catalog) -> String? {
        [pair?.from, pair?.to].compactMap(\.self).first {
            session.catalog.statement($0) == nil && old.statement($0) != nil
        }.map { "the text \($0)" }
    }
}
