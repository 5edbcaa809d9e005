import Commitments

/// Notes, catalog edits and texts of statements that could not be saved. They are kept in the state folder, so that they
/// outlive the program, until a save takes them.
package final class UnsavedChanges: Sendable {
    private let notes: KeptFiles?
    private let catalog: KeptFiles?

    /// - Parameters:
    ///   - notes: the path of the notes file; nil where there is none.
    ///   - catalog: the path of the catalog's file; nil where there is none.
    ///   - folder: where changes are kept.
    ///   - run: sixteen hexadecimal digits, which no other run has.
    package init(
        notes: String?, catalog: String?, folder: String, run: String = Path.randomHex()
    ) {
        self.notes = notes.map { KeptFiles(of: $0, in: folder, run: run) }
        self.catalog = catalog.map { KeptFiles(of: $0, in: folder, run: run) }
    }

    /// What earlier runs kept.
    package typealias Claimed = (
        notes: Notebook, edits: [CatalogEdit], texts: [TextToStore], problems: [String]
    )

    /// Claims what earlier runs kept for these two files. What a run that is still there keeps is
    /// its own.
    /// - Returns: the notes with all their versions, the edits with the earliest first, the texts, and
    ///   why other files cannot be read, which stay.
    package func claim() -> Claimed {
        let notes = self.notes?.claim(UnsavedNotesFile.read) ?? (values: [], problems: [])
        let edits = self.catalog?.claim(UnsavedEditsFile.read) ?? (values: [], problems: [])
        let joined = notes.values.reduce(Notebook()) { joined, notes in
            Notebook.merge(base: Notebook(), mine: joined, theirs: notes).notebook
        }
        return (
            joined, UnsavedChanges.inOrder(edits.values.map(\.edits)),
            edits.values.flatMap(\.texts), notes.problems + edits.problems
        )
    }

    /// Edits of one run stay in their order, since one may build on another.
    private static func inOrder(_ lists: [[CatalogEdit]]) -> [CatalogEdit] {
        var seen: Set<CatalogEdit.ID> = []
        let sorted = lists.filter { !$0.isEmpty }.sorted { $0[0].id < $1[0].id }
        return sorted.joined().filter { seen.insert($0.id).inserted }
    }

    /// Keeps changes in the place of all that this run has kept or claimed before.
    /// - Parameters:
    ///   - notes: the notes and terms that are not saved, with all their versions.
    ///   - edits: the edits that are not saved.
    ///   - texts: the texts that are not stored.
    /// - Throws: `StorageError`; then nothing that was kept or claimed is gone.
    package func keep(
        notes: Notebook, edits: [CatalogEdit], texts: [TextToStore] = []
    ) throws(StorageError) {
        let unsaved = UnsavedEdits(edits: edits, texts: texts)
        let areNotesKept = try keep(notes)
        let areEditsKept = try keep(unsaved)
        if notes.isEmpty { try self.notes?.deleteOwn() }
        if unsaved.isEmpty { try catalog?.deleteOwn() }
        // Where a power cut may still take the new file, the older ones stay for now.
        if areNotesKept { try self.notes?.deleteClaimed() }
        if areEditsKept { try catalog?.deleteClaimed() }
    }

    private func keep(_ notes: Notebook) throws(StorageError) -> Bool {
        if notes.isEmpty { return true }
        guard let files = self.notes else { throw .noHome }
        return try files.write(
            UnsavedNotesFile.bytes(of: notes, for: files.target, named: files.target))
    }

    private func keep(_ unsaved: UnsavedEdits) throws(StorageError) -> Bool {
        if unsaved.isEmpty { return true }
        guard let files = catalog else { throw .noHome }
        return try files.write(UnsavedEditsFile.bytes(of: unsaved, for: files.target))
    }

    /// Deletes all that this run has kept or claimed: it is saved.
    package func forget() throws(StorageError) {
        try keep(notes: Notebook(), edits: [])
    }
}

extension Notebook {
    fileprivate var isEmpty: Bool { notes.isEmpty && terms.isEmpty }
}
