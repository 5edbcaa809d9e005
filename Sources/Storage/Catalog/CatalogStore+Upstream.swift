import Commitments

extension CatalogStore {
    /// What is edited.
    package enum Kind: Sendable {
        /// The catalog in the program: nothing was edited yet.
        case bundled
        /// A working copy of it.
        case copy
        /// A catalog of its own, which has nothing to take over from the program.
        case own
    }

    /// How the working copy differs from the catalog in the program.
    package struct Standing: Sendable {
        /// Whether it is the catalog in the program, a copy of it, or another one.
        package var kind: Kind
        /// What a new catalog in the program brought since the working copy began.
        package var upstream: [CatalogEdit.Change]
        /// What was done in the working copy.
        package var own: [CatalogEdit.Change]

        /// Creates a standing.
        package init(
            kind: Kind, upstream: [CatalogEdit.Change] = [], own: [CatalogEdit.Change] = []
        ) {
            self.kind = kind
            self.upstream = upstream
            self.own = own
        }
    }

    /// What was done in the working copy, and what the program brought since.
    package func standing() throws(StorageError) -> Standing {
        guard let bytes = try read() else {
            return Standing(kind: .bundled, upstream: [], own: [])
        }
        guard let seed, isCopy else { return Standing(kind: .own, upstream: [], own: []) }
        let known = try base()
        let base = try parse(known ?? seed)
        return Standing(
            kind: .copy, upstream: base.changes(to: try parse(seed)),
            own: base.changes(to: try parse(bytes)))
    }

    private func base() throws(StorageError) -> [UInt8]? {
        let file = SavedFile(
            path: basePath, backups: nil, patience: LockPatience(timeout: .zero),
            limit: CatalogStore.sizeLimit)
        return try file.read()?.bytes
    }

    /// Takes over what the catalog in the program brought since, entry by entry and member by
    /// member; changes of the working copy are kept.
    /// - Returns: what both changed, each as the working copy has it; and the entries of the
    ///   working copy that got another id because the program's catalog has a new one of theirs.
    package func update() throws(StorageError) -> (
        conflicts: [CatalogConflict], renumbered: [Renumbering]
    ) {
        guard let seed, isCopy else { return ([], []) }
        var conflicts: [CatalogConflict] = []
        var renumbered: [Renumbering] = []
        let known = try base()
        let base = known ?? []
        _ = try file.save { current throws(StorageError) in
            guard let current else { return seed }
            let result = try CatalogMerge.merge(
                base: .init(base, named: basePath), mine: .init(current, named: path),
                theirs: .init(seed, named: "the built-in catalog"), keepsBoth: false)
            conflicts = result.conflicts
            renumbered = result.renumbered
            return result.bytes
        }
        try keepBase(seed)
        return (conflicts, renumbered)
    }

    /// Goes back to the catalog in the program: the working copy becomes a backup. What it came
    /// from stays, so that a copy that is brought back is one still.
    /// - Throws: `StorageError` when it cannot be kept; then it stays.
    package func reset() throws(StorageError) {
        guard let seed, isCopy else { return }
        _ = try file.save(keeping: .must) { _ throws(StorageError) in seed }
        try FileSystem.delete(path)
    }
}
