import Commitments

/// What the catalog's file holds at a moment: what somebody was shown before a whole new state is
/// put in its place.
package struct PresentCatalog: Sendable {
    /// Nil when there is no file.
    package let bytes: [UInt8]?
    /// The catalog, that in the program when there is no file; or what is wrong with the file.
    package let catalog: Result<Catalog, StorageError>
}

extension CatalogStore {
    /// The backups of the file, newest first.
    package func backups() throws(StorageError) -> [Backup] {
        try file.backups?.list(of: path) ?? []
    }

    /// The catalog of a backup.
    package func catalog(of backup: Backup) throws(StorageError) -> Catalog {
        let bytes = try FileReader.read(backup.path, limit: CatalogStore.sizeLimit)
        return try CatalogReader.read(bytes, named: backup.path).get()
    }

    /// What the file holds now.
    package func present() throws(StorageError) -> PresentCatalog {
        let bytes = try read()
        do throws(StorageError) {
            return PresentCatalog(bytes: bytes, catalog: .success(try parse(bytes ?? seed ?? [])))
        } catch {
            return PresentCatalog(bytes: bytes, catalog: .failure(error))
        }
    }

    /// Puts a backup in the place of what the file holds, byte for byte; that becomes a backup.
    /// - Throws: `StorageError.changedMeanwhile` when the file is no longer as it was shown.
    package func replace(
        _ present: PresentCatalog, with backup: Backup
    ) throws(StorageError) -> ReplacedFile {
        let bytes = try FileReader.read(backup.path, limit: CatalogStore.sizeLimit)
        _ = try CatalogReader.read(bytes, named: backup.path).get()
        let outcome = try file.save(keeping: .must) { current throws(StorageError) in
            if current != present.bytes { throw .changedMeanwhile(path: path) }
            return bytes
        }
        return ReplacedFile(
            backup: outcome.backup.map(Backup.name), isDurable: outcome.isDurable)
    }
}
