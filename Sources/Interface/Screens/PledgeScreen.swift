import Commitments

/// One pledge as a page: what it is, its notes, and all its wordings.
package struct PledgeScreen: PageScreen {
    package var name: ScreenName { .pledge }
    package let pledge: Pledge.ID
    var page = Page()

    package init(_ pledge: Pledge.ID) { self.pledge = pledge }

    func lines(_ session: Session) -> [Line] {
        guard let position = session.catalog.position(ofPledge: pledge.text) else { return [] }
        return PledgeDetail(
            session: session, position: position, width: textWidth(session)
        ).page
    }

    func noteUnderCursor(in session: Session) -> Note.ID? {
        if case .note(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }

    func meetingUnderCursor(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }
}
