import Canvas
import Commitments
import Text

/// Term watch: which variant of a term the statements use, and when that changes. One term at a
/// time.
package struct TermsScreen: PageScreen {
    package var name: ScreenName { .terms }
    var page = Page()
    /// The name of the term shown; nil for the first.
    private var selected: String?
    /// What was found, kept while the day and the term stay: looking through all wordings costs
    /// more than drawing.
    private var found: Found?

    private struct Found: Sendable {
        var watch: TermWatch
        var asOf: CalendarDate
    }

    init(_ term: String? = nil) { selected = term }

    /// The term shown, with its place among all.
    func term(in session: Session) -> (place: Int, term: WatchedTerm)? {
        let terms = session.register.watchedTerms
        let place = terms.firstIndex { $0.name == selected } ?? 0
        return terms.indices.contains(place) ? (place, terms[place]) : nil
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .pledge(let id)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { id } else { nil }
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to a meeting or a wording")
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let terms = session.register.watchedTerms
        let place = (term(in: session)?.place ?? 0) + step
        guard terms.indices.contains(place) else {
            session.complain("this is the \(step < 0 ? "first" : "last") term")
            return []
        }
        session.screens.top = TermsScreen(terms[place].name)
        return []
    }

    package mutating func settle(_ session: Session) {
        let term = term(in: session)?.term
        if let term, found?.watch.term != term || found?.asOf != session.register.asOf {
            found = Found(
                watch: TermWatch(session.register, term), asOf: session.register.asOf)
        }
        if term == nil { found = nil }
        page.settle(count: lines(session).count, height: Chrome(session).body.rows)
    }

    func lines(_ session: Session) -> [Line] {
        let width = textWidth(session)
        guard let found, let (place, term) = term(in: session) else {
            return Line.wrapped("The catalog watches no terms.", width: width)
        }
        let count = session.register.watchedTerms.count
        let title = Line(term.name.oneLine.fitted(max(8, width - 26)), .heading)
            .adding(right: "term \(place + 1) of \(count), [ ] others", width: width)
        return [title, Line()]
            + TermPage(watch: found.watch, catalog: session.catalog, width: width).lines
    }
}
