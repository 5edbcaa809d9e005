import BundledCatalog
import Commitments
import Intake
import Interface
import JSON
import Storage
import Text

/// What a command works on: the catalog, and the notes with the file they live in.
struct Library: Sendable {
    let catalog: Catalog
    /// Where the catalog is kept when it is edited; nil when the environment has no place for it.
    let catalogStore: CatalogStore?
    /// Whether the catalog is a file; else it is the one in the program.
    let catalogIsFile: Bool
    /// Why the catalog cannot be edited, if so.
    let catalogReadOnly: StorageError?
    /// The notes as they were read.
    let notebook: Notebook
    /// Where notes are kept; nil when the environment has no place for them.
    let store: NoteStore?
    /// Why nothing can be saved, if so.
    let readOnly: StorageError?
    /// The files that drafts belong to.
    let filesInUse: FilesInUse
    /// The stored texts in sentences, as far as they were read.
    var readings = StatementReadings()

    /// Reads the catalog and the notes.
    ///
    /// Notes that cannot be read leave an empty notebook and the reason in `readOnly`; a command
    /// that prints notes calls `requireNotes` first, so that nobody takes the lack for an answer.
    /// - Parameters:
    ///   - isQuiet: whether to keep silent about what replaces a damaged catalog.
    ///   - patience: how a save waits for another process.
    static func open(
        _ files: FileOptions, isQuiet: Bool = false, patience: LockPatience = .saying
    ) throws(Failure) -> Library {
        let (catalog, catalogStore) = try loadCatalog(files, isQuiet, patience)
        let readings = StatementReadings()
        let covered = catalog.catalog.covered(
            by: texts(of: catalog.catalog, catalogStore), readings)
        func library(
            _ notebook: Notebook, _ store: NoteStore?, _ readOnly: StorageError?
        ) -> Library {
            Library(
                catalog: covered, catalogStore: catalogStore,
                catalogIsFile: catalog.isFile, catalogReadOnly: catalog.readOnly,
                notebook: notebook.following(catalog.catalog), store: store, readOnly: readOnly,
                filesInUse: files.inUse, readings: readings)
        }
        do throws(StorageError) {
            let store = NoteStore(
                path: try files.notesPath(), backups: backups, patience: patience)
            let loaded = store.load()
            return library(loaded.notebook, store, loaded.readOnly)
        } catch {
            return library(Notebook(), nil, error)
        }
    }

    /// Where earlier states of files are kept; nil when the environment has no place for them.
    static var backups: BackupFolder? {
        (try? Environment.places.backups()).map { BackupFolder(folder: $0) }
    }

    /// Reads the catalog that the options name: a file, or the working copy beside the notes, or
    /// the one in the program.
    static func openCatalog(
        _ files: FileOptions, isQuiet: Bool = false
    ) throws(Failure) -> Catalog {
        let (loaded, store) = try loadCatalog(files, isQuiet, .saying)
        return loaded.catalog.covered(by: texts(of: loaded.catalog, store))
    }

    private static func loadCatalog(
        _ files: FileOptions, _ isQuiet: Bool, _ patience: LockPatience
    ) throws(Failure) -> (loaded: CatalogStore.Loaded, store: CatalogStore?) {
        do throws(StorageError) {
            if let store = catalogStore(files, patience) {
                let loaded = try store.load()
                if !isQuiet, loaded.readOnly != nil { sayWhatReplaces(loaded, for: store) }
                return (loaded, store)
            }
            let catalog = try CatalogReader.read(bundledText, named: bundledName).get()
            return (CatalogStore.Loaded(catalog: catalog, isFile: false), nil)
        } catch {
            throw Failure(error)
        }
    }

    private static func sayWhatReplaces(_ loaded: CatalogStore.Loaded, for store: CatalogStore) {
        if case .undecided? = loaded.readOnly {
            return Message.say(loaded.readOnly?.description ?? "")
        }
        let what =
            loaded.backup.map { "its backup of \(Clock.words(for: $0.time))" }
            ?? "the built-in catalog"
        Message.say(
            "\(store.path) cannot be read; using \(what) instead (read-only)")
    }

    /// Where the catalog is kept; nil when the environment has no place for it.
    /// - Parameter patience: how a save waits for another process.
    static func catalogStore(
        _ files: FileOptions, _ patience: LockPatience = .saying
    ) -> CatalogStore? {
        if let path = files.catalogPath {
            return CatalogStore(path: path, backups: backups, patience: patience)
        }
        guard let path = try? files.workingCatalogPath() else { return nil }
        return CatalogStore(
            path: path, seedText: bundledText, backups: backups, patience: patience)
    }

    /// What is known of a catalog that cannot be read: enough to find the pledge of a text that is to
    /// be kept.
    static func lastKnownCatalog(_ files: FileOptions) -> Catalog? {
        catalogStore(files)?.lastKnown()
    }

    /// The notes where the catalog cannot be read; none where they cannot be read either.
    static func notesAlone(_ files: FileOptions) -> Notebook {
        (try? files.notesPath()).map { NoteStore(path: $0).load().notebook } ?? Notebook()
    }

    /// What messages call the catalog in the program.
    static let bundledName = "catalog.json (built-in)"

    /// The catalog compiled into the program.
    static var bundledText: JSONText {
        JSONText(
            compiledIn: UnsafeBufferPointer(
                start: bundled_catalog_bytes(), count: Int(bundled_catalog_count())))
    }

    /// Its bytes.
    static var bundledCatalog: [UInt8] { Array(bundledText.bytes) }
}

extension Library {
    /// The library as of a day.
    func register(asOf day: CalendarDate) -> Register {
        Register(
            catalog: catalog, notebook: notebook, asOf: day, until: Clock.endOfPast(day))
    }

    /// The library as it was known on a past day, with what that leaves out said once.
    func known(on day: CalendarDate) -> Library {
        guard let until = Clock.endOfPast(day) else { return self }
        let hidden = catalog.editCount(since: until)
        if hidden > 0 {
            let edits = counted(hidden, "edit")
            Message.say(
                "\(edits) of the catalog made after \(day.text) \(hidden == 1 ? "is" : "are") left out"
            )
        }
        return Library(
            catalog: catalog.known(before: until), catalogStore: catalogStore,
            catalogIsFile: catalogIsFile, catalogReadOnly: catalogReadOnly, notebook: notebook,
            store: store, readOnly: readOnly, filesInUse: filesInUse, readings: readings)
    }

    /// Stops a command that prints notes where they could not be read. Without a place for notes
    /// there are none, which is no failure; nor is a newer version's file, which can be read.
    func requireNotes() throws(Failure) {
        switch readOnly {
        case nil, .noHome, .newerWriter: return
        case let error?: throw Failure(notes: error)
        }
    }

    /// The library for looking only: of a damaged file the newest backup that can be read.
    func forLooking() -> (library: Library, backup: Backup?) {
        guard case .invalid = readOnly, let found = store?.newestGoodBackup() else {
            return (self, nil)
        }
        let library = Library(
            catalog: catalog, catalogStore: catalogStore, catalogIsFile: catalogIsFile,
            catalogReadOnly: catalogReadOnly, notebook: found.notebook.following(catalog),
            store: store, readOnly: readOnly, filesInUse: filesInUse, readings: readings)
        return (library, found.backup)
    }

    /// Where changes are kept that cannot be saved; nil where there is no place. One for each run: it
    /// holds the files that it claims.
    func unsavedChanges() -> UnsavedChanges? {
        guard let folder = try? Environment.places.edits() else { return nil }
        return UnsavedChanges(notes: store?.path, catalog: catalogStore?.path, folder: folder)
    }

    /// Applies a change to the notes and makes it durable. What cannot be saved is kept as drafts.
    func save(_ change: Change) throws(Failure) {
        do throws(Failure) { try write(change) } catch {
            throw Failure(error.status, error.message + keepDrafts(of: change))
        }
    }

    /// Keeps the text of a note that could not be written.
    /// - Parameters:
    ///   - note: the note that it is an edit of; nil for a new one.
    ///   - catalog: what is known of it, where it cannot be read; nil when nothing is.
    /// - Returns: what to say of it.
    static func keepDraft(
        _ text: String, on pledge: String, note: Note.ID? = nil, for files: FilesInUse,
        in catalog: Catalog? = nil
    ) -> String {
        if text.isEmpty { return "" }
        var ids = NoteIDSource()
        let id = catalog?.pledge(pledge)?.id ?? Pledge.ID(pledge.uppercased())
        let subject = Draft.Subject(pledge: id, note: note)
        let draft = Draft(id: ids.nextDraftID(), subject: subject, text: text, time: Clock.now())
        return keep([catalog.map { draft.naming($0) } ?? draft], for: files)
    }

    /// - Returns: what to say of it.
    private func keepDrafts(of change: Change) -> String {
        let ids = NoteIDSource()
        return Library.keep(
            change.edits.compactMap {
                Draft(of: $0, id: ids.draftID(for: $0.note), at: Clock.now())?.naming(catalog)
            }, for: filesInUse)
    }

    private static func keep(_ drafts: [Draft], for files: FilesInUse) -> String {
        let folder = DraftFolder(for: files)
        if drafts.isEmpty { return "" }
        let problems = drafts.compactMap { draft in
            (folder.isThere
                ? folder.keepBesideOthers(draft)
                : "cannot keep the draft: \(StorageError.noHome.description)")
                .map { "\($0)\nthe text is kept nowhere:\n\(draft.text)" }
        }
        let isEdit = drafts.allSatisfy { $0.subject.note != nil }
        let key = isEdit ? "e on the note" : "a on the pledge"
        return problems.isEmpty
            ? "\nhint: the text is kept as a draft; `pledges` continues it (\(key))"
            : problems.map { "\n" + $0 }.joined()
    }

    private func write(_ change: Change) throws(Failure) {
        if let readOnly { throw Failure(notes: readOnly) }
        guard let store else { throw Failure(.noHome) }
        var changed = notebook
        changed.apply(change, in: catalog)
        let saved: NoteStore.Saved
        do throws(StorageError) { saved = try store.save(changed, since: store.notebook) } catch {
            throw Failure(notes: error)
        }
        for reservation in saved.reservations { Message.say(reservation) }
        for edit in change.edits {
            let isNew = !(notebook.note(edit.note)?.hasTwoTexts ?? false)
            guard isNew, let note = saved.notebook.note(edit.note), note.hasTwoTexts else {
                continue
            }
            Message.say(
                "somebody else changed the note meanwhile: both texts are kept\n"
                    + "hint: `pledges note list --two-texts` shows them")
        }
    }

    /// The pledge of an id or alias.
    func pledge(_ name: String) throws(Failure) -> Pledge {
        guard let pledge = catalog.pledge(name) else { throw .noPledge(name, in: catalog) }
        return pledge
    }

    /// The note, not deleted, that an id or a part of one means.
    func note(_ name: String) throws(Failure) -> Note {
        let found = notebook.notes(matching: name).filter { !$0.current.isDeleted }
        guard let note = found.first, found.count == 1 else { throw .note(name, found: found) }
        return note
    }
}

extension NoteStore.Saved {
    /// What must be said of a save beside that it is one.
    var reservations: [String] { reservationsOf(isDurable, backupProblem) }
}

extension CatalogStore.Saved {
    /// What must be said of a save beside that it is one.
    var reservations: [String] { reservationsOf(isDurable, backupProblem) }
}

private func reservationsOf(_ isDurable: Bool, _ backupProblem: StorageError?) -> [String] {
    let power =
        isDurable
        ? nil : "saved, but the system cannot confirm that it would survive a power failure"
    let backup = backupProblem.map { "saved, but without a backup: \($0.description)" }
    return [power, backup].compactMap(\.self)
}

extension Catalog {
    /// The one meeting that a name means.
    func onlyMeeting(named name: String) throws(Failure) -> Meeting {
        let found = meetings(named: name)
        guard let meeting = found.first, found.count == 1 else {
            throw .meeting(name, found: found, in: self)
        }
        return meeting
    }
}
