/// All notes of an analyst, deleted ones included.
package struct Notebook: Sendable, Equatable {
    /// By id, which is by time of writing.
    package private(set) var notes: [Note]
    /// The terms that the analyst watches, deleted ones included, by id.
    package private(set) var terms: [OwnTerm]
    /// Members of the file that this version does not know.
    package var unknown: [UnknownMember]
    /// Positions of the notes of each pledge, in the order of `notes`.
    private var byPledge: [Pledge.ID: [Int]]

    /// Creates a notebook; sorts notes and terms by id.
    package init(
        notes: [Note] = [], terms: [OwnTerm] = [], unknown: [UnknownMember] = []
    ) {
        self.notes = notes.sorted { $0.id < $1.id }
        self.terms = terms.sorted { $0.id < $1.id }
        self.unknown = unknown
        byPledge = Dictionary(grouping: self.notes.indices) { [notes = self.notes] in
            notes[$0].pledge
        }
    }

    /// The note of an id.
    package func note(_ id: Note.ID) -> Note? { position(of: id).map { notes[$0] } }

    private func position(of id: Note.ID) -> Int? {
        var low = 0
        var high = notes.count
        while low < high {
            let middle = (low + high) / 2
            if notes[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < notes.count && notes[low].id == id ? low : nil
    }

    /// The notes that a person means by an id or by a part of it that no other note has.
    package func notes(matching part: String) -> [Note] {
        if let exact = note(Note.ID(part.uppercased())) { return [exact] }
        let wanted = part.uppercased()
        return notes.filter { $0.id.text.hasPrefix(wanted) || $0.id.text.hasSuffix(wanted) }
    }

    /// The notes that are not deleted and name a pledge by exactly this id, newest first. A pledge
    /// answers to other names, too: `Register` finds the notes of a pledge by all of them, and is the
    /// only way to them from other layers.
    /// - Parameter day: notes dated later are left out.
    func notes(writtenOn id: Pledge.ID, asOf day: CalendarDate? = nil) -> [Note] {
        guard let positions = byPledge[id] else { return [] }
        var found: [Note] = []
        for position in positions where notes[position].counts(on: day) {
            found.append(notes[position])
        }
        if found.count > 1 { found.sort { Note.precedes($1, $0) } }
        return found
    }

    /// All pledge ids that notes name, as they are written.
    var writtenPledges: some Collection<Pledge.ID> { byPledge.keys }

    /// Puts a note in the place of the one with its id, or adds it.
    package mutating func put(_ note: Note) {
        if let position = position(of: note.id) {
            let before = notes[position].pledge
            notes[position] = note
            if before != note.pledge {
                self = Notebook(notes: notes, terms: terms, unknown: unknown)
            }
        } else if notes.last.map({ $0.id < note.id }) ?? true {
            byPledge[note.pledge, default: []].append(notes.count)
            notes.append(note)
        } else {
            self = Notebook(notes: notes + [note], terms: terms, unknown: unknown)
        }
    }

    /// The analyst's term of an id.
    package func term(_ id: OwnTerm.ID) -> OwnTerm? { terms.first { $0.id == id } }

    /// Puts a term in the place of the one with its id, or adds it.
    package mutating func put(_ term: OwnTerm) {
        if let position = terms.firstIndex(where: { $0.id == term.id }) {
            terms[position] = term
        } else {
            terms.insert(term, at: terms.firstIndex { term.id < $0.id } ?? terms.endIndex)
        }
    }

    package static func == (left: Notebook, right: Notebook) -> Bool {
        left.notes == right.notes && left.terms == right.terms && left.unknown == right.unknown
    }
}
