/// A second analyst, who coded the same statements apart in a catalog of their own.
package struct OtherCoder: Sendable {
    /// How the analyst is called.
    package let name: String
    /// Where the catalog was read from, as it was named.
    package let path: String
    /// The analyst's catalog.
    package let catalog: Catalog

    /// Creates a second analyst.
    package init(name: String, path: String, catalog: Catalog) {
        self.name = name
        self.path = path
        self.catalog = catalog
    }

    /// The analyst by the name of who edited the catalog since it parted from mine; the name stays
    /// where nobody did, or where it is my own.
    package func parted(from mine: Catalog, me: String) -> OtherCoder {
        guard let author = catalog.lastAuthor(unknownTo: mine), author != me,
            author != mine.lastAuthor(unknownTo: catalog)
        else { return self }
        return OtherCoder(name: author, path: path, catalog: catalog)
    }
}

/// Which pledges of two catalogs are the same. Two analysts who do not know of each other give one id
/// to two new pledges, and two ids to one.
package struct SharedPledges: Sendable {
    private let mine: Catalog
    private let theirs: Catalog
    /// By id in their catalog.
    private let ids: [Pledge.ID: Pledge.ID]

    /// Compares two catalogs.
    package init(mine: Catalog, theirs: Catalog) {
        self.mine = mine
        self.theirs = theirs
        func additions(_ catalog: Catalog) -> [String: Addition] {
            catalog.additions(of: Set(catalog.pledges.map { CatalogEntry.pledge($0).key }))
        }
        let added = (mine: additions(mine), theirs: additions(theirs))
        var ids: [Pledge.ID: Pledge.ID] = [:]
        for pledge in theirs.pledges {
            let named = mine.pledge(pledge.id.text)
            // Renumbered by a merge, it has the addition that it had.
            let moved = added.theirs[pledge.id.text].flatMap { addition in
                added.mine.first { $0.value == addition }.map { Pledge.ID($0.key) }
            }
            let isSame = named.map {
                added.mine[$0.id.text] == added.theirs[pledge.id.text]
                    || $0.title.lowercased() == pledge.title.lowercased()
            }
            let titled = mine.pledges.first { $0.title.lowercased() == pledge.title.lowercased() }
            ids[pledge.id] = moved ?? (isSame == true ? named?.id : titled?.id)
        }
        self.ids = ids
    }

    /// The pledge of my catalog that one of theirs is; nil where mine has none.
    package func mine(_ id: Pledge.ID) -> Pledge.ID? { ids[id] }

    /// The id under which a pledge of theirs is compared: mine, or theirs with its owner where mine has
    /// none.
    package func name(_ id: Pledge.ID, of coder: String) -> Pledge.ID {
        ids[id] ?? Pledge.ID("\(id.text) (\(coder))")
    }

    /// The pledge of theirs that is compared under a name.
    package func theirs(_ name: Pledge.ID, of coder: String) -> Pledge? {
        theirs.pledges.first { self.name($0.id, of: coder) == name }
    }
}

extension Catalog {
    /// The entries that one of two copies of a catalog edited since they parted.
    package func editedApart(from other: Catalog) -> Set<CatalogEntry.Key> {
        let common = Set(edits.map(\.id)).intersection(other.edits.map(\.id))
        let apart = (edits + other.edits).filter { !common.contains($0.id) }
        return Set(apart.flatMap { $0.changes.map(\.key) })
    }

    /// Who edited it last without another copy knowing; nil where nobody did.
    package func lastAuthor(unknownTo other: Catalog) -> String? {
        let known = Set(other.edits.map(\.id))
        return edits.last { !known.contains($0.id) }?.author
    }
}
