import Canvas
import Commitments
import Export
import Intake

/// Two language versions of one document, sentence beside sentence.
package struct LanguagesScreen: SearchedPage {
    package var name: ScreenName { .languages }
    /// The texts that are shown.
    private(set) var pair: Pair
    var page = Page()
    /// Whether sentences are left out that are linked and do not differ.
    private(set) var isDifferentOnly = false
    /// What was searched last.
    private(set) var search = ""
    /// The place of the first text that is to be in sight; nil once it was.
    private var place: Int?
    private var made: (basis: Basis, text: LanguagesText, found: PageSearch)?

    /// Two texts of one document, the one that is read first.
    struct Pair: Hashable, Sendable {
        var first: StatementRecord.ID
        var second: StatementRecord.ID
    }

    private struct Basis: Equatable {
        var pair: Pair
        var texts: [String?]
        var search: String
        var isDifferentOnly: Bool
        var columns: Int
        var edits: Int
        var asOf: CalendarDate
    }

    /// - Parameter place: code points of the first text; the sentence there is shown.
    init(_ pair: Pair, at place: Int? = nil) {
        self.pair = pair
        self.place = place
    }

    // MARK: What is shown

    /// Shows another version beside the text.
    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let versions = session.storedVersions(of: pair.first)
        let place = versions.firstIndex { $0.id == pair.second } ?? 0
        guard let next = versions[safe: place + step] else {
            session.complain(
                versions.count < 2
                    ? "this is the only other version" : "there is no other version that way")
            return []
        }
        session.screens.top = LanguagesScreen(Pair(first: pair.first, second: next.id))
        return []
    }

    mutating func toggleDifferentOnly(in session: Session) {
        place = sentenceUnderCursor.flatMap { $0.record == pair.first ? $0.place : nil }
        isDifferentOnly.toggle()
        adjust(to: session)
    }

    package func exportDialog(_ session: Session) -> any Screen {
        ExportScreen(session, languages: pair)
    }

    // MARK: What is selected

    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .pledge(let id)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        session.catalog.statement(pair.first)?.meeting
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "} moves to the next difference, o opens the text")
    }

    /// The sentence on the line of the cursor: of the first text, or of the second alone.
    var sentenceUnderCursor: (record: StatementRecord.ID, place: Int)? {
        guard let text = made?.text, let row = text.row(at: page.cursor) else { return nil }
        let versions = text.brief.versions
        let side = row.first.isEmpty ? versions.second : versions.first
        guard let position = row.first.first ?? row.second.first else { return nil }
        return (side.record.id, side.sentences[position].range.lowerBound)
    }

    /// Moves to the next sentence that differs or is not aligned, or to the one before.
    /// - Returns: false where there is none.
    mutating func moveToChange(by step: Int) -> Bool {
        let lines = made?.text.changes ?? []
        let next = step > 0 ? lines.first { $0 > page.cursor } : lines.last { $0 < page.cursor }
        if let next { page.cursor = next }
        return next != nil
    }

    // MARK: Searching

    var hits: [Int] { made?.found.places ?? [] }

    mutating func lookFor(_ words: String, in session: Session) {
        search = words
        adjust(to: session)
    }

    // MARK: The text

    func lines(_ session: Session) -> [Line] {
        if let made, made.basis == basis(session) { return made.found.lines }
        return make(session)?.found.lines
            ?? Line.wrapped(
                "One of the texts is missing; `pledges check` says more.",
                width: textWidth(session))
    }

    private func make(_ session: Session) -> (text: LanguagesText, found: PageSearch)? {
        let basis = basis(session)
        var known = made?.basis
        known?.search = search
        let text = known == basis ? made?.text : newText(session)
        return text.map { ($0, PageSearch(search, in: $0.lines, $0.blocks)) }
    }

    private func newText(_ session: Session) -> LanguagesText? {
        session.languages(of: pair, differentOnly: isDifferentOnly).map { brief in
            let width = max(10, session.size.columns - 3)
            let (column, isBeside) = TwoColumns.width(of: width, in: session)
            return LanguagesText(brief, width: width, column: isBeside ? column : nil)
        }
    }

    private func basis(_ session: Session) -> Basis {
        Basis(
            pair: pair, texts: [pair.first, pair.second].map { session.statementTexts[$0] },
            search: search, isDifferentOnly: isDifferentOnly, columns: session.size.columns,
            edits: session.catalog.edits.count, asOf: session.register.asOf)
    }

    package mutating func adjust(to session: Session) {
        let basis = basis(session)
        if made?.basis != basis { made = make(session).map { (basis, $0.text, $0.found) } }
        if let place, let text = made?.text {
            page.cursor = text.line(of: place) ?? 0
            self.place = nil
        }
        page.adjust(count: lines(session).count, height: Chrome(session).body.rows)
    }

    package mutating func follow(from old: Catalog, in session: Session) { made = nil }

    package func lost(in session: Session, since old: Catalog) -> String? {
        [pair.first, pair.second].first {
            session.catalog.statement($0) == nil && old.statement($0) != nil
        }.map { "the text \($0)" }
    }
}
