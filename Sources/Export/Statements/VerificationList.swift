import Commitments
import JSON

/// Wordings held against the stored texts, as JSON for programs (docs/command-line.md).
package struct VerificationList: Sendable {
    private let catalog: Catalog
    let verification: Verification
    /// Whether wordings that are verbatim or have no stored text are listed, too.
    let listsAll: Bool

    /// Creates the list of what was checked.
    package init(
        _ verification: Verification, in catalog: Catalog, listsAll: Bool = false
    ) {
        self.verification = verification
        self.listsAll = listsAll
        self.catalog = catalog
    }

    /// The whole text of a file.
    package var json: String {
        let names = ["verbatim", "differs", "not-there", "no-text"]
        return JSONValue.object([
            JSONMember("format", .string("pledges-verification")),
            JSONMember("schema", .integer(1)), JSONMember("title", .string(catalog.title)),
            JSONMember(
                "counts",
                .object(names.map { JSONMember($0, .integer(verification.count($0))) })),
            JSONMember("wordings", .array(verification.rows.map(row))),
        ]).document
    }

    private func row(_ row: Verification.Row) -> JSONValue {
        let found = place(row.result)
        return .members([
            ("pledge", .string(row.pledge.text)), ("meeting", .string(row.meeting.text)),
            ("source", .string(row.wording.source.text)), ("wording", .string(row.wording.text)),
            ("result", .string(row.result.name)),
            ("statement", found.statement.map { .string($0.text) } ?? .null),
            ("start", found.range.map { .integer($0.lowerBound) }),
            ("end", found.range.map { .integer($0.upperBound) }),
            ("line", found.line.map { .integer($0) }),
            ("redline", redline(row.result)),
        ])
    }

    private func place(
        _ result: Verification.Result
    ) -> (statement: StatementRecord.ID?, range: Range<Int>?, line: Int?) {
        switch result {
        case .verbatim(let id, let range, let line): (id, range, line)
        case .differs(let id, let range, let line, _): (id, range, line)
        case .notThere(let id): (id, nil, nil)
        case .noText: (nil, nil, nil)
        }
    }

    private func redline(_ result: Verification.Result) -> JSONValue? {
        guard case .differs(_, _, _, let redline) = result else { return nil }
        return .array(redline.spansJSON)
    }
}
