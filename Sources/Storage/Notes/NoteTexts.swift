import Commitments

/// The notes of a file with the text of each, so that a save writes and proves again only what has
/// changed since the one before.
struct NoteTexts {
    private var entries: [Note.ID: Entry] = [:]

    /// A class, because to look at a note in a table of structures copies it.
    private final class Entry: Sendable {
        let note: Note
        let text: String

        init(_ note: Note) {
            self.note = note
            text = NotesWriter.text(of: note)
        }
    }

    /// The texts of notes, and which notes had to be written for it.
    mutating func texts(of notes: [Note]) -> (texts: [String], fresh: [Note]) {
        var fresh: [Note] = []
        let texts = notes.map { note in
            if let entry = entries[note.id], entry.note == note { return entry.text }
            let entry = Entry(note)
            entries[note.id] = entry
            fresh.append(note)
            return entry.text
        }
        return (texts, fresh)
    }
}
