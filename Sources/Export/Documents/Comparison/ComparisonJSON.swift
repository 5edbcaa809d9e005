import Commitments
import JSON

extension ComparisonBrief {
    /// For programs: the shape that docs/command-line.md describes.
    package var json: String { ComparisonDocument(brief: self).value.document }
}

/// The comparison as JSON. The shape is a promise: members may be added; to change or remove one
/// takes another `schema`.
private struct ComparisonDocument {
    let brief: ComparisonBrief

    private var catalog: Catalog { brief.catalog }
    private var comparison: MeetingComparison { brief.comparison }

    var value: JSONValue {
        .members([
            ("format", .string("pledges-comparison")),
            ("schema", .integer(1)),
            ("title", .string(catalog.title)),
            ("asOf", .string(brief.register.asOf.iso)),
            ("from", value(of: brief.from)),
            ("to", value(of: brief.to)),
            ("counts", counts),
            ("pledges", .array(comparison.rows.map(value))),
        ])
    }

    private func value(of meeting: Meeting) -> JSONValue {
        .members([
            ("meeting", .string(meeting.id.text)),
            ("date", .string(meeting.date.iso)),
            ("place", .string(meeting.place)),
            ("extract", .string(meeting.extract.rawValue)),
            ("codedInFull", .bool(catalog.isCodedInFull(meeting))),
            ("note", meeting.note.map { .string($0) }),
        ])
    }

    /// The word for absence is that of the source: there is only one of "not-carried" and "dropped".
    private var counts: JSONValue {
        let sections = comparison.sections(in: catalog)
        let absence = catalog.meetings[comparison.to].stateOfAbsence
        let states = State.allCases.filter { state in
            state == absence || (state != .dropped && state != .notCarried)
        }
        let directions = sections.filter { $0.direction != nil }
        return .members(
            states.map { ($0.rawValue, .integer(comparison.rows($0).count)) }
                + directions.map { ($0.rawValue, .integer(comparison.rows(in: $0).count)) }
                + [("firm", .integer(comparison.rows.count(where: \.isFirm)))])
    }

    private func value(of row: MeetingComparison.Row) -> JSONValue {
        let pledge = brief.pledge(of: row)
        let (from, to) = comparison.passages(of: row, in: brief.register)
        return .members([
            ("pledge", .string(pledge.id.text)),
            ("title", .string(pledge.title)),
            ("pillar", .string(pledge.pillar.text)),
            ("state", .string(row.state.rawValue)),
            ("sign", .string(row.sign)),
            ("against", .string(brief.from.id.text)),
            ("labels", .strings((row.comparison?.labels ?? []).map(\.rawValue))),
            ("firm", .bool(row.isFirm)),
            ("provisionalBecause", row.doubts.json),
            ("reasons", .strings(row.reasons)),
            ("basis", row.comparison.map { .string($0.basis.rawValue) }),
            ("caution", comparison.caution(on: row, in: catalog).map { .string($0) }),
            ("reading", row.reading.map(value) ?? .null),
            ("from", from.map(value) ?? .null),
            ("to", to.map(value) ?? .null),
            ("notes", .array(brief.notes(on: row).map { $0.json(in: brief.register) })),
        ])
    }

    private func value(of reading: Note) -> JSONValue {
        .members([
            ("labels", .strings((reading.current.reading?.labels ?? []).map(\.rawValue))),
            ("author", .string(reading.current.author)),
            ("date", .string(reading.current.date.iso)),
        ])
    }

    private func value(of place: WordingPlace) -> JSONValue {
        let wording = brief.register.wording(at: place)
        return .members([
            ("meeting", .string(brief.register.meeting(of: place).id.text)),
            ("wording", .string(wording.text)),
            ("provenance", .string(wording.provenance.rawValue)),
            ("language", .string(wording.language)),
            ("speaker", .string(catalog.reaffirmations[place.reaffirmation].speaker.text)),
            ("source", wording.source.json(in: catalog)),
        ])
    }
}
