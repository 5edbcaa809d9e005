extension CatalogEdit {
    /// The edit with what it needs to find its entries in another state of the catalog.
    /// - Parameter catalog: the one that the edit was made for.
    package func naming(_ catalog: Catalog) -> CatalogEdit {
        let entries = changes.flatMap { [$0.before, $0.after] }.compactMap(\.self)
        var named = catalog.additions(by: Set(entries.flatMap(\.named)))
        for (addition, key) in additions { named[key] = addition }
        var edit = self
        edit.added.merge(named) { first, _ in first }
        return edit
    }

    /// The edit with the ids that its entries have now.
    package func following(_ entries: AddedEntries) -> CatalogEdit {
        added.isEmpty ? self : Renaming(added, in: entries)(self)
    }

    /// An entry that the edit builds on, and that neither the catalog nor an edit before it has. An
    /// entry of the same id may be there: it is another one.
    package func missing(in entries: AddedEntries) -> CatalogEntry.Key? {
        added.filter { entries[$0.value] == nil && $0.value.edit != id }.map(\.key)
            .min { $0.description < $1.description }
    }
}

extension CatalogEdit {
    /// An entry that the edit builds on, and that the catalog does not have.
    package func missing(in catalog: Catalog) -> CatalogEntry.Key? {
        let isAlone = added.values.allSatisfy { $0.edit == id }
        return isAlone ? nil : missing(in: AddedEntries(catalog))
    }
}

extension Catalog {
    /// The change that added each of these entries, where one did.
    package func additions(
        by keys: Set<CatalogEntry.Key>
    ) -> [CatalogEntry.Key: Addition] {
        if keys.isEmpty { return [:] }
        let found = additions.filter { keys.contains($0.key) }
        return Dictionary(found.map { ($0.key, $0.addition) }) { first, _ in first }
    }
}

// MARK: Edits that are not in the catalog yet

/// A catalog with edits that are not saved.
package struct PendingEdits: Sendable {
    /// The catalog with the edits that fit it.
    package private(set) var catalog: Catalog
    /// All the edits, with the ids that their entries have now.
    package private(set) var edits: [CatalogEdit] = []
    /// The entries that only the edits add and that got another id, since theirs was given away.
    package private(set) var renumbered = Renaming()
    /// Every entry that the edits called otherwise.
    package private(set) var renaming = Renaming()
    /// The records of texts that only the edits add and that got another name.
    package private(set) var renamedTexts: [TextRename] = []
    private var entries: AddedEntries
    private var taken: KnownIDs

    /// - Parameters:
    ///   - catalog: as its file has it.
    ///   - known: ids that others have given away.
    package init(_ edits: [CatalogEdit], on catalog: Catalog, besides known: KnownIDs = KnownIDs())
    {
        self.catalog = catalog
        entries = AddedEntries(catalog)
        taken = edits.isEmpty ? known : KnownIDs(catalog).union(known)
        for edit in edits {
            for (_, key) in edit.additions { taken.insert(key) }
        }
        let made = Set(catalog.edits.map(\.id))
        for edit in edits { take(edit, isThere: made.contains(edit.id)) }
    }

    private mutating func take(_ edit: CatalogEdit, isThere: Bool) {
        // Edits that were made after one that added a text speak of that text.
        let old = Renaming(edit.added, in: entries).merging(renumbered.ofTexts)
        renaming = renaming.merging(old)
        let edit = isThere ? old(edit) : renumbering(edit, old)
        entries.take(edit)
        edits.append(edit)
        if edit.missing(in: entries) != nil { return }
        // One that fits no longer is joined, or refused, by the save that it waits for.
        if let edited = try? catalog.joining(edit) { catalog = edited }
    }

    /// The edit with free ids for the entries that it adds: nobody has seen them yet. All ids are replaced
    /// at once, since another entry may now have the id that one of these had.
    /// - Parameter old: the ids that the entries have now on which it builds.
    private mutating func renumbering(_ edit: CatalogEdit, _ old: Renaming) -> CatalogEdit {
        let followed = old(edit)
        var new = Renaming()
        for (addition, key) in edit.additions {
            let after = followed.changes[addition.position].after
            guard catalog.isTaken(key), catalog.entry(key) != after else { continue }
            let name = taken.freeName(like: key)
            taken.insert(CatalogEntry.Key(key.kind, name))
            new.add(key, name)
        }
        for (record, followed) in zip(edit.newRecords, followed.newRecords)
        where catalog.statement(followed.id).map({ $0 != followed }) ?? false {
            // No other entry has the name that the text would have with its meeting's new id.
            let id = StatementRecord.freeID(
                of: new.merging(old)(record.meeting), record.kind, language: record.language
            ) { catalog.statement($0) != nil }
            new.add(CatalogEntry.Key(.statement, record.id.text), id.text)
            renamedTexts += new.merging(old)(edit).newRecords.filter { $0.id == id }
                .map { TextRename(old: followed.id, record: $0, edit: edit.id) }
        }
        renumbered = renumbered.merging(new)
        renaming = renaming.merging(new)
        return new.merging(old)(edit)
    }
}

extension CatalogEdit {
    /// The records of texts that the edit adds.
    fileprivate var newRecords: [StatementRecord] {
        if undoes != nil { return [] }
        return changes.compactMap { change in
            guard change.before == nil, case .statement(let record)? = change.after else {
                return nil
            }
            return record
        }
    }
}

extension Catalog {
    fileprivate func isTaken(_ key: CatalogEntry.Key) -> Bool {
        key.kind == .pledge ? pledge(key.name) != nil : entry(key) != nil
    }
}
