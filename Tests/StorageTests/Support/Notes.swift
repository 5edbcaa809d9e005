import Commitments
import Storage

/// A moment for tests: so many seconds after a day in 2026, on a clock in Seoul.
func time(_ seconds: Int) -> Timestamp { Timestamp(seconds: 1_795_000_000 + seconds, offset: 540) }

func version(_ text: String, at seconds: Int = 0, status: Status? = nil) -> Note.Version {
    Note.Version(
        changed: time(seconds), author: "jh", date: time(seconds).date, text: text, status: status)
}

/// A note whose id sorts by its number.
func note(_ number: Int, _ text: String? = nil, on pledge: String = "SEC-02") -> Note {
    let digits = String(number)
    let id = "01" + String(repeating: "0", count: 24 - digits.count) + digits
    return Note(
        id: Note.ID(id), pledge: Pledge.ID(pledge), created: time(number),
        current: version(text ?? "note \(number)", at: number))
}

/// A term of the analyst's own whose id sorts by its number.
func ownTerm(_ number: Int, _ name: String = "a term", at seconds: Int = 0) -> OwnTerm {
    let digits = String(number)
    let id = "01" + String(repeating: "0", count: 24 - digits.count) + digits
    return OwnTerm(
        id: OwnTerm.ID(id), created: time(number), changed: time(seconds), author: "jh",
        term: WatchedTerm(name: name, variants: [.init(name: "v", forms: [name, "other"])]))
}

extension NoteStore {
    /// Saves a notebook for a caller who has seen all that this store has read and written.
    @discardableResult
    func save(_ notebook: Notebook) throws(StorageError) -> Saved {
        try save(notebook, since: self.notebook)
    }
}
