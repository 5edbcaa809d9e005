import Commitments
import JSON

/// Meetings and the pledges reaffirmed there, as JSON for programs (docs/command-line.md).
package struct MeetingList: Sendable {
    let register: Register
    /// Positions of meetings in the catalog, in the order shown.
    let rows: [Int]

    /// Creates the document of some meetings, by their positions.
    package init(_ register: Register, rows: [Int]) {
        self.register = register
        self.rows = rows
    }

    /// The whole text of a file.
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-meetings")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(register.asOf.iso)),
            JSONMember("meetings", .array(rows.map(meeting))),
        ]).document
    }

    var catalog: Catalog { register.catalog }

    private func meeting(_ position: Int) -> JSONValue {
        let meeting = catalog.meetings[position]
        let reaffirmations = register.reaffirmations(atMeeting: position)
        return .members([
            ("id", .string(meeting.id.text)),
            ("date", .string(meeting.date.iso)),
            ("end", meeting.end.map { .string($0.iso) }),
            ("place", .string(meeting.place)),
            ("format", .string(meeting.format.text)),
            ("summary", .string(meeting.summary)),
            ("participants", .object(meeting.participants.map(delegation))),
            ("source", meeting.source.json(in: catalog)),
            ("alsoSeen", .strings(meeting.alsoSeen)),
            ("confidence", .string(meeting.confidence.rawValue)),
            ("note", meeting.note.map { .string($0) }),
            ("codedInFull", .bool(catalog.isCodedInFull(meeting))),
            ("statements", .array(catalog.statements(of: meeting.id).map { $0.json(in: catalog) })),
            ("reaffirmations", .array(reaffirmations.map { reaffirmation(at: $0) })),
        ])
    }

    private func delegation(_ delegation: Meeting.Delegation) -> JSONMember {
        JSONMember(delegation.party.text, .strings(delegation.names))
    }

    private func reaffirmation(at position: Int) -> JSONValue {
        let reaffirmation = catalog.reaffirmations[position]
        let pledge = catalog.pledges[catalog.links[position].pledge]
        return .members([
            ("pledge", .string(pledge.id.text)),
            ("title", .string(pledge.title)),
            (
                "retired",
                register.retirement(of: pledge).flatMap { _ in pledge.retired }.map {
                    .string($0.iso)
                }
            ),
            ("speaker", .string(reaffirmation.speaker.text)),
            ("wordings", .array(reaffirmation.wordings.map { $0.json(in: catalog) })),
        ])
    }
}
