import Commitments

/// The folder of drafts: one private file each, so that copies of the program that run at the
/// same time never write the same one.
package struct DraftStore: Sendable {
    private let folder: String

    package init(folder: String) { self.folder = folder }

    /// All drafts, the earliest first. A file that cannot be read stays where it is.
    package func list() throws(StorageError) -> [Draft] {
        let paths = try FileSystem.names(in: folder).filter { $0.hasSuffix(".json") }
            .map { Path.join(folder, $0) }
        return paths.compactMap { path in
            (try? FileReader.read(path)).flatMap { DraftReader.read($0, named: path).value }
        }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    /// Keeps a draft in the place of the one with its id.
    package func write(_ draft: Draft) throws(StorageError) {
        try FileSystem.createFolder(folder)
        let file = AtomicReplacement(
            path: path(of: draft.id), prefix: ".\(draft.id).", permissions: 0o600)
        _ = try file.write(draft.bytes)
    }

    /// Throws a draft away; one that is not there is gone already.
    package func delete(_ id: Draft.ID) throws(StorageError) {
        try FileSystem.delete(path(of: id))
    }

    private func path(of id: Draft.ID) -> String { Path.join(folder, id + ".json") }
}
