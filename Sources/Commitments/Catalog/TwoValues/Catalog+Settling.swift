extension Catalog {
    /// The changes that keep one of two values. If it is already current, it is only settled.
    /// - Parameter side: one of the sides of `values`.
    package func settling(
        _ values: TwoValues, with side: TwoValues.Side
    ) -> [CatalogEdit.Change] {
        guard let entry = entry(values.id.entry) else { return [] }
        let after =
            side.isRemoval ? nil : taking(values.id.member, from: side.edit, entry)
        return Catalog.settling(values, from: entry, to: after)
    }

    /// The changes that replace both values by another one.
    /// - Parameters:
    ///   - before: the entry as it was when the values were weighed.
    ///   - after: the entry with that value; nil when it is to be taken out.
    package static func settling(
        _ values: TwoValues, from before: CatalogEntry, to after: CatalogEntry?
    ) -> [CatalogEdit.Change] {
        guard var change = CatalogEdit.Change(before: before, after: after) else { return [] }
        change.settles = values.weighed
        return [change]
    }

    /// An entry with a member as an edit left it.
    func taking(
        _ member: String, from edit: CatalogEdit.ID, _ entry: CatalogEntry
    ) -> CatalogEntry {
        let changes = edits.last { $0.id == edit }?.changes ?? []
        guard let after = changes.last(where: { $0.key == entry.key })?.after else { return entry }
        return entry.taking(member, from: after)
    }
}
