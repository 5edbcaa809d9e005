import Commitments
import Storage
import Text

/// The notes that an import makes, without those that say what the notebook says already.
struct ImportedNotes {
    /// What adds them.
    let edits: [Change.Edit]
    private let present: Int

    init(_ notes: [ImportedNote], _ notebook: Notebook, by author: String) {
        let now = Clock.now()
        var ids = NoteIDSource(millisecond: Clock.millisecond())
        var edits: [Change.Edit] = []
        for note in notes {
            let version = Note.Version(
                changed: now, author: note.author ?? author, date: note.date ?? now.date,
                text: note.text, status: note.status, evidence: note.evidence)
            let isPresent = notebook.notes.contains { other in
                let current = other.current
                return other.pledge == note.pledge && current.status == note.status
                    && current.text == note.text && current.author == version.author
                    && (current.date == note.date || note.date == nil)
            }
            if isPresent { continue }
            edits.append(
                Change.Edit(
                    note: ids.next(at: now), pledge: note.pledge, created: now, before: nil,
                    after: version))
        }
        self.edits = edits
        present = notes.count - edits.count
    }

    /// "; 12 notes"
    var inWords: String {
        (edits.isEmpty ? "" : "; \(counted(edits.count, "note"))")
            + (present == 0 ? "" : "; \(counted(present, "note")) already there")
    }
}
