import Commitments
import JSON

/// Reads a notes file (docs/data-format.md). Members that it does not know are kept as written.
package enum NotesReader {
    /// Reads the bytes of a whole file.
    /// - Parameter file: how the user calls the file, for messages.
    package static func read(_ bytes: [UInt8], named file: String) -> Parsed<NotesDocument> {
        let limits = JSONDocument.Limits(size: NotesDocument.sizeLimit)
        return readDocument(bytes, named: file, limits: limits) { root in
            guard root.isDocument(.notes) else { return nil }
            return document(&root)
        }
    }

    /// The lowest version that may write a file, also of one that is otherwise not understood; nil
    /// when it does not say.
    static func minWriter(of bytes: [UInt8]) -> Int? {
        let limits = JSONDocument.Limits(size: NotesDocument.sizeLimit)
        let document = try? JSONDocument(parsing: bytes, limits: limits)
        var members = document?.root.members
        return members?.find("minWriter")?.integer
    }

    /// Whether the bytes are sound JSON that says it is something else than notes.
    static func isOtherDocument(_ bytes: [UInt8]) -> Bool {
        let limits = JSONDocument.Limits(size: NotesDocument.sizeLimit)
        guard let document = try? JSONDocument(parsing: bytes, limits: limits) else { return false }
        var members = document.root.members
        return members?.find("format")?.string != FileFormat.notes.rawValue
    }

    private static func document(_ root: inout MemberReader) -> NotesDocument {
        let schema = root.integer("schema")
        let minWriter = root.integer("minWriter")
        var ids = KnownNames(of: "note", problems: root.problems)
        let notes = root.objects("notes") { note(&$0, &ids) }
        let terms = terms(&root)
        let unknown = root.unknownMembers(besides: NotesMembers.document)
        if let node = root.optional("schema") { check(schema, at: node, root.problems) }
        return NotesDocument(
            notebook: Notebook(notes: notes, terms: terms, unknown: unknown),
            schema: schema, minWriter: minWriter)
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

    private static func note(_ reader: inout MemberReader, _ ids: inout KnownNames) -> Note {
        let id = Note.ID(ids.define(&reader))
        let pledge = Pledge.ID(reader.nonEmptyText("pledge"))
        let date = reader.day("date")
        let created = reader.timestamp("created")
        let current = version(&reader, date: date)
        let history = reader.objects("history") { reader in
            var earlier = version(&reader, date: nil)
            earlier.unknown = unknown(&reader, NotesMembers.version, earlier)
            return earlier
        }
        let added = added(&reader)
        return Note(
            id: id, pledge: pledge, created: created, current: current,
            history: history, added: added,
            unknown: unknown(&reader, NotesMembers.note, current, knowsAdded: !added.isEmpty))
    }

    /// The changes of the catalog that added what the note names. None also where a newer version
    /// wrote it in another way.
    private static func added(_ reader: inout MemberReader) -> [String: Addition] {
        guard let members = reader.optional(NotesMembers.added)?.members else { return [:] }
        var added: [String: Addition] = [:]
        for (name, value) in members.all {
            guard let name = name.string, let addition = value.string.flatMap({ Addition($0) })
            else { return [:] }
            added[name] = addition
        }
        return added
    }

    /// What this version does not understand of a reading or of the versions beside a version is kept
    /// like a member that it does not know.
    private static func unknown(
        _ reader: inout MemberReader, _ known: [StaticString], _ version: Note.Version,
        knowsAdded: Bool = true
    ) -> [UnknownMember] {
        var strange: [String] = []
        if version.reading == nil { strange.append(NotesMembers.reading.description) }
        if !knowsAdded { strange.append(NotesMembers.added.description) }
        if version.beside.isEmpty { strange.append(NotesMembers.beside.description) }
        return reader.unknownMembers(besides: known.filter { !strange.contains($0.description) })
    }

    /// - Parameter date: the member `date`, where it comes before the others and is already read.
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
            reviewBy: reader.optionalDay("reviewBy"), reading: reading(&reader),
            beside: beside(&reader),
            isDeleted: reader.optionalFlag("deleted"))
    }

    /// None also where a newer version wrote more into it, which would be lost.
    private static func beside(_ reader: inout MemberReader) -> [Note.Version.Mark] {
        var isPlain = true
        let marks = reader.optionalObjects(NotesMembers.beside) { reader in
            let mark = Note.Version.Mark(
                changed: reader.timestamp("changed"), author: reader.text("author"))
            isPlain = isPlain && reader.unknownMembers(besides: ["changed", "author"]).isEmpty
            return mark
        }
        return isPlain ? marks : []
    }

    /// Nil also where a label is one that this version does not know.
    private static func reading(_ reader: inout MemberReader) -> Note.Reading? {
        guard let node = reader.optional(NotesMembers.reading),
            var members = MemberReader(node, problems: reader.problems)
        else { return nil }
        let from = members.nonEmptyText("from")
        let to = members.nonEmptyText("to")
        guard let list = members.required("labels") else { return nil }
        members.reportEmpty(list)
        let names = members.texts(of: list)
        let labels = names.compactMap(ChangeLabel.init(rawValue:))
        // What else a newer version wrote into it would be lost if it were taken for a reading.
        let isPlain = members.unknownMembers(besides: ["from", "to", "labels"]).isEmpty
        guard isPlain, labels.count == names.count, !labels.isEmpty else { return nil }
        return Note.Reading(from: Meeting.ID(from), to: Meeting.ID(to), labels: labels)
    }

    private static func terms(_ root: inout MemberReader) -> [OwnTerm] {
        var ids = KnownNames(of: "watched term", problems: root.problems)
        return root.optionalObjects("terms") { reader in
            OwnTerm(
                id: OwnTerm.ID(ids.define(&reader)), created: reader.timestamp("created"),
                changed: reader.timestamp("changed"), author: reader.text("author"),
                term: reader.watchedTerm(), isDeleted: reader.optionalFlag("deleted"),
                history: reader.optionalObjects("history", termVersion),
                unknown: reader.unknownMembers(besides: NotesMembers.term))
        }
    }

    private static func termVersion(_ reader: inout MemberReader) -> OwnTerm.Version {
        OwnTerm.Version(
            changed: reader.timestamp("changed"), author: reader.text("author"),
            term: reader.watchedTerm(), isDeleted: reader.optionalFlag("deleted"),
            unknown: reader.unknownMembers(besides: NotesMembers.termVersion))
    }
}
