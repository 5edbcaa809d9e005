import Commitments
import JSON

extension ExportFormat {
    package static let json = ExportFormat(
        name: "json", fileExtension: "json",
        summary: "for programs: everything, in the shape that docs/command-line.md describes"
    ) { list in
        JSONList(list).value.document
    }
}

/// The list as JSON. The shape is a promise: members may be added; to change or remove one takes
/// another `schema`.
private struct JSONList {
    let list: AnnotatedList

    init(_ list: AnnotatedList) { self.list = list }

    var value: JSONValue {
        .object([
            JSONMember("format", .string("pledges-list")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(list.catalog.title)),
            JSONMember("asOf", .string(list.register.asOf.iso)),
            JSONMember("filter", filter),
            JSONMember(
                "pledges", .array(list.pledges.map { value(of: $0.pledge, at: $0.position) })),
        ])
    }

    private var filter: JSONValue {
        let pillars = list.catalog.pillars.map(\.id).filter { list.filter.pillars.contains($0) }
        return .members([
            ("pillars", .strings(pillars.map(\.text))),
            ("facets", .strings(list.filter.facets.map(\.asQuery))),
            ("query", .string(list.filter.query.text)),
            ("picked", list.picked.map { _ in .strings(list.pickedInOrder.map(\.text)) }),
            ("sort", .string(list.sort.rawValue)),
            ("notes", .string(list.notes.rawValue)),
        ])
    }

    private func value(of pledge: Pledge, at position: Int) -> JSONValue {
        let facts = list.register.facts[position]
        let note = list.register.notebook.statusNote(of: pledge.id, asOf: list.register.asOf)
        return .members([
            ("id", .string(pledge.id.text)),
            ("title", .string(pledge.title)),
            ("pillar", .string(pledge.pillar.text)),
            ("type", .string(pledge.type.rawValue)),
            ("summary", .string(pledge.summary)),
            ("parties", .strings(pledge.parties.map(\.text))),
            ("parent", pledge.parent.map { .string($0.text) }),
            ("status", .string(facts.status.rawValue)),
            ("statusDate", note.map { .string($0.current.date.iso) }),
            ("statusAuthor", note.map { .string($0.current.author) }),
            ("firstSaid", facts.first.map { .string($0.iso) }),
            ("lastSaid", facts.last.map { .string($0.iso) }),
            ("daysSinceLast", facts.daysSinceLast.map { .integer($0) }),
            (
                "reaffirmations",
                .array(list.reaffirmations(of: position).map { value(of: $0, at: $1) })
            ),
            ("notes", .array(list.notes(on: pledge).map(\.json))),
        ])
    }

    private func value(of reaffirmation: Reaffirmation, at meeting: Meeting) -> JSONValue {
        .members([
            ("meeting", .string(meeting.id.text)),
            ("date", .string(meeting.date.iso)),
            ("place", .string(meeting.place)),
            ("speaker", .string(reaffirmation.speaker.text)),
            ("wordings", .array(reaffirmation.wordings.map(value))),
        ])
    }

    private func value(of wording: Wording) -> JSONValue {
        .members([
            ("text", .string(wording.text)),
            ("provenance", .string(wording.provenance.rawValue)),
            ("language", .string(wording.language)),
            ("confidence", .string(wording.confidence.rawValue)),
            ("source", value(of: wording.source)),
        ])
    }

    private func value(of id: Source.ID) -> JSONValue {
        let source = list.catalog.source(id)
        return .members([
            ("id", .string(id.text)),
            ("publisher", source.map { .string($0.publisher) }),
            ("title", source.map { .string($0.title) }),
            ("url", source?.url.map { .string($0) }),
        ])
    }
}

extension Note {
    /// The note as it stands in lists: the members of the notes file, without its history.
    package var json: JSONValue {
        .members([
            ("id", .string(id.text)),
            ("date", .string(current.date.iso)),
            ("created", .string(created.iso)),
            ("changed", .string(current.changed.iso)),
            ("author", .string(current.author)),
            ("text", .string(current.text)),
            ("status", current.status.map { .string($0.rawValue) }),
            ("tags", .strings(current.tags)),
            ("evidence", .strings(current.evidence)),
            ("reviewBy", current.reviewBy.map { .string($0.iso) }),
        ])
    }
}

extension JSONValue {
    /// An object of the members that there are.
    package static func members(_ members: [(name: String, value: JSONValue?)]) -> JSONValue {
        .object(members.compactMap { member in member.value.map { JSONMember(member.name, $0) } })
    }
}
