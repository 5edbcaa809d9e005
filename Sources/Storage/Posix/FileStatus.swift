#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system knows of a file. Two equal values at two times mean that nobody wrote the file
/// between them (`changed` also shows a copy that kept the time of writing).
struct FileStatus: Equatable, Sendable {
    /// Which file it is.
    let device: UInt64
    let inode: UInt64
    /// In bytes.
    let size: Int
    /// When it was written, in nanoseconds.
    let written: Int
    /// When it or what is known of it was changed, in nanoseconds.
    let changed: Int
    /// How many names it has.
    let links: Int
    private let mode: mode_t

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        links = Int(status.st_nlink)
        mode = status.st_mode
        #if canImport(Darwin)
            written = FileStatus.nanoseconds(status.st_mtimespec)
            changed = FileStatus.nanoseconds(status.st_ctimespec)
        #else
            written = FileStatus.nanoseconds(status.st_mtim)
            changed = FileStatus.nanoseconds(status.st_ctim)
        #endif
    }

    /// Of the file at a path, through links; nil when there is none.
    init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The status of what is at a path itself, even a link; nil when nothing is.
    init?(ofLinkAt path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Of an open file; nil when nothing is open.
    init?(ofDescriptor number: CInt) {
        var status = stat()
        guard fstat(number, &status) == 0 else { return nil }
        self.init(status)
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }

    func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }

    var permissions: mode_t { mode & 0o7777 }
    var isRegular: Bool { mode & S_IFMT == S_IFREG }
    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isLink: Bool { mode & S_IFMT == S_IFLNK }

    /// "a folder", "a pipe".
    var kindInWords: String {
        switch mode & S_IFMT {
        case S_IFREG: "a file"
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFLNK: "a link"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
