/// Notes about entries that a catalog does not have although another entry has their id. A note keeps
/// the change that added what it names, so an id that was given twice leads nobody astray.
struct Strangers: Sendable, Equatable {
    /// The notes on such a pledge.
    private(set) var notes: Set<Note.ID> = []
    /// The notes whose reading is of such a meeting.
    private(set) var readings: Set<Note.ID> = []

    /// There are none.
    init() {}

    init(_ notebook: Notebook, in catalog: Catalog) {
        let naming = notebook.notes.filter { !$0.added.isEmpty }
        if naming.isEmpty { return }
        let known = Set(catalog.additions.map(\.addition))
        for note in naming {
            if note.isStrange(note.pledge.text, to: known) { notes.insert(note.id) }
            guard let reading = note.current.reading else { continue }
            let isStrange = [reading.from.text, reading.to.text].contains {
                note.isStrange($0, to: known)
            }
            if isStrange { readings.insert(note.id) }
        }
    }
}

extension Note {
    fileprivate func isStrange(_ name: String, to known: Set<Addition>) -> Bool {
        added[name].map { !known.contains($0) } ?? false
    }
}
