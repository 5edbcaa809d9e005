/// What an analyst did to a catalog in earlier runs of the program, read from its history.
package struct PastEdits: Sendable, Equatable {
    /// What can be undone, the latest last.
    package private(set) var done: [CatalogEdit] = []
    /// What was undone and can be done again, the next one last, each with the edit that undid it.
    package private(set) var undone: [Undone] = []

    /// An edit, and the one that took it back.
    package struct Undone: Hashable, Sendable {
        /// The edit that was undone.
        package var edit: CatalogEdit
        /// The edit that undid it.
        package var by: CatalogEdit.ID

        /// Creates an undone edit with the edit that undid it.
        package init(edit: CatalogEdit, by undoing: CatalogEdit.ID) {
            self.edit = edit
            by = undoing
        }
    }

    /// Reads the history of a catalog for the edits of one author.
    package init(of catalog: Catalog, by author: String) {
        for edit in EditOrder.sorted(catalog.edits) where edit.author == author { take(edit) }
    }

    private mutating func take(_ edit: CatalogEdit) {
        if let target = edit.undoes {
            if let index = done.lastIndex(where: { $0.id == target }) {
                undone.append(Undone(edit: done.remove(at: index), by: edit.id))
                return
            }
            if let index = undone.lastIndex(where: { $0.by == target }) {
                undone.remove(at: index)
                done.append(edit)
                return
            }
        }
        done.append(edit)
        undone = []
    }
}
