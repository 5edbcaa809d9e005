import Commitments
import JSON
import Synchronization

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

    /// Where texts are written; the name is that of any text.
    package var place: SavedFile.Place {
        SavedFile.Place(folder: folder, name: SavedFile.Place.anyText)
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

    /// Whether there is no file of a text; one that cannot be read is there.
    func isMissing(_ id: StatementRecord.ID) -> Bool {
        do throws(StorageError) { return try file(id).read() == nil } catch { return false }
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

    /// Puts a text where none is.
    /// - Throws: `StorageError.otherText` when the file has another one.
    package func add(_ text: String, of id: StatementRecord.ID) throws(StorageError) {
        let bytes = Array(text.utf8)
        _ = try file(id).save { current throws(StorageError) in
            if let current, current != bytes { throw .otherText(path: path(of: id)) }
            return bytes
        }
    }

    /// Takes a text away; its last state is kept as a backup.
    /// - Parameter checksum: that of the text; one that has another checksum stays. Nil for any.
    package func remove(
        _ id: StatementRecord.ID, having checksum: String? = nil
    ) throws(StorageError) {
        guard let found = try file(id).read() else { return }
        let text = String(decoding: found.bytes, as: UTF8.self)
        if let checksum, StatementRecord.checksum(of: text) != checksum { return }
        _ = try backups?.keep(path(of: id), found.bytes, found.status)
        try FileSystem.delete(path(of: id))
        try FileSystem.delete(Path.join(folder, ".\(id.text).txt.lock"))
    }

    /// The text of a record among the backups; nil where it is not there.
    package func backup(of record: StatementRecord) -> String? {
        ((try? kept(record.id)) ?? []).first {
            StatementRecord.checksum(of: $0) == record.checksum
        }
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
        try FileSystem.names(in: folder).sorted()
            .filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
            .map { StatementRecord.ID(String($0.dropLast(4))) }
    }

    /// What the system knows of each file: another after every change.
    fileprivate func statuses() -> [String: FileStatus] {
        let names = ((try? all()) ?? []).map { path(of: $0) }
        return Dictionary(names.compactMap { path in FileStatus(at: path).map { (path, $0) } }) {
            first, _ in first
        }
    }

    /// All texts in the folder, and which of them cannot be read.
    /// - Throws: `StorageError` when the folder cannot be read: nothing is known of its texts then.
    package func texts() throws(StorageError) -> StatementTexts { texts(of: try all()) }

    /// These texts, and which of them cannot be read.
    package func texts(of ids: [StatementRecord.ID]) -> StatementTexts {
        var texts = StatementTexts()
        for id in ids {
            do throws(StorageError) {
                texts[id] = try text(of: id)
            } catch {
                texts.unreadable[id] = error.description
            }
        }
        return texts
    }

    private func file(_ id: StatementRecord.ID) -> SavedFile {
        SavedFile(
            path: path(of: id), backups: backups, patience: patience,
            limit: StatementStore.sizeLimit)
    }
}

/// The files of stored texts as they were when they were last looked at.
package final class TextsSeen: Sendable {
    private let files = Mutex<[String: FileStatus]>([:])

    /// None was looked at.
    package init() {}

    /// Whether others wrote there since the last call.
    package func haveChanged(in store: StatementStore) -> Bool {
        let now = store.statuses()
        return files.withLock { files in
            defer { files = now }
            return files != now
        }
    }
}
