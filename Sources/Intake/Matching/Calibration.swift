/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -6.60
    static let weights = Features(
        term: 3.14, title: 2.31, place: 0.08, moreTerms: 0.59, partOfTerm: 0.00, wording: 1.73,
        rarest: 0.01, item: 1.54, sentence: 1.05, rank: 2.42, words: 0.42, shadowed: -0.50,
        missingNames: -0.18, missingTitleNames: -1.01, opposed: -2.57, otherYear: -4.13,
        noCommitment: -0.59, carriedOn: 0.00)
    /// Above it a proposal is a link.
    static let threshold = 0.44

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
