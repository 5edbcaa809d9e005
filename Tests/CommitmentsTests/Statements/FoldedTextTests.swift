import Testing

@testable import Commitments

@Suite struct FoldedTextTests {
    private func found(_ quote: String, in text: String) -> [String] {
        let statement = StatementText(text)
        return statement.folded.ranges(of: quote).map { statement[$0] }
    }

    @Test(arguments: [
        (
            "will hold the drill", "They will hold the\n   drill every year.",
            "will hold the\n   drill"
        ),
        ("the \"Iron Door\" drill", "the “Iron Door” drill", "the “Iron Door” drill"),
        ("each other's ports", "opened each other’s ports.", "each other’s ports"),
        ("DEEP trade - and aid", "Deep trade – and aid", "Deep trade – and aid"),
        ("office of aid", "the oﬃce of **aid**", "oﬃce of **aid"),
        ("une porte fermée", "Une porte ferme\u{301}e.", "Une porte ferme\u{301}e"),
        ("훈련을 매년", "세 나라는 훈련을 매년 실시한다.", "훈련을 매년"),
        ("extended aid", "exten\u{AD}ded aid", "exten\u{AD}ded aid"),
    ]) func typographyDoesNotCount(_ quote: String, _ text: String, _ expected: String) {
        #expect(found(quote, in: text) == [expected])
    }

    @Test func wordsAreWhole() {
        #expect(found("art", in: "a part of arts and art") == ["art"])
        #expect(found("aid", in: "said, paid").isEmpty)
    }

    @Test(arguments: ["open ports … free trade", "open ports ... free trade"])
    func anEllipsisStandsForWhatIsLeftOut(_ quote: String) {
        let text = "They open ports by law and free trade."
        #expect(found(quote, in: text) == ["open ports by law and free trade"])
        #expect(found(quote, in: "Free trade, then open ports.").isEmpty)
    }

    @Test(arguments: ["", " ", "…", "**"]) func nothingIsFoundNowhere(_ quote: String) {
        #expect(found(quote, in: "Any text … at all").isEmpty)
    }

    @Test func everyOccurrenceIsFound() {
        #expect(found("we agree", in: "We agree. We agree! we  agree").count == 3)
    }
}
