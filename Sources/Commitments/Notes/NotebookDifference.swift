/// What two states of one notebook have different, note by note.
package struct NotebookDifference: Sendable, Equatable {
    /// A note that differs between the two states.
    package struct Changed: Sendable, Equatable {
        /// The note in the first state.
        package var before: Note
        /// The note in the second state.
        package var after: Note
    }

    /// Notes that only the second state has, by id.
    package var added: [Note] = []
    /// Notes that only the first state has, by id.
    package var missing: [Note] = []
    /// Notes that both states have, with different contents.
    package var changed: [Changed] = []
    /// How many watched terms are not the same.
    package var terms = 0

    /// Compares two states note by note.
    package init(from before: Notebook, to after: Notebook) {
        for note in after.notes {
            guard let old = before.note(note.id) else {
                added.append(note)
                continue
            }
            if old != note { changed.append(Changed(before: old, after: note)) }
        }
        missing = before.notes.filter { after.note($0.id) == nil }
        let ids = Set((before.terms + after.terms).map(\.id))
        terms = ids.count { before.term($0) != after.term($0) }
    }

    /// Whether the two states say the same.
    package var isEmpty: Bool {
        added.isEmpty && missing.isEmpty && changed.isEmpty && terms == 0
    }
}
