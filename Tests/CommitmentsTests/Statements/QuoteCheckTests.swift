import Testing

@testable import Commitments

@Suite struct QuoteCheckTests {
    private let text = StatementText(
        """
        The three ministers met in the old town hall.
        They will not share harbor data with others before 2030, and will build two bridges.
        """)

    private func marked(_ wording: String) -> String? {
        guard case .differs(_, let redline) = QuoteCheck(wording, in: text) else { return nil }
        return redline.inline.marked
    }

    @Test func wordsThatAreThereAreVerbatim() {
        #expect(QuoteCheck("will build two bridges", in: text).isVerbatim)
        #expect(QuoteCheck("Will build  two bridges", in: text).isVerbatim)
    }

    @Test func aLostNegationShows() throws {
        let text = try #require(marked("They will share harbor data with others before 2030"))
        #expect(text.contains("[-not-]"))
    }

    @Test func anotherNumberShows() throws {
        let text = try #require(marked("will build three bridges"))
        #expect(text.contains("[-two-]") && text.contains("{+three+}"))
    }

    @Test(arguments: ["purple elephants", "the of and", "will"])
    func otherWordsAreNotThere(_ wording: String) {
        let check = QuoteCheck(wording, in: text)
        #expect(wording == "will" ? check.isVerbatim : check == .notThere)
    }

    @Test func ofTwoPlacesTheNearerOneIsMeant() {
        let twice = StatementText("We agree. They left. We agree.")
        guard case .verbatim(let range) = QuoteCheck("We agree", in: twice, near: 25) else {
            Issue.record("not found")
            return
        }
        #expect(range.lowerBound == 21)
    }
}
