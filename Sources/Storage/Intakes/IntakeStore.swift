import Commitments
import Intake

/// The folder of statements that are being taken in: one file each, saved after every decision, so
/// that however the program ends the next one goes on there.
package struct IntakeStore: Sendable {
    private let folder: String
    private let claims = FileClaims()

    /// Bytes that a file may have at most: far more than any statement, with all that is decided.
    static let sizeLimit = 64 << 20

    package init(folder: String) { self.folder = folder }

    /// All intakes, the earliest first, but those that another copy of the program has in hand. A
    /// file that cannot be read stays where it is.
    package func list() throws(StorageError) -> [IntakeSession] {
        let paths = try FileSystem.names(in: folder)
            .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .map { Path.join(folder, $0) }
        return paths.compactMap { path in
            (try? FileReader.read(path, limit: IntakeStore.sizeLimit)).flatMap {
                IntakeReader.read($0, named: path).value
            }
        }.filter {
            claims.take($0.id.text, at: lockPath(of: $0.id))
        }.sorted { ($0.started, $0.id) < ($1.started, $1.id) }
    }

    /// Keeps an intake in the place of its earlier state. There are no backups: only the last state
    /// counts, and it is written anew whole.
    package func write(_ intake: IntakeSession) throws(StorageError) {
        try FileSystem.createFolder(folder)
        _ = claims.take(intake.id.text, at: lockPath(of: intake.id))
        let bytes = intake.bytes
        _ = try file(intake.id).save(keeping: .not) { _ throws(StorageError) in bytes }
    }

    /// Throws an intake away; one that is not there is gone already.
    package func delete(_ id: IntakeSession.ID) throws(StorageError) {
        try FileSystem.delete(path(of: id))
        try FileSystem.delete(Path.join(folder, "." + id.text + ".json.lock"))
        try FileSystem.delete(lockPath(of: id))
        claims.drop(id.text)
    }

    private func file(_ id: IntakeSession.ID) -> SavedFile {
        SavedFile(
            path: path(of: id), backups: nil, lockTimeout: .seconds(2),
            limit: IntakeStore.sizeLimit)
    }

    private func path(of id: IntakeSession.ID) -> String { Path.join(folder, id.text + ".json") }

    private func lockPath(of id: IntakeSession.ID) -> String {
        Path.join(folder, "." + id.text + ".lock")
    }
}
