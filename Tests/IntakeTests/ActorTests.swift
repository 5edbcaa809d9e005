import Commitments
import Intake
import Testing

/// Whose doing it is.
@Suite struct ActorTests {
    @Test(arguments: [
        "China reaffirmed its commitment to the denuclearization of the Korean Peninsula.",
        "The Chinese government welcomed the plan.", "Moscow agreed to send more troops.",
        "ASEAN reaffirmed its support for the Outlook.", "The Kremlin announced a pause.",
        "Industries continue to diversify their supply chains.",
        "The leaders of China and Russia reaffirmed their friendship.",
        "The people of the region expect more.", "Demand will double by 2040.",
        "Missile warning data arrive in seconds.",
    ])
    func othersAndThingsCommitToNothing(_ text: String) {
        #expect(Known.read(text).commitment == nil)
    }

    @Test(arguments: [
        "Washington reaffirmed its commitment.", "Seoul and Tokyo agreed to meet again.",
        "The White House announced a new program.", "The program will provide data to partners.",
        "The leaders directed their ministers to draw up a plan.",
        "A center for engineers will be opened.", "Obstacles are to be removed.",
        "The importance of extended deterrence was reaffirmed.",
    ])
    func capitalsAndWhatGovernmentsRunCommit(_ text: String) {
        #expect(Known.read(text).commitment != nil)
    }

    @Test func aCapitalStandsForItsGovernment() {
        #expect(Known.read("Washington reaffirmed its commitment.").speaker == .one(Party.ID("US")))
        #expect(Known.read("The Blue House welcomed the plan.").speaker == .one(Party.ID("KR")))
    }

    @Test func allSpeakOnlyWhereTheTextSaysSo() throws {
        #expect(Known.read("We reaffirm the plan.").warnings.isEmpty)
        #expect(
            Known.read("Japan, the ROK and the United States welcomed the plan.").warnings.isEmpty)
        let two = Known.read("Seoul and Tokyo agreed to hold Freedom Edge.")
        #expect(two.warnings == [.someSpeak([Party.ID("KR"), Party.ID("JP")])])
        #expect(!two.isSafeInBulk)
        #expect(Known.read("The Secretary reaffirmed the plan.").warnings == [.speakerUnknown])
    }

    @Test func koreanAndJapaneseSpeakersAreFound() {
        #expect(Known.read("일본 측은 확장억제를 환영하였다.").speaker == .one(Party.ID("JP")))
        #expect(Known.read("韓国側は、拡大抑止を歓迎した。").speaker == .one(Party.ID("KR")))
        #expect(Known.read("3국 장관은 확장억제를 재확인하였다.").speaker == .all)
        #expect(Known.read("三者は、拡大抑止を再確認しました。").speaker == .all)
    }

    @Test func anItemOfAListDoesWhatTheListSays() {
        let text = """
            The ministers agreed to:
            - hold the exercise Freedom Edge next year;
            - share missile warning data in real time; and
            - deepen cooperation on critical minerals supply chains.
            """
        let readings = Known.reader.read(Statement(reading: text))
        #expect(
            readings.dropFirst().map(\.commitment?.ladder) == [.undertake, .undertake, .undertake])
    }

    @Test(arguments: [
        ("장관들은 이를 규탄하였다.", CommitmentKind.Ladder.oppose, 4),
        ("3국은 협력을 강화해 나가기로 하였다.", .undertake, 4),
        ("장관들은 조속한 해결을 촉구하였다.", .ask, 3),
        ("三者は、協力を強化することで一致しました。", .undertake, 4),
        ("三大臣は、発射を強く非難しました。", .oppose, 4),
        ("三者は、支持を再確認した。", .undertake, 2),
    ])
    func verbsAtTheEndAreRead(_ text: String, _ ladder: CommitmentKind.Ladder, _ rung: Int) throws {
        let commitment = try #require(Known.read(text).commitment)
        #expect(commitment.ladder == ladder && commitment.rung == rung)
    }

    @Test(arguments: ["회의 후 장관들은 만찬을 함께하였다.", "三者は、意見交換を行いました。"])
    func tellingCommitsToNothing(_ text: String) {
        #expect(Known.read(text).commitment == nil)
    }
}
