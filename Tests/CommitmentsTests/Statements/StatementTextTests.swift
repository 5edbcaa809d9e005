import Testing

@testable import Commitments

@Suite struct StatementTextTests {
    private let text = StatementText(
        "We will open the port. 두 나라는 항구를 연다. We will open the port again. Ships will sail.")

    @Test func placesAreCodePoints() throws {
        let range = try #require(text.folded.ranges(of: "항구를 연다").first)
        #expect(text[range] == "항구를 연다")
        let selector = text.selector(range)
        #expect(selector.prefix.hasSuffix("두 나라는 ") && selector.suffix.hasPrefix(". We will"))
        #expect(selector.end - selector.start == 6)
    }

    @Test func aPlaceThatStillHoldsIsTaken() throws {
        let second = try #require(text.folded.ranges(of: "We will open the port").last)
        #expect(text.find(text.selector(second)) == second)
    }

    @Test func surroundingsTellTwoPlacesApart() throws {
        let second = try #require(text.folded.ranges(of: "We will open the port").last)
        let corrected = StatementText("A new heading line, put in front.\n" + text.text)
        let found = try #require(corrected.find(text.selector(second)))
        #expect(found.lowerBound == second.lowerBound + 34)
    }

    @Test func correctedWordsAreFoundBetweenWhatIsAround() throws {
        let before = StatementText(
            "The ministers met in the harbor town. They wil open the prot soon. Ships will sail.")
        let range = try #require(before.folded.ranges(of: "They wil open the prot soon.").first)
        let after = StatementText(
            "The ministers met in the harbor town. They will open the port soon. Ships will sail.")
        let found = try #require(after.find(before.selector(range)))
        #expect(after[found] == "They will open the port soon.")
    }

    @Test func whatIsGoneIsNotFound() {
        let selector = TextSelector(
            exact: "Nobody said so", prefix: "quite other", suffix: "words here", start: 3, end: 17)
        #expect(text.find(selector) == nil)
    }

    @Test func aSelectorQuotesNoMoreThanTheCatalogDoes() throws {
        let range = try #require(text.folded.ranges(of: "We will open the port again").first)
        let selector = text.selector(range, within: QuoteLimit(words: 3))
        #expect(selector.exact == "We will open")
        #expect(text.selector(range, within: QuoteLimit()).exact == "We will open the port again")
    }

    @Test func linesAreCountedFromOne() {
        let lines = StatementText("a\nb\nc")
        #expect([0, 2, 4].map(lines.line(of:)) == [1, 2, 3])
    }
}
