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
        // Left out while there are none, so that a file without terms is as it always was.
        let terms = document.notebook.terms.map(value)
        let own = terms.isEmpty ? [] : [JSONMember("terms", .array(terms))]
        return JSONValue.object(members + own + raw(document.notebook.unknown)).documentBytes
    }

    /// A note as written in the file.
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
        // The unknown members of the current note belong to the note; a version that an undo
        // brought back from the history leaves its own there.
        return .object(
            members + said(by: version) + [history] + added(by: note) + raw(note.unknown))
    }

    private static func added(by note: Note) -> [JSONMember] {
        if note.added.isEmpty { return [] }
        let members = note.added.sorted { $0.key < $1.key }.map { name, addition in
            JSONMember(name, .string(addition.text))
        }
        return [JSONMember(NotesMembers.added.description, .object(members))]
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
            version.reading.map { JSONMember("reading", value(of: $0)) },
            version.beside.isEmpty
                ? nil : JSONMember("beside", .array(version.beside.map(value))),
            version.isDeleted ? JSONMember("deleted", .bool(true)) : nil,
        ]
        return members.compactMap { $0 }
    }

    private static func value(of mark: Note.Version.Mark) -> JSONValue {
        .object([
            JSONMember("changed", .string(mark.changed.iso)),
            JSONMember("author", .string(mark.author)),
        ])
    }

    private static func value(of reading: Note.Reading) -> JSONValue {
        .object([
            JSONMember("from", .string(reading.from.text)),
            JSONMember("to", .string(reading.to.text)),
            JSONMember("labels", .strings(reading.labels.map(\.rawValue))),
        ])
    }

    private static func value(of term: OwnTerm) -> JSONValue {
        let members = [
            JSONMember("id", .string(term.id.text)),
            JSONMember("created", .string(term.created.iso)),
        ]
        // Left out while there is none, so that the file of a term never changed is as it always was.
        let history =
            term.history.isEmpty
            ? [] : [JSONMember("history", .array(term.history.map { .object(said(by: $0)) }))]
        return .object(members + said(by: term.current) + history + raw(term.unknown))
    }

    private static func said(by version: OwnTerm.Version) -> [JSONMember] {
        let members = [
            JSONMember("changed", .string(version.changed.iso)),
            JSONMember("author", .string(version.author)),
            JSONMember("name", .string(version.term.name)),
            JSONMember("variants", .array(version.term.variants.map(value))),
        ]
        let deleted = version.isDeleted ? [JSONMember("deleted", .bool(true))] : []
        return members + deleted + raw(version.unknown)
    }

    private static func value(of variant: WatchedTerm.Variant) -> JSONValue {
        .object(
            [
                JSONMember("name", .string(variant.name)),
                JSONMember("forms", .strings(variant.forms)),
            ] + raw(variant.unknown))
    }

    private static func raw(_ unknown: [UnknownMember]) -> [JSONMember] {
        unknown.map { JSONMember($0.name, .raw($0.json)) }
    }
}
