import Testing

@testable import Commitments

@Suite struct TermMatcherTests {
    private func found(_ text: String, _ typed: String) throws -> [String] {
        let term = try WatchedTerm(typed: "t: " + typed)
        return TermMatcher(term).variants(in: text).map { term.variants[$0].name }
    }

    @Test func wholeWordsCountWhateverTheirCase() throws {
        #expect(try found("threats from north korea", "North Korea") == ["North Korea"])
        #expect(try found("North Korean threats", "North Korea").isEmpty)
        #expect(try found("North Korea's programs", "North Korea") == ["North Korea"])
        #expect(try found("DPRK-related resolutions", "DPRK") == ["DPRK"])
    }

    @Test(arguments: [
        "“complete denuclearization” of North Korea", "complete denuclearization of ‘North Korea’",
        "\"complete\" denuclearization of North  Korea",
        "Complete Denuclearization of North\u{A0}Korea",
    ])
    func quotationMarksAndSpacesDoNotHide(text: String) throws {
        #expect(try found(text, "denuclearization of North Korea").count == 1)
    }

    @Test func dashesAndApostrophesAreOneWhateverTheirForm() throws {
        #expect(try found("a free and open Indo–Pacific", "Indo-Pacific").count == 1)
        #expect(try found("a free and open Indo Pacific", "Indo-Pacific").count == 1)
        #expect(
            try found("Democratic People’s Republic", "Democratic People's Republic").count == 1)
        #expect(try found("the Indo-Pacific’s future", "Indo-Pacific").count == 1)
    }

    /// "Indo-Pacific" within "free and open Indo-Pacific" is no use of its own.
    @Test func theLongestCountsAlone() throws {
        let variants = "Indo-Pacific, free and open Indo-Pacific"
        #expect(
            try found("a free and open Indo-Pacific", variants) == ["free and open Indo-Pacific"])
        #expect(
            try found("the Indo-Pacific, free and open Indo-Pacific", variants)
                == ["Indo-Pacific", "free and open Indo-Pacific"])
    }

    @Test func koreanAndJapaneseFormsCountWithinWords() throws {
        #expect(try found("북한의 완전한 비핵화", "북한, 한반도") == ["북한"])
        #expect(try found("한반도의 완전한 비핵화", "북한, 한반도") == ["한반도"])
        #expect(try found("北朝鮮の完全な非核化", "朝鮮半島, 北朝鮮") == ["北朝鮮"])
    }

    /// Looking for whole texts first must not lose any.
    @Test func thePatternsFindWhatTheMatcherFinds() throws {
        let forms = "North Korea's/DPRK, Indo–Pacific, 비핵화 조치"
        let term = try WatchedTerm(typed: "t: " + forms)
        let matcher = TermMatcher(term)
        for text in ["north korea’s", "the DPRK", "indo pacific", "비핵화 조치를"] {
            #expect(!matcher.variants(in: text).isEmpty, "\(text)")
            #expect(matcher.patterns.contains { $0.matches(text) }, "\(text)")
        }
    }

    @Test func termsAreTypedWithAColonCommasAndSlashes() throws {
        let term = try WatchedTerm(typed: " chips : semiconductors/semiconductor , chips ")
        #expect(term.name == "chips")
        #expect(term.variants.map(\.name) == ["semiconductors", "chips"])
        #expect(term.variants[0].forms == ["semiconductors", "semiconductor"])
        #expect(try WatchedTerm(typed: term.typed) == term)
    }

    @Test(arguments: ["", "chips", ": a, b", "chips:", "chips: , /"])
    func whatIsNoTermIsRefusedWithWhatWouldBeRight(text: String) {
        #expect(throws: TermError.self) { try WatchedTerm(typed: text) }
    }
}
