import Commitments
import Intake

/// The folder of statements that are being coded: one file each, saved after every decision, so
/// that however the program ends the next one goes on there.
package struct IntakeStore: Sendable {
    private let folder: String
    private let files: FilesInUse
    private let claims = FileClaims()

    /// Bytes that a file may have at most: far more than any statement, with all that is decided.
    static let sizeLimit = 64 << 20
    /// Committed intakes of one catalog that are kept, so that undoing a commit brings the decisions
    /// back.
    package static let committedLimit = 20

    /// - Parameter files: the files that the statements are coded for.
    package init(folder: String, for files: FilesInUse) {
        self.folder = folder
        self.files = files
    }

    /// What the folder has for the files in use.
    package struct Found: Sendable {
        /// The earliest first, committed ones included.
        package var intakes: [StatementIntake] = []
        /// The files that cannot be read, and why. They stay where they are.
        package var problems: [String]

        /// Creates a result without statements.
        package init(problems: [String] = []) { self.problems = problems }
    }

    /// Claims the intakes of the catalog in use, but those that another copy of the program holds. A
    /// committed one is claimed only when it is written again: nobody works on it.
    package func load() throws(StorageError) -> Found {
        var found = Found()
        for name in try FileSystem.names(in: folder)
        where name.hasSuffix(".json") && !name.hasPrefix(".") {
            do throws(StorageError) {
                if let intake = try claimed(Path.join(folder, name)) {
                    found.intakes.append(intake)
                }
            } catch {
                found.problems.append(error.description)
            }
        }
        found.intakes.sort { ($0.started, $0.id) < ($1.started, $1.id) }
        return found
    }

    /// All intakes of the catalog in use, the earliest first, committed ones included.
    package func list() throws(StorageError) -> [StatementIntake] { try load().intakes }

    /// An intake that is ours from now on, unless it is committed; nil when it is not for us.
    private func claimed(_ path: String) throws(StorageError) -> StatementIntake? {
        guard let intake = try read(path), files.own(intake.file, as: files.catalog) else {
            return nil
        }
        let name = intake.id.text
        if intake.committed != nil || claims.has(name) { return intake }
        // Its holder may have written it until it was claimed.
        return claims.take(name, at: lockPath(of: intake.id)) ? try read(path) : nil
    }

    private func read(_ path: String) throws(StorageError) -> StatementIntake? {
        guard let bytes = try FileReader.readIfThere(path) else { return nil }
        return try IntakeReader.read(bytes, named: path).get()
    }

    /// Keeps an intake in the place of its earlier state. There are no backups: only the last state
    /// counts, and it is written again whole. Of committed ones only the newest stay.
    /// - Throws: `StorageError.claimed` when another copy of the program holds it.
    package func write(_ intake: StatementIntake) throws(StorageError) {
        try FileSystem.createFolder(folder)
        if try !claims(intake) { return }
        var intake = intake
        intake.file = files.catalog
        let bytes = intake.bytes
        _ = try file(intake.id).save(keeping: .not) { _ throws(StorageError) in bytes }
        if intake.committed == nil { return }
        claims.drop(intake.id.text)
        try prune()
    }

    /// Deletes the oldest committed intakes. One that somebody has taken up again stays.
    private func prune() throws(StorageError) {
        let committed = try load().intakes.compactMap { intake in
            intake.committed.map { (edit: $0, id: intake.id) }
        }
        for (_, id) in committed.sorted(by: { $0.edit > $1.edit })
            .dropFirst(IntakeStore.committedLimit)
        where claims.take(id.text, at: lockPath(of: id)) {
            try delete(id)
        }
    }

    /// Claims an intake, to write it.
    /// - Returns: false where another copy of the program holds it, and has kept the same decisions.
    private func claims(_ intake: StatementIntake) throws(StorageError) -> Bool {
        do throws(StorageError) {
            try claim(intake.id)
            return true
        } catch {
            guard try isKept(intake) else { throw error }
            return false
        }
    }

    /// Whether the file has the same decisions. A file rounds what is proposed and leaves out what is
    /// only guessed, so what would be read of both is compared.
    private func isKept(_ intake: StatementIntake) throws(StorageError) -> Bool {
        let path = path(of: intake.id)
        guard let kept = try read(path), kept.committed == intake.committed else { return false }
        return try kept.decidesTheSame(as: IntakeReader.read(intake.bytes, named: path).get())
    }

    private func claim(_ id: StatementIntake.ID) throws(StorageError) {
        if claims.take(id.text, at: lockPath(of: id)) { return }
        throw .claimed(path: path(of: id))
    }

    /// Deletes an intake; one that is not there is gone already.
    /// - Throws: `StorageError.claimed` when another copy of the program holds it.
    package func delete(_ id: StatementIntake.ID) throws(StorageError) {
        try claim(id)
        try FileSystem.delete(path(of: id))
        try FileSystem.delete(Path.join(folder, "." + id.text + ".json.lock"))
        try FileSystem.delete(lockPath(of: id))
        claims.drop(id.text)
    }

    private func file(_ id: StatementIntake.ID) -> SavedFile {
        SavedFile(
            path: path(of: id), backups: nil, patience: LockPatience(timeout: .seconds(2)),
            limit: IntakeStore.sizeLimit)
    }

    private func path(of id: StatementIntake.ID) -> String { Path.join(folder, id.text + ".json") }

    private func lockPath(of id: StatementIntake.ID) -> String {
        Path.join(folder, "." + id.text + ".lock")
    }
}
