/// Turns evidence into a probability: a logistic function of the features. The weights were fitted
/// by `.ci/fit-intake` (docs/intake.md says on what, and what they give on statements left out).
enum Calibration {
    static let bias = -6.0
    static let weights: [Double] = [
        3.0, 1.0, 1.0, 2.0, 1.0, 1.5, 1.0, 2.0, 1.0, -2.0, -1.0, -1.0, -2.0, -2.0, -1.0, 0.5,
    ]
    /// Above it a proposal is a link.
    static let threshold = 0.5

    /// The same for a ranking by shared words alone.
    static let sharedWordsThreshold = 0.5

    static func score(_ features: Features) -> Double {
        zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }.probability
    }
}
