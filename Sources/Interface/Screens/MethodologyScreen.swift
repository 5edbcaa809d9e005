import Commitments

/// By which rules and words the program proposes what it proposes, and how far it can be relied on.
package struct MethodologyScreen: PageScreen {
    package var name: ScreenName { .methodology }
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    var page = Page()

    /// Opens the page of rules.
    package init() {}

    func lines(_ session: Session) -> [Line] {
        let text = MethodologyText(session: session, width: textWidth(session))
        return text.lines
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to a meeting")
    }
}
