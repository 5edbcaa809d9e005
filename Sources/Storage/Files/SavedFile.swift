/// A file that the program saves so that nothing is lost on the way, whatever happens: under a
/// lock it is read again, what it is to hold is made of what it holds, the old state is kept as a
/// backup, and a whole new file takes its place.
package struct SavedFile: Sendable {
    /// As the user named it.
    let path: String
    /// Where earlier states are kept; nil for none.
    let backups: BackupFolder?
    /// How a save waits for another process.
    let patience: LockPatience
    /// Bytes that it may have at most.
    let limit: Int

    /// What became of a save.
    struct Outcome {
        /// Nil when there is no file, as there was none before.
        var status: FileStatus?
        /// False when the file had these bytes already.
        var didWrite = false
        /// False when the system could not say that the new file survives a power cut.
        var isDurable = true
        /// The moment that names the backup of the old state, where there is one.
        var backup: Int?
        /// Why the old state could not be kept, or backups that have had their day not deleted.
        var backupProblem: StorageError?
    }

    /// What the file held when it was last read or written.
    struct SeenState {
        var bytes: [UInt8]
        var status: FileStatus
    }

    /// Whether the old state is kept as a backup.
    package enum Keeping: Sendable {
        /// Where it can be; else the save goes on without.
        case should
        /// Else the file stays as it is.
        case must
        /// It is kept elsewhere already.
        case not
    }

    /// The file itself, where the path leads through links.
    private struct Target {
        var path: String
        /// False when the folder is new and the system could not say that it survives a power cut.
        var isFolderDurable = true
        var folder: String { Path.folder(of: path) }
        var name: String { Path.name(of: path) }
        /// What the names of its temporary files begin with.
        var temporaryPrefix: String { ".\(name)." }
    }
}

// MARK: Ways to it

extension SavedFile {
    /// A way to the file.
    package struct Place: Sendable {
        /// The absolute path of the folder.
        package var folder: String
        /// The name of the file in the folder.
        package var name: String

        /// The name of all texts of statements in a folder.
        package static let anyText = "*.txt"
    }

    /// The folders and names by which one comes to the file: its own, and that of a link to it.
    var places: [Place] {
        let paths = [path, (try? SavedFile.resolved(path)) ?? path]
        return Set(paths).map { Place(folder: Path.folder(of: $0), name: Path.name(of: $0)) }
    }
}

// MARK: Reading

extension SavedFile {
    /// The bytes, and what the system knows of the file; nil when there is none. Only "no such
    /// file" counts as none: any other error may hide one.
    func read() throws(StorageError) -> (bytes: [UInt8], status: FileStatus)? { try read(path) }

    private func read(
        _ path: String
    ) throws(StorageError) -> (bytes: [UInt8], status: FileStatus)? {
        do throws(StorageError) {
            return try FileReader.readWithStatus(path, limit: limit)
        } catch {
            guard case .system(.open, _, let code) = error, SystemCode.isNothingThere(code) else {
                throw error
            }
            if FileStatus(ofLinkAt: path) != nil { throw .danglingLink(path: path) }
            return nil
        }
    }

    /// The path without links, also of a file that is not there.
    static func resolved(_ path: String) throws(StorageError) -> String {
        if FileStatus(ofLinkAt: path)?.isLink ?? false { return try resolveLink(path) }
        let folder = Path.folder(of: path)
        if FileStatus(at: folder) == nil { return path }
        return Path.join(try FileSystem.resolve(folder), Path.name(of: path))
    }
}

// MARK: Saving

extension SavedFile {
    /// Puts new bytes in the place of what is there.
    /// - Parameters:
    ///   - keeping: whether the old state is kept as a backup.
    ///   - make: the new bytes, of those there now (nil when there is no file); nil leaves the file
    ///     as it is. The lock is held meanwhile, so that nobody else's work is lost between the two.
    /// - Throws: `StorageError`; then the file is as it was.
    func save(
        keeping: Keeping = .should, _ make: ([UInt8]?) throws(StorageError) -> [UInt8]?
    ) throws(StorageError) -> Outcome {
        let target = try prepareTarget()
        let lock = try FileLock(
            at: Path.join(target.folder, ".\(target.name).lock"), for: path, patience)
        sweep(target)
        let current = try read(target.path)
        guard let bytes = try make(current?.bytes) else { return Outcome(status: current?.status) }
        if bytes.count > limit { throw .tooLarge(path: path, limit: limit) }
        if let current, current.bytes == bytes { return Outcome(status: current.status) }
        let outcome = try replace(target, current, with: bytes, keeping)
        lock.unlock()
        return outcome
    }

    private func prepareTarget() throws(StorageError) -> Target {
        var isDurable = true
        if !(FileStatus(ofLinkAt: path)?.isLink ?? false) {
            isDurable = try FileSystem.createFolder(Path.folder(of: path))
        }
        return Target(path: try SavedFile.resolved(path), isFolderDurable: isDurable)
    }

    private func replace(
        _ target: Target, _ current: (bytes: [UInt8], status: FileStatus)?, with bytes: [UInt8],
        _ keeping: Keeping
    ) throws(StorageError) -> Outcome {
        var backup: Int?
        var problem: StorageError?
        let replacement = AtomicReplacement(
            path: target.path, prefix: target.temporaryPrefix, permissions: 0o600)
        do throws(StorageError) {
            let written = try replacement.write(bytes) { () throws(StorageError) in
                (backup, problem) = try keep(target, current, keeping)
            }
            return Outcome(
                status: written.status, didWrite: true,
                isDurable: written.isDurable && target.isFolderDurable,
                backup: backup, backupProblem: problem ?? prune(target, sparing: backup))
        } catch {
            // Nothing took the place of the old state, which is no earlier one then.
            if let backup { backups?.drop(backup, of: target.path) }
            throw error
        }
    }

    /// Keeps the old state, or says why it could not.
    private func keep(
        _ target: Target, _ current: (bytes: [UInt8], status: FileStatus)?, _ keeping: Keeping
    ) throws(StorageError) -> (backup: Int?, problem: StorageError?) {
        guard let current, keeping != .not else { return (nil, nil) }
        do throws(StorageError) {
            return (try backups?.keep(target.path, current.bytes, current.status), nil)
        } catch {
            if keeping == .must { throw error }
            return (nil, error)
        }
    }

    /// Keeps a state that this program saw in the file and that somebody else has replaced.
    /// - Returns: why it could not be kept, if so.
    func keepReplaced(_ state: SeenState) -> StorageError? {
        guard let backups else { return .noHome }
        do throws(StorageError) {
            try backups.keepReplaced(
                try SavedFile.resolved(path), state.bytes, at: state.status.changed / 1_000_000)
            return nil
        } catch {
            return error
        }
    }

    private func prune(_ target: Target, sparing backup: Int?) -> StorageError? {
        guard let backup else { return nil }
        do throws(StorageError) {
            try backups?.prune(target.path, sparing: backup)
            return nil
        } catch {
            return error
        }
    }

    /// Removes temporary files of writers that died: who is alive holds the lock.
    private func sweep(_ target: Target) {
        let names = (try? FileSystem.names(in: target.folder)) ?? []
        let length = target.temporaryPrefix.count + 16 + AtomicReplacement.suffix.count
        for name in names
        where name.count == length && name.hasPrefix(target.temporaryPrefix)
            && name.hasSuffix(AtomicReplacement.suffix)
        {
            try? FileSystem.delete(Path.join(target.folder, name))
        }
    }
}
