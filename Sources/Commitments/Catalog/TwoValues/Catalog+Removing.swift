extension Catalog {
    /// What is left of the entries that an edit takes out: the values that others gave them, and that
    /// whoever takes them out had not seen.
    package func keptValues(from edit: CatalogEdit) -> [CatalogEntry.Key: CatalogEntry] {
        let removed = Set(edit.changes.filter { $0.after == nil }.map(\.key))
        let wereEdited = edits.contains { $0.changes.contains { removed.contains($0.key) } }
        if removed.isEmpty || !wereEdited { return [:] }
        let log = EditLog(edits + [edit])
        var kept: [CatalogEntry.Key: CatalogEntry] = [:]
        for (key, changes) in log.changes(of: removed) {
            kept[key] = keptValues(key, EntryHistory(changes, log), log)
        }
        return kept
    }

    private func keptValues(
        _ key: CatalogEntry.Key, _ history: EntryHistory, _ log: EditLog
    ) -> CatalogEntry? {
        guard let current = entry(key) else { return nil }
        var kept: CatalogEntry?
        for member in current.memberNames {
            let standing = history.history(of: member)?.standing.filter { $0.value != .gone } ?? []
            guard let edit = standing.last?.edits.first else { continue }
            kept = taking(member, from: log.edits[edit].id, kept ?? current)
        }
        return kept
    }
}

extension Catalog {
    /// The changes of somebody who looks at this catalog: who takes an entry out that has two values
    /// has seen both.
    package func weighingRemovals(_ changes: [CatalogEdit.Change]) -> [CatalogEdit.Change] {
        if changes.allSatisfy({ $0.after != nil }) { return changes }
        let values = Dictionary(grouping: membersWithTwoValues(), by: \.id.entry)
        if values.isEmpty { return changes }
        return changes.map { change in
            var change = change
            guard change.after == nil else { return change }
            for values in values[change.key] ?? [] {
                change.settles.merge(values.weighed) { own, _ in own }
            }
            return change
        }
    }
}
