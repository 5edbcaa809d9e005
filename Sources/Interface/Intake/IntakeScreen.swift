import Canvas
import Commitments
import Intake
import Text

/// A statement sentence by sentence: what each reaffirms is proposed, and decided by the analyst.
package struct IntakeScreen: Screen {
    package var name: ScreenName { .intake }
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    let id: StatementIntake.ID
    /// The sentence in hand.
    private(set) var position: Int
    /// The proposal that is accepted by y.
    private(set) var choice = 0
    /// Whether digits add links to the sentence instead of going on.
    var isSeveral = false
    /// The first sentence of the list.
    private(set) var top = 0

    init(_ intake: StatementIntake) {
        id = intake.id
        // What was kept last may be the decision itself; one goes on after it.
        position =
            intake.verdict.isDecided
            ? intake.nextToDecide(after: intake.position) ?? intake.position : intake.position
    }

    mutating func show(_ position: Int) {
        self.position = position
        choice = 0
        isSeveral = false
    }

    /// To another proposal.
    mutating func choose(by step: Int, of count: Int) {
        choice = min(max(0, choice + step), max(0, count - 1))
    }

    package mutating func adjust(to session: Session) {
        guard let intake = session.intakes[id] else { return }
        position = min(max(0, position), max(0, intake.sentences.count - 1))
        let count = session.proposals(at: position)?.proposals.count ?? 0
        choice = min(choice, max(0, count - 1))
        let height = IntakeLayout(session).list.rows
        top = scrolled(top, toShow: position, count: intake.sentences.count, height: height)
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        let count = session.intakes[id]?.sentences.count ?? 0
        let page = IntakeLayout(session).list.rows
        show(motion.applied(to: position, count: count, page: max(10, page)))
    }

    package func paste(_ text: String, in session: inout Session) {
        session.say("a statement is already open; Esc leaves it, I starts another")
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let list = IntakeLayout(session).list
        let clicked = top + point.row - list.row
        if list.contains(point), session.intakes[id]?.sentences.indices.contains(clicked) ?? false {
            session.showSentence(clicked)
        }
        return []
    }
}

/// Where the parts of the screen are.
struct IntakeLayout {
    let header: Rect
    let facts: Rect
    let bar: Rect
    let rule: Rect
    /// The sentences, one a line; empty where there is no room beside the one in hand.
    let list: Rect
    let divider: Rect
    /// The paragraph of the sentence in hand.
    let around: Rect
    /// The sentence in hand, and what is proposed for it.
    let pane: Rect
    let bottomRule: Rect
    let hints: Rect

    init(_ session: Session) {
        var rest = Rect(session.size)
        let (columns, rows) = (rest.columns, rest.rows)
        header = rest.cutTop(rows >= 3 ? 1 : 0)
        facts = rest.cutTop(rows >= 30 ? 1 : 0)
        bar = rest.cutTop(rows >= 20 ? 1 : 0)
        rule = rest.cutTop(rows >= 8 ? 1 : 0)
        hints = rest.cutBottom(rows >= 9 ? 1 : 0)
        bottomRule = rest.cutBottom(rows >= 12 ? 1 : 0)
        let isWide = columns >= 100 && rows >= 20
        var left = rest.cutLeft(isWide ? columns * 45 / 100 : 0)
        divider = rest.cutLeft(isWide ? 1 : 0)
        around = left.cutBottom(left.rows >= 24 ? left.rows * 2 / 5 : 0)
        list = left
        pane = rest.inset(columns: rest.columns > 4 ? 1 : 0)
    }
}
