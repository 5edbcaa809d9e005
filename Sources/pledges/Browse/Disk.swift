import Commitments
import Interface
import Storage
import Synchronization

/// The files that the browser works on: carries out disk work and returns the outcome. It knows no
/// thread and no terminal, so that tests run it with a disk that does not do what it should.
struct Disk: Sendable {
    let notes: NoteStore?
    let catalog: CatalogStore?
    let unsaved: UnsavedChanges?
    let drafts: DraftFolder
    let intakes: IntakeFolder
    /// The statements that were read, which an export does not replace.
    private let statements = StatementPaths()
    private let texts = TextsSeen()

    init(
        notes: NoteStore?, catalog: CatalogStore?, unsaved: UnsavedChanges?, drafts: DraftFolder,
        intakes: IntakeFolder
    ) {
        self.notes = notes
        self.catalog = catalog
        self.unsaved = unsaved
        self.drafts = drafts
        self.intakes = intakes
    }

    func carryOut(_ work: DiskWork) -> [Outcome] {
        switch work {
        case .saveNotes(let notes): saveNotes(notes)
        case .saveCatalog(let edits): saveCatalog(edits)
        case .keepUnsaved(let work): keep(work)
        case .forgetUnsaved: forgetUnsaved()
        case .reload: [reloadNotes()].compactMap(\.self) + reloadCatalogAndTexts()
        case .keepText(let text): [keep(text)]
        case .removeText(let text): [remove(text)]
        case .keepDraft(let draft): [kept(.draft(draft.id), drafts.keep(draft))]
        case .keepForm(let draft): [kept(.draft(draft.id), drafts.keep(draft))]
        case .forgetDraft(let id): [kept(.draft(id), drafts.forget(id))]
        case .keepIntake(let intake): [kept(.intake(intake.id), intakes.keep(intake))]
        case .forgetIntake(let id): [kept(.intake(id), intakes.forget(id))]
        case .giveUpWaiting: []
        case .findIDsElsewhere:
            (catalog?.path).map { [.idsElsewhere(UpstreamCatalog.ids(of: $0))] } ?? []
        case .propose(let task): [.proposed(task, task.run())]
        case .readFile(let path): [readStatement(path)]
        case .readCoder(let path): [readCoder(path)]
        case .export(let request): [export(request)]
        }
    }

    private func kept(_ target: Outbox.Target, _ problem: String?) -> Outcome {
        problem.map { .notKept(target, $0) } ?? .kept(target)
    }
}

// MARK: Saving

extension Disk {
    private func saveNotes(_ work: NotesToSave) -> [Outcome] {
        guard let notes else { return [.notKept(.notes, StorageError.noHome.description)] }
        do throws(StorageError) {
            let saved = try notes.save(work.notebook, since: work.base)
            let outcome = Outcome.notesSaved(
                SavedNotes(
                    work.notebook, joined: saved.notebook, fromOthers: saved.fromOutside.count,
                    editedTwice: saved.editedTwice))
            return [outcome] + saved.reservations.map { .failed($0) }
        } catch {
            return [.notKept(.notes, error.description)]
        }
    }

    private func saveCatalog(_ edits: [CatalogEdit]) -> [Outcome] {
        guard let catalog else { return [.notKept(.catalog, StorageError.noHome.description)] }
        do throws(StorageError) {
            let saved = try catalog.save(edits)
            let refused = Dictionary(saved.refused.map { ($0.edit, $0.reason.description) }) {
                first, _ in first
            }
            let stays = catalog.removeTexts(takenBackBy: edits, savedAs: saved.catalog)
            let bare = catalog.withoutText(addedBy: edits, savedAs: saved.catalog)
            let stored = Set(bare.filter { bringsBackText(of: $0, in: catalog) }.map(\.id))
            let outcome = Outcome.catalogSaved(
                saved.catalog,
                SavedEdits(
                    edits: Set(edits.map(\.id)).subtracting(refused.keys), refused: refused,
                    conflicts: saved.conflicts.map(\.inWords), isJoined: saved.isJoined,
                    missingTexts: Set(bare.map(\.id)).subtracting(stored)))
            // What others wrote may record texts of theirs.
            let areNew = saved.isJoined || !stored.isEmpty
            let texts = areNew ? [readTexts(of: catalog.statements)] : []
            return [outcome] + texts + (saved.reservations + stays).map { .failed($0) }
        } catch {
            return [.notKept(.catalog, error.description)]
        }
    }

    /// Stores the text of a record that came back without it: undo and redo know the record, and the text
    /// may have been deleted by another copy of the program.
    private func bringsBackText(of record: StatementRecord, in catalog: CatalogStore) -> Bool {
        guard let text = catalog.statements.backup(of: record) ?? intakes.text(of: record) else {
            return false
        }
        do throws(StorageError) {
            try catalog.statements.add(text, of: record.id)
            return true
        } catch {
            // The session tries again if it has the text, and says why it cannot.
            return false
        }
    }

    private func keep(_ text: TextToStore) -> Outcome {
        guard let catalog else { return .notKept(.text(text.id), StorageError.noHome.description) }
        do throws(StorageError) {
            try catalog.statements.add(text.text, of: text.id)
            return .kept(.text(text.id))
        } catch {
            return .notKept(.text(text.id), "the text of the statement: \(error.description)")
        }
    }

    /// A text goes only where the catalog on the disk does not list it: somebody else may have stored
    /// the same.
    private func remove(_ text: TextToStore) -> Outcome {
        guard let catalog else { return .kept(.text(text.id)) }
        do throws(StorageError) {
            let checksum = StatementRecord.checksum(of: text.text)
            if try catalog.lists(text.id, having: checksum) { return .kept(.text(text.id)) }
            try catalog.statements.remove(text.id, having: checksum)
            return .kept(.text(text.id))
        } catch {
            return .notKept(.text(text.id), "cannot delete an old text: \(error.description)")
        }
    }

    /// What is not saved outlives the program.
    private func keep(_ work: UnsavedWork) -> [Outcome] {
        guard let unsaved else {
            return [.notKept(.unsavedChanges, StorageError.noHome.description)]
        }
        do throws(StorageError) {
            try unsaved.keep(notes: work.notes, edits: work.edits, texts: work.texts)
            return [.kept(.unsavedChanges)]
        } catch {
            return [
                .notKept(
                    .unsavedChanges, "cannot keep this for the next start: \(error.description)")
            ]
        }
    }

    private func forgetUnsaved() -> [Outcome] {
        do throws(StorageError) {
            try unsaved?.forget()
            return [.kept(.unsavedChanges)]
        } catch {
            return [
                .notKept(.unsavedChanges, "cannot delete old unsaved changes: \(error.description)")
            ]
        }
    }
}

// MARK: Looking again

extension Disk {
    private func reloadNotes() -> Outcome? {
        guard let notes else { return nil }
        switch notes.reload() {
        case .unchanged: return nil
        case .gone: return .notesGone(Environment.abbreviatingHome(notes.path))
        case .unreadable(.invalid(let problems)):
            let first = problems.first.map { problem in
                var problem = problem
                problem.file = Environment.abbreviatingHome(problem.file)
                return problem.description
            }
            return .notesUnreadable(
                "damaged on disk: \(first ?? ""); `pledges recover` repairs it")
        case .unreadable(let error), .changed(_, let error?), .lost(_, let error?, _):
            return .notesUnreadable("the notes changed on disk: \(error.description)")
        case .changed(let notebook, nil): return .notesReloaded(notebook)
        case .lost(let notebook, nil, let reason):
            return .notesReloaded(notebook, notKept: reason.description)
        }
    }

    private func reloadCatalog() -> [Outcome] {
        switch catalog?.reload() {
        case nil, .unchanged: []
        case .gone:
            [.catalogUnreadable("the catalog file was deleted; Ctrl-S writes it again")]
        case .unreadable(let error):
            [.catalogUnreadable("the catalog changed on disk: \(error.description)")]
        case .changed(let catalog): [.catalogReloaded(catalog)]
        case .lost(let catalog, let reason):
            [.catalogReloaded(catalog, notKept: reason.description)]
        case .undecided(let catalog, let error):
            [.catalogReloaded(catalog, readOnly: error.description)]
        }
    }

    /// Where one comes to the catalog and to the texts beside it.
    var catalogPlaces: [SavedFile.Place] {
        catalog.map { $0.places + [$0.statements.place] } ?? []
    }

    /// Others may have stored texts, or corrected them. A text is there before its record, so a new
    /// record may be of one that was there already.
    private func reloadCatalogAndTexts() -> [Outcome] {
        let records = reloadCatalog()
        guard let store = catalog?.statements else { return records }
        let haveChanged = texts.haveChanged(in: store)
        return records
            + (haveChanged || !records.isEmpty ? [readTexts(of: store)] : [])
    }

    /// A folder that cannot be read takes no text off the screen.
    private func readTexts(of store: StatementStore) -> Outcome {
        do throws(StorageError) {
            return .textsRead(try store.texts())
        } catch {
            return .failed("the texts of statements cannot be read: \(error.description)")
        }
    }
}

// MARK: Other files

extension Disk {
    private func readStatement(_ path: String) -> Outcome {
        do throws(Failure) {
            let place = Environment.expandingHome(path)
            let source = try StatementSource.read(file: place)
            statements.add(place)
            return .fileRead(
                StatementFile(
                    path: path, text: source.text, format: source.format, leftOut: source.leftOut))
        } catch {
            return .failed(error.message.replacing("\nhint: ", with: "; "))
        }
    }

    private func readCoder(_ path: String) -> Outcome {
        do throws(StorageError) {
            let found = try SecondCoder.read(Environment.expandingHome(path))
            return found.coder.map { Outcome.coderRead($0) }
                ?? .failed("\(path) has notes and no catalog; name a folder or a catalog file")
        } catch {
            return .failed(error.description)
        }
    }

    private func export(_ request: ExportRequest) -> Outcome {
        let path = Environment.expandingHome(request.path)
        let own = OwnFiles(notes: notes?.path, catalogs: [catalog?.path], inputs: statements.all)
        do throws(StorageError) {
            try FileWriter.writeNew(
                request.file, to: path, replacing: request.replaces, sparing: own)
            return .exported(path: request.path)
        } catch {
            if case .exists = error { return .exportWouldReplace(request) }
            return .exportFailed(error.description)
        }
    }
}

/// The paths of the statements that were read.
private final class StatementPaths: Sendable {
    private let paths = Mutex<[String]>([])

    var all: [String] { paths.withLock { $0 } }

    func add(_ path: String) { paths.withLock { $0.append(path) } }
}
