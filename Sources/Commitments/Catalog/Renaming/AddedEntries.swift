/// The entries of a catalog by the change that added them.
package struct AddedEntries: Sendable {
    private var keys: [Addition: CatalogEntry.Key] = [:]

    /// None.
    init() {}

    /// Indexes the entries of a catalog by the changes in its history that added them.
    package init(_ catalog: Catalog) {
        for (addition, key) in catalog.additions { keys[addition] = key }
    }

    /// The key that an added entry has now; nil where it is gone.
    package subscript(addition: Addition) -> CatalogEntry.Key? { keys[addition] }

    /// Adds the entries of an edit that the catalog does not have yet.
    package mutating func take(_ edit: CatalogEdit) {
        for (addition, key) in edit.additions { keys[addition] = key }
    }
}

extension CatalogEdit {
    /// The changes that add pledges, meetings and sources.
    package var additions: [(addition: Addition, key: CatalogEntry.Key)] {
        // What an undo brings back was there before.
        if undoes != nil { return [] }
        return changes.enumerated().compactMap { position, change in
            guard change.before == nil, CatalogEntry.Kind.numbered.contains(change.key.kind)
            else { return nil }
            return (Addition(edit: id, position: position), change.key)
        }
    }
}
