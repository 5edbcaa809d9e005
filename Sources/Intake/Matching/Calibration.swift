/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -5.73
    static let weights = Features(
        term: 3.29, title: 1.95, place: 0.39, moreTerms: 0.70, wording: 1.39, item: 1.60,
        sentence: 1.09, rank: 1.95, words: 0.43, explained: -1.49, missingNames: -0.22,
        missingTitleNames: -0.81, opposed: -3.37, otherYear: -4.20, noCommitment: -0.67)
    /// Above it a proposal is a link.
    static let threshold = 0.48

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
