import Text

/// The texts and tags of notes up to a day. Owners are positions of pledges.
///
/// All notes are folded together when something is first looked for; the notes of pledges that
/// change afterwards are kept apart, so that a change costs what it changes.
struct NoteText: Sendable {
    private let base: Deferred<SearchText>
    /// The texts that replace those of the base, by position of the pledge.
    private var changed: [Int: SearchText] = [:]

    /// How many pledges may be kept apart before it is better to fold all notes again.
    static let limit = 500

    var isWorn: Bool { changed.count > NoteText.limit }

    init(
        _ notebook: Notebook, besides strangers: Set<Note.ID>, in catalog: Catalog,
        asOf day: CalendarDate
    ) {
        base = Deferred {
            var text = SearchText()
            for note in notebook.notes where note.counts(on: day) && !strangers.contains(note.id) {
                guard let position = catalog.position(ofPledge: note.pledge.text) else { continue }
                text.add(note, owner: position)
            }
            return text
        }
    }

    /// Takes the notes of one pledge in place of those it had.
    mutating func replace(_ notes: [Note], owner: Int) {
        var text = SearchText()
        for note in notes { text.add(note, owner: owner) }
        changed[owner] = text
    }

    /// Reports the owner of each text that contains the pattern; an owner may come repeatedly.
    func find(_ pattern: Pattern, _ report: (Int) -> Void) {
        if changed.isEmpty { return base.value.find(pattern, report) }
        base.value.find(pattern) { if changed[$0] == nil { report($0) } }
        for text in changed.values { text.find(pattern, report) }
    }

    /// Does the work that the first search would wait for.
    func prepare() { _ = base.value }
}

extension SearchText {
    fileprivate mutating func add(_ note: Note, owner: Int) {
        add(note.current.text, owner: owner)
        for tag in note.current.tags { add(tag, owner: owner) }
    }
}
