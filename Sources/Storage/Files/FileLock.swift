/// A lock that the kernel frees when its holder dies, however it dies: a file of its own, which is
/// never deleted, so that all who come wait for the same one.
struct FileLock: ~Copyable {
    private let file: FileDescriptor

    /// Waits for the lock.
    /// - Parameters:
    ///   - path: the lock's file, which is created when it is missing.
    ///   - name: what is locked, for messages.
    /// - Throws: `StorageError.locked` when it is not free after `timeout`.
    init(at path: String, for name: String, timeout: Duration) throws(StorageError) {
        let file = try FileDescriptor(opening: path, for: .lock)
        let deadline = ContinuousClock.now.advanced(by: timeout)
        var pause = 1
        while try !file.tryLock() {
            if ContinuousClock.now >= deadline { throw .locked(path: name, after: timeout) }
            FileSystem.sleep(milliseconds: pause)
            pause = min(pause * 2, 20)
        }
        self.file = file
    }

    /// Whether the path still leads to the file that is locked: one that may be deleted can be taken
    /// away between opening and locking it.
    func isStill(at path: String) -> Bool {
        guard let status = try? file.status() else { return false }
        return FileStatus(ofLinkAt: path)?.isSameFile(as: status) ?? false
    }

    /// Frees the lock.
    consuming func unlock() {}
}
