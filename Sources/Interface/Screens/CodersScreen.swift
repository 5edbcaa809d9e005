import Canvas
import Commitments
import Export
import Intake

/// What a second analyst coded differently, with the text, until one of the two settles it.
package struct CodersScreen: PageScreen {
    package var name: ScreenName { .coders }
    /// The other analyst, as the catalog was read.
    let coder: OtherCoder
    var page = Page()
    /// Whether settled sentences are left out.
    private(set) var isOpenOnly = false
    private let readings = StatementReadings()
    private var made: (basis: Basis, codings: [StatementAgreement], text: CodersText)?

    private struct Basis: Equatable {
        var edits: Int
        var asOf: CalendarDate
        var columns: Int
        var isOpenOnly: Bool
        var texts: StatementTexts
    }

    /// Creates the screen of a comparison with another analyst.
    package init(_ coder: OtherCoder) { self.coder = coder }

    // MARK: What is selected

    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .pledge(let id)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        current.map(\.coding.record.meeting)
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "} moves to the next disagreement, o opens the text")
    }

    /// The sentence under the cursor, with the statement that it is of.
    var current: (coding: StatementAgreement, sentence: StatementAgreement.Sentence)? {
        guard let made, let place = made.text.place(at: page.cursor),
            let coding = made.codings.first(where: { $0.record.id == place.statement })
        else { return nil }
        return (coding, coding.sentences[place.sentence])
    }

    /// Where the sentence under the cursor is in its text.
    var sentenceUnderCursor: (record: StatementRecord.ID, place: Int)? {
        current.map { ($0.coding.record.id, $0.sentence.range.lowerBound) }
    }

    /// Moves to the next disagreement, or to the one before.
    /// - Parameter isOpen: whether settled ones are passed over.
    /// - Returns: false where there is none.
    mutating func moveToDisagreement(by step: Int, isOpen: Bool = false) -> Bool {
        guard let made else { return false }
        let open = made.text.starts.filter { start in
            !isOpen
                || made.codings.first { $0.record.id == start.place.statement }?
                    .sentences[start.place.sentence].settled == nil
        }.map(\.line)
        let next = step > 0 ? open.first { $0 > page.cursor } : open.last { $0 < page.cursor }
        if let next { page.cursor = next }
        return next != nil
    }

    mutating func toggleOpenOnly(in session: Session) {
        isOpenOnly.toggle()
        adjust(to: session)
        page.cursor = made?.text.starts.first?.line ?? 0
    }

    // MARK: The text

    func lines(_ session: Session) -> [Line] {
        if let made, made.basis == basis(session) { return made.text.lines }
        return make(session).text.lines
    }

    private func basis(_ session: Session) -> Basis {
        Basis(
            edits: session.catalog.edits.count, asOf: session.register.asOf,
            columns: session.size.columns, isOpenOnly: isOpenOnly, texts: session.statementTexts)
    }

    private func make(_ session: Session) -> (codings: [StatementAgreement], text: CodersText) {
        let codings = session.catalog.agreements(
            with: coder, me: session.settings.author, session.statementTexts,
            (session.readings, readings))
        let width = max(10, session.size.columns - 3)
        let (column, isBeside) = TwoColumns.width(of: width, in: session)
        return (
            codings,
            CodersText(
                codings, in: session.catalog, isOpenOnly: isOpenOnly, width: width,
                column: isBeside ? column : nil)
        )
    }

    package mutating func adjust(to session: Session) {
        let basis = basis(session)
        if made?.basis != basis {
            let isFirst = made == nil && page.cursor == 0
            let new = make(session)
            made = (basis, new.codings, new.text)
            if isFirst { page.cursor = new.text.starts.first?.line ?? 0 }
        }
        page.adjust(count: made?.text.lines.count ?? 0, height: Chrome(session).body.rows)
    }

    package mutating func follow(from old: Catalog, in session: Session) {}

    package func lost(in session: Session, since old: Catalog) -> String? { nil }
}
