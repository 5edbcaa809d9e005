#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Acts on paths.
enum FileSystem {
    /// The path without links and dots; what it leads to must be there.
    static func resolve(_ path: String) throws(StorageError) -> String {
        guard let resolved = realpath(path, nil) else {
            throw .system(.resolve, path: path, code: errno)
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Makes a folder, and those above it that are missing; for the user alone where
    /// nothing else is said.
    /// - Returns: false when the system could not say that a new one survives a power cut, and with
    ///   it the files in it.
    @discardableResult
    static func createFolder(
        _ path: String, permissions: mode_t = 0o700
    ) throws(StorageError) -> Bool {
        if mkdir(path, permissions) == 0 { return syncFolder(above: path) }
        switch errno {
        case EEXIST: return true
        case ENOENT where Path.folder(of: path) != path:
            let isDurable = try createFolder(
                Path.folder(of: path), permissions: permissions)
            if mkdir(path, permissions) == 0 { return syncFolder(above: path) && isDurable }
            if errno == EEXIST { return isDurable }
            throw .system(.createFolder, path: path, code: errno)
        case let code: throw .system(.createFolder, path: path, code: code)
        }
    }

    /// Whether the name of a new folder is on the disk.
    private static func syncFolder(above path: String) -> Bool {
        do throws(StorageError) {
            try FileDescriptor(opening: Path.folder(of: path), for: .folder).synchronize()
            return true
        } catch {
            return false
        }
    }

    /// Puts a file in the place of another.
    static func rename(_ path: String, to target: String) throws(StorageError) {
        #if canImport(Glibc)
            let result = Glibc.rename(path, target)
        #elseif canImport(Musl)
            let result = Musl.rename(path, target)
        #else
            let result = Darwin.rename(path, target)
        #endif
        if result != 0 { throw .system(.replace, path: target, code: errno) }
    }

    /// Gives a file a second name, which nothing may have yet.
    /// - Returns: false where the file system knows no second names, or is another one there.
    static func link(_ path: String, as target: String) throws(StorageError) -> Bool {
        #if canImport(Glibc)
            let result = Glibc.link(path, target)
        #elseif canImport(Musl)
            let result = Musl.link(path, target)
        #else
            let result = Darwin.link(path, target)
        #endif
        if result == 0 { return true }
        switch errno {
        case EEXIST: throw .exists(path: target)
        case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV: return false
        case let code: throw .system(.write, path: target, code: code)
        }
    }

    /// Deletes a file; one that is not there is deleted already.
    static func delete(_ path: String) throws(StorageError) {
        if unlink(path) != 0 && errno != ENOENT {
            throw .system(.delete, path: path, code: errno)
        }
    }

    /// Deletes a file, or a folder with all that is in it. A link is deleted, not followed.
    static func deleteAll(_ path: String) {
        if unlink(path) == 0 { return }
        for name in (try? names(in: path)) ?? [] { deleteAll(Path.join(path, name)) }
        rmdir(path)
    }

    /// The names of the files and folders in a folder, sorted; none when there is no folder.
    static func names(in folder: String) throws(StorageError) -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw .system(.list, path: folder, code: errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                let size = MemoryLayout.size(ofValue: tuple.pointee)
                return tuple.withMemoryRebound(to: CChar.self, capacity: size) {
                    String(cString: $0)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Waits.
    static func sleep(milliseconds: Int) {
        usleep(UInt32(milliseconds) * 1000)
    }
}
