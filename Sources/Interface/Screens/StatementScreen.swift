import Canvas
import Commitments
import Intake
import Text

/// The text of a stored statement, with the passages of the pledges marked in it.
package struct StatementScreen: PageScreen {
    package var name: ScreenName { .statement }
    /// The text that is shown.
    package private(set) var record: StatementRecord.ID
    var page = Page()
    /// The place that is to be in sight; nil once it was.
    private var place: Int?
    /// What was searched last.
    private(set) var search = ""
    /// The text laid out, with what that was made of.
    private var made: (basis: Basis, coded: CodedStatement, layout: StatementLayout)?

    private struct Basis: Equatable, Sendable {
        var edits: Int
        var asOf: CalendarDate
        var width: Int
        var search: String
        var text: String
    }

    /// - Parameter place: code points of the text; what is there is shown.
    package init(_ record: StatementRecord.ID, at place: Int? = nil) {
        self.record = record
        self.place = place
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .pledge(let id)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        session.catalog.statement(record)?.meeting
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "n moves to a passage")
    }

    /// Shows another document of the meeting.
    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let meeting = session.catalog.statement(record)?.meeting
        let all = meeting.map { session.catalog.statements(of: $0) } ?? []
        let place = all.firstIndex { $0.id == record } ?? 0
        guard all.indices.contains(place + step) else {
            session.complain(
                all.count < 2
                    ? "this is the only text of the meeting"
                    : "this is the \(step < 0 ? "first" : "last") text of the meeting")
            return []
        }
        session.screens.top = StatementScreen(all[place + step].id)
        return []
    }

    package func lost(in session: Session, since old: Catalog) -> String? {
        session.catalog.statement(record) == nil && old.statement(record) != nil
            ? "the text \(record)" : nil
    }

    package mutating func follow(from old: Catalog, in session: Session) { made = nil }
}

// MARK: The text

extension StatementScreen {
    func lines(_ session: Session) -> [Line] { layout(session)?.lines ?? missing(session) }

    package mutating func adjust(to session: Session) {
        if let basis = basis(session), made?.basis != basis { made = make(session, basis) }
        if let place, let layout = made?.layout {
            page.cursor = layout.line(of: place)
            self.place = nil
        }
        page.adjust(count: lines(session).count, height: Chrome(session).body.rows)
    }

    private func basis(_ session: Session) -> Basis? {
        session.statementTexts[record].map {
            Basis(
                edits: session.catalog.edits.count, asOf: session.register.asOf,
                width: textWidth(session), search: search, text: $0)
        }
    }

    private func make(
        _ session: Session, _ basis: Basis
    ) -> (Basis, CodedStatement, StatementLayout)? {
        guard let found = session.catalog.statement(record) else { return nil }
        // Another width or search needs no other reading.
        let isRead = made?.basis.edits == basis.edits && made?.basis.text == basis.text
        let coded =
            (isRead ? made?.coded : nil)
            ?? CoverageReader(session.catalog, session.readings).read(found, basis.text)
        let layout = StatementLayout(coded, session, width: basis.width, search: search)
        return (basis, coded, layout)
    }

    private func layout(_ session: Session) -> StatementLayout? {
        if let made, made.basis == basis(session) { return made.layout }
        return basis(session).flatMap { make(session, $0)?.2 }
    }

    private func missing(_ session: Session) -> [Line] {
        Line.wrapped(
            "the text \(record) is missing; `pledges check` says more", width: textWidth(session))
    }

    /// The sentence on the line of the cursor.
    func sentenceUnderCursor(in session: Session) -> (coded: CodedStatement, index: Int)? {
        guard let made else { return nil }
        let sentences = made.coded.sentences
        // What the margin names, else what begins on the line, else what goes on there.
        if let mark = made.layout.marked[safe: page.cursor] ?? nil {
            return sentences.firstIndex { $0.range.overlaps(mark) }.map { (made.coded, $0) }
        }
        guard let place = made.layout.places[safe: page.cursor] ?? nil else { return nil }
        let next = made.layout.places.dropFirst(page.cursor + 1).lazy.compactMap(\.self).first
        let line = place..<max(place + 1, next ?? made.coded.text.count)
        let index =
            sentences.firstIndex { line.contains($0.range.lowerBound) }
            ?? sentences.firstIndex { $0.range.overlaps(line) }
        return index.map { (made.coded, $0) }
    }
}

// MARK: Moving

extension StatementScreen {
    /// What one can move to.
    enum Stop { case passage, open }

    /// Moves to the next passage, or sentence that nobody linked; false where there is none.
    mutating func moveTo(_ stop: Stop, by step: Int) -> Bool {
        let lines = (stop == .passage ? made?.layout.passages : made?.layout.open) ?? []
        let next =
            step > 0
            ? lines.first { $0 > page.cursor } : lines.last { $0 < page.cursor }
        if let next { page.cursor = next }
        return next != nil
    }

    /// Looks for words from the line after the cursor on, and from the top after the end.
    /// - Returns: how often the text has them.
    mutating func find(_ words: String) -> Int {
        search = words
        guard let made else { return 0 }
        let found = made.coded.text.folded.ranges(of: words, wholeWords: false)
        let lines = found.map { made.layout.line(of: $0.lowerBound) }
        if let next = lines.first(where: { $0 > page.cursor }) ?? lines.first {
            page.cursor = next
        }
        return found.count
    }
}
