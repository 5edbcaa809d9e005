import Commitments
import JSON

/// The stored statements, as JSON for programs (docs/command-line.md).
package struct StatementList: Sendable {
    let catalog: Catalog
    let records: [StatementRecord]

    /// Creates the list of some records.
    package init(_ records: [StatementRecord], in catalog: Catalog) {
        self.records = records
        self.catalog = catalog
    }

    /// The whole text of a file.
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-statements")),
            JSONMember("schema", .integer(1)), JSONMember("title", .string(catalog.title)),
            JSONMember("statements", .array(records.map { $0.json(in: catalog) })),
        ]).document
    }
}

extension StatementRecord {
    /// The record with how far its text is coded.
    func json(in catalog: Catalog) -> JSONValue {
        .members([
            ("id", .string(id.text)), ("meeting", .string(meeting.text)),
            ("kind", .string(kind.rawValue)), ("title", .string(title)),
            ("language", .string(language)), ("source", source.json(in: catalog)),
            ("obtained", .string(obtained.iso)), ("extent", .string(extent.rawValue)),
            ("checksum", .string(checksum)),
            ("coverage", catalog.statementCoverage[id]?.json ?? .null),
        ])
    }
}

extension StatementCoverage {
    var json: JSONValue {
        .object([
            JSONMember("sentences", .integer(sentences)), JSONMember("linked", .integer(linked)),
            JSONMember("noCommitment", .integer(noCommitment)), JSONMember("open", .integer(open)),
        ])
    }
}
