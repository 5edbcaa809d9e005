import Commitments
import JSON

/// Notes by themselves, as JSON for programs (docs/command-line.md).
package struct NoteList: Sendable {
    let notes: [Note]
    let register: Register
    let withHistory: Bool

    /// - Parameters:
    ///   - register: by which a reading is firm or provisional.
    ///   - withHistory: whether the earlier versions are listed, too.
    package init(_ notes: [Note], in register: Register, withHistory: Bool) {
        self.notes = notes
        self.register = register
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
        let history = note.history.map { JSONValue.members($0.json(on: note.pledge, in: register)) }
        let beside = note.textsBeside.map {
            JSONValue.members($0.json(on: note.pledge, in: register))
        }
        return .members(
            [
                ("id", .string(note.id.text)),
                ("pledge", .string(register.pledgeID(of: note).text)),
                ("writtenOn", register.writtenName(of: note).map { .string($0.text) }),
                ("hasPledge", register.pledge(of: note) == nil ? .bool(false) : nil),
                ("created", .string(note.created.iso)),
            ] + note.current.json(on: note.pledge, in: register)
                + (beside.isEmpty ? [] : [("beside", .array(beside))])
                + (withHistory ? [("history", .array(history))] : []))
    }
}

extension Note {
    /// The note as an entry in the list of its pledge.
    func json(in register: Register) -> JSONValue {
        .members(
            [("id", .string(id.text)), ("created", .string(created.iso))]
                + current.json(on: pledge, in: register))
    }
}

extension Note.Version {
    /// The members of the notes file; a reading with its certainty.
    fileprivate func json(
        on pledge: Pledge.ID, in register: Register
    ) -> [(name: String, value: JSONValue?)] {
        [
            ("date", .string(date.iso)),
            ("changed", .string(changed.iso)),
            ("author", .string(author)),
            ("text", .string(text)),
            ("status", status.map { .string($0.rawValue) }),
            ("tags", .strings(tags)),
            ("evidence", .strings(evidence)),
            ("reviewBy", reviewBy.map { .string($0.iso) }),
            ("reading", reading.map { $0.json(on: pledge, in: register) }),
            ("deleted", isDeleted ? .bool(true) : nil),
        ]
    }
}

extension Note.Reading {
    fileprivate func json(on pledge: Pledge.ID, in register: Register) -> JSONValue {
        .members([
            ("from", .string(from.text)),
            ("to", .string(to.text)),
            ("labels", .strings(labels.map(\.rawValue))),
            ("certainty", .string(register.certainty(of: self, on: pledge))),
            ("provisionalBecause", register.doubts(of: self, on: pledge).json),
        ])
    }
}
