/// Writes a file so that its name always has all the old bytes or all the new ones, whatever
/// happens on the way: a temporary file in the same folder is made durable and takes over the name.
struct AtomicReplacement {
    /// What the file is to be called; without links.
    let path: String
    /// What names of temporary files begin with.
    let prefix: String
    /// Of the new file, where there is none whose permissions it takes over.
    let permissions: UInt32
    /// Whether a file of the name may be replaced.
    var replaces = true

    /// What became of it.
    struct Outcome {
        var status: FileStatus
        /// False when the system could not say that the new name survives a power cut.
        var isDurable: Bool
    }

    /// What names of temporary files end with.
    static let suffix = ".tmp"

    /// Writes the bytes. On an error the old file is as it was, and nothing is left over.
    /// - Parameter prepare: what is to be done once the new file is safe, before it takes over.
    func write(
        _ bytes: [UInt8], before prepare: () throws(StorageError) -> Void = {}
    ) throws(StorageError) -> Outcome {
        let folder = Path.folder(of: path)
        let temporary = Path.join(folder, prefix + Path.randomHex() + AtomicReplacement.suffix)
        do throws(StorageError) {
            let written = try create(temporary, with: bytes)
            try check(temporary, holds: bytes)
            try prepare()
            try takeOver(temporary)
            // Renaming changes the time of change. Another file there is one that somebody else
            // has put in its place since.
            let status = FileStatus(at: path).flatMap { $0.inode == written.inode ? $0 : nil }
            return Outcome(status: status ?? written, isDurable: synchronize(folder))
        } catch {
            try? FileSystem.delete(temporary)
            throw error.naming(path, insteadOf: temporary)
        }
    }

    private func create(
        _ temporary: String, with bytes: [UInt8]
    ) throws(StorageError) -> FileStatus {
        let file = try FileDescriptor(opening: temporary, for: .create(permissions: permissions))
        if let old = FileStatus(ofLinkAt: path), old.isRegular {
            try file.setPermissions(old.permissions)
        }
        try file.writeAll(bytes)
        try file.synchronize()
        let status = try file.status()
        try file.closeChecked()
        return status
    }

    /// Reads back what was written: what the system keeps may differ from what it took.
    private func check(_ temporary: String, holds bytes: [UInt8]) throws(StorageError) {
        if try FileReader.read(temporary, limit: bytes.count + 1) != bytes {
            throw .system(.write, path: path, code: SystemCode.inputOutput)
        }
    }

    private func takeOver(_ temporary: String) throws(StorageError) {
        if replaces { return try FileSystem.rename(temporary, to: path) }
        if try FileSystem.link(temporary, as: path) {
            try? FileSystem.delete(temporary)
            return
        }
        // Without second names: the name is taken first, and the file moved over it.
        do throws(StorageError) {
            try FileDescriptor(opening: path, for: .create(permissions: permissions)).closeChecked()
        } catch {
            throw FileStatus(ofLinkAt: path) == nil ? error : .exists(path: path)
        }
        try FileSystem.rename(temporary, to: path)
    }

    private func synchronize(_ folder: String) -> Bool {
        do throws(StorageError) {
            try FileDescriptor(opening: folder, for: .folder).synchronize()
            return true
        } catch {
            return false
        }
    }
}

extension StorageError {
    /// The error with the name that the user knows.
    func naming(_ path: String, insteadOf temporary: String) -> StorageError {
        guard case .system(let act, temporary, let code) = self else { return self }
        return .system(act == .open ? .write : act, path: path, code: code)
    }
}
