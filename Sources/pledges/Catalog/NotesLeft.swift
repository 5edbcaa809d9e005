import Commitments
import Storage

/// The notes in use, asked before another catalog takes the place of one: which of them would be on
/// no pledge then.
struct NotesLeft {
    private let notebook: Notebook

    /// Notes that cannot be read are none; every command that needs them says so itself.
    init(_ files: FileOptions) {
        notebook =
            (try? files.notesPath()).map { NoteStore(path: $0).load().notebook } ?? Notebook()
    }

    /// - Parameter before: the catalog until now; nil when it cannot be read, so that all notes without
    ///   a pledge are new ones.
    func warning(from before: Catalog?, to after: Catalog) -> StrayNotes? {
        if let before { return before.notesLeftWithoutPledge(in: notebook, by: after) }
        return StrayNotes(
            notebook.notes.filter { note in
                !note.current.isDeleted && after.pledge(note.pledge.text) == nil
            })
    }
}
