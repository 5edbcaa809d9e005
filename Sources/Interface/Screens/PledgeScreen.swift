import Commitments

/// One pledge as a page: what it is, its notes, and all its wordings.
package struct PledgeScreen: PageScreen {
    package var name: ScreenName { .pledge }
    /// The pledge that is shown.
    package private(set) var pledge: Pledge.ID
    var page = Page()

    /// Opens the page of a pledge.
    package init(_ pledge: Pledge.ID) { self.pledge = pledge }

    func lines(_ session: Session) -> [Line] {
        guard let position = session.catalog.position(ofPledge: pledge.text) else { return [] }
        return PledgeDetail(
            session: session, position: position, width: textWidth(session)
        ).page
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        pledge = session.renaming(pledge)
    }

    package func lost(in session: Session, since old: Catalog) -> String? {
        session.lost(pledge, since: old)
    }

    func noteUnderCursor(in session: Session) -> Note.ID? {
        if case .note(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        session.catalog.pledge(pledge.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to a meeting or a note")
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        if let next = session.pledgeToTurnTo(from: pledge, by: step) {
            session.screens.top = PledgeScreen(next)
        }
        return []
    }
}

extension Session {
    /// The pledge so many rows after another in the list, which selects it; complains at the ends.
    mutating func pledgeToTurnTo(from pledge: Pledge.ID, by step: Int) -> Pledge.ID? {
        let rows = listing.rows
        let id = catalog.pledge(pledge.text)?.id
        let place = rows.firstIndex { catalog.pledges[$0].id == id }
        guard let place, rows.indices.contains(place + step) else {
            complain("this is the \(step < 0 ? "first" : "last") pledge of the list")
            return nil
        }
        let snapshot = self
        screens.update(ListScreen.self) { $0.select(row: place + step, in: snapshot) }
        return catalog.pledges[rows[place + step]].id
    }
}
