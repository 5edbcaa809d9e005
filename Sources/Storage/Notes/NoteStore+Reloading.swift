import Commitments

extension NoteStore {
    /// What looking at the file again found.
    package enum Reloaded: Sendable {
        /// It holds what this store knows.
        case unchanged
        /// Somebody took it away. What is known stays, and the next save writes it again: sync tools
        /// and editors take files away for a moment.
        case gone
        /// It cannot be read any more. What is known stays; a save would be refused.
        case unreadable(StorageError)
        /// Somebody wrote it, or it is back and can be read again.
        case changed(Notebook, readOnly: StorageError?)
        /// Likewise, and it lacks words that were there before, which could not be kept.
        case lost(Notebook, readOnly: StorageError?, notKept: StorageError)
    }

    /// The folders and names by which one comes to the file: its own, and that of a link to it.
    package var places: [SavedFile.Place] { file.places }

    /// Reads the file again if somebody else wrote it.
    package func reload() -> Reloaded {
        known.withLock { known in
            let status = FileStatus(at: path)
            if known.status == status { return .unchanged }
            known.status = status
            do throws(StorageError) {
                guard let found = try file.read() else {
                    // When it is back, even unchanged, that is reported.
                    known.bytes = nil
                    return .gone
                }
                known.status = found.status
                if found.bytes == known.bytes { return .unchanged }
                let (document, _) = try parse(found.bytes)
                let notKept = keepReplaced(known, by: document)
                known.bytes = found.bytes
                known.document = document
                known.hasRead()
                let obstacle = obstacle(to: document)
                if let notKept {
                    return .lost(document.notebook, readOnly: obstacle, notKept: notKept)
                }
                return .changed(document.notebook, readOnly: obstacle)
            } catch {
                known.bytes = nil
                return .unreadable(error)
            }
        }
    }
}
