/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -5.73
    static let weights = Features(
        term: 3.31, title: 1.95, place: 0.37, moreTerms: 0.77, wording: 1.42, item: 1.58,
        sentence: 1.12, rank: 1.89, words: 0.45, explained: -1.47, missingNames: -0.15,
        missingTitleNames: -0.69, opposed: -3.39, otherYear: -4.21, otherCountry: -4.02,
        noCommitment: -0.68)
    /// Above it a proposal is a link.
    static let threshold = 0.48

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
