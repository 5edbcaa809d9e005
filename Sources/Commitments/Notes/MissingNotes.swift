/// What one state of a notebook has and a later one lacks. Nobody took it out knowingly: a deletion is
/// a version of its own, so whoever wrote the later state had not seen it.
package struct MissingNotes: Sendable, Equatable {
    /// Notes that are missing, or have versions that are missing, as they were in the earlier state.
    package var notes: [Note] = []
    /// Terms, likewise.
    package var terms: [OwnTerm] = []

    /// Creates a list of nothing.
    package init() {}

    /// Compares two states. A version whose text somebody corrected in the file is not missing.
    package init(from earlier: Notebook, in later: Notebook) {
        notes = earlier.notes.filter { note in
            later.note(note.id).map { note.hasVersion(missingIn: $0) { $0.isSameWriting(as: $1) } }
                ?? true
        }
        terms = earlier.terms.filter { term in
            later.term(term.id).map { term.hasVersion(missingIn: $0) } ?? true
        }
    }

    /// Whether nothing is missing.
    package var isEmpty: Bool { notes.isEmpty && terms.isEmpty }

    /// What of it is missing in another state, too.
    package func missing(in notebook: Notebook) -> MissingNotes {
        MissingNotes(from: Notebook(notes: notes, terms: terms), in: notebook)
    }

    /// This, with what else is missing.
    package func adding(_ other: MissingNotes) -> MissingNotes {
        var all = self
        all.notes += other.notes.filter { note in !notes.contains { $0.id == note.id } }
        all.terms += other.terms.filter { term in !terms.contains { $0.id == term.id } }
        return all
    }
}

extension Notebook {
    /// Whether this state has words that another one lacks, also where somebody wrote over them in the
    /// file.
    package func hasWords(missingIn other: Notebook) -> Bool {
        if other.continues(self) { return false }
        return notes.contains { note in
            other.note(note.id).map { later in
                note.hasVersion(missingIn: later) { $0.isSameWriting(as: $1) && $0.text == $1.text }
            } ?? true
        } || !MissingNotes(from: Notebook(terms: terms), in: other).isEmpty
    }
}

extension Note {
    fileprivate func hasVersion(
        missingIn other: Note, _ isSame: (Version, Version) -> Bool
    ) -> Bool {
        if self == other { return false }
        let later = other.history + [other.current]
        return (history + [current]).contains { version in
            !later.contains { isSame(version, $0) || version.readsTheSame(as: $0) }
        }
    }
}

extension Note.Version {
    /// Whether two versions are one writing. What joins two copies has the moment of one of them, and
    /// the names of both writers.
    fileprivate func isSameWriting(as other: Self) -> Bool {
        changed == other.changed && (author == other.author || other.author.contains(" & "))
    }
}

extension OwnTerm {
    fileprivate func hasVersion(missingIn other: OwnTerm) -> Bool {
        if self == other || changed <= other.changed && history.isEmpty { return false }
        return versions.contains { version in
            !other.versions.contains { $0.changed == version.changed }
        }
    }
}
