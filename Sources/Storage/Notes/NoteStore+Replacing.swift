import Commitments

/// What the notes file holds at a moment: what somebody was shown before a whole new state is put
/// in its place.
package struct PresentNotes: Sendable {
    /// Nil when there is no file.
    package let bytes: [UInt8]?
    /// The notes, none when there is no file; or what is wrong with the file.
    package let notebook: Result<Notebook, StorageError>
}

/// What putting a state in the place of another did.
package struct ReplacedFile: Sendable {
    /// The backup of the state before; nil when there was none, or it is kept elsewhere.
    package var backup: String?
    /// False when the system could not say that the new file survives a power cut.
    package var isDurable: Bool
}

extension NoteStore {
    /// The backups of the file, newest first.
    package func backups() throws(StorageError) -> [Backup] {
        try file.backups?.list(of: path) ?? []
    }

    /// The notes of a backup.
    package func notes(of backup: Backup) throws(StorageError) -> Notebook {
        let bytes = try FileReader.read(backup.path, limit: NotesDocument.sizeLimit)
        return try NotesReader.read(bytes, named: backup.path).get().notebook
    }

    /// The newest backup that can be read, with its notes; nil when there is none.
    package func newestGoodBackup() -> (backup: Backup, notebook: Notebook)? {
        for backup in (try? backups()) ?? [] {
            if let notebook = try? notes(of: backup) { return (backup, notebook) }
        }
        return nil
    }

    /// What the file holds now.
    /// - Throws: `StorageError` when it cannot be looked at, or only a newer version may write it.
    package func present() throws(StorageError) -> PresentNotes {
        guard let bytes = try file.read()?.bytes else {
            return PresentNotes(bytes: nil, notebook: .success(Notebook()))
        }
        if let minWriter = NotesReader.minWriter(of: bytes), minWriter > NotesDocument.ownSchema {
            throw .newerWriter(path: path, minWriter: minWriter)
        }
        let reading = NotesReader.read(bytes, named: path)
        do throws(StorageError) {
            return PresentNotes(bytes: bytes, notebook: .success(try reading.get().notebook))
        } catch {
            return PresentNotes(bytes: bytes, notebook: .failure(error))
        }
    }

    /// Puts a backup in the place of what the file holds, byte for byte; that becomes a backup.
    /// - Throws: `StorageError.changedMeanwhile` when the file is no longer as it was shown.
    package func replace(
        _ present: PresentNotes, with backup: Backup
    ) throws(StorageError) -> ReplacedFile {
        let bytes = try FileReader.read(backup.path, limit: NotesDocument.sizeLimit)
        let document = try NotesReader.read(bytes, named: backup.path).get()
        if !document.isWritable {
            throw .newerWriter(path: backup.path, minWriter: document.minWriter)
        }
        return try replace(present, with: bytes, keeping: .must)
    }

    /// Puts notes in the place of what the file holds.
    /// - Parameter keeping: whether what it holds becomes a backup.
    /// - Throws: `StorageError.changedMeanwhile` when the file is no longer as it was shown.
    package func replace(
        _ present: PresentNotes, with notebook: Notebook, keeping: SavedFile.Keeping
    ) throws(StorageError) -> ReplacedFile {
        let document = NotesDocument(notebook: notebook.asWritten)
        let bytes = NotesWriter.bytes(of: document)
        let reading = NotesReader.read(bytes, named: path)
        if reading.value != document { throw .unwritable(path: path, problems: reading.problems) }
        return try replace(present, with: bytes, keeping: keeping)
    }

    private func replace(
        _ present: PresentNotes, with bytes: [UInt8], keeping: SavedFile.Keeping
    ) throws(StorageError) -> ReplacedFile {
        let outcome = try file.save(keeping: keeping) { current throws(StorageError) in
            if current != present.bytes { throw .changedMeanwhile(path: path) }
            return bytes
        }
        return ReplacedFile(
            backup: outcome.backup.map(Backup.name), isDurable: outcome.isDurable)
    }

    /// Copies a damaged file to a name beside it, where it stays.
    /// - Parameter time: the moment that the name says.
    /// - Returns: the copy's path.
    package func copyAside(
        _ present: PresentNotes, at time: Timestamp
    ) throws(StorageError) -> String {
        let moment = Timestamp(seconds: time.seconds).iso.filter { $0 != "-" && $0 != ":" }
        let copy = try SavedFile.resolved(path) + ".damaged-" + moment
        _ = try AtomicReplacement(
            path: copy, prefix: ".pledges-", permissions: 0o600, replaces: false
        ).write(present.bytes ?? [])
        return copy
    }
}
