/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `Tests/Fitting/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -6.46
    static let weights = Features([
        .term: 2.49, .title: 1.19, .titleTerm: 1.04, .moreTerms: 1.02, .wording: 0.78, .item: 0.96,
        .sentence: 1.72, .rank: 2.79, .lead: 1.68, .rare: 0.77, .words: 0.72, .memory: 7.00,
        .explained: -1.22, .missingTitleNames: -1.04, .opposed: -2.25, .otherYear: -4.11,
        .otherCountry: -4.02, .noCommitment: -1.67, .otherActor: -4.01, .loose: -0.57, .bare: 1.96,
    ])
    /// Above it a proposal is a link.
    static let threshold = 0.44

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights.values, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
