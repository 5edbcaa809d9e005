import Commitments
import Testing

@Suite struct ScoreScaleTests {
    /// What was imported by a scale is exported by it as it was.
    @Test(arguments: PledgeType.allCases) func scoresComeBack(type: PledgeType) {
        for score in -1...1 {
            guard let status = ScoreScale.g7.status(of: score, for: type) else {
                #expect(score == 0 && type == .position)
                continue
            }
            #expect(status.applies(to: type))
            #expect(ScoreScale.g7.score(of: status) == score)
        }
    }

    @Test func everyStatusButOneHasAScore() {
        for definition in Status.definitions {
            let score = ScoreScale.g7.score(of: definition.status)
            #expect((score == nil) == (definition.status == .notAssessed))
        }
    }

    @Test(arguments: [("+1", 1), ("0", 0), ("-1", -1), ("\u{2212}1", -1), ("1.0", 1)])
    func scoresAreRead(text: String, score: Int) {
        #expect(ScoreScale.g7.score(text) == score)
    }

    @Test(arguments: ["", "2", "0.5", "yes", "+0.75 (88%)"]) func othersAreNone(text: String) {
        #expect(ScoreScale.g7.score(text) == nil)
    }
}
