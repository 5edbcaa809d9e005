import Commitments

/// What can be recovered from a damaged notes file: the whole notes in it, joined with the newest
/// backup that can be read.
package struct NotesRecovery: Sendable {
    /// The notes of the damaged file and of the backup.
    package var notebook: Notebook
    /// Notes that can be read in the damaged file.
    package var salvaged: Int
    /// Those of them with bytes that were no text, which have U+FFFD in their place.
    package var repaired: Int
    /// The newest backup that can be read, with its notes; nil when there is none.
    package var backup: (backup: Backup, notebook: Notebook)?
}

extension NoteStore {
    /// What can be recovered.
    /// - Throws: `StorageError` when the file is no notes file, but another document.
    package func recovery(of present: PresentNotes) throws(StorageError) -> NotesRecovery {
        let bytes = present.bytes ?? []
        if case .failure(let error) = present.notebook, NotesReader.isOtherDocument(bytes) {
            throw error
        }
        let salvage = NotesSalvage(of: bytes)
        let backup = newestGoodBackup()
        let joined = Notebook.merge(
            base: Notebook(), mine: salvage.notebook, theirs: backup?.notebook ?? Notebook())
        return NotesRecovery(
            notebook: joined.notebook, salvaged: salvage.notebook.notes.count,
            repaired: salvage.repaired, backup: backup)
    }
}
