import Commitments
import JSON

/// Notes by themselves, as JSON for programs (docs/command-line.md).
package struct NoteList: Sendable {
    private let notes: [Note]
    private let withHistory: Bool

    /// - Parameter withHistory: whether the earlier versions are listed, too.
    package init(_ notes: [Note], withHistory: Bool) {
        self.notes = notes
        self.withHistory = withHistory
    }

    /// The whole text of a file.
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-note-list")),
            JSONMember("schema", .integer(1)),
            JSONMember("notes", .array(notes.map(value))),
        ]).document
    }

    private func value(of note: Note) -> JSONValue {
        let history = note.history.map { JSONValue.members($0.json) }
        return .members(
            [
                ("id", .string(note.id.text)),
                ("pledge", .string(note.pledge.text)),
                ("created", .string(note.created.iso)),
            ] + note.current.json + (withHistory ? [("history", .array(history))] : []))
    }
}

extension Note {
    /// The note as it stands in the list of its pledge.
    var json: JSONValue {
        .members([("id", .string(id.text)), ("created", .string(created.iso))] + current.json)
    }
}

extension Note.Version {
    /// The members of the notes file.
    fileprivate var json: [(name: String, value: JSONValue?)] {
        [
            ("date", .string(date.iso)),
            ("changed", .string(changed.iso)),
            ("author", .string(author)),
            ("text", .string(text)),
            ("status", status.map { .string($0.rawValue) }),
            ("tags", .strings(tags)),
            ("evidence", .strings(evidence)),
            ("reviewBy", reviewBy.map { .string($0.iso) }),
            ("deleted", isDeleted ? .bool(true) : nil),
        ]
    }
}
