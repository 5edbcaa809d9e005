import Commitments
import Testing

@testable import Intake

/// Two analysts' codings of one statement, compared.
@Suite struct StatementAgreementTests {
    private func agreement() throws -> StatementAgreement {
        try #require(try TwoCoders().agreements().first)
    }

    @Test func sentencesAreCompared() throws {
        let agreement = try agreement()
        #expect(agreement.coders == .init(mine: "jh", theirs: "mk"))
        #expect(agreement.compared.count == 6)
        #expect(
            agreement.sentences.map(\.disagreement)
                == [.words, nil, .pledges, nil, .pledges, .pledges])
    }

    /// jh: 1, 2, 3, none, 1, none. mk: 1, 2, none, none, 2, 1. They agree on three of six, and by
    /// chance on (2·2 + 1·2 + 1·0 + 2·2) / 36 = 10/36: κ = (18 − 10) / (36 − 10).
    @Test func kappaIsCohens() throws {
        let agreement = try agreement()
        #expect(agreement.agreed == 3)
        #expect(agreement.kappa == .value(8.0 / 26))
        // Linked or not: they agree on 1, 2, 4 and 5; both link four of six.
        #expect(agreement.agreedToLink == 4)
        #expect(agreement.kappaOfLinking == .value((24.0 - 20) / (36 - 20)))
    }

    @Test func everyPledgeHasFigures() throws {
        let pledges = try agreement().pledges
        #expect(pledges.map(\.pledge.text) == ["SEA-01", "SEA-02", "SEA-03"])
        #expect(
            pledges.map { [$0.mine, $0.theirs, $0.both] } == [[2, 2, 1], [1, 2, 1], [1, 0, 0]])
        // Of six sentences they agree on four: κ = (24 − 20) / (36 − 20).
        #expect(pledges[0].agreed == 4 && pledges[0].kappa == .value(0.25))
        #expect(pledges[2].kappa == .value(0))
    }

    @Test func passagesAreCompared() throws {
        let passages = try agreement().passages
        #expect([passages.mine, passages.theirs, passages.both, passages.same] == [4, 4, 2, 1])
        guard case .value(let kappa) = passages.kappa else {
            Issue.record("kappa is undefined")
            return
        }
        #expect(kappa > 0.3 && kappa < 0.7)
    }

    @Test func whereBothGiveOneAnswerKappaIsUndefined() throws {
        let mine = try TwoCoders.coded(by: "jh", [("SEA-01", ["northern port"])])
        let theirs = try TwoCoders.coded(by: "mk", [("SEA-01", ["northern port"])])
        let found = mine.agreements(
            with: OtherCoder(name: "mk", path: "", catalog: theirs), me: "jh", TwoCoders.texts)
        // Two sentences are decided: the first, and the one on the weather, which commits to nothing.
        #expect(found.first?.kappa == .value(1))
        #expect(found.first?.open.mine == 4)
        #expect(CohensKappa(both: 0, mine: 0, theirs: 0, neither: 5) == .oneAnswer)
        #expect(CohensKappa(both: 0, mine: 0, theirs: 0, neither: 0) == .nothingShared)
    }

    @Test func whatBothHadBeforeIsNotCounted() throws {
        let start = try TwoCoders.coded(by: "kj", [("SEA-01", ["open the northern port"])])
        let mine = try TwoCoders.coded(start, by: "jh", [("SEA-02", ["train pilots"])])
        let theirs = try TwoCoders.coded(start, by: "mk", [("SEA-02", ["train pilots"])])
        let found = mine.agreements(
            with: OtherCoder(name: "mk", path: "", catalog: theirs), me: "jh", TwoCoders.texts)
        let agreement = try #require(found.first)
        #expect(agreement.given == 1)
        #expect(agreement.compared.map(\.position) == [1, 3])
    }

    /// Both gave one id to two new pledges.
    @Test func newPledgesOfTheSameIdAreTwo() throws {
        let mine = try TwoCoders.coded(
            TwoCoders.edit(
                TwoCoders.base, by: "jh", [.added(.pledge(TwoCoders.pledge("SEA-04", "Radar")))]),
            by: "jh", [("SEA-04", ["share radar data"])])
        let theirs = try TwoCoders.coded(
            TwoCoders.edit(
                TwoCoders.base, by: "mk", [.added(.pledge(TwoCoders.pledge("SEA-04", "Data")))]),
            by: "mk", [("SEA-04", ["share radar data"])])
        let found = mine.agreements(
            with: OtherCoder(name: "mk", path: "", catalog: theirs), me: "jh", TwoCoders.texts)
        let sentence = try #require(found.first?.sentences[4])
        #expect(sentence.disagreement == .pledges)
        #expect(sentence.theirs.verdict == .pledges([Pledge.ID("SEA-04 (mk)")]))
    }
}
