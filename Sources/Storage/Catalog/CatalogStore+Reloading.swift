import Commitments

extension CatalogStore {
    /// What reading the file again found.
    package enum Reloaded: Sendable {
        /// It is as this store last read or wrote it.
        case unchanged
        /// Somebody took it away. The next save writes again what was last read.
        case gone
        /// It cannot be read any more, or still cannot. A save would be refused.
        case unreadable(StorageError)
        /// Somebody wrote it, or it can be read again.
        case changed(Catalog)
        /// Likewise, and it lacks edits that were there before, which could not be kept.
        case lost(Catalog, notKept: StorageError)
        /// A merge wrote it, and somebody has to decide before it can be edited: our word, to look
        /// at, and the reason.
        case undecided(Catalog, StorageError)
    }

    /// The folders and names by which one comes to the file: its own, and that of a link to it.
    package var places: [SavedFile.Place] { file.places }

    /// Reads the file again if somebody else wrote it.
    package func reload() -> Reloaded {
        known.withLock { known in
            let status = FileStatus(at: path)
            if known.status == status { return .unchanged }
            let before = known.bytes
            known.update(status: status)
            do throws(StorageError) {
                guard let found = try file.read() else { return .gone }
                known.update(bytes: found.bytes, status: found.status)
                if found.bytes == before { return .unchanged }
                let catalog = try parse(found.bytes)
                let notKept = keepReplaced(known, by: catalog)
                known.hasRead()
                if let notKept { return .lost(catalog, notKept: notKept) }
                return .changed(catalog)
            } catch {
                if let (catalog, reason) = known.bytes.flatMap(undecided) {
                    return .undecided(catalog, reason)
                }
                return .unreadable(error)
            }
        }
    }

    /// Keeps the last catalog that was in the file if another one lacks edits that are in it.
    /// - Returns: why it could not be kept, if so.
    func keepReplaced(_ known: Known, by catalog: Catalog) -> StorageError? {
        guard let good = known.good, let status = known.goodStatus,
            let before = try? parse(good).edits, !before.isEmpty
        else { return nil }
        let there = Set(catalog.edits.map(\.id))
        if before.allSatisfy({ there.contains($0.id) }) { return nil }
        return file.keepReplaced(SavedFile.SeenState(bytes: good, status: status))
    }
}
