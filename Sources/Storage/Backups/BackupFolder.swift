/// The folder of earlier states of the files that the program saves. It is private, and what is
/// in it is never written to again.
package struct BackupFolder: Sendable {
    private let folder: String

    /// Opens a folder, which need not exist.
    package init(folder: String) { self.folder = folder }

    /// The backups of a file, newest first; none when there is no folder.
    package func list(of path: String) throws(StorageError) -> [Backup] {
        let prefix = prefix(of: try SavedFile.resolved(path))
        var found: [Backup] = []
        for kind in Kind.allCases {
            for moment in try moments(prefix, kind) {
                let path = self.path(prefix, moment, kind)
                guard let status = FileStatus(ofLinkAt: path), status.isRegular else { continue }
                found.append(Backup(path: path, moment: moment, size: status.size))
            }
        }
        return found.sorted { $0.moment > $1.moment }
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
            if isTaken(prefix, moment) { continue }
            let target = self.path(prefix, moment)
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

    /// Keeps what a file held before somebody else put a state in its place that lacks some of it.
    /// - Parameters:
    ///   - path: without links.
    ///   - moment: when it came to hold that, in milliseconds since 1970.
    func keepReplaced(_ path: String, _ bytes: [UInt8], at moment: Int) throws(StorageError) {
        try FileSystem.createFolder(folder)
        let prefix = prefix(of: path)
        // Several copies of the program see the same.
        if let last = try moments(prefix, .replaced).first,
            try FileReader.readIfThere(self.path(prefix, last, .replaced)) == bytes
        {
            return
        }
        for moment in moment... where !isTaken(prefix, moment) {
            let copy = AtomicReplacement(
                path: self.path(prefix, moment, .replaced), prefix: "." + prefix,
                permissions: 0o600, replaces: false)
            _ = try copy.write(bytes)
            return try prune(prefix, .replaced, sparing: moment)
        }
    }

    private func isTaken(_ prefix: String, _ moment: Int) -> Bool {
        Kind.allCases.contains { FileStatus(ofLinkAt: path(prefix, moment, $0)) != nil }
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
        try prune(prefix(of: path), .saved, sparing: latest)
    }

    private func prune(
        _ prefix: String, _ kind: Kind, sparing latest: Int
    ) throws(StorageError) {
        let all = try moments(prefix, kind)
        let kept = Backup.kept(of: all)
        for moment in all where !kept.contains(moment) && moment != latest {
            try FileSystem.delete(self.path(prefix, moment, kind))
        }
    }

    /// The moments of the backups whose names begin so, newest first.
    private func moments(
        _ prefix: String, _ kind: Kind = .saved
    ) throws(StorageError) -> [Int] {
        let ending = kind.rawValue
        return try FileSystem.names(in: folder).compactMap { name in
            guard name.hasPrefix(prefix), name.hasSuffix(ending) else { return nil }
            return Backup.moment(of: name.dropFirst(prefix.count).dropLast(ending.count))
        }.sorted(by: >)
    }

    /// Why a backup was made, as the end of its name says. Each kind has a number of its own that are
    /// kept: ten more saves must not delete what is in no file any more.
    private enum Kind: String, CaseIterable {
        /// A save of the program put another state in its place.
        case saved = ".json"
        /// Somebody else put a state in its place that lacks some of it.
        case replaced = ".replaced.json"
    }

    private func path(_ prefix: String, _ moment: Int, _ kind: Kind = .saved) -> String {
        Path.join(folder, prefix + Backup.name(of: moment) + kind.rawValue)
    }

    /// What the names of a file's backups begin with.
    private func prefix(of path: String) -> String { Path.distinctName(of: path) + "-" }
}
