import Canvas
import Commitments
import Text

/// Term watch: which variant of a term the statements use, and when that changes. One term at a
/// time.
package struct TermsScreen: PageScreen {
    package var name: ScreenName { .terms }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    var page = Page()
    /// The term shown; nil for the first.
    private var selected: TermName?
    /// The page, kept while term, day and width stay: looking through all wordings and laying out
    /// what was found costs more than drawing.
    private var found: Found?

    private struct Found: Sendable {
        var term: WatchedTerm
        var asOf: CalendarDate
        var width: Int
        var filter: Filter
        var lines: [Line]
    }

    /// What a term is found by: two analysts may give their own terms one name.
    enum TermName: Hashable, Sendable {
        case ofCatalog(String)
        case own(OwnTerm.ID)
    }

    init(_ term: TermName? = nil) { selected = term }

    private static func names(in session: Session) -> [TermName] {
        session.catalog.terms.map { .ofCatalog($0.name) }
            + session.register.ownTerms.map { .own($0.id) }
    }

    /// The term shown, with its place among all.
    func term(in session: Session) -> (place: Int, term: WatchedTerm)? {
        let terms = session.register.terms
        let place = selected.flatMap { TermsScreen.names(in: session).firstIndex(of: $0) } ?? 0
        return terms.indices.contains(place) ? (place, terms[place]) : nil
    }

    /// The term shown where it is an analyst's own.
    func ownTerm(in session: Session) -> OwnTerm? {
        guard let place = term(in: session)?.place else { return nil }
        let own = place - session.catalog.terms.count
        return own < 0 ? nil : session.register.ownTerms[own]
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
        let terms = TermsScreen.names(in: session)
        let place = (term(in: session)?.place ?? 0) + step
        guard terms.indices.contains(place) else {
            session.complain("this is the \(step < 0 ? "first" : "last") term")
            return []
        }
        session.screens.top = TermsScreen(terms[place])
        return []
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        found = nil
    }

    package mutating func adjust(to session: Session) {
        find(in: session)
        page.adjust(count: lines(session).count, height: Chrome(session).body.rows)
    }

    private mutating func find(in session: Session) {
        let (day, width) = (session.register.asOf, textWidth(session))
        guard let term = term(in: session)?.term else {
            found = nil
            return
        }
        let filter = session.filter
        if let found, found.term == term, found.asOf == day, found.width == width,
            found.filter == filter
        {
            return
        }
        let pledges = filter.isAll ? nil : Set(session.listing.rows)
        let page = TermPage(
            watch: TermWatch(session.register, term, of: pledges), catalog: session.catalog,
            width: width)
        found = Found(term: term, asOf: day, width: width, filter: filter, lines: page.lines)
    }

    func lines(_ session: Session) -> [Line] {
        let width = textWidth(session)
        guard let found, let (place, term) = term(in: session) else {
            return Line.wrapped("No terms are watched. A adds one.", width: width)
        }
        let count = session.register.terms.count
        let author = ownTerm(in: session).map { "  added by \($0.author)" }
        let room = max(8, width - 26 - (author?.columns ?? 0))
        let title = Line(term.name.oneLine.fitted(room), .heading)
            .adding(author ?? "", .secondary).adding(
                right: "term \(place + 1) of \(count), [ ] others", width: width)
        return [title, Line()] + found.lines
    }
}

// MARK: The analyst's own terms

extension PromptScreen {
    /// Asks for a term to watch.
    static func term() -> PromptScreen {
        term("Watch a term") { session, term in session.watch(term) }
    }

    /// Asks for what is to change of one of the analyst's own.
    static func term(editing own: OwnTerm) -> PromptScreen {
        term("Change the term", text: own.term.typed) { session, term in
            session.change(own, to: term)
        }
    }

    private static func term(
        _ title: String, text: String = "",
        take: @escaping @Sendable (inout Session, WatchedTerm) -> Answer
    ) -> PromptScreen {
        PromptScreen(
            title: title,
            explanation: "name: variant, variant/spelling/spelling, as chips: semiconductors/chips",
            text: text
        ) { session, text in
            do throws(TermError) { return take(&session, try WatchedTerm(typed: text)) } catch {
                return .wrong(error.message)
            }
        }
    }
}

extension Session {
    /// Adds a term of the analyst's own and shows it.
    fileprivate mutating func watch(_ term: WatchedTerm) -> PromptScreen.Answer {
        if register.terms.contains(where: { $0.name == term.name }) {
            return .wrong("“\(term.name)” is watched already; give it another name")
        }
        let own = OwnTerm(
            id: ids.nextTerm(at: now), created: now, changed: now, author: settings.author,
            term: term)
        commit(
            Change(summary: "term “\(term.name)”", terms: [.init(before: nil, after: own)]))
        if screens.top is TermsScreen { screens.top = TermsScreen(.own(own.id)) }
        say("“\(term.name)” is watched · u undoes")
        return .taken([])
    }

    /// Changes a term of the analyst's own.
    fileprivate mutating func change(
        _ own: OwnTerm, to term: WatchedTerm
    ) -> PromptScreen.Answer {
        if term.name != own.term.name, register.terms.contains(where: { $0.name == term.name }) {
            return .wrong("“\(term.name)” is watched already; give it another name")
        }
        var changed = own
        changed.term = term.keeping(own.term)
        if changed.term == own.term {
            say("nothing was changed")
            return .taken([])
        }
        // Somebody else may have changed it while it was typed.
        let there = register.notebook.term(own.id) ?? own
        let other = there.term == own.term ? nil : there.author
        changed.term = changed.term.joined(with: there.term, since: own.term)
        (changed.changed, changed.author) = (now, settings.author)
        commit(
            Change(
                summary: "editing the term “\(own.term.name)”",
                terms: [.init(before: there, after: changed)]))
        if screens.top is TermsScreen { screens.top = TermsScreen(.own(own.id)) }
        let both = other.map { ", with what \($0) changed meanwhile" } ?? ""
        say("“\(changed.term.name)” is changed\(both) · u undoes")
        return .taken([])
    }

    /// Deletes the term shown, if it is the analyst's own.
    mutating func deleteTerm() -> [Effect] {
        guard let own = ownTermShown else { return [] }
        var deleted = own
        deleted.isDeleted = true
        (deleted.changed, deleted.author) = (now, settings.author)
        commit(
            Change(
                summary: "deleting the term “\(own.term.name)”",
                terms: [.init(before: own, after: deleted)]))
        say("“\(own.term.name)” is no longer watched · u brings it back")
        return []
    }

    /// Nil where the term shown is the catalog's.
    var ownTermShown: OwnTerm? {
        (screens.top as? TermsScreen)?.ownTerm(in: self)
    }
}
