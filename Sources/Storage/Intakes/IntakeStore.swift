import Commitments
import Intake
import Synchronization

/// The folder of statements that are being coded: one file each, saved after every decision, so
/// that however the program ends the next one goes on there.
package struct IntakeStore: Sendable {
    private let folder: String
    private let files: FilesInUse
    private let claims = FileClaims()
    private let names = FileNames()

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
        for path in try paths() {
            do throws(StorageError) {
                if let intake = try claimed(path) { found.intakes.append(intake) }
            } catch {
                found.problems.append(error.description)
            }
        }
        found.intakes.sort { ($0.started, $0.id) < ($1.started, $1.id) }
        return found
    }

    /// All intakes of the catalog in use, the earliest first, committed ones included.
    package func list() throws(StorageError) -> [StatementIntake] { try load().intakes }

    /// The text of a record, where it was coded here: also that of an intake which another copy of the
    /// program holds.
    package func text(of record: StatementRecord) throws(StorageError) -> String? {
        for path in try paths() {
            let text = (try? read(path))?.statement.original
            if let text, StatementRecord.checksum(of: text) == record.checksum { return text }
        }
        return nil
    }

    private func paths() throws(StorageError) -> [String] {
        try FileSystem.names(in: folder).sorted()
            .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .map { Path.join(folder, $0) }
    }

    /// An intake that is ours from now on, unless it is committed; nil when it is not for us.
    private func claimed(_ path: String) throws(StorageError) -> StatementIntake? {
        guard let intake = try read(path), files.own(intake.file, as: files.catalog) else {
            return nil
        }
        let name = intake.id.text
        if intake.committed != nil || claims.has(name) { return intake }
        // Its holder may have written it until it was claimed.
        return claims.take(name, at: lockPath(name)) ? try read(path) : nil
    }

    private func read(_ path: String) throws(StorageError) -> StatementIntake? {
        guard let bytes = try FileReader.readIfThere(path) else { return nil }
        return try IntakeReader.read(bytes, named: path).get()
    }

    /// Keeps an intake in the place of its earlier state. There are no backups: only the last state
    /// counts, and it is written again whole. Of committed ones only the newest stay. Where another copy
    /// of the program holds the file and has decided otherwise, this one has a file of its own.
    package func write(_ intake: StatementIntake) throws(StorageError) {
        try FileSystem.createFolder(folder)
        guard let name = try nameToWrite(intake) else { return }
        var intake = intake
        intake.file = files.catalog
        let bytes = intake.bytes
        _ = try file(name).save(keeping: .not) { _ throws(StorageError) in bytes }
        if intake.committed == nil { return }
        claims.drop(name)
        try prune()
    }

    /// Deletes the oldest committed intakes. One that somebody has taken up again stays.
    private func prune() throws(StorageError) {
        let committed = try paths().compactMap { path -> (edit: CatalogEdit.ID, name: String)? in
            guard let intake = try? read(path), let edit = intake.committed,
                files.own(intake.file, as: files.catalog)
            else { return nil }
            return (edit, intake.id.text)
        }
        for (_, name) in committed.sorted(by: >).dropFirst(IntakeStore.committedLimit)
        where claims.take(name, at: lockPath(name)) {
            try delete(name)
        }
    }

    /// Claims the file of an intake.
    /// - Returns: its name; nil where another copy of the program holds it and has kept the same
    ///   decisions.
    private func nameToWrite(_ intake: StatementIntake) throws(StorageError) -> String? {
        let name = names[intake.id]
        if claims.take(name, at: lockPath(name)) { return name }
        if try isKept(intake, in: path(name)) { return nil }
        let another = names.another(for: intake.id)
        guard claims.take(another, at: lockPath(another)) else {
            throw .claimed(path: path(another))
        }
        return another
    }

    /// Whether a file has the same decisions. A file rounds what is proposed and leaves out what is only
    /// guessed, so what would be read of both is compared.
    private func isKept(_ intake: StatementIntake, in path: String) throws(StorageError) -> Bool {
        guard let kept = try read(path), kept.committed == intake.committed else { return false }
        return try kept.decidesTheSame(as: IntakeReader.read(intake.bytes, named: path).get())
    }

    /// Deletes an intake; one that is not there is gone already.
    /// - Throws: `StorageError.claimed` when another copy of the program holds it.
    package func delete(_ id: StatementIntake.ID) throws(StorageError) {
        let name = names[id]
        guard claims.take(name, at: lockPath(name)) else { throw .claimed(path: path(name)) }
        try delete(name)
        names.forget(id)
    }

    private func delete(_ name: String) throws(StorageError) {
        try FileSystem.delete(path(name))
        try FileSystem.delete(Path.join(folder, "." + name + ".json.lock"))
        try FileSystem.delete(lockPath(name))
        claims.drop(name)
    }

    private func file(_ name: String) -> SavedFile {
        SavedFile(
            path: path(name), backups: nil, patience: LockPatience(timeout: .seconds(2)),
            limit: IntakeStore.sizeLimit)
    }

    private func path(_ name: String) -> String { Path.join(folder, name + ".json") }

    private func lockPath(_ name: String) -> String { Path.join(folder, "." + name + ".lock") }
}

/// The names of the files that this copy of the program writes.
private final class FileNames: Sendable {
    private let others = Mutex<[StatementIntake.ID: String]>([:])

    /// The intake's id, where no other name was given to it.
    subscript(id: StatementIntake.ID) -> String { others.withLock { $0[id] } ?? id.text }

    /// Gives an intake a name that no other copy has.
    func another(for id: StatementIntake.ID) -> String {
        let name = id.text + "-" + Path.randomHex()
        others.withLock { $0[id] = name }
        return name
    }

    func forget(_ id: StatementIntake.ID) { others.withLock { $0[id] = nil } }
}
