import Commitments
import JSON

/// Writes a notes file: the same notes always give the same bytes.
package enum NotesWriter {
    /// The bytes of the whole file.
    package static func bytes(of document: NotesDocument) -> [UInt8] {
        bytes(of: document, notes: document.notebook.notes.map(value))
    }

    /// The bytes of the whole file.
    /// - Parameter texts: the texts of the document's notes.
    static func bytes(of document: NotesDocument, _ texts: [String]) -> [UInt8] {
        bytes(of: document, notes: texts.map { .raw($0) })
    }

    private static func bytes(of document: NotesDocument, notes: [JSONValue]) -> [UInt8] {
        let members = [
            JSONMember("format", .string(FileFormat.notes.rawValue)),
            JSONMember("schema", .integer(document.schema)),
            JSONMember("minWriter", .integer(document.minWriter)),
            JSONMember("notes", .array(notes)),
        ]
        return JSONValue.object(members + raw(document.notebook.unknown)).documentBytes
    }

    /// A note as it stands in the file.
    static func text(of note: Note) -> String { value(of: note).text(depth: 2) }

    private static func value(of note: Note) -> JSONValue {
        let version = note.current
        let members = [
            JSONMember("id", .string(note.id.text)),
            JSONMember("pledge", .string(note.pledge.text)),
            JSONMember("date", .string(version.date.iso)),
            JSONMember("created", .string(note.created.iso)),
            JSONMember("changed", .string(version.changed.iso)),
            JSONMember("author", .string(version.author)),
        ]
        let history = JSONMember("history", .array(note.history.map(value)))
        // The unknown members of the note as it is stand with the note; a version that an undo
        // brought back from the history leaves its own there.
        return .object(members + said(by: version) + [history] + raw(note.unknown))
    }

    private static func value(of version: Note.Version) -> JSONValue {
        let members = [
            JSONMember("changed", .string(version.changed.iso)),
            JSONMember("author", .string(version.author)),
            JSONMember("date", .string(version.date.iso)),
        ]
        return .object(members + said(by: version) + raw(version.unknown))
    }

    private static func said(by version: Note.Version) -> [JSONMember] {
        let members = [
            JSONMember("text", .string(version.text)),
            version.status.map { JSONMember("status", .string($0.rawValue)) },
            JSONMember("tags", .strings(version.tags)),
            JSONMember("evidence", .strings(version.evidence)),
            version.reviewBy.map { JSONMember("reviewBy", .string($0.iso)) },
            version.isDeleted ? JSONMember("deleted", .bool(true)) : nil,
        ]
        return members.compactMap { $0 }
    }

    private static func raw(_ unknown: [UnknownMember]) -> [JSONMember] {
        unknown.map { JSONMember($0.name, .raw($0.json)) }
    }
}
