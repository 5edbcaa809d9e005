/// Who holds a file that a save waits for, as far as the system tells.
package struct LockHolder: Hashable, Sendable {
    /// The file that it holds, as the user named it.
    package var path: String
    /// The id of the process; nil where the system does not tell.
    package var process: Int32?
    /// The name of its program, likewise.
    package var program: String?

    /// Creates the holder of a file's lock.
    package init(path: String, process: Int32? = nil, program: String? = nil) {
        self.path = path
        self.process = process
        self.program = program
    }
}

extension LockHolder: CustomStringConvertible {
    /// "pledges (process 1234)"
    package var description: String {
        let name = program ?? "another program"
        return process.map { "\(name) (process \($0))" } ?? name
    }
}

extension LockHolder {
    /// Asks the system who has locked a file.
    /// - Parameters:
    ///   - lock: the status of the file that is locked.
    ///   - path: the file that the lock is for.
    static func holder(of lock: FileStatus?, for path: String) -> LockHolder {
        guard let lock, let process = process(holding: lock) else { return LockHolder(path: path) }
        return LockHolder(path: path, process: process, program: program(of: process))
    }

    /// From the kernel's table of locks, which only Linux shows:
    /// https://man7.org/linux/man-pages/man5/proc_locks.5.html
    private static func process(holding lock: FileStatus) -> Int32? {
        guard let bytes = try? FileReader.read("/proc/locks", limit: 1 << 20) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let entries = lines.compactMap(Entry.init).filter { $0.inode == lock.inode }
        if let entry = entries.first(where: { $0.device == lock.device }) { return entry.process }
        // Some file systems number their devices differently there.
        return entries.first { has($0.process, open: lock) }?.process
    }

    /// Whether a process has a file open; false where we may not look.
    private static func has(_ process: Int32, open file: FileStatus) -> Bool {
        let folder = "/proc/\(process)/fd"
        let names = (try? FileSystem.names(in: folder)) ?? []
        return names.contains { name in
            FileStatus(at: Path.join(folder, name))?.isSameFile(as: file) ?? false
        }
    }

    private static func program(of process: Int32) -> String? {
        let bytes = try? FileReader.read("/proc/\(process)/comm", limit: 4096)
        let name = bytes.map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) }
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A line of the table: `1: FLOCK  ADVISORY  WRITE 1234 fe:00:16220186 0 EOF`. Who waits has an
    /// arrow before the kind.
    private struct Entry {
        var process: Int32
        var device: UInt64
        var inode: UInt64

        init?(_ line: Substring) {
            let words = line.split(separator: " ")
            guard words.count >= 6, words[1] == "FLOCK", let process = Int32(words[4]), process > 0
            else { return nil }
            let numbers = words[5].split(separator: ":")
            guard numbers.count == 3, let major = UInt64(numbers[0], radix: 16),
                let minor = UInt64(numbers[1], radix: 16), let inode = UInt64(numbers[2])
            else { return nil }
            self.process = process
            self.inode = inode
            // As makedev(3) puts the two together.
            device =
                (major & 0xFFF) << 8 | (major & ~0xFFF) << 32 | (minor & 0xFF)
                | (minor & ~0xFF) << 12
        }
    }
}
