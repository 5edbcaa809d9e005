/// Reads whole files.
package enum FileReader {
    /// The bytes of a regular file.
    /// - Throws: `StorageError` also for folders, pipes and devices, and beyond `limit` bytes.
    package static func read(_ path: String, limit: Int = 256 << 20) throws(StorageError) -> [UInt8]
    {
        try readWithStatus(path, limit: limit).bytes
    }

    /// The bytes of a regular file; nil when nothing has the name.
    package static func readIfThere(_ path: String) throws(StorageError) -> [UInt8]? {
        do throws(StorageError) {
            return try read(path)
        } catch {
            guard case .system(.open, _, let code) = error, SystemCode.isNothingThere(code) else {
                throw error
            }
            if FileStatus(ofLinkAt: path) != nil { throw .danglingLink(path: path) }
            return nil
        }
    }

    /// The beginning of a regular file; nil when it cannot be read.
    static func head(of path: String, bytes count: Int) -> [UInt8]? {
        guard let file = try? FileDescriptor(opening: path, for: .read),
            let status = try? file.status(), status.isRegular
        else { return nil }
        return try? file.readHead(count)
    }

    static func readWithStatus(
        _ path: String, limit: Int
    ) throws(StorageError) -> (bytes: [UInt8], status: FileStatus) {
        let file = try FileDescriptor(opening: path, for: .read)
        let status = try file.status()
        if !status.isRegular { throw .notAFile(path: path, kind: status.kindInWords) }
        return (try file.readAll(size: status.size, limit: limit), status)
    }
}
