import Commitments
import Intake
import Testing

/// What a statement denies or takes back is never proposed as promised.
@Suite struct PolarityTests {
    @Test(arguments: [
        "The ministers did not reaffirm their commitment to the complete denuclearization of North Korea.",
        "They will no longer share missile warning data in real time.",
        "The ministers cannot support sanctions on North Korea.",
        "The ministers do not oppose unilateral attempts to change the status quo by force.",
        "They will not hold Freedom Edge next year.",
        "We are not in a position to reaffirm the complete denuclearization of North Korea.",
        "They agreed that they will never again hold the exercise Freedom Edge.",
        "None of the ministers reaffirmed the complete denuclearization of North Korea.",
        "The leaders refused to support sanctions on North Korea.",
        "The ministers stopped short of reaffirming the complete denuclearization of North Korea.",
        "They failed to agree on extended deterrence cooperation.",
        "There was no agreement on the exercise Freedom Edge.",
        "We have no plans to hold the exercise Freedom Edge.",
        "They suspended the sharing of missile warning data in real time.",
        "The three countries withdrew from the Freedom Edge exercise.",
        "We agreed to discontinue the exercise Freedom Edge.",
        "The exercise Freedom Edge was cancelled.",
        "Neither Japan nor the United States reaffirmed extended deterrence.",
    ])
    func whatIsDeniedIsNotLinked(_ text: String) throws {
        let reading = Known.read(text)
        #expect(reading.isDenied, "\(reading.warnings)")
        #expect(reading.proposals.filter(\.isLink).isEmpty)
        #expect(!reading.isNewCommitment || reading.warnings.contains { $0.name == "takes-back" })
    }

    @Test(arguments: [
        ("We will not tolerate unilateral attempts to change the status quo by force.", "SEC-03"),
        ("We reaffirm not only extended deterrence but also our alliances.", "SEC-01"),
        (
            "There is no change in our support for peace and stability in the Taiwan Strait.",
            "SEC-04"
        ),
        ("We will never abandon extended deterrence.", "SEC-01"),
        ("We urge North Korea to cease its ballistic missile launches.", "NK-07"),
        (
            "We condemn North Korea, which has not complied with Security Council resolutions and sanctions.",
            "NK-05"
        ),
    ])
    func whatOnlySaysNoIsRead(_ text: String, _ pledge: String) {
        let reading = Known.read(text)
        #expect(!reading.isDenied, "\(reading.warnings)")
        #expect(reading.proposals.prefix(3).contains { $0.pledge.text == pledge })
    }

    @Test func aQuoteKeepsItsNegation() throws {
        for (text, negation) in [
            (
                "The ministers did not reaffirm their commitment to the complete denuclearization of North Korea.",
                "did not reaffirm"
            ),
            (
                "They will no longer share missile warning data in real time.",
                "will no longer share"
            ),
            ("The ministers cannot support sanctions on North Korea.", "cannot support"),
            (
                "The ministers do not oppose unilateral attempts to change the status quo by force.",
                "do not oppose"
            ),
            (
                "We will not tolerate unilateral attempts to change the status quo by force.",
                "will not tolerate"
            ),
        ] {
            let reading = Known.read(text)
            #expect(reading.wording.hasPrefix(negation), "\(reading.wording)")
            for proposal in reading.proposals.prefix(1) {
                #expect(proposal.wording.hasPrefix(negation), "\(proposal.wording)")
            }
        }
    }

    @Test func aPledgeThatSaysNoIsNotDeniedByItsNo() throws {
        let pledge = Pledge(
            id: Pledge.ID("SEC-99"), title: "No nuclear weapons tests",
            pillar: Pillar.ID("security"),
            type: .position, summary: "They will not test nuclear weapons.")
        let new = StatementReader.NewPledge(pledge, said: ["will not test any nuclear weapons"])
        let reader = StatementReader(catalog: Known.catalog, with: [new])
        let text = "We will not test nuclear weapons."
        let reading = reader.read(Sentence(text: text, range: 0..<text.utf8.count))
        #expect(reading.proposals.first?.pledge.text == "SEC-99")
        #expect(reading.proposals.first?.isLink == true)
    }

    @Test func nothingDeniedIsAcceptedInBulk() throws {
        let text =
            "They will no longer share missile warning data in real time. We will hold Freedom Edge."
        var intake = StatementIntake(
            id: StatementIntake.ID("1"), started: Timestamp(seconds: 0), text: text, as: .plain)
        let proposed = Known.reader.read(intake.statement)
        #expect(intake.acceptAll(above: 0.1, proposed) == 1)
        #expect(intake.passOverRest(proposed) == 0)
        #expect(intake.verdicts[0] == .open)
    }

    @Test(arguments: [
        "3국은 확장억제에 대한 합의에 이르지 못하였다.", "장관들은 확장억제를 재확인하지 않았다.",
        "三者は、拡大抑止について合意に至らなかった。", "三か国は、拡大抑止への支持を表明しませんでした。",
    ])
    func koreanAndJapaneseDenialsAreSeen(_ text: String) {
        let reading = Known.read(text)
        #expect(reading.isDenied && reading.commitment == nil)
        #expect(reading.proposals.filter(\.isLink).isEmpty)
    }
}
