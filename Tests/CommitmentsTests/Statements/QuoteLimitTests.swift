import Testing

@testable import Commitments

@Suite struct QuoteLimitTests {
    private let words = (1...13).map { "w\($0)" }

    @Test func aLimitIsTheCatalogsOwn() {
        let twelve = words.dropLast().joined(separator: " ")
        let thirteen = words.joined(separator: "\n ")
        #expect(QuoteLimit(words: 12).problem(with: twelve) == nil)
        #expect(
            QuoteLimit(words: 12).problem(with: thirteen)
                == "the wording has 13 words; this catalog quotes at most 12")
        #expect(QuoteLimit().problem(with: thirteen) == nil)
    }

    @Test func spacesThatAreWideSeparateWords() {
        #expect(QuoteLimit(words: 2).problem(with: "a\u{3000}b\u{3000}c") != nil)
    }

    @Test func aTextIsShortenedToTheLimit() {
        #expect(QuoteLimit(words: 2).shortened("one two  three") == "one two")
        #expect(QuoteLimit().shortened("one two  three") == "one two  three")
    }
}
