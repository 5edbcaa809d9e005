/// What can speak for a pledge or against it: a row of data each. The weights are in `Calibration`,
/// which `Tests/Fitting/fit-intake` writes.
enum Feature: Int, CaseIterable, Sendable {
    case term, title, titleTerm, moreTerms, wording, item, sentence, rank, lead, rare, words
    case memory, explained, missingTitleNames, opposed, otherYear, otherCountry, noCommitment,
        otherActor
    case loose, bare

    /// Why it counts, for people.
    var reason: String {
        switch self {
        case .term: "contains a term of the pledge"
        case .title: "contains words of the title"
        case .titleTerm: "contains the title"
        case .moreTerms: "contains another of its terms"
        case .wording: "shares words with an earlier wording"
        case .item: "a part of the sentence is about little else"
        case .sentence: "the sentence is about little else"
        case .rank: "no other pledge shares more of its words"
        case .lead: "shares far more of its words than any other pledge"
        case .rare: "shares a word that few pledges have"
        case .words: "shares telling words"
        case .memory: "a sentence like it was linked before"
        case .explained: "another pledge accounts for the shared words"
        case .missingTitleNames: "does not name the parties in the title"
        case .opposed: "opposes what the pledge undertakes"
        case .otherYear: "speaks of another year"
        case .otherCountry: "speaks of another country"
        case .otherActor: "somebody else does it"
        case .loose: "shares single words only"
        case .bare: "the pledge has no terms yet"
        case .noCommitment: "the sentence commits to nothing"
        }
    }
}

/// Figures between 0 and 1, or nearly so, from which the score of a proposal is made.
struct Features: Hashable, Sendable {
    /// In the order of `Feature.allCases`.
    private(set) var values = Array(repeating: 0.0, count: Feature.allCases.count)

    /// All of them 0.
    init() {}

    /// Those that are not 0.
    init(_ values: [Feature: Double]) {
        for (feature, value) in values { self[feature] = value }
    }

    subscript(_ feature: Feature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// How directly the sentence speaks of the pledge, before others are looked at.
    var directness: Double {
        let against = self[.opposed] + self[.otherYear] + self[.otherCountry]
        return self[.term] + self[.title] + self[.wording] + 2 * self[.memory] - against
            - self[.missingTitleNames]
    }
}
