import Commitments
import JSON

extension RedlineBrief {
    /// For programs: the shape that docs/command-line.md describes.
    var json: String {
        JSONValue.members([
            ("format", .string("pledges-redline")),
            ("schema", .integer(1)),
            ("title", .string(catalog.title)),
            ("asOf", .string(register.asOf.iso)),
            ("from", side(redline.from)),
            ("to", side(redline.to)),
            ("counts", counts),
            ("rows", .array(rows.map(value))),
        ]).document
    }

    private func side(_ side: StatementSentences) -> JSONValue {
        .members([
            ("statement", .string(side.record.id.text)),
            ("meeting", .string(side.record.meeting.text)),
            ("kind", .string(side.record.kind.rawValue)),
            ("language", .string(side.record.language)),
            ("extent", .string(side.record.extent.rawValue)),
            ("sentences", .integer(side.sentences.count)),
        ])
    }

    private var counts: JSONValue {
        let kinds = StatementRedline.Kind.allCases.map {
            ($0.rawValue, JSONValue.integer(redline.count($0)))
        }
        return .members(kinds + [("moved", .integer(redline.moved))])
    }

    private func value(of row: StatementRedline.Row) -> JSONValue {
        .members([
            ("kind", .string(row.kind.rawValue)),
            ("moved", .bool(row.isMoved)),
            ("from", .array(row.before.map { sentence($0, of: redline.from) })),
            ("to", .array(row.after.map { sentence($0, of: redline.to) })),
            ("likeness", row.likeness.map { .raw($0.inHundredths) } ?? .null),
            ("redline", .array(row.redline.spansJSON)),
            ("pledges", .array(row.changes.map(value))),
        ])
    }

    private func sentence(_ position: Int, of side: StatementSentences) -> JSONValue {
        let sentence = side.sentences[position]
        return .members([
            ("sentence", .integer(position + 1)),
            ("start", .integer(sentence.range.lowerBound)),
            ("end", .integer(sentence.range.upperBound)),
            ("text", .string(sentence.text)),
        ])
    }

    private func value(of change: PledgeChange) -> JSONValue {
        let pledge = catalog.pledges[change.pledge]
        return .members([
            ("pledge", .string(pledge.id.text)),
            ("title", .string(pledge.title)),
            ("change", change.json(in: register)),
        ])
    }
}
