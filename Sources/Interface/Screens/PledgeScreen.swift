import Canvas
import Commitments

/// One pledge as a page: what it is, its notes, and all its wordings.
package struct PledgeScreen: Screen {
    package var name: ScreenName { .pledge }
    package let pledge: Pledge.ID
    private var page = Page()

    package init(_ pledge: Pledge.ID) { self.pledge = pledge }

    private func lines(_ session: Session) -> [Line] {
        guard let position = session.catalog.position(ofPledge: pledge.text) else { return [] }
        let width = max(10, session.size.columns - 3)
        return PledgeDetail(session: session, position: position, width: min(width, 100)).page
    }

    /// What Enter opens on the line of the cursor.
    func linkUnderCursor(in session: Session) -> Link? {
        let lines = lines(session)
        return lines.indices.contains(page.cursor) ? lines[page.cursor].link : nil
    }

    func noteUnderCursor(in session: Session) -> Note.ID? {
        if case .note(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }

    func meetingUnderCursor(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { return id }
        return nil
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        page.draw(lines(session), on: &frame, in: area)
    }

    package mutating func settle(_ session: Session) {
        page.settle(count: lines(session).count, height: Chrome(session).body.rows)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        page.move(motion, count: lines(session).count, height: Chrome(session).body.rows)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let body = Chrome(session).body
        guard body.contains(point) else { return [] }
        let line = page.top + point.row - body.row
        if line == page.cursor, let link = linkUnderCursor(in: session) {
            session.open(link)
        } else {
            session.withTop(PledgeScreen.self) { $0.page.cursor = line }
        }
        return []
    }
}
