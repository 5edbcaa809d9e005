/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -5.82
    static let weights = Features(
        term: 3.32, title: 1.90, place: 0.36, moreTerms: 0.65, wording: 1.49, item: 1.62,
        sentence: 1.07, rank: 1.98, words: 0.43, explained: -1.40, missingNames: -0.25,
        missingTitleNames: -0.73, opposed: -3.38, otherYear: -4.20, noCommitment: -0.62)
    /// Above it a proposal is a link.
    static let threshold = 0.48

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
