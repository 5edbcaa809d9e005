/// A lock that the kernel frees when its holder dies, however it dies: a file of its own, which is
/// never deleted, so that all who come wait for the same one.
struct FileLock: ~Copyable {
    private let file: FileDescriptor

    /// Waits for the lock.
    /// - Parameters:
    ///   - path: the lock's file, which is created when it is missing.
    ///   - name: what is locked, for messages.
    /// - Throws: `StorageError.locked` when it is not free in time, `StorageError.waitGivenUp` when
    ///   the caller does not want to wait longer.
    init(at path: String, for name: String, _ patience: LockPatience) throws(StorageError) {
        let file = try FileDescriptor(opening: path, for: .lock)
        if try !file.tryLock() {
            var wait = Wait(for: name, patience)
            repeat { try wait.pause(for: file) } while try !file.tryLock()
        }
        self.file = file
    }

    /// Takes the lock if it is free.
    /// - Throws: `StorageError.locked` when it is not.
    init(ifFreeAt path: String) throws(StorageError) {
        try self.init(at: path, for: path, LockPatience(timeout: .zero))
    }

    /// A wait for a lock that somebody else has.
    private struct Wait {
        private let name: String
        private let patience: LockPatience
        private let start = ContinuousClock.now
        private var milliseconds = 1
        private var isTold = false

        init(for name: String, _ patience: LockPatience) {
            self.name = name
            self.patience = patience
        }

        mutating func pause(for file: borrowing FileDescriptor) throws(StorageError) {
            let waited = start.duration(to: .now)
            if waited >= patience.timeout {
                // Who held it longest ago may be done, and somebody else be next.
                let holder = isTold ? holder(of: file) : LockHolder(path: name)
                throw .locked(by: holder, after: patience.timeout)
            }
            if patience.isGivenUp() { throw .waitGivenUp(holder(of: file)) }
            if !isTold, waited >= LockPatience.quiet {
                isTold = true
                patience.onWaiting(holder(of: file))
            }
            FileSystem.sleep(milliseconds: milliseconds)
            milliseconds = min(milliseconds * 2, 20)
        }

        private func holder(of file: borrowing FileDescriptor) -> LockHolder {
            LockHolder.holder(of: try? file.status(), for: name)
        }
    }

    /// Whether the path still leads to the file that is locked: one that may be deleted can be taken
    /// away between opening and locking it.
    func isStill(at path: String) -> Bool {
        guard let status = try? file.status() else { return false }
        return FileStatus(ofLinkAt: path)?.isSameFile(as: status) ?? false
    }

    /// Programs that are started from now on hold the lock too, and keep it as long as they run.
    func share() { file.share() }

    /// Frees the lock.
    consuming func unlock() {}
}
