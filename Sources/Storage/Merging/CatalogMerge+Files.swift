import Commitments
import JSON

extension CatalogMerge {
    /// Joins whole files.
    /// - Parameters:
    ///   - keepsBoth: whether what both changed is written into the file, to be decided there; else
    ///     the first copy's value is kept.
    ///   - shipped: whether the program's own catalog has an entry.
    static func merge(
        base: FileMerge.Copy, mine: FileMerge.Copy, theirs: FileMerge.Copy, keepsBoth: Bool = true,
        shipped: (CatalogEntry.Key) -> Bool = { _ in false }
    ) throws(StorageError) -> FileMerge.Result {
        let copies = try CatalogCopies(base: base, mine: mine, theirs: theirs, shipped: shipped)
        let (left, right) = (copies.mine.document, copies.theirs.document)
        // From whichever side two copies are joined, the bytes are the same.
        let isSwapped = theirs.bytes.lexicographicallyPrecedes(mine.bytes)
        var merge =
            isSwapped
            ? CatalogMerge(base: copies.base, mine: right, theirs: left)
            : CatalogMerge(base: copies.base, mine: left, theirs: right)
        if isSwapped, !merge.conflicts.isEmpty {
            merge = CatalogMerge(base: copies.base, mine: left, theirs: right)
        }
        func result(
            _ bytes: [UInt8], _ decisions: [CatalogDecision] = []
        ) -> FileMerge.Result {
            FileMerge.Result(
                bytes: bytes, conflicts: merge.conflicts, decisions: decisions,
                renumbered: copies.renumbered, unreadableBase: copies.unreadableBase)
        }
        do throws(StorageError) {
            let bytes = try CatalogTidying.tidied(merge.joined.documentBytes, named: "joined")
            if merge.conflicts.isEmpty || !keepsBoth { return result(bytes) }
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            if !keepsBoth { throw .unjoinable(path: mine.name, problems: problems) }
        }
        let decisions = try CatalogDecisions(copies, merge, named: mine.name)
        return result(decisions.bytes, decisions.all)
    }
}
