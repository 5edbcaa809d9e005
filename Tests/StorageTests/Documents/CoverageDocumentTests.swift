import Commitments
import Testing

/// docs/coverage.md: what of each meeting is in the catalog.
@Suite struct CoverageDocumentTests {
    /// A document that was read sentence by sentence. The project has no texts, so its figures are
    /// recorded.
    private struct Document: Decodable {
        var meeting: String, kind: String, language: String, source: String, extent: String
        var sentences: Int, linked: Int, noCommitment: Int
    }

    @Test func theDocumentIsCurrent() throws {
        try ShippedCatalog.check("coverage.md", says: text(ShippedCatalog.register().catalog))
    }

    /// What was read has wordings, and no sentence is open.
    @Test func everyDocumentIsDecided() throws {
        let catalog = try ShippedCatalog.register().catalog
        for document in try documents() {
            let said = catalog.reaffirmations.filter { $0.meeting.text == document.meeting }
            let isQuoted = said.contains { reaffirmation in
                reaffirmation.wordings.contains { $0.source.text == document.source }
            }
            #expect(isQuoted, "\(document.source)")
            #expect(document.linked + document.noCommitment == document.sentences)
        }
    }

    private func documents() throws -> [Document] {
        try ShippedCatalog.fixture("coded-documents")
    }

    private func text(_ catalog: Catalog) throws -> String {
        let documents = try documents()
        let intro = """
            # What the catalog covers

            Generated from the catalog; a test fails when it is stale, `RECORD=1` writes it again.

            \(figures(catalog, documents))

            ## Documents read sentence by sentence

            Each sentence was decided: it belongs to the passage of a pledge, or it makes no commitment. Of a text
            whose first part alone is at hand, the sentences of that part. The texts are not in the project.

            | meeting | document | language | text | sentences | linked | no commitment |
            |---|---|---|---|---|---|---|

            """
        let meetings = """

            ## Meetings

            *Silence* says what it means that a pledge is not there ([wording.md](wording.md)). The last four columns
            count wordings.

            | meeting | date | read | silence | pledges | official text | summary | press | translation |
            |---|---|---|---|---|---|---|---|---|

            """
        return intro + documents.map(row).joined() + meetings
            + catalog.meetings.map { row($0, catalog) }.joined()
    }

    private func figures(_ catalog: Catalog, _ documents: [Document]) -> String {
        let wordings = catalog.reaffirmations.flatMap(\.wordings)
        let whole = documents.filter { $0.extent == "whole" }
        let full = catalog.meetings.filter {
            $0.isCodedInFull && catalog.format($0.format)?.isStatement == true
        }
        let counts = Provenance.allCases.map { provenance in
            "\(wordings.count { $0.provenance == provenance }) \(provenance.rawValue)"
        }
        let sums = [\Document.sentences, \.linked, \.noCommitment].map { figure in
            documents.map { $0[keyPath: figure] }.reduce(0, +)
        }
        return """
            * \(catalog.meetings.count) meetings and events, \(catalog.pledges.count) pledges,
              \(catalog.reaffirmations.count) reaffirmations. Sources were read up to \(catalog.asOf.text).
            * \(wordings.count) wordings: \(counts.joined(separator: ", ")).
              \(wordings.count { $0.covers == .whole }) of them cover their passages whole.
            * \(documents.count) documents were read sentence by sentence, \(whole.count) of them whole texts:
              \(sums[0]) sentences, \(sums[1]) linked to pledges, \(sums[2]) without a commitment, 0 open.
            * \(full.count) statements are coded in full, so that their silence says something:
              \(full.map(\.placeAndDay).joined(separator: ", ")).
            """
    }

    private func row(_ document: Document) -> String {
        "| \(document.meeting) | \(document.kind) | \(document.language) | \(document.extent)"
            + " | \(document.sentences) | \(document.linked) | \(document.noCommitment) |\n"
    }

    private func row(_ meeting: Meeting, _ catalog: Catalog) -> String {
        let said = catalog.reaffirmations.filter { $0.meeting == meeting.id }
        let wordings = said.flatMap(\.wordings)
        let isStatement = catalog.format(meeting.format)?.isStatement == true
        let counts = Provenance.allCases.map { provenance in
            wordings.count { $0.provenance == provenance }
        }
        let cells =
            [
                meeting.id.text, meeting.dateText, meeting.extract.name,
                isStatement ? silence(meeting.extract) : "no statement", "\(said.count)",
            ] + counts.map { $0 == 0 ? "" : "\($0)" }
        return "| \(cells.joined(separator: " | ")) |\n"
    }

    private func silence(_ extract: Extract) -> String {
        switch extract {
        case .officialFullText: "dropped"
        case .wholeSource: "not carried"
        case .wholeSummary, .selectedPhrases: "nothing"
        }
    }
}
