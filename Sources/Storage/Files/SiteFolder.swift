/// A folder that pages are written into, each whole or not at all. A list in it says which files are
/// its own, so that a folder of somebody else is known, and pages that are gone are taken away.
package struct SiteFolder: Sendable {
    /// The folder.
    package let path: String
    private let own: OwnFiles?

    /// The name of the list.
    private static let listName = ".pledges-site"
    private static let firstLine = "pledges-site 1"

    /// - Parameter own: files that it never writes or replaces.
    package init(_ path: String, sparing own: OwnFiles?) {
        self.path = path
        self.own = own
    }

    /// What is there before anything is written.
    package enum State: Equatable, Sendable {
        /// Nothing, or an empty folder.
        case free
        /// The files of an earlier site.
        case site([String])
        /// Files of somebody else.
        case foreign
        /// Something else than a folder.
        case noFolder
    }

    /// - Throws: `StorageError` where it cannot be looked into.
    package func state() throws(StorageError) -> State {
        guard let status = FileStatus(at: path) else { return .free }
        if !status.isFolder { return .noFolder }
        let names = try FileSystem.names(in: path)
        if names.isEmpty { return .free }
        guard names.contains(SiteFolder.listName) else { return .foreign }
        let bytes = try FileReader.read(Path.join(path, SiteFolder.listName))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first == Substring(SiteFolder.firstLine) else { return .foreign }
        return .site(lines.dropFirst().map(String.init).filter(SiteFolder.isInside))
    }

    /// Writes the list of what the folder will have, before the first page: what is interrupted is
    /// known to be ours the next time.
    package func claim(_ files: [String]) throws(StorageError) {
        // Pages are for others to read, as far as the user's umask lets them.
        try FileSystem.createFolder(path, permissions: 0o777)
        for folder in Set(files.map(Path.folder)).sorted() where folder != "." {
            try FileSystem.createFolder(Path.join(path, folder), permissions: 0o777)
        }
        let text = ([SiteFolder.firstLine] + files).map { $0 + "\n" }.joined()
        _ = try write(Array(text.utf8), to: SiteFolder.listName)
    }

    /// Writes a page.
    /// - Returns: whether it differs from the one that was there.
    package func write(_ bytes: [UInt8], to file: String) throws(StorageError) -> Bool {
        let target = Path.join(path, file)
        if let old = FileStatus(ofLinkAt: target), old.isRegular, old.size == bytes.count,
            try FileReader.read(target) == bytes
        {
            return false
        }
        try FileWriter.writeNew(bytes, to: target, replacing: true, sparing: own)
        return true
    }

    /// Takes away a page of an earlier site.
    package func remove(_ file: String) throws(StorageError) {
        let target = Path.join(path, file)
        guard SiteFolder.isInside(file), let status = FileStatus(ofLinkAt: target),
            status.isRegular
        else { return }
        try own?.check(target)
        try FileSystem.delete(target)
    }

    /// Whether a name leads to a page in the folder: the list may be written by anybody.
    private static func isInside(_ file: String) -> Bool {
        file.hasSuffix(".html") && !file.hasPrefix("/")
            && !file.split(separator: "/").contains("..")
    }
}
