import Canvas
import Commitments
import Text

/// The two texts of a note that two people changed at the same time, beside each other, each with
/// what only it says marked, until the analyst settles which one to keep.
package struct TwoTextsScreen: PageScreen {
    package var name: ScreenName { .twoTexts }
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    let note: Note.ID
    /// Which of several texts is shown beside the current one.
    private var place = 0
    var page = Page()

    init(_ note: Note.ID) { self.note = note }

    /// The note and the text beside its current one; nil when all is settled.
    func pair(in session: Session) -> (note: Note, other: Note.Version)? {
        guard let note = session.register.notebook.note(note), !note.current.isDeleted else {
            return nil
        }
        let others = note.textsBeside
        return others.isEmpty ? nil : (note, others[place % others.count])
    }

    /// Shows another text beside the current one.
    mutating func showNext() { place += 1 }

    func lines(_ session: Session) -> [Line] {
        let width = max(10, session.size.columns - 3)
        guard let (note, other) = pair(in: session) else {
            return Line.wrapped(
                "This note has one text now. Esc goes back.", width: width)
        }
        let (column, isBeside) = TwoColumns.width(of: width, in: session)
        let columns = TwoTexts(session.register, note, other, width: column).columns
        return heading(note, session, width: width)
            + (isBeside ? columns.besideEachOther : columns.stacked)
    }

    private func heading(_ note: Note, _ session: Session, width: Int) -> [Line] {
        let title = session.catalog.pledge(note.pledge.text)?.title ?? ""
        let count = note.textsBeside.count
        let more =
            count > 1 ? " n shows the next of \(count) other texts." : ""
        return Line.wrapped("\(note.pledge.text)  \(title)", width: width, .heading)
            + Line.wrapped(
                "This note has two texts. 1 or 2 keeps one, b keeps both, e writes "
                    + "one text of both.\(more)", width: width, .secondary) + [Line()]
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        session.register.notebook.note(note).flatMap { session.catalog.pledge($0.pledge.text) }
    }

    package func open(in session: inout Session) -> [Effect] {
        session.complain("1 or 2 keeps one text, b keeps both, e writes one of both")
        return []
    }
}
