import Storage

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder of a simulated world, in memory where the system has a place for that; deleted with
/// all that is in it when it goes out of scope.
final class Place {
    let path: String

    init() throws {
        let base = FileStatus(at: "/dev/shm") == nil ? "/tmp" : "/dev/shm"
        path = try FileSystem.resolve(base) + "/pledges-simulation-" + Path.randomHex()
        try FileSystem.createFolder(path)
    }

    deinit { Place.remove(path) }

    private static func remove(_ path: String) {
        guard let status = FileStatus(ofLinkAt: path) else { return }
        if status.kindInWords == "a folder" {
            for name in (try? FileSystem.names(in: path)) ?? [] { remove(Path.join(path, name)) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    func callAsFunction(_ name: String) -> String { Path.join(path, name) }

    /// Does something while a folder cannot be used: a link to itself replaces it, which no
    /// system call follows, whoever makes it.
    static func blocking<Result>(_ folder: String, _ act: () -> Result) -> Result {
        let away = folder + ".away"
        let wasThere = rename(folder, away) == 0
        symlink(Path.name(of: folder), folder)
        defer {
            unlink(folder)
            if wasThere { rename(away, folder) }
        }
        return act()
    }
}

/// A lock that another program holds.
final class HeldLock {
    private let lock: FileLock

    init?(of file: String) {
        let path = Path.join(Path.folder(of: file), ".\(Path.name(of: file)).lock")
        guard let lock = try? FileLock(ifFreeAt: path) else { return nil }
        self.lock = lock
    }
}
