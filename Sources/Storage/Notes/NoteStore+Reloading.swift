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
                known.bytes = found.bytes
                known.document = document
                return .changed(document.notebook, readOnly: obstacle(to: document))
            } catch {
                known.bytes = nil
                return .unreadable(error)
            }
        }
    }
}
