import Commitments
import Intake
import Testing

/// What is proposed for a sentence, by the shipped catalog.
@Suite struct ProposalTests {
    @Test func aCoastGuardThatThreatensIsNotTheOneThatCooperates() {
        #expect(Known.links("Our coast guards will hold a joint exercise.").contains("SEC-05"))
        #expect(
            !Known.links("We condemn the dangerous use of coast guard ships near the reef.")
                .contains("SEC-05"))
    }

    @Test func sanctionsOnRussiaAreNotThoseOnNorthKorea() {
        #expect(Known.links("We will maintain the sanctions on North Korea.").contains("NK-05"))
        #expect(Known.links("We will maintain the sanctions on Russia.").isEmpty)
    }

    @Test func aMinistersPortfolioIsNotWhatIsPromised() {
        #expect(
            !Known.links("The defense ministers of the United States and Japan agreed to meet.")
                .contains("SEC-06"))
        #expect(
            Known.links("The Secretary reaffirmed the U.S. commitment to defend Japan.")
                .contains("SEC-06"))
    }

    @Test func anotherFormOfAWordIsTheSameWord() {
        #expect(
            Known.links("We oppose illegal maritime claims in the South China Sea.")
                .contains("SEC-19"))
    }

    @Test func exportControlsAreNotExportRestrictions() {
        #expect(
            Known.links("We oppose export restrictions that disrupt supply chains.")
                .contains("ECO-14"))
        #expect(!Known.links("We will coordinate our export controls.").contains("ECO-14"))
    }

    @Test func anotherYearIsAnotherMeeting() {
        #expect(Known.links("We support the host of APEC in 2025.").contains("VAL-01"))
        #expect(!Known.links("We support the host of APEC in 2023.").contains("VAL-01"))
    }

    @Test func aListGivesSeveralPledges() {
        let links = Known.links(
            "We will cooperate on AI, semiconductors, quantum and biotechnology.")
        #expect(Set(links).isSuperset(of: ["ECO-04", "ECO-18", "ECO-19", "ECO-20"]))
    }

    @Test func namesThatMeanTheSameAreOne() {
        for name in ["North Korea", "the DPRK", "the Democratic People's Republic of Korea"] {
            let links = Known.links("We urge the complete denuclearization of \(name).")
            #expect(links.first == "NK-01", "\(name)")
        }
    }

    @Test func koreanAndJapaneseNamesAreKnown() {
        #expect(Known.read("3국은 확장억제를 강화하기로 했다.").proposals.first?.pledge.text == "SEC-01")
        #expect(Known.read("三か国は台湾海峡の平和と安定を支持する。").proposals.first?.pledge.text == "SEC-04")
    }

    @Test func aProposalExplainsItself() throws {
        let text = "We strongly oppose any unilateral attempt to change the status quo by force."
        let first = try #require(Known.read(text).proposals.first)
        #expect(first.pledge.text == "SEC-03" && first.isLink)
        #expect(first.matched.contains("status") && first.matched.contains("quo"))
        #expect(first.wording.hasPrefix("strongly oppose any unilateral attempt"))
        #expect(first.closest?.text.contains("status quo") == true)
        #expect(!first.reasons.isEmpty)
        let bytes = Array(text.utf8)
        let shown = first.matchedRanges.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(Set(first.matched).isSubset(of: shown))
    }

    @Test func aCommitmentThatNoPledgeHasIsNew() {
        let reading = Known.read("We will plant a million trees in our cities.")
        #expect(reading.isNewCommitment && reading.commitment?.ladder == .undertake)
        #expect(reading.wording == "will plant a million trees in our cities")
    }

    @Test func whatAMeetingSaidCanBeLeftOut() {
        let meeting = Meeting.ID("leaders-campdavid-2023")
        let reader = StatementReader(catalog: Known.catalog, leavingOut: meeting)
        let text =
            "We will hold annual, named, multi-domain trilateral exercises on a regular basis."
        let proposals = reader.read(Sentence(text: text, range: 0..<text.utf8.count)).proposals
        #expect(proposals.first?.pledge.text == "SEC-02")
        #expect(!proposals.contains { $0.closest?.meeting == meeting })
    }

    @Test func theSameTextIsReadTheSameWay() throws {
        let statement = try Known.statement("leaders")
        let once = Known.reader.read(statement)
        let again = StatementReader(catalog: Known.catalog).read(statement)
        for (one, other) in zip(once, again) {
            #expect(one.proposals.map(\.pledge) == other.proposals.map(\.pledge))
            #expect(one.proposals.map(\.score) == other.proposals.map(\.score))
        }
    }

    /// Every wording of the catalog, without what else its meeting said, finds its pledge.
    @Test func wordingsFindTheirPledge() {
        var first = 0
        var inThree = 0
        var all = 0
        for meeting in Known.catalog.meetings {
            let reader = StatementReader(catalog: Known.catalog, leavingOut: meeting.id)
            for reaffirmation in Known.catalog.reaffirmations
            where reaffirmation.meeting == meeting.id {
                for wording in reaffirmation.wordings {
                    let text = [wording.verb ?? "", wording.text].joined(separator: " ")
                    let ranked = reader.read(Sentence(text: text, range: 0..<text.utf8.count))
                        .proposals.map(\.pledge)
                    all += 1
                    if ranked.first == reaffirmation.pledge { first += 1 }
                    if ranked.prefix(3).contains(reaffirmation.pledge) { inThree += 1 }
                }
            }
        }
        print("wordings: first \(first), in three \(inThree) of \(all)")
        #expect(first * 100 >= all * 70 && inThree * 100 >= all * 88)
    }
}
