/// What was known at a moment: what was written later is taken away again.
extension Notebook {
    /// The notes and terms as they were before a moment.
    func known(before moment: Timestamp) -> Notebook {
        Notebook(
            notes: notes.compactMap { $0.known(before: moment) },
            terms: terms.compactMap { $0.known(before: moment) }, unknown: unknown)
    }
}

extension Note {
    /// The note in its last version written before a moment; nil where there was none.
    package func known(before moment: Timestamp) -> Note? {
        if current.changed < moment { return self }
        guard let last = history.lastIndex(where: { $0.changed < moment }) else { return nil }
        var note = self
        note.current = history[last]
        note.history = history[..<last].filter { $0.changed < moment }
        return note
    }
}

extension OwnTerm {
    fileprivate func known(before moment: Timestamp) -> OwnTerm? {
        versions.lastIndex { $0.changed < moment }.map(version)
    }
}

extension Catalog {
    /// How many edits were made at a moment or later.
    package func editCount(since moment: Timestamp) -> Int {
        edits.count { !($0.at < moment) }
    }

    /// The catalog without the edits made at a moment or later. What came with the catalog has no
    /// moment, and is there.
    package func known(before moment: Timestamp) -> Catalog {
        if editCount(since: moment) == 0 { return self }
        var lists = CatalogLists(self)
        let later = edits.filter { !($0.at < moment) }
        for edit in later.reversed() { lists.takeBack(edit) }
        lists.edits = edits.filter { $0.at < moment }
        return lists.catalog(like: self, asOf: later.compactMap(\.asOf?.before).first ?? asOf)
    }
}

extension CatalogLists {
    /// Takes an edit back. An entry that is not as the edit left it was changed by an edit that is
    /// known, and stays as it is.
    fileprivate mutating func takeBack(_ edit: CatalogEdit) {
        for change in edit.changes.reversed() {
            // The only way in which this fails is that the entry is not as the edit left it.
            _ = try? apply(change.inverse)
        }
    }
}
