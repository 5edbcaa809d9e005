import Testing

@testable import Commitments

/// Rules for whole official passages, each for a kind of difference that was judged wrongly once.
@Suite struct PassageRulesTests {
    private func labels(_ before: String, _ after: String) -> Set<ChangeLabel> {
        ComparisonSample.labels(before, after, provenance: .officialText)
    }

    private func reason(_ before: String, _ after: String) -> String {
        ComparisonSample.findings(before, after, provenance: .officialText)[0].reason
    }

    @Test func aWiderPlaceIsMoreGeneral() {
        let named = "We will train the coast guards of Fiji, Palau and Tonga."
        let region = "We will train the coast guards of Pacific island countries."
        #expect(labels(named, region) == [.generalised])
        #expect(labels(region, named) == [.specified])
        #expect(reason(named, region).hasPrefix("a wider place: from “Fiji”, “Palau”, “Tonga”"))
        #expect(
            labels("We support the ports of the Mekong.", "We support the ports of Southeast Asia.")
                == [.generalised])
        #expect(
            labels("We support the ports of Fiji.", "We support the ports of Kenya.")
                == [.reframed])
    }

    @Test func aCapitalIsItsGovernment() {
        #expect(
            !labels(
                "We urged the DPRK to return to talks.", "We urged Pyongyang to return to talks."
            )
            .contains(.specified))
    }

    @Test func whoActsMayBeFewer() {
        #expect(
            labels(
                "The Ministers agreed to keep the moratorium on duties.",
                "The co-sponsors of the proposal agreed to keep the moratorium on duties.")
                == [.narrowed])
        #expect(
            labels(
                "Japan and the Republic of Korea will enforce the sanctions at sea.",
                "Our three countries will enforce the sanctions at sea.") == [.broadened])
    }

    @Test func aCommitmentRenewedIsNoWeakerThanWork() {
        #expect(
            !labels(
                "We will work to further strengthen the ties between our young people.",
                "We renew our commitment to further expanding the ties between our young people."
            )
            .contains(.softened))
    }

    @Test func aWishRepeatedIsAWish() {
        #expect(
            !labels(
                "They reiterated their wish to sign the treaty.",
                "They expressed the wish to sign the treaty."
            ).contains(.softened))
    }

    @Test func whatWasSupportedIsWelcomedWhenItIsDone() {
        #expect(
            !labels(
                "We support the African Union joining the group as a member.",
                "We welcome the African Union as a member of the group."
            ).contains(.softened))
        #expect(
            labels(
                "We intend to establish a training program in quantum science.",
                "We congratulate the universities on the launch of the training program in quantum science."
            ).contains(.reframed))
    }

    @Test func tiesThatGrowArePromisedByNobody() {
        let findings = ComparisonSample.findings(
            "We reaffirm the ties between our three countries.",
            "Ties between Japan and the United States are growing.", provenance: .officialText)
        #expect(!findings.contains { $0.reason.hasPrefix("a stronger verb") })
    }

    @Test func verbsBehindAnAndAreTheSpeakersOwn() {
        let labels = labels(
            "They shared the view that illegal fishing must be ended and agreed to train inspectors.",
            "They agreed to train inspectors and shared the view that illegal fishing must be ended."
        )
        #expect(labels.isDisjoint(with: [.strengthened, .softened]))
    }

    @Test func thePastSetsNoDeadline() {
        #expect(
            labels(
                "We have expanded our work on disaster relief.",
                "Over the past year we have expanded our work on disaster relief.") == [.specified])
    }

    @Test func untilSaysHowLongAndIsNoCondition() {
        #expect(
            !labels(
                "Officials will meet every month.",
                "Officials will meet every month until the negotiations are finished."
            )
            .contains(.softened))
        #expect(
            labels(
                "We will not return to the talks.",
                "We will not return to the talks until the launches have ended."
            )
            .contains(.softened))
    }

    @Test func asLongAsItTakesIsAWordOfWeight() {
        #expect(
            labels("We will support Ukraine for as long as it takes.", "We will support Ukraine.")
                == [.softened])
    }

    @Test func beingWithoutSomethingDeniesNothingElse() {
        #expect(
            !labels(
                "They condemned the nuclear threats of the DPRK.",
                "A world without nuclear weapons is the goal they share, and they condemned the nuclear threats of the DPRK."
            ).contains(.reversed))
    }

    @Test func oneAloneIsNoNumber() {
        #expect(
            labels(
                "An attack against one Ally is an attack against all.",
                "An attack against an Ally is an attack against all.") == [.reworded])
    }

    @Test func aListMayHaveSemicolons() {
        #expect(
            labels(
                "We oppose the militarization of reefs; the dangerous use of coast guard vessels; and threats.",
                "We oppose the dangerous use of coast guard vessels; and threats.") == [.narrowed])
        #expect(
            ComparisonSample.judge.coding(of: "We oppose threats; we will hold talks.").clauses
                .count
                == 2)
    }

    @Test func aPhraseBehindACommaIsNoItem() {
        #expect(
            labels(
                "We reaffirm the denuclearization of the DPRK in accordance with the resolutions.",
                "We reaffirm the denuclearization of the Korean Peninsula, consistent with the resolutions."
            ) == [.reframed])
    }

    @Test func multipleIsNoLimit() {
        #expect(
            !labels(
                "It violates resolutions of the UN.", "It violates multiple resolutions of the UN."
            )
            .contains(.narrowed))
    }

    @Test(arguments: [
        ("stable", "stability"), ("transparent", "transparency"), ("accession", "accede"),
        ("strength", "strong"), ("capable", "capability"), ("effective", "effectiveness"),
    ])
    func wordsOfOneFamilyAreTheSame(left: String, right: String) {
        let stems = [left, right].map { Set(ComparisonSample.judge.stems(of: $0)) }
        #expect(SameStems.missing(stems[0], from: stems[1]).isEmpty)
    }

    @Test func aWordOfItsOwnInAnotherOrderIsOtherWords() {
        #expect(
            labels(
                "We commend the Secretariat for the work done on ports, and reaffirm the strategy.",
                "We reaffirm the strategy, and commend the Secretariat for its work on ports."
            )
            .isDisjoint(with: [.generalised, .specified, .reframed]))
    }

    @Test func closeCoordinationClosesNothing() {
        #expect(
            !labels(
                "They will also maintain talks on trade and on energy in the region.",
                "Close coordination on trade and on energy in the region will help talks go on."
            )
            .contains(.reversed))
    }
}
