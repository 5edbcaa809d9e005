import Canvas
import Commitments

/// The list of the screens: one line per screen, with its name in the help.
package enum ScreenName: String, CaseIterable, Sendable {
    case list = "pledge list"
    case pledge = "pledge"
    case meetings = "meetings"
    case meeting = "meeting"
    case statement = "statement"
    case redline = "redline"
    case languages = "two languages"
    case coders = "two coders"
    case wording = "wording"
    case matrix = "matrix"
    case changes = "what changed"
    case heat = "heat map"
    case sayings = "mentions"
    case terms = "term watch"
    case timeline = "timeline"
    case methodology = "rules"
    case overview = "overview"
    case review = "review queue"
    case trace = "rows of a figure"
    case twoTexts = "two texts"
    case twoValues = "two values"
    case edits = "edits"
    case editor = "note editor"
    case form = "form"
    case intakeStart = "new statement"
    case intake = "intake"
    case intakeSummary = "intake summary"
    case export = "export"
    case commands = "help"
    case filter = "filter line"
    case prompt = "prompt"
    case menu = "menu"
    case pick = "choice"
    case confirm = "question"

    /// Where letters are text, not commands.
    var takesText: Bool {
        [.editor, .form, .intakeStart, .commands, .filter, .prompt, .pick].contains(self)
    }
}

/// The groups of screens on which commands work.
extension Set<ScreenName> {
    /// Those that draw all of the screen, with lines of their own at the top and at the bottom.
    static let withOwnHeader: Self = [.editor, .form, .intake, .export]
    /// Everything that fills the screen with what is known.
    static let browsing: Self = [
        .list, .pledge, .meetings, .meeting, .statement, .redline, .languages, .coders, .wording,
        .changes, .matrix, .heat, .sayings, .terms, .timeline, .methodology, .overview, .review,
        .trace, .twoTexts, .twoValues, .edits,
    ]
    /// Of those, the ones with a pledge selected.
    static let withPledge: Self = [
        .list, .pledge, .meeting, .statement, .redline, .languages, .coders, .wording, .changes,
        .matrix, .heat, .sayings, .terms, .timeline, .review, .trace,
    ]
    /// Of those, the ones that show what the filter lets through.
    static let filtered: Self = ordered.union([.heat, .meetings, .review, .overview, .terms])
    /// Of those, the ones that show pledges in the chosen order.
    static let ordered: Self = [.list, .wording, .changes, .matrix]
    /// Those, and the screens on which a statement is coded.
    static let filling: Self = browsing.union([.intake, .intakeSummary])
    /// Where h and l move along a line or a grid instead of back and into.
    static let sideways: Self = [.matrix, .heat, .timeline, .overview]
}

/// One screen: its state as a value, how it is drawn, and what only it does with keys. A screen is
/// one file; its commands are in the command table.
package protocol Screen: Sendable {
    var name: ScreenName { get }
    /// Whether it floats above the screen below it, which stays in sight.
    var isFloating: Bool { get }
    /// Whether letters are text now.
    var takesText: Bool { get }
    /// Draws it. Depends on nothing but the session.
    func draw(_ session: Session, on frame: inout Frame, in area: Rect)
    /// Brings its state in line with the session: what is gone is no longer selected, what is
    /// selected is in view. Called after every event.
    mutating func adjust(to session: Session)
    /// Leaves what was made of the catalog before it was edited: its positions hold no longer.
    mutating func follow(from old: Catalog, in session: Session)
    /// What it is about, in words, when an edit has taken that out of the catalog: then the screen
    /// closes. Nil when it is still there.
    func lost(in session: Session, since old: Catalog) -> String?
    /// Handles a key that no command has: text, in the screens that take text.
    func type(_ key: Key, in session: inout Session) -> [Effect]?
    /// Handles pasted text.
    func paste(_ text: String, in session: inout Session)
    /// Handles moving.
    mutating func move(_ motion: Motion, in session: Session)
    /// Scrolls what is not the main list: the detail pane, a preview.
    mutating func scrollOther(by lines: Int, in session: Session)
    /// Where it is while it floats; nil where it has no place of its own.
    func box(in session: Session) -> Rect?
    /// Selects or opens what was clicked.
    func click(_ point: Point, in session: inout Session) -> [Effect]
    /// The pledge that commands are about; nil when none is selected.
    func selectedPledge(in session: Session) -> Pledge?
    /// The meeting that it shows, or that is selected on it.
    func selectedMeeting(in session: Session) -> Meeting.ID?
    /// Opens what is selected.
    func open(in session: inout Session) -> [Effect]
    /// What that would do, in a word or two: "open pledge"; nil where there is nothing to open.
    func openWord(in session: Session) -> String?
    /// The dialog that exports what it shows.
    func exportDialog(_ session: Session) -> any Screen
    /// Shows the one before or after.
    func turn(by step: Int, in session: inout Session) -> [Effect]
}

// What may be left out: a screen that forgets one of these does nothing where somebody would notice.
extension Screen {
    package var isFloating: Bool { false }
    package var takesText: Bool { name.takesText }
    package func type(_ key: Key, in session: inout Session) -> [Effect]? { nil }
    package func paste(_ text: String, in session: inout Session) {
        session.say("paste goes into text: a writes a note, / filters")
    }
    package mutating func move(_ motion: Motion, in session: Session) {}
    package mutating func scrollOther(by lines: Int, in session: Session) {
        move(.lines(lines), in: session)
    }
    package func box(in session: Session) -> Rect? { nil }
    package func click(_ point: Point, in session: inout Session) -> [Effect] { [] }
    package func open(in session: inout Session) -> [Effect] { [] }
    package func openWord(in session: Session) -> String? { nil }
    package func exportDialog(_ session: Session) -> any Screen { ExportScreen(session) }
    package func turn(by step: Int, in session: inout Session) -> [Effect] { [] }
}
