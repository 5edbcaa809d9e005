import Commitments
import Intake
import Testing

/// Subjects whose pledges have no terms, and statements in Korean and Japanese. The statements and
/// catalogs are ours; those that begin with `heldout-` were never looked at while rules were made.
@Suite struct OtherSubjectTests {
    private func total(_ sets: [(catalog: String, statement: String)]) throws -> Evaluation.Sum {
        var sum = Evaluation.Sum()
        for one in sets {
            let evaluation = try Known.evaluation(
                one.statement, of: try Known.catalog(one.catalog))
            #expect(evaluation.unknown.isEmpty)
            sum.add(evaluation)
            print("\(one.statement): \(Evaluation.Sum(evaluation).inWords)")
        }
        print("together: \(sum.inWords)")
        return sum
    }

    @Test func pledgesWithoutTermsAreFound() throws {
        let sum = try total([("pacific", "pacific-leaders"), ("nordic", "nordic-ministers")])
        #expect(sum.links.f1 >= 0.75 && sum.firstShare >= 0.85)
    }

    @Test func heldOutPledgesWithoutTermsAreFound() throws {
        let sum = try total([("pacific", "heldout-pacific"), ("nordic", "heldout-nordic")])
        #expect(sum.links.f1 >= 0.6 && sum.firstShare >= 0.75 && sum.inThreeShare >= 0.8)
    }

    @Test func koreanAndJapaneseStatementsAreRead() throws {
        let sum = try total([("tricoop", "korean"), ("tricoop", "japanese")])
        #expect(sum.commitments.f1 >= 0.9 && sum.firstShare >= 0.9 && sum.links.f1 >= 0.8)
    }

    @Test func heldOutKoreanAndJapaneseStatementsAreRead() throws {
        let sum = try total([("tricoop", "heldout-korean"), ("tricoop", "heldout-japanese")])
        #expect(sum.commitments.f1 >= 0.85 && sum.firstShare >= 0.9 && sum.links.f1 >= 0.7)
    }
}

extension Evaluation {
    /// Several statements together.
    struct Sum {
        var links = Tally()
        var commitments = Tally()
        private var first = 0
        private var inThree = 0
        private var all = 0

        init() {}

        init(_ one: Evaluation) { add(one) }

        mutating func add(_ one: Evaluation) {
            for (path, tally) in [(\Sum.links, one.links), (\Sum.commitments, one.commitments)] {
                self[keyPath: path].right += tally.right
                self[keyPath: path].wrong += tally.wrong
                self[keyPath: path].missed += tally.missed
            }
            first += one.first
            inThree += one.inThree
            all += one.withPledges
        }

        var firstShare: Double { Double(first) / Double(max(1, all)) }
        var inThreeShare: Double { Double(inThree) / Double(max(1, all)) }

        var inWords: String {
            func two(_ value: Double) -> Double { (value * 100).rounded() / 100 }
            return "links F1 \(two(links.f1)) (\(two(links.precision)), \(two(links.recall))), "
                + "first \(two(firstShare)), in three \(two(inThreeShare)) of \(all), commitments "
                + "\(two(commitments.precision)), \(two(commitments.recall))"
        }
    }
}
