import Testing

@testable import Commitments

/// The same words in another order may mean something else: only what never makes a difference is free.
@Suite struct WordOrderTests {
    private func findings(_ before: String, _ after: String) -> [Comparison.Finding] {
        ComparisonSample.findings(before, after, provenance: .officialText)
    }

    /// Two texts of the same words that say something else.
    @Test(arguments: [
        ("will increase exports and reduce imports", "will reduce exports and increase imports"),
        ("will start by 2025 and end by 2030", "will start by 2030 and end by 2025"),
        ("not all ships will leave", "all ships will not leave"),
        ("support Ukraine and condemn Russia", "support Russia and condemn Ukraine"),
        ("agreed to ban arms and to allow aid", "agreed to allow arms and to ban aid"),
        ("condemned attacks by Israel on Iran", "condemned attacks by Iran on Israel"),
        ("Ukraine was invaded by Russia", "Ukraine invaded Russia"),
        ("civilians control the military", "the military controls civilians"),
        ("has ratified the treaty", "will ratify the treaty"),
        ("would have imposed sanctions", "imposed sanctions"),
        ("will cut emissions by 50 percent", "will cut emissions to 50 percent"),
        ("growth of 2%", "growth of -2%"),
        (">5 ships", "<5 ships"),
        ("annual talks and quarterly exercises", "quarterly talks and annual exercises"),
        ("import controls", "important controls"),
        ("the occupying forces left", "the occupied forces left"),
        ("is not allowed to leave", "is allowed not to leave"),
        ("expand trade and end sanctions", "end trade and expand sanctions"),
        ("we will share data", "North Korea will share data"),
        ("our allies will pay for the base", "we will pay for the base"),
    ])
    func otherOrdersAreNotRepeated(_ before: String, _ after: String) {
        let labels = findings(before, after).map(\.label)
        #expect(!labels.contains(.repeated) && !labels.contains(.verbatim), "\(labels)")
    }

    @Test(arguments: [
        ("peace and stability in the region", "stability and peace in the region"),
        ("Japan, the ROK and the United States will share data", "The ministers will share data"),
        ("By 2030, we will hold two exercises", "We will hold 2 exercises by 2030"),
        ("The launch was condemned by the ministers", "The ministers condemned the launch"),
        ("We will act. We condemn the launch.", "We condemn the launch. We will act."),
        ("reaffirmed its ironclad commitment", "reiterated its unwavering commitment"),
        ("Talks on trade, chips and quantum", "Talks on chips, quantum and trade"),
        ("will begin at once", "will start immediately"),
        ("to defend each other", "to defend one another"),
        ("As early as 2027, we will build the base", "We will build the base from 2027"),
    ])
    func theOrderOfListsAndSentencesIsFree(_ before: String, _ after: String) {
        #expect(findings(before, after).map(\.label) == [.repeated])
    }

    @Test func aChecksumIsStoredAndNoText() throws {
        let coding = ComparisonSample.judge.coding(of: "We will hold two exercises by 2030")
        let order = try #require(coding.clauses.first?.order)
        #expect(order.count == 16 && order.allSatisfy(\.isHexDigit))
    }

    /// What only follows from words that came or went may be anything.
    @Test func whatNoRuleTellsIsNotByRule() {
        let found = findings("will deploy ships", "will dispense with ships of war")
        #expect(found.contains { !$0.isByRule || $0.label == .reworded })
        let byRule = findings("will deploy ships", "may deploy ships")
        #expect(byRule.allSatisfy { $0.isByRule })
    }
}
