/// A scale of scores by which others say how a pledge fares, and the statuses that mean the same.
package enum ScoreScale: String, CaseIterable, Sendable {
    /// The G7 Research Group's: +1 is full compliance, 0 partial compliance or work in progress, -1
    /// no compliance.
    case g7

    /// The score of a status; nil where it says none.
    package func score(of status: Status) -> Int? {
        switch status {
        case .delivered, .recurring, .standing: 1
        case .inProgress, .partlyDelivered, .stalled: 0
        case .noEvidence, .lapsed: -1
        default: nil
        }
    }

    /// The status that a score means for a type of pledge; nil where there is none: a position is held or
    /// given up, and nothing between.
    package func status(of score: Int, for type: PledgeType) -> Status? {
        switch (score, type) {
        case (1, .action): .delivered
        case (1, .process): .recurring
        case (1, .position): .standing
        case (0, .action): .partlyDelivered
        case (0, .process): .inProgress
        case (-1, .action), (-1, .process): .noEvidence
        case (-1, .position): .lapsed
        default: nil
        }
    }

    /// A score as its scale writes it: "+1", "0", "-1".
    package func text(of score: Int) -> String { score > 0 ? "+\(score)" : String(score) }

    /// The score that a text writes; nil for anything else. Typists and spreadsheets have several signs
    /// for minus.
    package func score(_ text: String) -> Int? {
        let plain = text.replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
        guard let score = Double(plain), abs(score) <= 1, score == score.rounded() else {
            return nil
        }
        return Int(score)
    }
}
