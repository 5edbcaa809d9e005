import Commitments
import Intake
import Testing

@Suite struct EvaluationTests {
    private func reading(
        _ links: [String], then others: [String] = [], commits: Bool = true
    ) -> SentenceProposals {
        let proposals = (links + others).enumerated().map { place, pledge in
            Proposal(
                pledge: Pledge.ID(pledge), score: 0.9 - 0.1 * Double(place),
                isLink: place < links.count, wording: "", matched: [], matchedRanges: [],
                closest: nil, reasons: [])
        }
        return SentenceProposals(
            sentence: Sentence(text: "It.", range: 0..<3),
            commitment: commits ? CommitmentKind(ladder: .undertake, rung: 2, words: "it") : nil,
            speaker: .all, wording: "", proposals: proposals)
    }

    private func evaluate(_ readings: [SentenceProposals], _ labels: [SentenceLabel]) -> Evaluation
    {
        Evaluation(readings, labels: labels, catalog: Known.catalog)
    }

    @Test func linksAreCountedByPairs() {
        let evaluation = evaluate(
            [reading(["SEC-01", "SEC-02"], then: ["SEC-03"])],
            [
                SentenceLabel(
                    line: 1, isCommitment: true, pledges: ["sec-extended-deterrence", "SEC-03"])
            ])
        #expect(evaluation.links == Tally(right: 1, wrong: 1, missed: 1))
        #expect(evaluation.links.precision == 0.5 && evaluation.links.recall == 0.5)
        #expect(evaluation.links.f1 == 0.5)
        #expect(evaluation.firstShare == 1 && evaluation.inThreeShare == 1)
        #expect(evaluation.mistakes.map(\.what) == [["linked SEC-02", "missed SEC-03"]])
    }

    @Test func whatIsAlsoRightCountsNeitherWay() {
        let label = SentenceLabel(
            line: 1, isCommitment: true, pledges: ["SEC-02"], alsoOK: ["SEC-01"])
        let evaluation = evaluate([reading(["SEC-01", "SEC-02"])], [label])
        #expect(evaluation.links == Tally(right: 1) && evaluation.firstShare == 1)
        #expect(evaluate([reading([], then: ["SEC-02"])], [label]).links == Tally(missed: 1))
    }

    @Test func theFirstAndTheFirstThreeAreOfSentencesWithPledges() {
        let labels = (1...4).map {
            SentenceLabel(line: $0, isCommitment: true, pledges: $0 < 4 ? ["SEC-01"] : [])
        }
        let evaluation = evaluate(
            [
                reading(["SEC-01"]), reading(["SEC-02"], then: ["SEC-03", "SEC-01"]),
                reading([], then: ["SEC-02", "SEC-03", "SEC-04", "SEC-01"]), reading([]),
            ], labels)
        #expect(evaluation.withPledges == 3 && evaluation.first == 1 && evaluation.inThree == 2)
    }

    @Test func commitmentsAreCountedBySentences() {
        let said = [true, true, false, false]
        let isSo = [true, false, true, false]
        let evaluation = evaluate(
            said.map { reading([], commits: $0) },
            isSo.enumerated().map { SentenceLabel(line: $0 + 1, isCommitment: $1) })
        #expect(evaluation.commitments == Tally(right: 1, wrong: 1, missed: 1))
    }

    @Test func whatReadersDisagreeAboutDoesNotCount() {
        let label = SentenceLabel(
            line: 1, isCommitment: false, pledges: ["SEC-01"], isAmbiguous: true)
        let evaluation = evaluate([reading(["SEC-02"])], [label])
        #expect(evaluation.sentences == 0 && evaluation.ambiguous == 1)
        #expect(evaluation.links == Tally() && evaluation.links.f1 == 1)
    }

    @Test func labelsOfNothingAreSaid() {
        let labels = [
            SentenceLabel(line: 1, isCommitment: true, pledges: ["sec-nothing"]),
            SentenceLabel(line: 9, isCommitment: true),
        ]
        #expect(evaluate([reading([])], labels).unknown == ["sec-nothing", "line 9"])
    }

    /// What we wrote is read as well as other people's statements are to be.
    @Test(arguments: ["leaders", "ministers", "summit"])
    func ourStatementsAreReadWell(_ name: String) throws {
        let readings = Known.reader.read(try Known.statement(name))
        let evaluation = evaluate(readings, try Known.labels(name))
        #expect(evaluation.unknown.isEmpty)
        #expect(evaluation.links.f1 >= 0.85)
        #expect(evaluation.firstShare >= 0.88 && evaluation.inThreeShare >= 0.97)
        #expect(evaluation.commitments.precision >= 0.95 && evaluation.commitments.recall >= 0.95)
    }

    /// Those with which no weight was fitted, all together.
    @Test func statementsLeftOutAreReadWell() throws {
        var readings: [SentenceProposals] = []
        var labels: [SentenceLabel] = []
        for name in ["foreign", "vice", "readout", "leaders"] {
            for var label in try Known.labels("heldout-" + name) {
                label.line += readings.count
                labels.append(label)
            }
            readings += Known.reader.read(try Known.statement("heldout-" + name))
        }
        let evaluation = evaluate(readings, labels)
        #expect(evaluation.unknown.isEmpty && labels.count == readings.count)
        #expect(evaluation.links.f1 >= 0.75)
        #expect(evaluation.firstShare >= 0.88 && evaluation.inThreeShare >= 0.94)
        #expect(evaluation.commitments.precision >= 0.93 && evaluation.commitments.recall >= 0.93)
    }
}
