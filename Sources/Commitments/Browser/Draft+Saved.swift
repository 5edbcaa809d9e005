extension Draft {
    /// Whether what it says is a note already: the program ended between saving the note and
    /// throwing the draft away, and offering it again would make the note twice.
    ///
    /// A text that somebody happened to write before does not count, nor one without words.
    /// - Parameters:
    ///   - knownAs: the id by which the catalog knows a pledge: two may have become one.
    ///   - agrees: whether a version says what was typed beside the text.
    package func isSaved(
        in notebook: Notebook, knownAs: (Pledge.ID) -> Pledge.ID = { $0 },
        agrees: (Draft, Note.Version) -> Bool = { _, _ in true }
    ) -> Bool {
        var words = text[...]
        while words.last?.isWhitespace ?? false { words.removeLast() }
        if words.isEmpty { return false }
        let ids = NoteIDSource()
        return notebook.notes.contains { note in
            let isAbout =
                subject.note.map { $0 == note.id }
                ?? (knownAs(note.pledge) == knownAs(subject.pledge))
            guard isAbout else { return false }
            // One kept because its note could not be saved is younger than what it says.
            let isOfThisNote = id == ids.draftID(for: note.id)
            return ([note.current] + note.history).contains { version in
                version.text == words && (isOfThisNote || version.changed >= time)
                    && agrees(self, version)
            }
        }
    }
}
