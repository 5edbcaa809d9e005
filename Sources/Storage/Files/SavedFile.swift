/// A file that the program saves so that nothing is lost on the way, whatever happens: under a
/// lock it is read again, what it is to hold is made of what it holds, the old state is kept as a
/// backup, and a whole new file takes its place.
package struct SavedFile: Sendable {
    /// As the user named it.
    let path: String
    /// Where earlier states are kept; nil for none.
    let backups: BackupFolder?
    /// How long a save waits for another process.
    let lockTimeout: Duration
    /// Bytes that it may have at most.
    let limit: Int

    /// What became of a save.
    struct Outcome {
        var status: FileStatus
        /// False when the file had these bytes already.
        var didWrite = false
        /// False when the system could not say that the new file survives a power cut.
        var isDurable = true
        /// Why the old state could not be kept, or backups that have had their day not deleted.
        var backupProblem: StorageError?
    }

    /// The file itself, where the path leads through links.
    private struct Target {
        var path: String
        var folder: String { Path.folder(of: path) }
        var name: String { Path.name(of: path) }
        /// What the names of its temporary files begin with.
        var temporaryPrefix: String { ".\(name)." }
    }
}

// MARK: Reading

extension SavedFile {
    /// The bytes, and what the system knows of the file; nil when there is none. Only "no such
    /// file" counts as none: whatever else stands in the way may hide one.
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
    ///   - needsBackup: whether to leave the file as it is when its old state cannot be kept.
    ///   - make: the new bytes, of those there now (nil when there is no file). The lock is held
    ///     meanwhile, so that nobody else's work is lost between the two.
    /// - Throws: `StorageError`; then the file is as it was.
    func save(
        needsBackup: Bool = false, _ make: ([UInt8]?) throws(StorageError) -> [UInt8]
    ) throws(StorageError) -> Outcome {
        let target = try prepareTarget()
        let lock = try FileLock(
            at: Path.join(target.folder, ".\(target.name).lock"), for: path, timeout: lockTimeout)
        sweep(target)
        let current = try read(target.path)
        let bytes = try make(current?.bytes)
        if bytes.count > limit { throw .tooLarge(path: path, limit: limit) }
        if let current, current.bytes == bytes { return Outcome(status: current.status) }
        let outcome = try replace(target, current, with: bytes, needsBackup: needsBackup)
        lock.unlock()
        return outcome
    }

    private func prepareTarget() throws(StorageError) -> Target {
        if !(FileStatus(ofLinkAt: path)?.isLink ?? false) {
            try FileSystem.createFolder(Path.folder(of: path))
        }
        return Target(path: try SavedFile.resolved(path))
    }

    private func replace(
        _ target: Target, _ current: (bytes: [UInt8], status: FileStatus)?, with bytes: [UInt8],
        needsBackup: Bool
    ) throws(StorageError) -> Outcome {
        var backupProblem: StorageError?
        var backup: Int?
        do throws(StorageError) {
            backup = try current.flatMap { current throws(StorageError) in
                try backups?.keep(target.path, current.bytes, current.status)
            }
        } catch {
            if needsBackup { throw error }
            backupProblem = error
        }
        let replacement = AtomicReplacement(
            path: target.path, prefix: target.temporaryPrefix, permissions: 0o600)
        let written: AtomicReplacement.Outcome
        do throws(StorageError) { written = try replacement.write(bytes) } catch {
            // Nothing took the place of the old state, which is no earlier one then.
            if let backup { backups?.drop(backup, of: target.path) }
            throw error
        }
        if let backup {
            do throws(StorageError) { try backups?.prune(target.path, sparing: backup) } catch {
                backupProblem = error
            }
        }
        return Outcome(
            status: written.status, didWrite: true, isDurable: written.isDurable,
            backupProblem: backupProblem)
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
