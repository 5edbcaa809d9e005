/// How far two people who sorted the same things agree beyond chance.
///
/// κ = (p₀ − pₑ) / (1 − pₑ): p₀ is the share of things on which they agree, pₑ the share on which
/// they would if each gave the answers as often as now, but at random: Σₖ aₖbₖ / n², where the one
/// gave answer k to aₖ things and the other to bₖ. 1 is full agreement, 0 what chance gives; below
/// 0 they agree less than that.
/// J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
/// Measurement 20 (1960), 37–46, https://doi.org/10.1177/001316446002000104
package enum CohensKappa: Hashable, Sendable {
    case value(Double)
    /// Nothing was sorted by both.
    case nothingShared
    /// Both gave everything one and the same answer: chance alone would have them agree, and the
    /// formula divides by zero.
    case oneAnswer

    /// - Parameter pairs: of each thing the answers of the one and of the other.
    package init<Answer: Hashable>(_ pairs: [(mine: Answer, theirs: Answer)]) {
        if pairs.isEmpty {
            self = .nothingShared
            return
        }
        let counts = Dictionary(grouping: pairs, by: \.mine).mapValues(\.count)
        let others = Dictionary(grouping: pairs, by: \.theirs).mapValues(\.count)
        let agreed = pairs.count { $0.mine == $0.theirs }
        // Both shares times n², so that everything up to the last division is exact.
        let byChance = counts.reduce(0) { $0 + $1.value * (others[$1.key] ?? 0) }
        let all = pairs.count * pairs.count
        self =
            byChance == all
            ? .oneAnswer : .value(Double(pairs.count * agreed - byChance) / Double(all - byChance))
    }

    /// Agreement on a yes or no, from how many things got which answers.
    package init(both: Int, mine: Int, theirs: Int, neither: Int) {
        let all = both + mine + theirs + neither
        let byChance =
            (both + mine) * (both + theirs) + (neither + theirs) * (neither + mine)
        if all == 0 {
            self = .nothingShared
        } else if byChance == all * all {
            self = .oneAnswer
        } else {
            self = .value(Double(all * (both + neither) - byChance) / Double(all * all - byChance))
        }
    }

    /// "0.64", or why there is none.
    package var inWords: String {
        switch self {
        case .value(let value): CohensKappa.text(value)
        case .nothingShared: "undefined (nothing was assessed by both)"
        case .oneAnswer: "undefined (both always gave the same answer)"
        }
    }

    /// With two decimals; nil when there is none.
    package var number: String? {
        guard case .value(let value) = self else { return nil }
        return CohensKappa.text(value)
    }

    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
