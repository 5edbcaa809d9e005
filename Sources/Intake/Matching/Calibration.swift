/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -5.63
    static let weights = Features(
        term: 3.66, moreTerms: 0.99, partOfTerm: 0.48, wording: 1.55, rarest: 0.00, item: 1.61,
        sentence: 1.04, rank: 1.43, words: 0.20, shadowed: -0.65, missingNames: -0.51,
        missingTitleNames: -1.33, opposed: -0.97, otherYear: 0.00, noCommitment: -0.39,
        carriedOn: 0.00)
    /// Above it a proposal is a link.
    static let threshold = 0.40

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
