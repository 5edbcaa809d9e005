#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open file or folder, closed when it goes out of scope. It remembers its path for messages.
struct FileDescriptor: ~Copyable {
    /// -1 when it is closed.
    private var raw: CInt
    let path: String

    /// How a file is opened. Nothing is inherited by child processes, nothing becomes a terminal,
    /// and a pipe does not make the program wait.
    enum Mode {
        case read
        /// A new file; one that is there already, also a link, is refused.
        case create(permissions: mode_t)
        /// A file only for locking.
        case lock
        case folder

        fileprivate var flags: CInt {
            switch self {
            case .read: O_RDONLY | O_NONBLOCK | O_NOCTTY
            case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            case .lock: O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
            case .folder: O_RDONLY | O_DIRECTORY
            }
        }

        fileprivate var permissions: mode_t {
            if case .create(let permissions) = self { permissions } else { 0o600 }
        }
    }

    init(opening path: String, for mode: Mode) throws(StorageError) {
        let raw = uninterrupted { open(path, mode.flags | O_CLOEXEC, mode.permissions) }
        if raw < 0 { throw .system(.open, path: path, code: errno) }
        self.raw = raw
        self.path = path
    }

    deinit {
        if raw >= 0 { close(raw) }
    }

    /// Closes, and reports what the system could only now say of the writes before.
    consuming func closeChecked() throws(StorageError) {
        let result = close(raw)
        let code = errno
        // Closed also after an error; closing again could hit another file.
        raw = -1
        if result != 0 && code != EINTR { throw .system(.write, path: path, code: code) }
    }

    func status() throws(StorageError) -> FileStatus {
        var status = stat()
        if fstat(raw, &status) != 0 { throw .system(.read, path: path, code: errno) }
        return FileStatus(status)
    }

    /// Programs that are started from now on get it, too.
    func share() { _ = fcntl(raw, F_SETFD, 0) }

    /// Sets the permission bits.
    func setPermissions(_ permissions: mode_t) throws(StorageError) {
        if fchmod(raw, permissions) != 0 { throw .system(.write, path: path, code: errno) }
    }

    /// Waits until the disk has what was written. After a failure the descriptor must not be
    /// trusted again: the system may have dropped the data.
    func synchronize() throws(StorageError) {
        if uninterrupted({ fsync(raw) }) != 0 { throw .system(.sync, path: path, code: errno) }
    }

    /// Takes the lock that goes with the file; false when somebody else holds it. It is free again
    /// when the descriptor closes, also when the process dies.
    func tryLock() throws(StorageError) -> Bool {
        if uninterrupted({ flock(raw, LOCK_EX | LOCK_NB) }) == 0 { return true }
        if errno == EWOULDBLOCK { return false }
        throw .system(.lock, path: path, code: errno)
    }

    /// All bytes from here to the end.
    /// - Parameter limit: bytes at most; a larger file is refused.
    func readAll(size: Int, limit: Int) throws(StorageError) -> [UInt8] {
        if size > limit { throw .tooLarge(path: path, limit: limit) }
        var bytes: [UInt8] = []
        // One byte more than it has, so that reading ends without a second, larger buffer.
        var room = size + 1
        while true {
            let count = bytes.count
            var failure: CInt?
            let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                let result = uninterrupted { read(raw, buffer.baseAddress, room) }
                if result < 0 { failure = errno }
                filled = max(0, result)
            }
            if let failure { throw .system(.read, path: path, code: failure) }
            if more.isEmpty { return bytes }
            if count == 0 { bytes = more } else { bytes += more }
            if bytes.count > limit { throw .tooLarge(path: path, limit: limit) }
            room = max(4096, size + 1 - bytes.count)
        }
    }

    /// The first bytes, as many as one call gives.
    func readHead(_ count: Int) throws(StorageError) -> [UInt8] {
        var failure: CInt?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let result = uninterrupted { read(raw, buffer.baseAddress, count) }
            if result < 0 { failure = errno }
            filled = max(0, result)
        }
        if let failure { throw .system(.read, path: path, code: failure) }
        return bytes
    }

    /// Writes all bytes.
    func writeAll(_ bytes: [UInt8]) throws(StorageError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
                return uninterrupted { write(raw, rest.baseAddress, rest.count) }
            }
            if written < 0 { throw .system(.write, path: path, code: errno) }
            // A regular file that takes nothing has no room.
            if written == 0 { throw .system(.write, path: path, code: ENOSPC) }
            offset += written
        }
    }
}
