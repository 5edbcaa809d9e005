/// The folder of earlier states of the files that the program saves. It is private, and what is
/// in it is never written to again.
package struct BackupFolder: Sendable {
    private let folder: String

    /// Opens a folder, which need not exist.
    package init(folder: String) { self.folder = folder }

    /// The backups of a file, newest first; none when there is no folder.
    package func list(of path: String) throws(StorageError) -> [Backup] {
        let prefix = prefix(of: try SavedFile.resolved(path))
        return try moments(prefix).compactMap { moment in
            let path = self.path(prefix, moment)
            guard let status = FileStatus(ofLinkAt: path), status.isRegular else { return nil }
            return Backup(path: path, moment: moment, size: status.size)
        }
    }

    /// Keeps a file as it is now, which another is about to replace.
    /// - Parameters:
    ///   - path: without links.
    ///   - bytes: what it holds, for where a second name cannot be given.
    /// - Returns: the moment that names the backup.
    func keep(
        _ path: String, _ bytes: [UInt8], _ status: FileStatus
    ) throws(StorageError) -> Int {
        try FileSystem.createFolder(folder)
        let prefix = prefix(of: path)
        sweep(prefix)
        let status = try separated(path, status, prefix)
        // Of two states of one millisecond the later has the later name.
        for moment in (status.changed / 1_000_000)... {
            let target = self.path(prefix, moment)
            if FileStatus(ofLinkAt: target) != nil { continue }
            // A file with other names, or readable by others, would share those with its backup.
            if status.links == 1, status.permissions == 0o600,
                try FileSystem.link(path, as: target)
            {
                return moment
            }
            let copy = AtomicReplacement(
                path: target, prefix: "." + prefix, permissions: 0o600, replaces: false)
            _ = try copy.write(bytes)
            return moment
        }
        return status.changed / 1_000_000
    }

    /// Removes copies that writers of this file began and did not live to end: who is alive holds
    /// the lock of the file.
    private func sweep(_ prefix: String) {
        for name in (try? FileSystem.names(in: folder)) ?? []
        where name.hasPrefix("." + prefix) && name.hasSuffix(AtomicReplacement.suffix) {
            try? FileSystem.delete(Path.join(folder, name))
        }
    }

    /// A save that was killed between its backup and its end leaves a backup that is the file
    /// itself: who writes into the one would write into the other.
    private func separated(
        _ path: String, _ status: FileStatus, _ prefix: String
    ) throws(StorageError) -> FileStatus {
        if status.links == 1 { return status }
        for moment in try moments(prefix) {
            let backup = self.path(prefix, moment)
            guard let other = FileStatus(ofLinkAt: backup), other.isSameFile(as: status) else {
                continue
            }
            try FileSystem.delete(backup)
        }
        return FileStatus(ofLinkAt: path) ?? status
    }

    /// Takes a backup away again.
    func drop(_ moment: Int, of path: String) {
        try? FileSystem.delete(self.path(prefix(of: path), moment))
    }

    /// Deletes the backups that are older than what is promised, but never the one just made: a
    /// clock that was set back makes it look old.
    func prune(_ path: String, sparing latest: Int) throws(StorageError) {
        let prefix = prefix(of: path)
        let all = try moments(prefix)
        let kept = Backup.kept(of: all)
        for moment in all where !kept.contains(moment) && moment != latest {
            try FileSystem.delete(self.path(prefix, moment))
        }
    }

    /// The moments of the backups whose names begin so, newest first.
    private func moments(_ prefix: String) throws(StorageError) -> [Int] {
        try FileSystem.names(in: folder).compactMap { name in
            guard name.hasPrefix(prefix), name.hasSuffix(BackupFolder.ending) else { return nil }
            return Backup.moment(
                of: name.dropFirst(prefix.count).dropLast(BackupFolder.ending.count))
        }.sorted(by: >)
    }

    private static let ending = ".json"

    private func path(_ prefix: String, _ moment: Int) -> String {
        Path.join(folder, prefix + Backup.name(of: moment) + BackupFolder.ending)
    }

    /// What the names of a file's backups begin with.
    private func prefix(of path: String) -> String { Path.distinctName(of: path) + "-" }
}
