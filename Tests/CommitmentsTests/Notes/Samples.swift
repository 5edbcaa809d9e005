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

/// Random numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension Notebook {
    /// All that was ever written in it.
    var texts: Set<String> {
        Set(notes.flatMap { note in (note.history + [note.current]).map(\.text) })
    }
}
