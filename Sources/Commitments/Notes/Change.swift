/// One act of the analyst on notes, which is undone as one: writing, editing or deleting a note,
/// or setting a status on many pledges at once.
package struct Change: Hashable, Sendable {
    /// What was done, to say when it is undone: "note on SEC-02".
    package var summary: String
    package var edits: [Edit]

    package init(summary: String, edits: [Edit]) {
        self.summary = summary
        self.edits = edits
    }

    /// What the act did to one note.
    package struct Edit: Hashable, Sendable {
        package var note: Note.ID
        package var pledge: Pledge.ID
        package var created: Timestamp
        /// nil when the note is new.
        package var before: Note.Version?
        package var after: Note.Version

        package init(
            note: Note.ID, pledge: Pledge.ID, created: Timestamp, before: Note.Version?,
            after: Note.Version
        ) {
            self.note = note
            self.pledge = pledge
            self.created = created
            self.before = before
            self.after = after
        }
    }

    /// The act that takes this one back. Nothing is erased: it writes the earlier versions anew,
    /// and deletes what was added.
    package func inverse(at time: Timestamp) -> Change {
        Change(
            summary: summary,
            // The last edit first: of two edits of one note the first one's past is to stand.
            edits: edits.reversed().map { edit in
                var restored = edit.before ?? edit.after
                if edit.before == nil { restored.isDeleted = true }
                restored.changed = time
                var inverse = edit
                inverse.before = edit.after
                inverse.after = restored
                return inverse
            })
    }
}

extension Notebook {
    /// Does what a change says.
    package mutating func apply(_ change: Change) {
        for edit in change.edits {
            if let note = note(edit.note) {
                put(note.revised(edit.after))
            } else {
                put(
                    Note(
                        id: edit.note, pledge: edit.pledge, created: edit.created,
                        current: edit.after))
            }
        }
    }
}
