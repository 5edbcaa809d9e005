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

    /// The notes of a pledge that are not deleted, newest first.
    /// - Parameter day: notes that speak of a later day are left out.
    package func notes(on pledge: Pledge.ID, asOf day: CalendarDate? = nil) -> [Note] {
        let positions = byPledge[pledge] ?? []
        return positions.map { notes[$0] }
            .filter { !$0.current.isDeleted && $0.current.date <= day ?? $0.current.date }
            .sorted { Note.precedes($1, $0) }
    }

    /// The status of a pledge: that of its latest note that sets one.
    package func status(of pledge: Pledge.ID, asOf day: CalendarDate? = nil) -> Status {
        statusNote(of: pledge, asOf: day)?.current.status ?? .notAssessed
    }

    /// The note that gives a pledge its status.
    package func statusNote(of pledge: Pledge.ID, asOf day: CalendarDate? = nil) -> Note? {
        notes(on: pledge, asOf: day).first { $0.current.status != nil }
    }

    /// All pledges on which notes were written.
    package var pledges: some Collection<Pledge.ID> { byPledge.keys }

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
