extension Notebook {
    /// Two copies of a notebook in which two different new notes do not have one id. The note that
    /// was created first keeps it; the other gets the next free one. Which copy is whose does not
    /// matter.
    static func apart(
        _ mine: Notebook, _ theirs: Notebook, since base: Notebook
    ) -> (mine: Notebook, theirs: Notebook, renamed: [Renamed]) {
        var (left, right) = (mine.notes, theirs.notes)
        var renamed: [Renamed] = []
        for position in left.indices {
            let note = left[position]
            guard let other = theirs.note(note.id), note.isOther(than: other),
                base.note(note.id) == nil, let index = right.firstIndex(where: { $0.id == note.id })
            else { continue }
            var id = note.id.following
            while mine.note(id) != nil || theirs.note(id) != nil || base.note(id) != nil
                || renamed.contains(where: { $0.to == id })
            { id = id.following }
            if note.comes(before: other) {
                right[index] = other.named(id)
            } else {
                left[position] = note.named(id)
            }
            renamed.append(Renamed(from: note.id, to: id))
        }
        if renamed.isEmpty { return (mine, theirs, []) }
        return (
            Notebook(notes: left, terms: mine.terms, unknown: mine.unknown),
            Notebook(notes: right, terms: theirs.terms, unknown: theirs.unknown), renamed
        )
    }
}

extension Note {
    private var first: Version { history.first ?? current }

    /// Whether two notes of one id were written as two: they have nothing in common.
    fileprivate func isOther(than other: Note) -> Bool {
        if created == other.created, first.author == other.first.author { return false }
        let own = Set(history + [current])
        return !other.history.contains(where: own.contains) && !own.contains(other.current)
    }

    fileprivate func comes(before other: Note) -> Bool {
        if created != other.created { return created < other.created }
        let (left, right) = (first, other.first)
        return (left.author, left.text) < (right.author, right.text)
    }

    fileprivate func named(_ id: ID) -> Note {
        Note(
            id: id, pledge: pledge, created: created, current: current, history: history,
            added: added, unknown: unknown)
    }
}

extension Note.ID {
    /// The next id in the order of ULIDs.
    fileprivate var following: Note.ID {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var characters = Array(text)
        for index in characters.indices.reversed() {
            guard let value = alphabet.firstIndex(of: characters[index]) else { break }
            if value + 1 < alphabet.count {
                characters[index] = alphabet[value + 1]
                return Note.ID(String(characters))
            }
            characters[index] = alphabet[0]
        }
        return Note.ID(text + "0")
    }
}
