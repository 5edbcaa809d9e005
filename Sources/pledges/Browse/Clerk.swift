import Commitments
import Interface
import Storage
import Synchronization
import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Does what touches the disk, one thing after the other, off the main thread: a full disk or a
/// sleeping network drive never holds up the keys.
final class Clerk: Sendable {
    private struct Desk {
        var outcomes: [Outcome] = []
        /// Effects taken and not yet done.
        var open = 0
        /// How often each draft waits to be kept.
        var waitingDrafts: [Draft.ID: Int] = [:]
    }

    private let desk = Mutex(Desk())
    private let effects = Mailbox<Effect>()
    private let waker: WakePipe
    private let store: NoteStore?
    private let catalog: CatalogStore?
    private let unsavedEdits: UnsavedEdits?
    private let drafts: DraftFolder
    private let intakes: IntakeFolder

    init(
        _ store: NoteStore?, _ catalog: CatalogStore?, _ unsavedEdits: UnsavedEdits?,
        _ drafts: DraftFolder, _ intakes: IntakeFolder, waker: WakePipe
    ) {
        self.store = store
        self.catalog = catalog
        self.unsavedEdits = unsavedEdits
        self.drafts = drafts
        self.intakes = intakes
        self.waker = waker
        // The thread lives as long as the program, and so does the clerk with it.
        if let store {
            FileWatch.start({ store.places + (catalog?.places ?? []) }) { [self] in take(.reload) }
        }
        Background.run { [self] in
            store?.prepare()
            while true {
                for effect in effects.take() {
                    put(isOutdated(effect) ? [] : carryOut(effect))
                }
            }
        }
    }

    /// Takes an effect that touches the disk.
    func take(_ effect: Effect) {
        desk.withLock { desk in
            desk.open += 1
            if let draft = effect.keptDraft { desk.waitingDrafts[draft, default: 0] += 1 }
        }
        effects.put(effect)
    }

    /// Whether a later state of the same draft waits already: a flood of keys would otherwise keep
    /// the disk busy with texts that nobody will ever see.
    private func isOutdated(_ effect: Effect) -> Bool {
        guard let draft = effect.keptDraft else { return false }
        return desk.withLock { desk in
            let waiting = desk.waitingDrafts[draft, default: 1] - 1
            desk.waitingDrafts[draft] = waiting > 0 ? waiting : nil
            return waiting > 0
        }
    }

    /// Waits until everything taken is done, but not for ever on a disk that does not answer.
    func finish() {
        let limit = ContinuousClock.now + .seconds(2)
        while desk.withLock({ $0.open > 0 }), .now < limit { usleep(1000) }
    }

    /// Whether something taken is not done yet, or its outcome not fetched.
    var isBusy: Bool { desk.withLock { $0.open > 0 || !$0.outcomes.isEmpty } }

    /// What has been done since the last call.
    func outcomes() -> [Outcome] {
        desk.withLock { desk in
            defer { desk.outcomes = [] }
            return desk.outcomes
        }
    }

    private func put(_ outcomes: [Outcome]) {
        desk.withLock { $0.open -= 1 }
        report(outcomes)
    }

    /// Leaves what came of something that others did, for the session.
    func report(_ outcomes: [Outcome]) {
        desk.withLock { $0.outcomes += outcomes }
        waker.wake()
    }
}

// MARK: The work

extension Clerk {
    private func carryOut(_ effect: Effect) -> [Outcome] {
        switch effect {
        case .save(let notebook): return Clerk.save(notebook, in: store)
        case .saveCatalog(let edits): return save(edits)
        case .forgetEdits: return forgetEdits()
        case .reload: return [Clerk.reload(store), reloadCatalog()].compactMap(\.self)
        case .keepDraft(let draft): return Clerk.failures(drafts.keep(draft))
        case .keepForm(let draft): return Clerk.failures(drafts.keep(draft))
        case .forgetDraft(let id): return Clerk.failures(drafts.forget(id))
        case .keepIntake(let intake): return [.intakeKept(problem: intakes.keep(intake))]
        case .forgetIntake(let id): return Clerk.failures(intakes.forget(id))
        case .propose(let task): return [.proposed(task, task.run())]
        case .findIDsElsewhere:
            return (catalog?.path).map { [.idsElsewhere(UpstreamCatalog.ids(of: $0))] } ?? []
        case .readFile(let path): return [Clerk.readStatement(path)]
        case .export(let request): return [Clerk.export(request)]
        case .edit, .copy, .openAddress, .redraw, .suspend, .quit: return []
        }
    }

    private static func failures(_ reason: String?) -> [Outcome] {
        reason.map { [.failed($0)] } ?? []
    }

    private static func save(_ notebook: Notebook, in store: NoteStore?) -> [Outcome] {
        guard let store else { return [.saveFailed(StorageError.noHome.description)] }
        do throws(StorageError) {
            let saved = try store.save(notebook)
            let outcome = Outcome.saved(
                notebook, joined: saved.notebook, fromOthers: saved.fromOutside.count,
                editedTwice: saved.editedTwice)
            return [outcome] + saved.reservations.map { .failed($0) }
        } catch {
            return [.saveFailed(error.description)]
        }
    }

    private static func reload(_ store: NoteStore?) -> Outcome? {
        guard let store else { return nil }
        let before = store.notebook
        switch store.reload() {
        case .unchanged: return nil
        case .gone:
            let path = Environment.abbreviatingHome(store.path)
            return .failed("\(path) is gone; the next change writes all notes anew")
        case .unreadable(.invalid(let problems)):
            let first = problems.first.map { problem in
                var problem = problem
                problem.file = Environment.abbreviatingHome(problem.file)
                return problem.description
            }
            return .failed("damaged on disk: \(first ?? ""); `pledges recover` mends it")
        case .unreadable(let error), .changed(_, let error?):
            return .failed("the notes changed on disk: \(error.description)")
        case .changed(let notebook, nil):
            let old = Set(before.notes)
            let changed = Set(old.symmetricDifference(notebook.notes).map(\.id)).count
            return .reloaded(notebook, changed: changed)
        }
    }

    private func save(_ edits: [CatalogEdit]) -> [Outcome] {
        guard let catalog else { return [.catalogSaveFailed(StorageError.noHome.description)] }
        do throws(StorageError) {
            let saved = try catalog.save(edits)
            try unsavedEdits?.forget()
            let outcome = Outcome.catalogSaved(
                saved.catalog,
                SavedEdits(
                    edits: Set(edits.map(\.id)), conflicts: saved.conflicts.map(\.inWords),
                    isJoined: saved.isJoined))
            return [outcome] + saved.reservations.map { .failed($0) }
        } catch {
            return [.catalogSaveFailed(error.description)] + keep(edits)
        }
    }

    private func forgetEdits() -> [Outcome] {
        do throws(StorageError) {
            try unsavedEdits?.forget()
            return []
        } catch {
            return [.failed("old edits stay: \(error.description)")]
        }
    }

    /// Edits that are not saved outlive the program.
    private func keep(_ edits: [CatalogEdit]) -> [Outcome] {
        do throws(StorageError) {
            try unsavedEdits?.keep(edits)
            return []
        } catch {
            return [.failed("the edits are not kept: \(error.description)")]
        }
    }

    private func reloadCatalog() -> Outcome? {
        do throws(StorageError) {
            return try catalog?.reload().map { .catalogReloaded($0) }
        } catch {
            return .failed("the catalog changed on disk: \(error.description)")
        }
    }

    private static func readStatement(_ path: String) -> Outcome {
        do throws(Failure) {
            let source = try StatementSource.read(Environment.expandingHome(path), as: nil)
            return .fileRead(
                StatementFile(path: path, text: source.text, format: source.format))
        } catch {
            return .failed(error.message)
        }
    }

    private static func export(_ request: ExportRequest) -> Outcome {
        let path = Environment.expandingHome(request.path)
        do throws(StorageError) {
            try FileWriter.writeNew(
                Array(request.content.utf8), to: path, replacing: request.replaces)
            return .exported(path: request.path)
        } catch {
            if case .exists = error { return .exportWouldReplace(request) }
            return .exportFailed(error.description)
        }
    }
}

extension Effect {
    /// The draft that it keeps, if it keeps one.
    fileprivate var keptDraft: Draft.ID? {
        switch self {
        case .keepDraft(let draft): draft.id
        case .keepForm(let draft): draft.id
        default: nil
        }
    }
}
