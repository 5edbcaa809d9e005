import Commitments

extension CatalogStore {
    /// The texts of the catalog's statements, with the same place for backups.
    package var statements: StatementStore {
        StatementStore(besideCatalog: path, backups: file.backups, patience: file.patience)
    }

    /// Whether the catalog on the disk has a record of a text, and not of another one by the same name.
    /// - Throws: `StorageError` when it cannot be read.
    package func lists(
        _ id: StatementRecord.ID, having checksum: String
    ) throws(StorageError) -> Bool {
        guard let bytes = try file.read()?.bytes ?? seed else { return false }
        return try parse(bytes).statement(id)?.checksum == checksum
    }

    /// Removes the texts whose records were taken off by edits that take others back. A text that was
    /// changed since it was recorded stays.
    /// - Parameter catalog: as it was saved.
    /// - Returns: why others stay, in words.
    package func removeTexts(
        takenBackBy edits: [CatalogEdit], savedAs catalog: Catalog
    ) -> [String] {
        edits.filter { $0.undoes != nil }.flatMap(\.changes).compactMap { change in
            guard change.after == nil, case .statement(let record)? = change.before,
                catalog.statement(record.id) == nil
            else { return nil }
            do throws(StorageError) {
                try statements.remove(record.id, having: record.checksum)
                return nil
            } catch {
                return "the text of \(record.id) stays: \(error.description)"
            }
        }
    }

    /// The records that edits have added and whose texts are not there. One that cannot be read is
    /// there.
    /// - Parameter catalog: as it was saved.
    package func withoutText(
        addedBy edits: [CatalogEdit], savedAs catalog: Catalog
    ) -> [StatementRecord] {
        let added = edits.flatMap(\.changes).compactMap { change in
            if case .statement(let record)? = change.after { record } else { nil }
        }
        return Set(added).filter { record in
            catalog.statement(record.id) == record && statements.isMissing(record.id)
        }.sorted { $0.id < $1.id }
    }
}
