/// The files that the program lives on, which nothing that it writes for the user may take the place
/// of: notes, catalog and what belongs to them, and everything in the state folder. They are known
/// by their place, through links and whatever way a path takes, by what they are (a hard link is the
/// same file), and by what they hold.
package struct OwnFiles: Sendable {
    private var files: [File] = []
    private var folders: [File] = []

    private struct File: Sendable {
        /// Without links.
        var path: String
        /// "the notes file"
        var what: String
    }

    /// - Parameters:
    ///   - notes: the paths of notes files in use.
    ///   - catalogs: the paths of catalogs in use.
    ///   - state: the folder of drafts, backups, edits, intakes.
    ///   - inputs: files that the command reads.
    package init(
        notes: [String] = [], catalogs: [String] = [], state: String? = nil, inputs: [String] = []
    ) {
        for path in notes { add(path, "the notes file") }
        for path in catalogs {
            add(path, "the catalog")
            add(CatalogStore(path: path).basePath, "the base of the working copy")
            let texts = StatementStore(besideCatalog: path).folder
            folders.append(File(path: OwnFiles.resolved(texts), what: "a stored statement"))
        }
        for path in inputs { add(path, "the file that the command reads") }
        if let state {
            folders.append(
                File(path: OwnFiles.resolved(state), what: "a file in the program's own folder"))
        }
    }

    private mutating func add(_ path: String, _ what: String) {
        // A link to the file is a way to it, too, and must not become a file of its own.
        for path in Set([path, OwnFiles.resolved(path)]) {
            files.append(File(path: path, what: what))
        }
    }

    /// Stops what would take the place of one of them.
    /// - Throws: `StorageError.ownFile`.
    package func check(_ path: String) throws(StorageError) {
        if let what = what(path) { throw .ownFile(path: path, what: what) }
    }

    /// What a path leads to, if that is one of the program's own files.
    func what(_ path: String) -> String? {
        let places = Set([OwnFiles.resolved(path), OwnFiles.withoutLastLink(path)])
        for place in places {
            if let what = what(place: place) { return what }
        }
        guard let status = FileStatus(at: path), status.isRegular else { return nil }
        return what(status) ?? OwnFiles.kind(path)
    }

    /// By the place of a file.
    private func what(place: String) -> String? {
        if let folder = folders.first(where: { place == $0.path || place.hasPrefix($0.path + "/") })
        {
            return folder.what
        }
        // What `pledges git setup` writes, and git's own files.
        let names = place.split(separator: "/")
        if names.dropLast().contains(".git") { return "a file of git" }
        if [".gitattributes", ".gitignore"].contains(names.last ?? "") {
            return "a file that git reads"
        }
        for file in files {
            if place == file.path { return file.what }
            // Its lock, and what is written before it takes the file's place.
            let isBeside = Path.folder(of: place) == Path.folder(of: file.path)
            let names = (own: Path.name(of: file.path), other: Path.name(of: place))
            if isBeside, names.other.hasPrefix(".\(names.own).") {
                return "a part of \(file.what)"
            }
            // What `pledges recover` puts aside, and may be all that is left of it.
            if isBeside, names.other.hasPrefix("\(names.own).damaged-") {
                return "a damaged copy of \(file.what)"
            }
        }
        return nil
    }

    /// By which file it is: another name of the same file.
    private func what(_ status: FileStatus) -> String? {
        for file in files {
            if FileStatus(at: file.path)?.isSameFile(as: status) ?? false { return file.what }
            let lock = Path.join(Path.folder(of: file.path), ".\(Path.name(of: file.path)).lock")
            if FileStatus(at: lock)?.isSameFile(as: status) ?? false {
                return "a part of \(file.what)"
            }
        }
        // A file of one name only is in no other folder.
        if status.links < 2 { return nil }
        return folders.first { OwnFiles.holds($0.path, status, depth: 3) }?.what
    }

    private static func holds(_ folder: String, _ wanted: FileStatus, depth: Int) -> Bool {
        let names = (try? FileSystem.names(in: folder)) ?? []
        return names.contains { name in
            let path = Path.join(folder, name)
            guard let status = FileStatus(ofLinkAt: path) else { return false }
            if status.isSameFile(as: wanted) { return true }
            return status.isFolder && depth > 0 && holds(path, wanted, depth: depth - 1)
        }
    }

    /// By what it holds: also a colleague's notes, or a catalog that is not in use now. Another
    /// editor's byte-order mark and git's conflict marks make it no other file.
    private static func kind(_ path: String) -> String? {
        guard let head = FileReader.head(of: path, bytes: 1 << 16) else { return nil }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = head.starts(with: mark) ? head.dropFirst(mark.count) : head[...]
        let start = bytes.drop { $0 <= UInt8(ascii: " ") }.prefix(2048)
        let isJSON = start.first == UInt8(ascii: "{") || start.starts(with: Array("<<<<<<<".utf8))
        guard isJSON else { return nil }
        let text = String(decoding: start, as: UTF8.self)
        return FileFormat.allCases.first { text.contains("\"\($0.rawValue)\"") }
            .map { "\($0.inWords) of Pledges" }
    }

    /// The path without links, as far as there is one.
    private static func resolved(_ path: String) -> String {
        (try? FileSystem.resolve(path)) ?? (try? SavedFile.resolved(path)) ?? path
    }

    /// The path of the entry in the folder itself, even if it is a link.
    private static func withoutLastLink(_ path: String) -> String {
        guard let folder = try? FileSystem.resolve(Path.folder(of: path)) else { return path }
        return Path.join(folder, Path.name(of: path))
    }
}

extension OwnFiles {
    /// Whether the shell has led standard output into a file.
    package static var standardOutputIsFile: Bool {
        FileStatus(ofDescriptor: 1)?.isRegular ?? false
    }

    /// Stops output that the shell has led into one of them.
    package func checkStandardOutput() throws(StorageError) {
        guard let status = FileStatus(ofDescriptor: 1), status.isRegular, let what = what(status)
        else { return }
        throw .ownFile(path: "standard output", what: what)
    }
}
