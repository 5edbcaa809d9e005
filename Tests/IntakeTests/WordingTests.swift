import Commitments
import Intake
import Testing

/// Which words of a sentence are proposed for a pledge.
@Suite struct WordingTests {
    private func wording(
        _ text: String, of pledge: Pledge, said: [String] = [], limit: Int? = nil
    ) throws -> String {
        let base = Known.catalog
        let catalog = Catalog(
            title: base.title, asOf: base.asOf, parties: base.parties, pillars: base.pillars,
            formats: base.formats, sources: [], meetings: [], pledges: [], reaffirmations: [],
            lexicon: base.lexicon, quoteLimit: QuoteLimit(words: limit))
        let reader = StatementReader(
            catalog: catalog, with: [StatementReader.NewPledge(pledge, said: said)])
        let reading = reader.read(Sentence(text: text, range: 0..<text.utf8.count))
        return try #require(reading.proposals.first).wording
    }

    private func pledge(_ title: String) -> Pledge {
        Pledge(id: Pledge.ID("SEC-99"), title: title, pillar: Pillar.ID("security"), type: .process)
    }

    @Test func itGoesFromTheVerbToTheEndOfItsObject() throws {
        let text =
            "The ministers met in Oslo, agreed to train pilots, engineers and coast guards in all three "
            + "countries, and condemned the raids."
        #expect(
            try wording(text, of: pledge("Training of coast guards"))
                == "agreed to train pilots, engineers and coast guards in all three countries")
    }

    @Test func itIsTheWholeClauseWhereTheCatalogHasNoLimit() throws {
        let text =
            "We will build a reliable, resilient and affordable supply chain for clean hydrogen and its "
            + "derivatives, from production to use, in the region, which needs it."
        let said = try wording(text, of: pledge("Clean hydrogen supply chain"))
        #expect(said.hasPrefix("will build a reliable, resilient and affordable supply chain"))
        #expect(said.hasSuffix("in the region"))
    }

    @Test func itIsNearestToWhatWasQuotedLastTime() throws {
        let text = "We will share warning data at once and share data on cables with our partners."
        let said = try wording(
            text, of: pledge("Data"), said: ["share data on cables with partners"], limit: 8)
        #expect(said.contains("data on cables"))
    }

    @Test func aLimitIsKept() throws {
        let text =
            "We reaffirm our commitment to the complete, verifiable and irreversible dismantlement of all "
            + "the northern depots, silos and yards of the old fleet under inspection."
        let said = try wording(text, of: pledge("Dismantlement of the northern depots"), limit: 12)
        #expect(said.split(separator: " ").count <= 12)
        #expect(!said.hasSuffix(",") && !said.hasSuffix(" and"))
    }
}
