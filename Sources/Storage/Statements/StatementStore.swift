import Commitments
import JSON

/// The folder with the texts of statements, beside the catalog that lists them: one file each,
/// private, and saved so that nothing is lost on the way.
package struct StatementStore: Sendable {
    /// The path of the folder.
    package let folder: String
    private let backups: BackupFolder?
    private let patience: LockPatience

    /// Bytes that a text may have at most: far more than any statement.
    package static let sizeLimit = 16 << 20

    /// The name of the folder in a workspace.
    package static let folderName = "statements"

    /// - Parameters:
    ///   - catalog: the path of the catalog's file; the folder is beside it.
    ///   - backups: where earlier states of texts are kept; nil for none.
    package init(
        besideCatalog catalog: String, backups: BackupFolder? = nil,
        patience: LockPatience = LockPatience()
    ) {
        folder = Path.join(Path.folder(of: catalog), StatementStore.folderName)
        self.backups = backups
        self.patience = patience
    }

    /// Returns the path of a text's file.
    package func path(of id: StatementRecord.ID) -> String {
        Path.join(folder, id.text + ".txt")
    }

    /// A text; nil when there is no file.
    /// - Throws: `StorageError` when the file cannot be read or is no UTF-8.
    package func text(of id: StatementRecord.ID) throws(StorageError) -> String? {
        guard let found = try file(id).read() else { return nil }
        guard let text = String(validating: found.bytes, as: UTF8.self) else {
            throw .invalid([
                Problem(
                    file: path(of: id), location: JSONLocation(line: 1, column: 1),
                    message: "the text is not UTF-8")
            ])
        }
        return text
    }

    /// Puts a text in its place.
    /// - Returns: why the state before is not among the backups, if so.
    @discardableResult
    package func write(
        _ text: String, of id: StatementRecord.ID
    ) throws(StorageError) -> StorageError? {
        let bytes = Array(text.utf8)
        return try file(id).save { _ throws(StorageError) in bytes }.backupProblem
    }

    /// Takes a text away; its last state is kept as a backup.
    package func remove(_ id: StatementRecord.ID) throws(StorageError) {
        guard let found = try file(id).read() else { return }
        _ = try backups?.keep(path(of: id), found.bytes, found.status)
        try FileSystem.delete(path(of: id))
        try FileSystem.delete(Path.join(folder, ".\(id.text).txt.lock"))
    }

    /// The earlier states of a text among the backups, newest first.
    func kept(_ id: StatementRecord.ID) throws(StorageError) -> [String] {
        guard let backups, FileStatus(at: folder) != nil else { return [] }
        return try backups.list(of: path(of: id)).compactMap { backup in
            (try? FileReader.read(backup.path)).flatMap { String(validating: $0, as: UTF8.self) }
        }
    }

    /// The ids of all texts in the folder, by name; none where there is no folder.
    package func all() throws(StorageError) -> [StatementRecord.ID] {
        if FileStatus(at: folder) == nil { return [] }
        return try FileSystem.names(in: folder).sorted()
            .filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
            .map { StatementRecord.ID(String($0.dropLast(4))) }
    }

    private func file(_ id: StatementRecord.ID) -> SavedFile {
        SavedFile(
            path: path(of: id), backups: backups, patience: patience,
            limit: StatementStore.sizeLimit)
    }
}

extension CatalogStore {
    /// The texts of the catalog's statements, with the same place for backups.
    package var statements: StatementStore {
        StatementStore(besideCatalog: path, backups: file.backups, patience: file.patience)
    }
}
