extension Catalog {
    /// The catalog after an edit that may have started from an earlier state of its entries: what
    /// others made of them meanwhile is joined with it, as saving does.
    /// - Throws: `EditProblem` when an entry of the name was added meanwhile, or the result
    ///   would not be consistent.
    package func joining(_ edit: CatalogEdit) throws(EditProblem) -> Catalog {
        if edit.changes.isEmpty { throw .nothing }
        // A file that was read again may have it already.
        if edits.contains(where: { $0.id == edit.id }) { return self }
        let kept = keptValues(from: edit)
        var changes: [CatalogEdit.Change] = []
        for change in edit.changes {
            let there = entry(change.key)
            if change.before == nil, let there, there != change.after,
                change.key.kind != .reaffirmation
            {
                throw .taken(change.key)
            }
            if let joined = change.joined(with: there, keeping: kept[change.key]) {
                changes.append(joined)
            }
        }
        return try applying(changes, recording: edit)
    }
}

extension CatalogEdit.Change {
    /// What the change does to an entry as it is now; nil when that is nothing.
    /// - Parameter kept: what is left of an entry that is taken out; nil for nothing.
    fileprivate func joined(
        with there: CatalogEntry?, keeping kept: CatalogEntry?
    ) -> CatalogEdit.Change? {
        guard let after else {
            // What was taken out here and changed there stays.
            if there != before || there == kept { return nil }
            return CatalogEdit.Change(before: there, after: kept)
        }
        guard let there else {
            // What was taken out there and left alone here stays out.
            return before == after ? nil : .added(after)
        }
        let joined = CatalogEntry.joined(base: before, mine: after, theirs: there)
        return there == joined ? nil : CatalogEdit.Change(before: there, after: joined)
    }
}
