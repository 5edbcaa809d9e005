/// Writes files that the user asked for: exports.
package enum FileWriter {
    /// Writes a whole file, or nothing.
    /// - Parameter replacing: whether a file of the name may be replaced; its permissions stay. A
    ///   link stays a link, and the file that it leads to is replaced.
    /// - Parameter own: files that it never writes or replaces.
    /// - Throws: `StorageError.exists` when there is one and it may not.
    package static func writeNew(
        _ bytes: [UInt8], to path: String, replacing: Bool, sparing own: OwnFiles? = nil
    ) throws(StorageError) {
        var target = path
        try own?.check(path)
        if let status = FileStatus(ofLinkAt: path) {
            if let status = FileStatus(at: path), !status.isRegular {
                throw .notAFile(path: path, kind: status.kindInWords)
            }
            if !replacing { throw .exists(path: path) }
            if status.isLink { target = try resolveLink(path) }
        }
        let file = AtomicReplacement(
            path: target, prefix: ".pledges-", permissions: 0o666, replaces: replacing)
        _ = try file.write(bytes)
    }
}

/// The file that a link leads to.
/// - Throws: `StorageError.danglingLink` when it leads nowhere.
func resolveLink(_ path: String) throws(StorageError) -> String {
    if FileStatus(at: path) == nil { throw .danglingLink(path: path) }
    return try FileSystem.resolve(path)
}
