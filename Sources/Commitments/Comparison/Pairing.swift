/// Which of a pledge's wordings at two meetings are put side by side: like with like.
package struct Pairing: Hashable, Sendable {
    /// Places among the wordings of the two reaffirmations.
    package let from: Int
    /// The place of the later wording.
    package let to: Int
    /// What kind of source is compared with what kind.
    package let basis: Comparison.Basis

    /// Official with official where both have it, else press with press, else mixed; within that
    /// the same kind of source and one language where there is a choice.
    package init(_ before: Reaffirmation, _ after: Reaffirmation) {
        var best = (from: 0, to: 0, rank: -1)
        for (from, left) in before.wordings.enumerated() {
            for (to, right) in after.wordings.enumerated() {
                let rank = Pairing.rank(left, right)
                if rank > best.rank { best = (from, to, rank) }
            }
        }
        from = best.from
        to = best.to
        basis = Pairing.basis(of: before.wordings[best.from], after.wordings[best.to])
    }

    static func basis(of left: Wording, _ right: Wording) -> Comparison.Basis {
        if left.provenance.isOfficial != right.provenance.isOfficial { return .mixed }
        return left.provenance.isOfficial ? .official : .press
    }

    private static func rank(_ left: Wording, _ right: Wording) -> Int {
        let likeness =
            switch basis(of: left, right) {
            case .official: 8
            case .press: 4
            case .mixed: 0
            }
        return likeness + (left.language == right.language ? 2 : 0)
            + (left.provenance == right.provenance ? 1 : 0)
    }
}
