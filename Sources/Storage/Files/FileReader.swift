/// Reads whole files.
package enum FileReader {
    /// The bytes of a regular file.
    /// - Throws: `StorageError` also for folders, pipes and devices, and beyond `limit` bytes.
    package static func read(_ path: String, limit: Int = 256 << 20) throws(StorageError) -> [UInt8]
    {
        try readWithStatus(path, limit: limit).bytes
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
