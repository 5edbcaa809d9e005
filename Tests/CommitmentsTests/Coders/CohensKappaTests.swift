import Commitments
import Testing

@Suite struct CohensKappaTests {
    /// A table of counts as pairs: rows are mine, columns theirs.
    private func pairs(_ table: [[Int]]) -> [(mine: Int, theirs: Int)] {
        table.enumerated().flatMap { row, counts in
            counts.enumerated().flatMap { column, count in
                Array(repeating: (mine: row, theirs: column), count: count)
            }
        }
    }

    /// 20 and 15 of 50 agree: p₀ = 0.7, pₑ = 0.5. https://en.wikipedia.org/wiki/Cohen%27s_kappa
    @Test func isAgreementBeyondChance() {
        let kappa = CohensKappa(pairs([[20, 5], [10, 15]]))
        guard case .value(let value) = kappa else { return #expect(Bool(false), "\(kappa)") }
        #expect(abs(value - 0.4) < 1e-12)
        #expect(kappa.number == "0.40")
    }

    /// The same share of agreement, but other shares of answers.
    @Test(arguments: [([[45, 15], [25, 15]], "0.13"), ([[25, 35], [5, 35]], "0.26")])
    func dependsOnHowOftenAnswersAreGiven(_ table: [[Int]], _ expected: String) {
        #expect(CohensKappa(pairs(table)).number == expected)
    }

    @Test func goesFromMinusOneToOne() {
        #expect(CohensKappa(pairs([[3, 0], [0, 4]])).number == "1.00")
        #expect(CohensKappa(pairs([[0, 4], [4, 0]])).number == "-1.00")
        #expect(CohensKappa(pairs([[1, 1], [1, 1]])).number == "0.00")
        #expect(CohensKappa(pairs([[9, 5], [1, 0]])).number == "-0.13")
    }

    @Test func isUndefinedWhereThereIsNothingToAgreeOn() {
        #expect(CohensKappa(pairs([])) == .nothingShared)
        #expect(CohensKappa(pairs([[7]])) == .oneAnswer)
        #expect(CohensKappa(pairs([[7]])).number == nil)
        // One of them gives one answer only: defined, and no better than chance.
        #expect(CohensKappa(pairs([[3, 4]])).number == "0.00")
    }
}
