import Testing

@testable import Commitments

@Suite struct ChangeLabelTests {
    @Test func everyDirectionHasASignOfItsOwnThatNoStateHas() {
        let signs = ChangeLabel.Direction.allCases.map(\.sign)
        let states = State.allCases.filter { $0 != .reaffirmed }.map(\.sign)
        let all = signs + states + [Condition.sign(of: nil)]
        #expect(Set(all).count == all.count)
        #expect(signs.allSatisfy { $0.count == 1 && $0.utf8.allSatisfy { $0 < 0x7F } })
    }

    /// How strong the opposite is says nothing about what was said before.
    @Test(arguments: [
        ([ChangeLabel.reversed, .strengthened, .narrowed], "!"), ([.reworded], "~"),
        ([.softened, .broadened, .reworded], "+-"), ([.repeated, .reframed], "~"),
        ([.verbatim], "="), ([], ""),
    ])
    func signsTellTheMostTellingFirst(_ labels: [ChangeLabel], _ signs: String) {
        #expect(labels.signs == signs)
    }

    @Test func theGroupIsMeantByANameThatItShares() {
        #expect(Condition.changes(named: "reworded") == [.direction(.reworded)])
        #expect(Condition.changes(named: "reversed") == [.direction(.reversed)])
        #expect(Condition.changes(named: "reframed") == [.label(.reframed)])
        #expect(ChangeLabel(named: "rev") == .reversed && ChangeLabel(named: "rew") == .reworded)
    }
}
