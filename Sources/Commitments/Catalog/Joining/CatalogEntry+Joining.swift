extension CatalogEntry {
    /// What an entry becomes when two change it: the members that I changed as I have them, the
    /// others as they have them, and lists element by element.
    /// - Parameter base: the entry that I started from; nil when there was none.
    package static func joined(
        base: CatalogEntry?, mine: CatalogEntry, theirs: CatalogEntry
    ) -> CatalogEntry {
        if base == theirs || mine == theirs { return mine }
        if base == mine { return theirs }
        var result = theirs.joiningLists(since: base, mine)
        let (before, after) = (base?.texts ?? [:], mine.texts)
        let names = mine.memberNames + (base?.memberNames ?? []).filter { after[$0] == nil }
        for name in names where before[name] != after[name] {
            result = result.taking(name, from: mine)
        }
        return result
    }
}

extension StatementRecord {
    fileprivate func joiningLists(
        since base: StatementRecord?, _ mine: StatementRecord
    ) -> StatementRecord {
        var result = self
        result.setAside = ListJoin.joined(
            base: base?.setAside ?? [], mine: mine.setAside, theirs: setAside)
        return result
    }
}
