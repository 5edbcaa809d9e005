import Commitments

/// The folder of drafts: one private file each, so that copies of the program that run at the
/// same time never write the same one.
package struct DraftStore: Sendable {
    private let folder: String
    private let claims = FileClaims()

    package init(folder: String) { self.folder = folder }

    /// All drafts of notes, the earliest first, but those that another copy of the program has in
    /// hand. A file that cannot be read stays where it is.
    package func list() throws(StorageError) -> [Draft] {
        try list(DraftReader.read).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    /// All drafts of forms, likewise.
    package func forms() throws(StorageError) -> [FormDraft] {
        try list(FormDraftReader.read).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    private func list<Kind: DraftFile>(
        _ read: ([UInt8], String) -> Reading<Kind>
    ) throws(StorageError) -> [Kind] {
        let names = try FileSystem.names(in: folder)
        sweep(names)
        let paths = names.filter { $0.hasSuffix(DraftStore.ending) }
            .map { Path.join(folder, $0) }
        return paths.compactMap { path in
            (try? FileReader.read(path)).flatMap { read($0, path).value }
        }.filter {
            claims.take($0.id, at: lockPath(of: $0.id))
        }
    }

    /// Keeps a draft of a note in the place of the one with its id.
    package func write(_ draft: Draft) throws(StorageError) { try write(file: draft) }

    /// Keeps a draft of a form, likewise.
    package func write(_ draft: FormDraft) throws(StorageError) { try write(file: draft) }

    private func write(file draft: some DraftFile) throws(StorageError) {
        try FileSystem.createFolder(folder)
        _ = claims.take(draft.id, at: lockPath(of: draft.id))
        let file = AtomicReplacement(
            path: path(of: draft.id), prefix: temporaryPrefix(of: draft.id), permissions: 0o600)
        _ = try file.write(draft.bytes)
    }

    /// Throws a draft away; one that is not there is gone already.
    package func delete(_ id: Draft.ID) throws(StorageError) {
        try FileSystem.delete(path(of: id))
        try FileSystem.delete(lockPath(of: id))
        claims.drop(id)
    }

    /// Removes what writers left over that died: half-written drafts, and locks of drafts that are
    /// gone.
    private func sweep(_ names: [String]) {
        for name in names where name.hasPrefix(".") {
            let id = String(name.dropFirst().prefix(DraftStore.idLength))
            let isAlone = !names.contains(id + DraftStore.ending)
            let isLock = name == lockName(of: id)
            let isTemporary =
                name.hasPrefix(temporaryPrefix(of: id)) && name.hasSuffix(AtomicReplacement.suffix)
            guard isLock && isAlone || isTemporary, !claims.has(id),
                claims.take(id, at: lockPath(of: id))
            else { continue }
            try? FileSystem.delete(Path.join(folder, name))
            if isAlone { try? FileSystem.delete(lockPath(of: id)) }
            claims.drop(id)
        }
    }

    /// The id of the draft in a file.
    static func id(ofFile path: String) -> Draft.ID {
        String(Path.name(of: path).prefix { $0 != "." })
    }

    private static let ending = ".json"
    private static let idLength = 16

    private func path(of id: Draft.ID) -> String { Path.join(folder, id + DraftStore.ending) }

    private func lockName(of id: Draft.ID) -> String { "." + id + ".lock" }

    private func lockPath(of id: Draft.ID) -> String { Path.join(folder, lockName(of: id)) }

    private func temporaryPrefix(of id: Draft.ID) -> String { "." + id + "." }
}
