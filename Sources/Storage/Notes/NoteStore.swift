import Commitments
import JSON
import Synchronization

/// The notes file.
///
/// Several copies of the program, editors and git may write the file at the same time. So a save
/// holds a lock, reads the file again, joins what others wrote with what is to be saved, and puts
/// a whole new file in the place of the old one; a file that it cannot read it leaves alone.
/// Reading needs no lock, for the name always belongs to a whole file.
package final class NoteStore: Sendable {
    let file: SavedFile
    let known = Mutex(Known())

    /// The file as this store last read or wrote it.
    struct Known {
        var document = NotesDocument(notebook: Notebook())
        /// Nil when there was no file, or it could not be read.
        var bytes: [UInt8]?
        var status: FileStatus?
        /// The last state that could be read: where somebody replaces it by an older one, it is in no
        /// other file.
        var good: SavedFile.SeenState?
        /// The texts of notes that were proved to come back as they are.
        var texts = NoteTexts()
    }

    /// - Parameters:
    ///   - path: as the user names it.
    ///   - backups: where earlier states of the file are kept; nil for none.
    ///   - patience: how a save waits for another process.
    package init(
        path: String, backups: BackupFolder? = nil, patience: LockPatience = LockPatience()
    ) {
        file = SavedFile(
            path: path, backups: backups, patience: patience, limit: NotesDocument.sizeLimit)
    }

    /// The file as the user named it.
    package var path: String { file.path }

    /// What loading found.
    package struct Loaded: Sendable {
        /// Empty when there is no file yet, and when it could not be read.
        package var notebook: Notebook
        /// Why nothing can be saved, if so: the file is damaged, unreadable, or a newer version's.
        package var readOnly: StorageError?
        /// What is odd about the file without hindering anyone.
        package var warnings: [Problem]
    }

    /// What saving did.
    package struct Saved: Sendable {
        /// What the file now holds: the notes that were to be saved and those that others wrote.
        package var notebook: Notebook
        /// Notes that others wrote or changed since the caller's base.
        package var fromOutside: [Note.ID]
        /// Notes that were changed here and by others; both texts are kept (see `Notebook.merge`).
        package var editedTwice: [Note.ID]
        /// False when the file had these bytes already.
        package var didWrite: Bool
        /// False when the system could not say that the new file survives a power cut.
        package var isDurable: Bool
        /// Why the state before is not among the backups, if so.
        package var backupProblem: StorageError?
    }
}

// MARK: Loading

extension NoteStore {
    /// The notes as they were last read or written.
    package var notebook: Notebook { known.withLock { $0.document.notebook } }

    /// Reads the file, for the first time or again. Waits while a save is under way.
    package func load() -> Loaded {
        known.withLock { known in
            let document: NotesDocument
            let warnings: [Problem]
            known = Known(status: FileStatus(at: path))
            do throws(StorageError) {
                guard let found = try file.read() else {
                    return Loaded(notebook: Notebook(), warnings: [])
                }
                known.status = found.status
                (document, warnings) = try parse(found.bytes)
                known.bytes = found.bytes
            } catch {
                return Loaded(notebook: Notebook(), readOnly: error, warnings: [])
            }
            known.document = document
            known.hasRead()
            return Loaded(
                notebook: document.notebook, readOnly: obstacle(to: document), warnings: warnings)
        }
    }

    /// Whether somebody else wrote, put there or took away the file since this store last read or
    /// wrote it. Costs one system call; false while a save is under way.
    package func changedOnDisk() -> Bool {
        known.withLockIfAvailable { $0.status != FileStatus(at: path) } ?? false
    }

    func parse(
        _ bytes: [UInt8]
    ) throws(StorageError) -> (document: NotesDocument, warnings: [Problem]) {
        let reading = NotesReader.read(bytes, named: path)
        return (try reading.get(), reading.problems)
    }

    func obstacle(to document: NotesDocument) -> StorageError? {
        document.isWritable ? nil : .newerWriter(path: path, minWriter: document.minWriter)
    }
}

// MARK: Saving

extension NoteStore {
    /// Saves a notebook, merged with what others wrote to the file since `base`. Takes a few
    /// milliseconds, longer while another process saves: call it off the main thread.
    ///
    /// Notes and terms are deleted by a version that says so. One that the notebook leaves out stays
    /// in the file.
    /// - Parameters:
    ///   - notebook: what the caller made of `base`.
    ///   - base: the file's notes as the caller last took them in, from `load`, `reload` or `Saved`.
    ///     What this store has read since does not count: the caller may not have seen it.
    /// - Returns: what the file now holds, which is the caller's next base.
    /// - Throws: `StorageError`; then the file is as it was, and the notes are not saved.
    package func save(
        _ notebook: Notebook, since base: Notebook
    ) throws(StorageError) -> Saved {
        if notebook.notes.count > NotesDocument.noteLimit {
            throw .tooManyNotes(path: path, limit: NotesDocument.noteLimit)
        }
        return try known.withLock { known throws(StorageError) in
            var made: (merge: Merged, bytes: [UInt8])?
            var notKept: StorageError?
            let outcome = try file.save { current throws(StorageError) in
                notKept = keepReplaced(known, by: current)
                let merge = try merge(notebook.asWritten, since: base, with: current, known)
                let bytes = try proved(merge.document, &known.texts)
                made = (merge, bytes)
                return bytes
            }
            guard let (merge, bytes) = made else { throw .unwritable(path: path, problems: []) }
            known.document = merge.document
            known.bytes = bytes
            known.status = outcome.status
            known.hasRead()
            var saved = Saved(merge, outcome)
            saved.backupProblem = saved.backupProblem ?? notKept
            return saved
        }
    }

    fileprivate struct Merged {
        var document: NotesDocument
        var fromOutside: [Note.ID] = []
        var editedTwice: [Note.ID] = []
    }

    /// What the file is to hold: this notebook, and what others wrote since `base`.
    private func merge(
        _ notebook: Notebook, since base: Notebook, with bytes: [UInt8]?, _ known: Known
    ) throws(StorageError) -> Merged {
        guard let bytes else { return whole(notebook, known) }
        let isKnown = bytes == known.bytes
        var document = isKnown ? known.document : try parse(bytes).document
        if let obstacle = obstacle(to: document) { throw obstacle }
        if isKnown, document.notebook == base, notebook.continues(base) {
            // Nobody else wrote: there is nothing to merge, which takes time with many notes.
            document.notebook = notebook
            return Merged(document: document)
        }
        let merge = Notebook.merge(
            base: base.shared(with: notebook), mine: notebook, theirs: document.notebook)
        document.notebook = merge.notebook
        return Merged(
            document: document,
            fromOutside: merge.notebook.notes.filter { notebook.note($0.id) != $0 }.map(\.id),
            editedTwice: merge.editedTwice)
    }

    /// Somebody may have put a state in the place of the last one that lacks notes.
    private func keepReplaced(_ known: Known, by bytes: [UInt8]?) -> StorageError? {
        guard let bytes, bytes != known.bytes, let document = try? parse(bytes).document else {
            return nil
        }
        return keepReplaced(known, by: document)
    }

    /// Keeps the last state if another one lacks words that are in it.
    /// - Returns: why it could not be kept, if so.
    func keepReplaced(_ known: Known, by document: NotesDocument) -> StorageError? {
        guard let good = known.good,
            known.document.notebook.hasWords(missingIn: document.notebook)
        else { return nil }
        return file.keepReplaced(good)
    }

    /// What a file that somebody deleted is to hold again: all notes, also those of others that the
    /// caller has not seen.
    private func whole(_ notebook: Notebook, _ known: Known) -> Merged {
        let last = known.document.notebook
        if notebook.continues(last) { return Merged(document: NotesDocument(notebook: notebook)) }
        let merge = Notebook.merge(base: Notebook(), mine: notebook, theirs: last)
        return Merged(
            document: NotesDocument(notebook: merge.notebook), editedTwice: merge.editedTwice)
    }

    /// The bytes of a document. What was not written before is read back first: a mistake in the
    /// writer must not cost the notes.
    private func proved(
        _ document: NotesDocument, _ texts: inout NoteTexts
    ) throws(StorageError) -> [UInt8] {
        let (all, written) = texts.texts(of: document.notebook.notes)
        var fresh = document
        fresh.notebook = Notebook(
            notes: written, terms: document.notebook.terms, unknown: document.notebook.unknown)
        let reading = NotesReader.read(
            NotesWriter.bytes(of: fresh, texts.texts(of: written).texts), named: path)
        if reading.value != fresh {
            texts = NoteTexts()
            throw .unwritable(path: path, problems: reading.problems)
        }
        return NotesWriter.bytes(of: document, all)
    }

    /// Writes and proves in advance, in memory, the notes that were loaded, so that the first save
    /// costs no more than the later ones.
    package func prepare() {
        known.withLock { known in
            guard known.bytes != nil else { return }
            _ = try? proved(known.document, &known.texts)
        }
    }
}

extension NoteStore.Known {
    /// The file holds the document.
    mutating func hasRead() {
        if let bytes, let status { good = SavedFile.SeenState(bytes: bytes, status: status) }
    }
}

extension NoteStore.Saved {
    fileprivate init(_ merge: NoteStore.Merged, _ outcome: SavedFile.Outcome) {
        self.init(
            notebook: merge.document.notebook, fromOutside: merge.fromOutside,
            editedTwice: merge.editedTwice, didWrite: outcome.didWrite,
            isDurable: outcome.isDurable, backupProblem: outcome.backupProblem)
    }
}

extension Notebook {
    /// What another notebook has too. As the base of a merge it keeps what the other leaves out.
    fileprivate func shared(with other: Notebook) -> Notebook {
        Notebook(
            notes: notes.filter { other.note($0.id) != nil },
            terms: terms.filter { other.term($0.id) != nil }, unknown: unknown)
    }
}
