import Canvas
import Commitments
import Intake
import SeededNumbers

@testable import Interface
@testable import Storage
@testable import pledges

/// One running copy of the program: what `Browser` and `Clerk` do, with a disk that does its work
/// when it is told to.
final class Copy {
    let name: String
    /// No other copy has it, not even one of the same name that was started later.
    let run: Int
    let workspace: Workspace
    private(set) var session: Session
    private let disk: Disk
    private let outside: OutsideTexts?
    /// What the analyst's editor was given, and the path of its file.
    private var opened: (draft: Draft, path: String)?
    /// Texts that came back from it and are not known to be on the disk.
    private var broughtBack: [Draft.ID] = []
    /// Work that the clerk has not begun.
    private(set) var queue: [DiskWork] = []
    /// What has been done and the session does not know yet.
    private var outcomes: [Outcome] = []
    private(set) var state = State.running
    /// Whether the disk takes longer than anybody waits for it.
    var isSlow = false
    /// The notes as the analyst saw them before the last act; while a note is being written, as they
    /// were when that began.
    private(set) var seen = Notebook()
    /// What was said at the end.
    private(set) var farewell: String?
    /// Called after every event that the session has handled.
    var afterEvent: (Copy) -> Void = { _ in }

    enum State: Equatable {
        case running
        /// The analyst's own editor is open with a text.
        case editor(String, EditPurpose)
        case stopped
        case ended
    }

    /// Starts a copy, as `Browser` does.
    init(
        _ name: String, in workspace: Workspace, author: String, run: Int, at now: Timestamp
    ) throws {
        var numbers = SeededNumbers(seed: UInt64(run))
        self.name = name
        self.run = run
        self.workspace = workspace
        let notes = workspace.noteStore()
        let loaded = notes.load()
        let catalogStore = workspace.catalogStore()
        let catalog = try catalogStore.load()
        let drafts = workspace.draftFolder(), intakes = workspace.intakeFolder()
        outside = drafts.outside
        let (left, stored) = (drafts.load(), intakes.load())
        let unsaved = workspace.unsavedChanges(
            run: String(numbers.next() | 1 << 63, radix: 16))
        disk = Disk(
            notes: notes, catalog: catalogStore, unsaved: unsaved, drafts: drafts,
            intakes: intakes)
        let texts = Library.texts(of: catalog.catalog, catalogStore)
        var settings = Session.Settings(
            author: author, readOnlyReason: loaded.readOnly.map { "read-only: \($0.description)" })
        settings.catalogReadOnlyReason = catalog.readOnly.map(\.description)
        let kept = unsaved.claim()
        session = Session(
            register: Register(
                catalog: catalog.catalog.covered(by: texts), notebook: loaded.notebook,
                asOf: now.date),
            size: Size(columns: 100, rows: 30), now: now, settings: settings,
            intakes: stored.intakes, unsaved: Set(kept.edits.map(\.id)),
            ids: NoteIDSource(random: numbers), texts: texts)
        session.start(filter: .all, sort: .pillar)
        carryOut(
            session.resume(UnsavedWork(notes: kept.notes, edits: kept.edits, texts: kept.texts)))
        outcomes += kept.problems.map { .failed($0) }
        carryOut(session.offer(left.notes, left.forms))
        outcomes += (left.problems + stored.problems).map { .failed($0) }
    }

    private var isWriting: Bool {
        if case .editor = state { return true }
        return session.screens.all.contains { $0 is EditorScreen }
    }

    var isRunning: Bool { state == .running }
    var hasEnded: Bool { state == .ended }
    var isBusy: Bool { !queue.isEmpty || !outcomes.isEmpty }

    // MARK: What the analyst does

    func send(_ event: Event, at now: Timestamp) {
        guard isRunning else { return }
        self.now = now
        if !isWriting { seen = session.register.notebook }
        carryOut(session.handle([event], at: now))
        afterEvent(self)
        if isDone { finishSaving() }
    }

    func tick(at now: Timestamp) {
        guard isRunning, session.wantsTick else { return }
        self.now = now
        carryOut(session.tick(at: now))
        afterEvent(self)
    }

    /// The analyst's editor saves its text with more words, and stays open.
    func saveInEditor(_ words: String) {
        guard case .editor(let text, let purpose) = state, let opened else { return }
        state = .editor(text + " " + words, purpose)
        try? FileWriter.writeNew(
            Array((text + " " + words + "\n").utf8), to: opened.path, replacing: true)
    }

    /// The analyst's editor ends.
    /// - Parameter result: what became of the text that is in it; nil for the text that it was given.
    func closeEditor(
        at now: Timestamp, _ result: (String, EditPurpose) -> Outcome? = { _, _ in nil }
    ) {
        guard case .editor(let text, let purpose) = state else { return }
        self.now = now
        state = .running
        let kept = opened?.draft.text == text ? nil : text
        let outcome = result(text, purpose) ?? .edited(text: kept, purpose: purpose)
        if let opened { broughtBack.append(opened.draft.id) }
        opened = nil
        carryOut(session.handle(outcome, at: now))
        afterEvent(self)
        flush()
        closeBroughtBack()
    }

    private func closeBroughtBack() {
        guard session.outbox.isEmpty else { return }
        for id in broughtBack { outside?.close(id) }
        broughtBack = []
    }

    func wake(at now: Timestamp) {
        guard state == .stopped else { return }
        state = .running
        send(.resumed, at: now)
    }

    // MARK: What the clerk does

    /// Somebody wrote a file.
    func look() {
        if !hasEnded, state != .stopped { queue.append(.reload) }
    }

    /// Does the first piece of work. The session learns of it later.
    func work(failing: Bool = false) {
        guard !queue.isEmpty, state != .stopped, !hasEnded else { return }
        let work = queue.removeFirst()
        // Nothing leaves the simulated world, which has no git either.
        if case .findIDsElsewhere = work { return }
        if case .export(let request) = work {
            outcomes.append(.exported(path: request.path))
            return
        }
        outcomes +=
            failing
            ? Place.blocking(folder(of: work)) { disk.carryOut(work) } : disk.carryOut(work)
    }

    /// Lets the session know what has been done.
    func takeOutcomes(at now: Timestamp) {
        guard isRunning else { return }
        self.now = now
        let done = outcomes
        outcomes = []
        for outcome in done {
            carryOut(session.handle(outcome, at: now))
            afterEvent(self)
        }
        closeBroughtBack()
        if isDone { finishSaving() }
    }

    private func folder(of work: DiskWork) -> String {
        switch work {
        case .saveNotes, .saveCatalog, .reload: workspace.folder
        case .keepText, .removeText: workspace.statements
        case .keepUnsaved, .forgetUnsaved: workspace.edits
        case .keepDraft, .keepForm, .forgetDraft: workspace.drafts
        case .keepIntake, .forgetIntake: workspace.intakes
        case .giveUpWaiting, .findIDsElsewhere, .propose, .readFile, .readCoder, .export:
            workspace.state
        }
    }

    // MARK: What the browser does

    private var isDone = false
    private var now = Timestamp(seconds: 0)

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .disk(.giveUpWaiting): break
            case .disk(let work): queue.append(work)
            case .terminal(.suspend):
                flush()
                state = .stopped
            case .terminal(.edit(let draft, let purpose)):
                flush()
                state = .editor(draft.text, purpose)
                opened = (try? outside?.open(draft)).flatMap { $0 }.map { (draft, $0) }
            case .terminal(.quit): isDone = true
            case .terminal(.copy), .terminal(.pipe), .terminal(.openAddress), .terminal(.redraw):
                break
            }
        }
    }

    /// Waits for what is on its way to the disk, with what follows from it; not for ever.
    private func flush() {
        guard !isSlow else { return }
        var rounds = 0
        while isBusy, rounds < 50 {
            while !queue.isEmpty { work() }
            let done = outcomes
            outcomes = []
            for outcome in done {
                carryOut(session.handle(outcome, at: now))
                afterEvent(self)
            }
            rounds += 1
        }
    }

    private func finishSaving() {
        flush()
        closeBroughtBack()
        farewell = session.farewell
        state = .ended
    }
}
