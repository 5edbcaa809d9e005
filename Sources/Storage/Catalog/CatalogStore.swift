import Commitments
import JSON
import Synchronization

/// The catalog that is worked on: a file of the analyst's, or, until something is edited, the one
/// in the program. The first edit writes a working copy beside the notes; the one in the program
/// never changes.
package final class CatalogStore: Sendable {
    let file: SavedFile
    /// What a working copy starts from; nil where the file must be there.
    let seedText: JSONText?
    let known = Mutex(Known())

    /// The file as this store last read or wrote it.
    struct Known {
        var wasRead = false
        var bytes: [UInt8]?
        var status: FileStatus?
        /// The last bytes that were a catalog: what is written again when the file was taken away.
        var good: [UInt8]?
        /// The status of the file when it held them.
        var goodStatus: FileStatus?

        /// The file was looked at.
        mutating func update(bytes: [UInt8]? = nil, status: FileStatus?) {
            self = Known(
                wasRead: true, bytes: bytes, status: status, good: good, goodStatus: goodStatus)
        }

        /// What was read last is a catalog.
        mutating func hasRead() { (good, goodStatus) = (bytes ?? good, status ?? goodStatus) }
    }

    /// - Parameters:
    ///   - path: as the user names it.
    ///   - seed: the catalog in the program, where the file is a working copy of it.
    ///   - backups: where earlier states of the file are kept; nil for none.
    ///   - patience: how a save waits for another process.
    package convenience init(
        path: String, seed: [UInt8]? = nil, backups: BackupFolder? = nil,
        patience: LockPatience = LockPatience()
    ) {
        self.init(
            path: path, seedText: seed.map { JSONText($0) }, backups: backups, patience: patience)
    }

    /// - Parameter seedText: the catalog in the program, where the file is a working copy of it.
    package init(
        path: String, seedText: JSONText?, backups: BackupFolder? = nil,
        patience: LockPatience = LockPatience()
    ) {
        self.seedText = seedText
        file = SavedFile(
            path: path, backups: backups, patience: patience, limit: CatalogStore.sizeLimit)
    }

    /// Bytes that a catalog may have at most.
    static let sizeLimit = 256 << 20

    /// The bytes that a working copy starts from.
    var seed: [UInt8]? { seedText.map { Array($0.bytes) } }

    /// The file as the user named it.
    package var path: String { file.path }

    /// Whether the file is a working copy of the catalog in the program.
    package var isCopy: Bool { seedText != nil && FileStatus(at: basePath) != nil }

    /// Whether there is a file, or something in its place; always so where there must be one.
    package var isThere: Bool { seedText == nil || FileStatus(ofLinkAt: path) != nil }

    /// What loading found.
    package struct Loaded: Sendable {
        /// The catalog as it was read.
        package var catalog: Catalog
        /// Whether there is a file; else it is the catalog in the program.
        package var isFile: Bool
        /// Why it cannot be edited, if so, and what is shown instead of it.
        package var readOnly: StorageError?
        /// The earlier state that is shown then; nil for the catalog in the program.
        package var backup: Backup?

        /// Creates the result of loading.
        package init(
            catalog: Catalog, isFile: Bool, readOnly: StorageError? = nil, backup: Backup? = nil
        ) {
            self.catalog = catalog
            self.isFile = isFile
            self.readOnly = readOnly
            self.backup = backup
        }
    }
}

// MARK: Loading

extension CatalogStore {
    /// Reads the catalog. Of a damaged working copy the newest good backup is shown, else the
    /// catalog in the program; both read-only.
    /// - Throws: `StorageError` when there is nothing to show.
    package func load() throws(StorageError) -> Loaded {
        do throws(StorageError) {
            guard let found = try read() else {
                guard let seedText else {
                    throw .system(.open, path: path, code: SystemCode.nothingThere)
                }
                return Loaded(catalog: try parse(seedText), isFile: false)
            }
            let catalog = try parse(found)
            known.withLock { $0.hasRead() }
            return Loaded(catalog: catalog, isFile: true)
        } catch {
            if let bytes = known.withLock({ $0.bytes }), let (catalog, reason) = undecided(bytes) {
                return Loaded(catalog: catalog, isFile: true, readOnly: reason)
            }
            guard let seedText else { throw error }
            if let (backup, catalog) = newestGoodBackup() {
                return Loaded(catalog: catalog, isFile: true, readOnly: error, backup: backup)
            }
            // Of a catalog on another subject the one in the program is no substitute.
            if !isCopy, !error.saysNoFolder { throw error }
            return Loaded(catalog: try parse(seedText), isFile: true, readOnly: error)
        }
    }

    /// The file's bytes; nil when there is none.
    func read() throws(StorageError) -> [UInt8]? {
        try known.withLock { known throws(StorageError) in
            known.update(status: FileStatus(at: path))
            guard let found = try file.read() else { return nil }
            known.update(bytes: found.bytes, status: found.status)
            return found.bytes
        }
    }

    func parse(_ bytes: [UInt8]) throws(StorageError) -> Catalog { try parse(JSONText(bytes)) }

    private func parse(_ text: JSONText) throws(StorageError) -> Catalog {
        try CatalogReader.read(text, named: path).get()
    }

    /// A file that waits for decisions, to look at; nil when it is another that cannot be read.
    func undecided(_ bytes: [UInt8]) -> (catalog: Catalog, reason: StorageError)? {
        guard let root = try? CatalogRevision.document(bytes, path).root,
            let catalog = CatalogReader.read(bytes, named: path, isForLooking: true).value
        else { return nil }
        let count = CatalogDecision.all(in: root).count
        return count == 0 ? nil : (catalog, .undecided(path: path, count: count))
    }

    /// The newest backup that can be read, with its catalog; nil when there is none.
    func newestGoodBackup() -> (backup: Backup, catalog: Catalog)? {
        for backup in (try? file.backups?.list(of: path)) ?? [] {
            if let bytes = try? FileReader.read(backup.path, limit: CatalogStore.sizeLimit),
                let catalog = try? CatalogReader.read(bytes, named: backup.path).get()
            {
                return (backup, catalog)
            }
        }
        return nil
    }
}

extension StorageError {
    /// Whether there is no folder in which a file could be.
    fileprivate var saysNoFolder: Bool {
        if case .system(_, _, let code) = self { SystemCode.isNoFolder(code) } else { false }
    }
}
