extension Catalog {
    /// What would have to be done to this catalog to make the other of it, kind by kind.
    package func changes(to other: Catalog) -> [CatalogEdit.Change] {
        CatalogEntry.Kind.allCases.flatMap { kind in
            let (mine, theirs) = (entries(of: kind), other.entries(of: kind))
            let before = Dictionary(mine.map { ($0.key, $0) }) { first, _ in first }
            let after = Dictionary(theirs.map { ($0.key, $0) }) { first, _ in first }
            let removed = mine.filter { after[$0.key] == nil }.map {
                CatalogEdit.Change.removed($0)
            }
            let rest = theirs.compactMap { entry -> CatalogEdit.Change? in
                let old = before[entry.key]
                return old == entry ? nil : CatalogEdit.Change(before: old, after: entry)
            }
            return removed + rest
        }
    }
}
