import Commitments
import JSON

/// Reads a notes file (docs/data-format.md). Members that it does not know are kept as written.
package enum NotesReader {
    /// Reads the bytes of a whole file.
    /// - Parameter file: how the user calls the file, for messages.
    package static func read(_ bytes: [UInt8], named file: String) -> Reading<NotesDocument> {
        let limits = JSONDocument.Limits(size: NotesDocument.sizeLimit)
        return readDocument(bytes, named: file, limits: limits) { root in
            guard root.isDocument(.notes) else { return nil }
            return document(&root)
        }
    }

    private static func document(_ root: inout MemberReader) -> NotesDocument {
        let schema = root.integer("schema")
        let minWriter = root.integer("minWriter")
        var ids = Register(of: "note", problems: root.problems)
        let notes = root.objects("notes") { note(&$0, &ids) }
        let unknown = root.unknownMembers(besides: NotesMembers.document)
        if let node = root.optional("schema") { check(schema, at: node, root.problems) }
        return NotesDocument(
            notebook: Notebook(notes: notes, unknown: unknown), schema: schema,
            minWriter: minWriter)
    }

    /// A newer schema is no problem of itself; but it explains what else looks wrong.
    private static func check(_ schema: Int, at node: JSONNode, _ problems: ProblemList) {
        if schema < 1 && node.integer != nil {
            problems.report(node, "there is no schema \(schema)")
        } else if schema > NotesDocument.ownSchema && problems.hasErrors {
            let own = NotesDocument.ownSchema
            problems.report(
                node,
                "written by a newer version of Pledges (schema \(schema); this one knows \(own)); "
                    + "update Pledges to open it")
        }
    }

    private static func note(_ reader: inout MemberReader, _ ids: inout Register) -> Note {
        let id = Note.ID(ids.define(&reader))
        let pledge = Pledge.ID(reader.nonEmptyText("pledge"))
        let date = reader.day("date")
        let created = reader.timestamp("created")
        let current = version(&reader, date: date)
        return Note(
            id: id, pledge: pledge, created: created, current: current,
            history: reader.objects("history") { reader in
                var earlier = version(&reader, date: nil)
                earlier.unknown = reader.unknownMembers(besides: NotesMembers.version)
                return earlier
            },
            unknown: reader.unknownMembers(besides: NotesMembers.note))
    }

    /// - Parameter date: the member `date`, where it stands before the others and is read already.
    private static func version(
        _ reader: inout MemberReader, date: CalendarDate?
    ) -> Note.Version {
        let changed = reader.timestamp("changed")
        let author = reader.text("author")
        return Note.Version(
            changed: changed, author: author, date: date ?? reader.day("date"),
            text: reader.text("text"),
            status: reader.optionalText("status").map { Status(rawValue: $0) },
            tags: reader.anyTexts("tags"), evidence: reader.anyTexts("evidence"),
            reviewBy: reader.optionalDay("reviewBy"),
            isDeleted: reader.optionalFlag("deleted"))
    }
}
