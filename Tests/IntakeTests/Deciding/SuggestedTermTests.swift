import Commitments
import Testing

@testable import Intake

/// Terms for what had to be looked for.
@Suite struct SuggestedTermTests {
    private func decided(score: Double?) throws -> StatementIntake {
        var session = try IntakeSample.session()
        session.decide(
            .linked([IntakeSample.said("SEC-02", "hold larger exercises at sea", score: score)]),
            at: 2)
        return session
    }

    @Test func aPledgeFoundBySearchGetsATermOfItsSentence() throws {
        let terms = TermSuggestions(try decided(score: nil), in: try IntakeSample.catalog()).all
        #expect(terms.map(\.pledge.text) == ["SEC-02"])
        #expect(terms.map(\.term) == ["larger exercises"])
    }

    @Test func aPledgeThatWasLikelyNeedsNone() throws {
        #expect(
            TermSuggestions(try decided(score: 0.9), in: try IntakeSample.catalog()).all.isEmpty)
    }

    @Test func takenTermsAreChangesOfTheirPledges() throws {
        let catalog = try IntakeSample.catalog()
        let terms = [SuggestedTerm(pledge: Pledge.ID("SEC-02"), term: "larger exercises")]
        let changes = SuggestedTerm.changes(terms, in: catalog)
        let edit = CatalogEdit(
            id: CatalogEdit.ID("E"), at: Timestamp(seconds: 0), author: "", summary: "",
            changes: changes)
        #expect(try catalog.applying(edit).pledge("SEC-02")?.terms == ["larger exercises"])
    }

    @Test func aLinkMadeBySearchDoesNotOutrankWhatIsLikely() throws {
        let found = IntakeSample.said("SEC-01", "found")
        #expect(!found.isBetter(than: IntakeSample.said("SEC-01", "likely", score: 0.9)))
        #expect(found.isBetter(than: IntakeSample.said("SEC-01", "unlikely", score: 0.2)))
    }
}
