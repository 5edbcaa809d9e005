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

/// A term of the analyst's own whose id sorts by its number.
func ownTerm(
    _ number: Int, _ name: String = "term", at seconds: Int = 0, isDeleted: Bool = false
) -> OwnTerm {
    OwnTerm(
        id: OwnTerm.ID("T" + String(1_000_000 + number)), created: time(number),
        changed: time(seconds), author: "jh",
        term: WatchedTerm(name: name, variants: [.init(name: "a", forms: [name])]),
        isDeleted: isDeleted)
}

/// How an analyst reads the change between two meetings.
func reading(_ labels: ChangeLabel...) -> Note.Reading {
    Note.Reading(from: Meeting.ID("munich"), to: Meeting.ID("newyork"), labels: labels)
}

extension Notebook {
    /// All that was ever written in it.
    var texts: Set<String> {
        Set(notes.flatMap { note in (note.history + [note.current]).map(\.text) })
    }
}
