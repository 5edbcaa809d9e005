import Testing

@testable import Commitments

/// With which earlier statement a pledge at a meeting is compared, and what follows.
@Suite struct PledgeChangeTests {
    private typealias Stage = PastSample.Stage
    private let said: [Provenance] = [.pressReport]
    private let silent: [Provenance] = []
    private let full = Stage()
    private let part = Stage(extract: .selectedPhrases)

    private func changes(_ stages: [Stage], _ past: [[Provenance]]) throws -> [PledgeChange] {
        let register = try PastSample(stages, [("SEC-01", past)]).register()
        return stages.indices.map { register.change(of: 0, at: $0) }
    }

    @Test func aStatementCodedInFullIsComparedWithTheOneBefore() throws {
        let changes = try changes([full, part, full], [said, said, said])
        #expect(changes.map(\.against) == [nil, 0, 0])
        #expect(changes.map(\.state) == [nil, .reaffirmed, .reaffirmed])
    }

    @Test func itsSilenceIsWhatMakesANewPledge() throws {
        let changes = try changes([part, full, full], [said, silent, said])
        #expect(changes.map(\.against) == [nil, 0, 1])
        #expect(changes.map(\.sign) == ["●", "/", "*"])
        #expect(changes[2].since == 0, "what else was said is known, apart")
    }

    @Test func withoutAPairCodedInFullOnlyWordsAreCompared() throws {
        let changes = try changes([part, part, full], [said, said, said])
        #expect(changes.map(\.against) == [nil, 0, 1])
        #expect(changes.map(\.state) == [nil, .reaffirmed, .reaffirmed])
    }

    @Test func whatIsSilentIsComparedWithTheLastThatWasNot() throws {
        let changes = try changes([full, full, full, full], [said, silent, silent, said])
        #expect(changes.map(\.against) == [nil, 0, 0, 2])
        #expect(changes.map(\.sign) == ["●", "?", "?", "^"])
    }

    @Test func eventsAreComparedWithNothing() throws {
        let drill = Stage(format: "exercise")
        let changes = try changes([full, drill, drill], [said, said, silent])
        #expect(changes.map(\.standing) == [.first, .event, .noStatement])
        #expect(changes.map(\.word) == ["first", "took place", ""])
    }

    @Test func theLatestChangeIsThatOfTheLatestStatement() throws {
        let drill = Stage(format: "exercise")
        let register = try PastSample(
            [full, full, drill], [("SEC-01", [said, said, said])]
        ).register()
        #expect(register.latestChange(of: 0)?.meeting == 1)
    }
}
