import Canvas
import Commitments

/// A screen that is one long text, with a cursor on one of its lines.
protocol PageScreen: Screen {
    var page: Page { get set }
    /// The text, made of the session alone.
    func lines(_ session: Session) -> [Line]
}

extension PageScreen {
    /// The columns of the text: long lines do not read well.
    func textWidth(_ session: Session) -> Int { min(100, max(10, session.size.columns - 3)) }

    /// What Enter opens on the line of the cursor.
    func linkUnderCursor(in session: Session) -> Link? {
        let lines = lines(session)
        return lines.indices.contains(page.cursor) ? lines[page.cursor].link : nil
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        page.draw(lines(session), on: &frame, in: area)
    }

    package mutating func adjust(to session: Session) {
        page.adjust(count: lines(session).count, height: Chrome(session).body.rows)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        page.move(motion, in: lines(session), height: Chrome(session).body.rows)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let body = Chrome(session).body
        guard body.contains(point) else { return [] }
        let line = page.top + point.row - body.row
        if line == page.cursor, let link = linkUnderCursor(in: session) {
            session.open(link)
        } else {
            session.withTop(Self.self) { $0.page.cursor = line }
        }
        return []
    }
}

extension Session {
    /// Opens the link under the cursor of a page, or says what to move to.
    mutating func openLink(of page: some PageScreen, orSay hint: String) -> [Effect] {
        if let link = page.linkUnderCursor(in: self) {
            open(link)
        } else {
            complain("nothing to open on this line; \(hint)")
        }
        return []
    }
}
