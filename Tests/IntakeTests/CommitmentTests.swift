import Commitments
import Intake
import Testing

/// Whether a sentence commits to anything, how strongly, and who speaks.
@Suite struct CommitmentTests {
    @Test(arguments: [
        ("We will hold exercises.", CommitmentKind.Ladder.undertake, 5),
        ("The ministers agreed to meet.", .undertake, 4),
        ("They reaffirmed their commitment to peace.", .undertake, 2),
        ("We are strengthening our ties.", .undertake, 2),
        ("We strongly condemn the launch.", .oppose, 4),
        ("They expressed grave concern over the launch.", .oppose, 2),
        ("We will not tolerate provocations.", .undertake, 5),
        ("We call on all states to act.", .ask, 2),
        ("We urge restraint.", .ask, 3),
        ("The next dialogue will be held in the spring.", .undertake, 5),
        ("They said that they would go on sharing data.", .undertake, 5),
        ("The Secretary signalled that the plan stands.", .undertake, 3),
        ("These commitments are backed by every capability.", .undertake, 2),
    ])
    func itsVerbSaysSo(_ text: String, _ ladder: CommitmentKind.Ladder, _ rung: Int) throws {
        let commitment = try #require(Known.read(text).commitment)
        #expect(commitment.ladder == ladder && commitment.rung == rung)
    }

    @Test(arguments: [
        "The three ministers met in Munich on February 15.",
        "They exchanged views on the region.",
        "Our cooperation has soared to new heights.",
        "The steps that we take will be remembered.",
        "They reviewed the plans announced last year.",
        "This does not replace the treaties.",
        "The talks of last year have led to new friendships.",
    ])
    func tellingCommitsToNothing(_ text: String) {
        #expect(Known.read(text).commitment == nil)
    }

    @Test func whoSpeaksIsNamedBeforeTheVerb() {
        #expect(
            Known.read("The United States reiterated its pledge.").speaker == .one(Party.ID("US")))
        #expect(
            Known.read("Secretary Blinken reaffirmed the alliance.").speaker == .one(Party.ID("US"))
        )
        #expect(Known.read("We reaffirm the alliance with the United States.").speaker == .all)
        #expect(Known.read("Japan and the ROK welcomed the plan.").speaker == .all)
    }
}
