/// A form that is being filled in, kept on disk so that it survives every kind of end.
package struct FormDraft: Hashable, Sendable, Identifiable {
    /// Sixteen hexadecimal digits: the name of its file, as of every draft.
    package let id: Draft.ID
    /// The form: which act, on which entry of the catalog.
    package var form: String
    /// What the form is called on screen.
    package var title: String
    /// The name of the command that opens it.
    package var command: String?
    /// What was typed, by field; a field that is as it was at first is not there.
    package var values: [String: String]
    /// What the fields that were typed in were at first: what was typed is put on what is there when
    /// the form is gone on with.
    package var bases: [String: String]
    /// The edit that was made of it: once the catalog has that, the draft is not needed.
    package var edit: CatalogEdit.ID?
    /// When it was last kept.
    package var time: Timestamp
    /// The path of the catalog's file that it was made for; nil until it is kept, and in drafts that
    /// earlier versions of the program kept.
    package var file: String?
    /// The changes that added the entries which the form names, where one did: a merge of two
    /// catalogs may give them other ids while the draft waits.
    package var added: [CatalogEntry.Key: Addition] = [:]

    /// Creates a draft of a form.
    package init(
        id: Draft.ID, form: String, title: String, command: String? = nil,
        values: [String: String], bases: [String: String] = [:], edit: CatalogEdit.ID? = nil,
        time: Timestamp, file: String? = nil
    ) {
        self.id = id
        self.form = form
        self.title = title
        self.command = command
        self.values = values
        self.bases = bases
        self.edit = edit
        self.time = time
        self.file = file
    }
}

extension FormDraft {
    /// The draft with what it needs to find its entries in another state of the catalog.
    package func naming(_ catalog: Catalog) -> FormDraft {
        let values = values.merging(bases) { $0 + "\n" + $1 }.values
        let words = Set(form.split(separator: " ") + values.flatMap { $0.split(separator: "\n") })
        let named = catalog.additions.filter { words.contains(Substring($0.key.name)) }
        var draft = self
        draft.added.merge(named.map { ($0.key, $0.addition) }) { first, _ in first }
        return draft
    }

    /// Whether the catalog has the entries that the form names; another entry may have the id of one
    /// that it does not have for a while.
    package func isAbout(_ entries: AddedEntries) -> Bool {
        added.values.allSatisfy { entries[$0] != nil }
    }

    /// The draft with the ids that its entries have now.
    package func following(_ entries: AddedEntries) -> FormDraft {
        Renaming(added, in: entries)(self)
    }
}
