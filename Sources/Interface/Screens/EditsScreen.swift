import Canvas
import Commitments
import Text

/// The history of the catalog: who edited what, and when, the latest first.
package struct EditsScreen: PageScreen {
    package var name: ScreenName { .edits }
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    var page = Page()

    func lines(_ session: Session) -> [Line] {
        let edits = session.catalog.edits
        let count = counted(edits.count, "edit")
        return [Line("\(count) of this catalog, the latest first", .heading), Line()]
            + edits.reversed().flatMap { edit in
                edit.lines(session.catalog, width: textWidth(session))
            }
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to an edit of a pledge or a meeting")
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { id } else { nil }
    }
}

extension CatalogEdit {
    /// "20 Oct 2025 09:14  jh  pledge SEC-25 added", wrapped.
    func lines(_ catalog: Catalog, width: Int) -> [Line] {
        let head = "\(at.date.text) \(at.time)  \(author)  ".oneLine
        let link = link(catalog)
        guard head.columns + 12 < width else {
            return Line.wrapped(head + summary.oneLine, width: width, link: link)
        }
        let texts = wrappedLines(summary.oneLine, width: width - head.columns)
        return texts.enumerated().map { index, text in
            Line(
                index == 0 ? head : String(repeating: " ", count: head.columns), .secondary,
                link: link
            )
            .adding(text)
        }
    }

    /// The pledge or meeting that it is about, while that is there.
    private func link(_ catalog: Catalog) -> Link? {
        for change in changes {
            let name = change.key.name.prefix { $0 != " " }
            if change.key.kind == .meeting, let meeting = catalog.meeting(String(name)) {
                return .meeting(meeting.id)
            }
            if [.pledge, .reaffirmation].contains(change.key.kind),
                let pledge = catalog.pledge(String(name))
            {
                return .pledge(pledge.id)
            }
        }
        return nil
    }
}

extension [CatalogEdit] {
    /// A section of a page: the latest edits, and where the others are.
    func section(_ catalog: Catalog, width: Int) -> [Line] {
        if isEmpty { return [] }
        let shown = prefix(5).flatMap { $0.lines(catalog, width: width) }.map { line in
            // On the page of what was edited there is nothing to open.
            var line = line
            line.link = nil
            return line
        }
        let more = count > 5 ? [Line("and \(count - 5) earlier; C h lists all", .secondary)] : []
        return [Line("Edits", .heading)] + shown + more + [Line()]
    }
}
