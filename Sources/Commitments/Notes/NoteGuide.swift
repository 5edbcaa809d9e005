/// Knows where notes belong whose pledge or meeting got another id when two copies of a catalog were
/// merged.
package struct NoteGuide: Sendable {
    /// The id that an entry has now, by the change that added it.
    private var names: [Addition: String] = [:]
    /// The pledges that once had an id which another pledge has now.
    private var former: [String: [Candidate]] = [:]
    private var owners: [String: Candidate] = [:]

    private struct Candidate: Hashable {
        var id: String
        var author: String
    }

    /// What a note that does not say which pledge it means was taken for.
    package struct Doubt: Hashable, Sendable {
        /// The note that does not say which pledge it means.
        package var note: Note.ID
        /// The pledges that it can mean.
        package var candidates: [Pledge.ID]
        /// The one that it is taken to mean.
        package var pledge: Pledge.ID
    }

    /// Reads from a catalog's history which ids its entries had and have.
    package init(_ catalog: Catalog) {
        for edit in catalog.edits where edit.undoes == nil {
            for (position, change) in edit.changes.enumerated() where change.before == nil {
                let name = change.key.name
                names[Addition(edit: edit.id, position: position)] = name
                guard change.key.kind == .pledge else { continue }
                let candidate = Candidate(id: name, author: edit.author)
                if owners[name] == nil { owners[name] = candidate }
                for old in change.formerly where !(former[old] ?? []).contains(candidate) {
                    former[old, default: []].append(candidate)
                }
            }
        }
    }

    /// The note as it is to be read with the catalog; nil when it is right as it is.
    func moved(_ note: Note) -> Note? {
        var moved = note
        if let doubt = doubt(about: note) {
            moved.pledge = doubt.pledge
        } else {
            moved.pledge = Pledge.ID(name(now: note.pledge.text, in: note))
        }
        if let reading = note.current.reading {
            let from = Meeting.ID(name(now: reading.from.text, in: note))
            let to = Meeting.ID(name(now: reading.to.text, in: note))
            if from != reading.from || to != reading.to {
                // A version of its own: the history keeps what was written, and every copy writes
                // the same one.
                var version = note.current
                version.reading = Note.Reading(from: from, to: to, labels: reading.labels)
                moved = moved.revised(version)
            }
        }
        if moved == note { return nil }
        for (old, addition) in note.added {
            guard let now = names[addition], now != old else { continue }
            moved.added[old] = nil
            moved.added[now] = addition
        }
        return moved
    }

    private func name(now name: String, in note: Note) -> String {
        note.added[name].flatMap { names[$0] } ?? name
    }

    /// Whether a note can mean two pledges: it was written by a version of the program that did not
    /// say which. It is taken to mean the one that its author added, if that is one.
    package func doubt(about note: Note) -> Doubt? {
        let name = note.pledge.text
        guard let others = former[name], note.added[name] == nil else { return nil }
        let all = [owners[name] ?? Candidate(id: name, author: "")] + others
        let author = (note.history.first ?? note.current).author
        let own = all.filter { $0.author == author }
        let pledge = own.count == 1 ? own[0].id : name
        return Doubt(
            note: note.id, candidates: all.map { Pledge.ID($0.id) }, pledge: Pledge.ID(pledge))
    }
}

extension Notebook {
    /// The notes as they are to be read with a catalog: where a merge gave a pledge another id, its
    /// notes go with it.
    package func following(_ catalog: Catalog) -> Notebook {
        if notes.isEmpty || catalog.edits.isEmpty { return self }
        let guide = NoteGuide(catalog)
        var notebook = self
        for note in notes {
            if let moved = guide.moved(note) { notebook.put(moved) }
        }
        return notebook
    }

    /// Applies a change, and records which entries of the catalog it means: an id alone may belong
    /// to another entry after copies of the catalog were merged.
    package mutating func apply(_ change: Change, in catalog: Catalog) {
        apply(change)
        if catalog.edits.isEmpty, change.edits.allSatisfy({ $0.added == nil }) { return }
        var keys: Set<CatalogEntry.Key> = []
        for edit in change.edits { keys.formUnion(edit.keys) }
        let additions = catalog.additions(of: keys)
        for edit in change.edits {
            guard var note = note(edit.note) else { continue }
            if let added = edit.added { note.added[edit.pledge.text] = added }
            for key in edit.keys where note.added[key.name] == nil {
                note.added[key.name] = additions[key.name]
            }
            put(note)
        }
    }
}

extension Change.Edit {
    /// The entries of a catalog that the note names.
    fileprivate var keys: [CatalogEntry.Key] {
        let meetings = after.reading.map { [$0.from.text, $0.to.text] } ?? []
        return [CatalogEntry.Key(.pledge, pledge.text)]
            + meetings.map { CatalogEntry.Key(.meeting, $0) }
    }
}
