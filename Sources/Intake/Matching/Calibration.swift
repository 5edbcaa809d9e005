/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -6.26
    static let weights = Features(term: 3.07, title: 1.89, place: 0.41, moreTerms: 1.09, wording: 1.32, item: 1.69, sentence: 1.48, rank: 2.37, words: 0.71, explained: -1.49, beside: -0.8, missingNames: 0.00, missingTitleNames: -0.92, opposed: -2.84, otherYear: -4.24, otherCountry: -4.03, noCommitment: -0.92)
    /// Above it a proposal is a link.
    static let threshold = 0.54

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
