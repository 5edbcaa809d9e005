import Canvas
import Commitments
import Intake

/// The state of the program: one value. Events change it, drawing reads it, and what it wants done
/// outside it says as effects. It knows no file, no clock and no environment.
package struct Session: Sendable {
    /// The catalog with the notes, as of a day.
    package internal(set) var register: Register
    /// What the lists show.
    package internal(set) var filter = Filter.all
    /// The order of the lists.
    package internal(set) var sort = Sort.pillar
    /// What the filter lets through, in order.
    package internal(set) var listing: Listing
    /// The pledges that a status, a tag or an export applies to.
    package internal(set) var marks: Set<Pledge.ID> = []
    /// Which pages the last change of the catalog has closed, since what they showed is gone; to be said.
    var lostPages: [String] = []
    /// The entries to which the last change of the catalog gave another id; to be followed and said.
    var renaming = Renaming()
    /// Which entries have another id now, in words, until the analyst has seen it.
    var newIDs: String?
    /// The screens on top of each other.
    package internal(set) var screens: ScreenStack
    /// How large the terminal is.
    package internal(set) var size: Size
    /// The moment of the event being handled.
    package internal(set) var now: Timestamp
    /// How many events came in one piece with the one being handled.
    var eventsAtOnce = 0
    /// What is said in the last line.
    package internal(set) var message: Message?
    /// The first key of a sequence, while the second is awaited.
    package internal(set) var prefix: Key?
    /// What was done and is not durable yet.
    package internal(set) var outbox = Outbox()
    /// The files as the session last took them in: what saves are joined against.
    var seen: Seen
    /// What was in the files and is in them no longer: somebody put an older state in their place.
    var gone = Gone()
    /// What another copy of the program held when this one started: it is offered there.
    var elsewhere = DraftsElsewhere()
    /// Whether notes of the file were joined with unsaved ones since the session last showed exactly
    /// what the file holds.
    var hasJoinedNotes = false
    /// When everything was last saved; nil while nothing had to be.
    var savedAt: Timestamp?
    /// Files that cannot be read any more: the header says so until they can.
    var unreadable: [Outbox.Target] = []
    /// Whose lock a save waits for.
    package internal(set) var waitsFor: String?
    /// Whether the analyst gave up waiting for a lock: it is not tried again unasked.
    var gaveUpWaiting = false
    /// Whether the save under way is a retry that nobody asked for, whose failure shows no message.
    var isRetrying = false
    /// Whether the analyst asked for another try, and gets a message when it works.
    var wasAskedToRetry = false
    /// When that was last done, in seconds.
    var lastTry = 0
    /// Set while the analyst wants to leave.
    var leaving: Leaving?
    /// What can be undone, the latest last; and what was undone.
    package internal(set) var undoStack: [Act] = []
    /// What was undone and can be done again, the next one last.
    package internal(set) var redoStack: [UndoneAct] = []
    /// The notes and the catalog before the first act of this run, from which earlier acts are read
    /// when one is to be undone or done again; nil once they are.
    var beginning: Beginning?
    /// Notes that were begun and are not saved.
    package internal(set) var drafts: Drafts
    /// Drafts that have become notes, to be forgotten when those are durable.
    var draftsToForget: [Draft.ID] = []
    /// The last note that was written, status set or tag added in this run, to be repeated elsewhere.
    var lastNote: Note.Version?
    /// Queries of the filter line, the latest last.
    package internal(set) var queryHistory: [String] = []
    /// What was run by its name, the latest first.
    var recentCommands: [String] = []
    var lastExport: ExportChoices?
    /// The shell command that was last given something to read.
    var lastPipe = ""
    /// The figure of the overview whose rows were asked for last: there one goes on.
    var lastFigure = 0
    /// What the matrix shows; kept while it is closed.
    package internal(set) var matrixChoices = MatrixChoices()
    /// Whether the list has its detail pane.
    package internal(set) var showsDetail = true
    /// Whether the list says what its signs mean.
    package internal(set) var showsLegend = false
    /// Whether the list says what a first-time user needs to know.
    package internal(set) var showsWelcome = false
    /// Whether that was hidden for good.
    var isWelcomed = false
    /// What stays the same while the program runs.
    package internal(set) var settings: Settings
    /// Which command a key means.
    package internal(set) var keymap: Keymap
    /// The columns that the ids fill in lists.
    var idColumns: Int
    var ids: NoteIDSource
    /// The statements being coded.
    var intakes = Intakes()
    /// What a paste wants done outside.
    var wantedEffects: [Effect] = []
    /// What was typed into forms that are open or were left, by their keys.
    package internal(set) var formDrafts: [String: FormDraft] = [:]
    /// Drafts of forms that have become edits, to be forgotten when those are durable.
    var handedIn: [FormDraft] = []
    /// Those of them that are not on the disk.
    var neverKept: Set<Draft.ID> = []

    /// The notes and the catalog as their files were when the session last took them in.
    struct Seen: Sendable {
        var notebook: Notebook
        var catalog: Catalog
    }

    /// The ids that the last fetched branch has given away.
    package internal(set) var idsElsewhere = KnownIDs()
    /// The texts of the statements that the workspace keeps.
    package internal(set) var statementTexts: StatementTexts
    /// Where the second analyst's catalog was read from last.
    var coderPath = ""
    /// The stored texts in sentences, as far as they were read.
    let readings: StatementReadings
    /// Whether they were asked for since a form was opened.
    var asksForIDs = false

    /// What there was before the first act of this run.
    struct Beginning: Sendable {
        var notebook: Notebook
        var catalog: Catalog
    }

    /// What stays the same while the program runs.
    package struct Settings: Sendable {
        /// Whose notes are written.
        package var author: String
        /// Draw with ASCII signs.
        package var isASCII: Bool
        /// Whether the first frame is drawn without what is new.
        package var newsCanWait = false
        /// Whether the terminal shows colors.
        package var hasColors = false
        /// Whether the terminal could, whatever the theme.
        package var terminalHasColors = false
        /// What FY means where a day is typed.
        package var fiscalYear = FiscalYear.calendar
        /// Whether an address is shown before it is opened.
        package var asksBeforeOpening = true
        /// Whether it is asked if a change is meant for marked pledges that the filter hides, too.
        package var asksAboutHiddenMarks = true
        /// Whether the terminal draws East Asian ambiguous characters two columns wide.
        package var drawsAmbiguousWide = false
        /// Why nothing is to be changed, though it could be: the analyst asked for that.
        package var whyOnlyLooking: String?
        /// Why notes cannot be changed, when they cannot.
        package var readOnlyReason: String?
        /// Why the catalog cannot be edited, when it cannot.
        package var catalogReadOnlyReason: String?
        /// What the header says then, in a word or two.
        package var readOnlyBadge = "read-only"
        /// The files in use, where they are not the ones a shell command would take by itself.
        package var catalogPath: String?
        /// The notes file, where it is not the one that a shell command would take by itself.
        package var notesPath: String?
        /// Where the notes are, as a person reads it.
        package var notesFile: String?
        /// Whether the analyst asked for a day; otherwise it is today.
        package var asOfWasGiven: Bool

        /// Creates settings; without paths the usual files are in use.
        package init(
            author: String, isASCII: Bool = false, readOnlyReason: String? = nil,
            catalogPath: String? = nil, notesPath: String? = nil, asOfWasGiven: Bool = false
        ) {
            self.author = author
            self.isASCII = isASCII
            self.readOnlyReason = readOnlyReason
            self.catalogPath = catalogPath
            self.notesPath = notesPath
            self.asOfWasGiven = asOfWasGiven
        }
    }

    /// A line for the analyst, shown until the next key.
    package struct Message: Equatable, Sendable {
        /// What is said.
        package var text: String
        /// Whether it says that something failed.
        package var isError: Bool
        /// Whether it says that something is not saved yet: it goes once that is no longer so.
        package var isOfSaving = false
        /// Whether it says that a draft is kept.
        var isOfDraft = false
    }

    /// How far the notes are on their way to the disk.
    package enum Saving: Equatable, Sendable {
        case saved(at: Timestamp?)
        case underway
        case failed(String)
    }

    /// Creates the state at the start of the program.
    package init(
        register: Register, size: Size, now: Timestamp, settings: Settings,
        drafts: [Draft] = [], intakes: [StatementIntake] = [],
        unsaved: Set<CatalogEdit.ID> = [], ids: NoteIDSource = NoteIDSource(),
        texts: StatementTexts = StatementTexts(),
        readings: StatementReadings = StatementReadings(), keymap: Keymap = .standard
    ) {
        self.register = register
        self.keymap = keymap
        statementTexts = texts
        self.readings = readings
        seen = Seen(notebook: register.notebook, catalog: register.present)
        beginning = Beginning(notebook: register.notebook, catalog: register.present)
        self.size = size
        self.now = now
        self.settings = settings
        self.ids = ids
        idColumns = Session.idColumns(register.catalog)
        let entries = AddedEntries(register.present)
        self.drafts = Drafts(drafts.map { $0.following(entries) })
        self.intakes = Intakes(
            intakes.map { $0.following(entries) }, in: register.present, unsaved: unsaved)
        listing = Listing(register)
        screens = ScreenStack(ListScreen())
        if let reason = settings.readOnlyReason {
            message = Message(text: reason, isError: true)
        } else if !drafts.isEmpty {
            say(unfinishedNotes)
        } else if let intake = self.intakes.all.last {
            let count = self.intakes.all.count
            let more = count > 1 ? ", and \(count - 1) more" : ""
            say("unfinished statement: \(intake.details.name)\(more); i continues it")
        }
        adjustScreens()
    }

    /// What the next run should remember.
    package var remembered: Habits {
        Habits(
            queries: Array(queryHistory.suffix(Habits.queryLimit)), sort: sort,
            showsDetail: showsDetail, isWelcomed: isWelcomed)
    }

    /// Applies what earlier runs remembered.
    /// - Parameter problem: why that could not be read, if so.
    package mutating func recall(_ remembered: Habits, problem: String?) {
        queryHistory = remembered.queries
        showsDetail = remembered.showsDetail
        isWelcomed = remembered.isWelcomed
        showsWelcome = !isWelcomed
        if let problem, message == nil {
            say("earlier filters are lost, their file cannot be read: \(problem)")
        }
    }

    /// Starts with a filter and an order.
    package mutating func start(filter: Filter, sort: Sort) {
        self.filter = filter
        sortList(by: sort)
        adjustScreens()
    }
}

extension Session {
    var catalog: Catalog { register.catalog }

    static func idColumns(_ catalog: Catalog) -> Int {
        1 + (catalog.pledges.map(\.id.text.utf8.count).max() ?? 0)
    }

    /// Tells the analyst something.
    mutating func say(_ text: String) { message = Message(text: text, isError: false) }

    /// Tells the analyst that something cannot be done, and why.
    mutating func complain(_ text: String) { message = Message(text: text, isError: true) }

    /// Tells the analyst that something is not saved yet.
    mutating func sayOfSaving(_ text: String, isError: Bool = true) {
        message = Message(text: text, isError: isError, isOfSaving: true)
    }

    /// The day that was typed; nil for what is none.
    func day(typed text: String) -> CalendarDate? {
        CalendarDate(typed: text, today: now.date, fiscalYear: settings.fiscalYear)
    }

    /// Lists again after the filter, the order, the day or the notes have changed.
    mutating func relist() {
        listing = Listing(register, filter, sortedBy: sort)
        let list = listing
        let register = register
        screens.update(ListScreen.self) { $0.follow(list, in: register.catalog) }
    }

    /// Brings every screen's state in line with the session.
    mutating func adjustScreens() {
        let snapshot = self
        screens.updateAll { $0.adjust(to: snapshot) }
    }

    /// Changes the screen in front, if it is of a type.
    /// - Returns: what the change returns; nil when another screen is in front.
    @discardableResult
    mutating func withTop<S: Screen, Result>(
        _ type: S.Type, _ change: (inout S) -> Result
    ) -> Result? {
        guard var screen = screens.top as? S else { return nil }
        let result = change(&screen)
        screens.top = screen
        return result
    }

    /// The pledge that a command without marks is about: the selected one, or the page's.
    var currentPledge: Pledge? {
        let screen = screens.all.last { Set.withPledge.contains($0.name) }
        return screen?.selectedPledge(in: self)
    }

    /// The pledges that a status or a tag goes on: the marked ones, else the current one.
    var targets: [Pledge] {
        let marked = effectiveMarks
        if screens.base is ListScreen, !marked.isEmpty {
            return catalog.pledges.filter { marked.contains($0.id) }
        }
        return currentPledge.map { [$0] } ?? []
    }

    /// The marked pledges, with those of a range being drawn.
    var effectiveMarks: Set<Pledge.ID> {
        guard let list = screens.all.first as? ListScreen, let range = list.range else {
            return marks
        }
        let rows = listing.rows
        let drawn = range.clamped(to: 0..<max(0, rows.count)).map { catalog.pledges[rows[$0]].id }
        return marks.union(drawn)
    }
}
