import Canvas
import Commitments

/// A screen shown above another for a moment: a menu, a prompt, a question. Nothing is selected
/// on it, it fits itself when it is drawn, and it names nothing that an edit of the catalog could take
/// away, unless it defines that itself.
protocol FloatingScreen: Screen {}

extension FloatingScreen {
    package var isFloating: Bool { true }
    package mutating func adjust(to session: Session) {}
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }

    /// The row of a list that a click is on, where the list is scrolled to its selected row.
    func row(at point: Point, in list: Rect, of count: Int, _ selected: Int) -> Int? {
        guard list.contains(point) else { return nil }
        let top = scrolled(0, toShow: selected, count: count, height: list.rows)
        let row = top + point.row - list.row
        return (0..<count).contains(row) ? row : nil
    }
}
