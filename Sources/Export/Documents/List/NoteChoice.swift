import Commitments

/// Which notes go into an export.
package enum NoteChoice: String, CaseIterable, Sendable {
    case latest, all, none

    /// For people: "the latest note".
    package var name: String {
        switch self {
        case .latest: "the latest note of each pledge"
        case .all: "all notes"
        case .none: "no notes"
        }
    }

    /// The notes chosen from those of a pledge, which come newest first.
    package func chosen(from notes: [Note]) -> [Note] {
        switch self {
        case .latest: Array(notes.prefix(1))
        case .all: notes
        case .none: []
        }
    }
}
