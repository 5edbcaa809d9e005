import Commitments
import JSON

extension LanguagesBrief {
    /// For programs: the shape that docs/command-line.md describes.
    var json: String {
        JSONValue.members([
            ("format", .string("pledges-languages")),
            ("schema", .integer(1)),
            ("title", .string(catalog.title)),
            ("first", side(versions.first)),
            ("second", side(versions.second)),
            (
                "counts",
                .members([
                    ("links", .integer(versions.linked)),
                    ("different", .integer(versions.different)),
                    ("onlyFirst", .integer(versions.onlyFirst)),
                    ("onlySecond", .integer(versions.onlySecond)),
                ])
            ),
            ("rows", .array(rows.map(value))),
        ]).document
    }

    private func side(_ side: StatementSentences) -> JSONValue {
        .members([
            ("statement", .string(side.record.id.text)),
            ("language", .string(side.record.language)),
            ("extent", .string(side.record.extent.rawValue)),
            ("sentences", .integer(side.sentences.count)),
        ])
    }

    private func value(of row: LanguageVersions.Row) -> JSONValue {
        .members([
            ("first", .array(row.first.map { sentence($0, of: versions.first) })),
            ("second", .array(row.second.map { sentence($0, of: versions.second) })),
            ("linked", .bool(row.isLinked)),
            ("probability", row.probability.map { .raw($0.inHundredths) } ?? .null),
            ("moved", .bool(row.isMoved)),
            ("pledges", .strings(pledges(of: row).map(\.text))),
            ("differences", .array(row.differences.map(value))),
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

    private func value(of difference: VersionDifference) -> JSONValue {
        func terms(_ terms: [VersionDifference.Term]) -> JSONValue {
            .array(
                terms.map {
                    .members([("words", .string($0.words)), ("meaning", .string($0.meaning))])
                })
        }
        return .members([
            ("kind", .string(difference.kind.rawValue)),
            ("first", terms(difference.first)), ("second", terms(difference.second)),
        ])
    }
}
