/// Says in words what made a score.
enum Reasons {
    /// The weightiest first; what adds next to nothing is left out.
    static func of(_ features: Features) -> [Proposal.Reason] {
        Feature.allCases
            .map { (feature: $0, weight: Calibration.weights[$0] * features[$0]) }
            .filter { abs($0.weight) >= 0.3 }
            .sorted {
                (abs($1.weight), $0.feature.rawValue) < (abs($0.weight), $1.feature.rawValue)
            }
            .map { Proposal.Reason(text: $0.feature.reason, weight: $0.weight) }
    }
}
