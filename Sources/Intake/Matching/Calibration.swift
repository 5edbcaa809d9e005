/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `Tests/Fitting/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -6.48
    static let weights = Features(
        term: 3.28, title: 1.90, place: 0.48, moreTerms: 1.06, wording: 1.32, item: 1.63,
        sentence: 1.56, rank: 2.33, words: 0.79, explained: -1.48,
        missingTitleNames: -0.88, opposed: -2.64, otherYear: -4.23, otherCountry: -4.03,
        noCommitment: -1.15)
    /// Above it a proposal is a link.
    static let threshold = 0.52

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
