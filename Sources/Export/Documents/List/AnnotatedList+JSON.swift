import Commitments
import JSON

extension AnnotatedList {
    /// For programs: the shape that docs/command-line.md describes.
    package var json: String { JSONList(self).value.document }
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
            JSONMember("filter", list.filterJSON),
            JSONMember(
                "pledges", .array(list.pledges.map { value(of: $0.pledge, at: $0.position) })),
        ])
    }

    private func value(of pledge: Pledge, at position: Int) -> JSONValue {
        let facts = list.register.facts[position]
        let note = list.register.statusNote(of: pledge)
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
            ("daysSinceLast", facts.sinceLast.map { .integer($0.days) }),
            ("reaffirmed", facts.reaffirmed.json),
            ("tookPlace", facts.tookPlace.json),
            ("change", list.register.latestChange(of: position)?.json(in: list.register)),
            (
                "reaffirmations",
                .array(list.reaffirmations(of: position).map { value(of: $0, at: $1) })
            ),
            ("notes", .array(list.notes(on: pledge).map { $0.json(in: list.register) })),
        ])
    }

    private func value(of reaffirmation: Reaffirmation, at meeting: Meeting) -> JSONValue {
        .members([
            ("meeting", .string(meeting.id.text)),
            ("date", .string(meeting.date.iso)),
            ("place", .string(meeting.place)),
            ("kind", .string(isStatement(meeting) ? "statement" : "event")),
            ("speaker", .string(reaffirmation.speaker.text)),
            ("wordings", .array(reaffirmation.wordings.map { $0.json(in: list.catalog) })),
        ])
    }
}

extension JSONList {
    private func isStatement(_ meeting: Meeting) -> Bool {
        list.catalog.format(meeting.format)?.isStatement ?? false
    }
}

extension AnnotatedList {
    /// What was chosen, as every document of pledges says it.
    var filterJSON: JSONValue {
        let pillars = catalog.pillars.map(\.id).filter { filter.pillars.contains($0) }
        return .members([
            ("pillars", .strings(pillars.map(\.text))),
            ("facets", .strings(filter.facets.map(\.asQuery))),
            ("query", .string(filter.query.text)),
            ("picked", picked.map { _ in .strings(pickedInOrder.map(\.text)) }),
            ("sort", .string(sort.rawValue)),
            ("notes", .string(notes.rawValue)),
        ])
    }
}

extension Wording {
    /// The wording with its source spelled out.
    func json(in catalog: Catalog) -> JSONValue {
        .members([
            ("text", .string(text)),
            ("provenance", .string(provenance.rawValue)),
            ("language", .string(language)),
            ("confidence", .string(confidence.rawValue)),
            ("covers", .string(covers.rawValue)),
            ("source", source.json(in: catalog)),
        ])
    }
}

extension Source.ID {
    /// The source with this id.
    func json(in catalog: Catalog) -> JSONValue {
        let source = catalog.source(self)
        return .members([
            ("id", .string(text)),
            ("publisher", source.map { .string($0.publisher) }),
            ("title", source.map { .string($0.title) }),
            ("url", source?.url.map { .string($0) }),
        ])
    }
}

extension JSONValue {
    /// An object of the members that there are.
    static func members(_ members: [(name: String, value: JSONValue?)]) -> JSONValue {
        .object(members.compactMap { member in member.value.map { JSONMember(member.name, $0) } })
    }
}
