import Commitments

/// A moment for tests: so many seconds after a day in 2026, on a clock in Seoul.
func time(_ seconds: Int) -> Timestamp { Timestamp(seconds: 1_795_000_000 + seconds, offset: 540) }

func version(
    _ text: String, at seconds: Int = 0, by author: String = "jh", status: Status? = nil,
    isDeleted: Bool = false
) -> Note.Version {
    Note.Version(
        changed: time(seconds), author: author, date: time(seconds).date, text: text,
        status: status, isDeleted: isDeleted)
}

/// A note whose id sorts by its number.
func note(_ number: Int, _ text: String = "text", on pledge: String = "SEC-02") -> Note {
    Note(
        id: Note.ID("N" + String(1_000_000 + number)), pledge: Pledge.ID(pledge),
        created: time(number), current: version(text, at: number))
}

extension Notebook {
    /// All that was ever written in it.
    var texts: Set<String> {
        Set(notes.flatMap { note in (note.history + [note.current]).map(\.text) })
    }
}
