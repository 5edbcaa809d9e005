/// What in a sentence speaks for a pledge and against it.
struct Evidence: Sendable {
    let pledge: Int
    /// The ranking score by words alone.
    let score: Double
    /// Places of the sentence's words that the pledge has too.
    var places: [Int] = []
    /// The places of the best phrase found.
    var phrase: [Int] = []
    /// How much that phrase tells.
    var phraseStrength = 0.0
    /// The wording that is nearest, as a position in the pledge's.
    var closest: Int?
    var features = Features()
}

/// Figures between 0 and 1, or nearly so, from which the score of a proposal is made.
struct Features: Hashable, Sendable {
    /// A term or the title stands in the sentence; less where other pledges share it.
    var term = 0.0
    /// So much of the title stands in it.
    var title = 0.0
    /// A place that is a term is named.
    var place = 0.0
    /// Further terms stand in it too.
    var moreTerms = 0.0
    /// So much of a term stands in it, where none does as a whole.
    var partOfTerm = 0.0
    /// So much of an earlier wording stands in it.
    var wording = 0.0
    /// The most telling word that is shared.
    var rarest = 0.0
    /// So much of an item of the sentence the pledge explains, at best.
    var item = 0.0
    /// So much of the sentence the pledge explains.
    var sentence = 0.0
    /// The ranking score, as a share of the best one of the sentence.
    var rank = 0.0
    /// The ranking score by itself.
    var words = 0.0
    /// So much of what it shares is part of a longer phrase of another pledge.
    var shadowed = 0.0
    /// The names that the pledge is about are not there.
    var missingNames = 0.0
    /// The names in its title are not there.
    var missingTitleNames = 0.0
    /// The sentence opposes what the pledge undertakes.
    var opposed = 0.0
    /// Another year is named.
    var otherYear = 0.0
    /// The sentence commits to nothing.
    var noCommitment = 0.0
    /// The sentence before is about the same pledge, and this one points back.
    var carriedOn = 0.0

    /// Not among the weighted: so much of the pledge's best text is shared, by weight alone.
    var shared = 0.0

    /// In the order of the weights.
    static let names: [String] = [
        "term", "title", "place", "moreTerms", "partOfTerm", "wording", "rarest", "item",
        "sentence", "rank", "words",
        "shadowed", "missingNames", "missingTitleNames", "opposed", "otherYear", "noCommitment",
        "carriedOn",
    ]

    var values: [Double] {
        [
            term, title, place, moreTerms, partOfTerm, wording, rarest, item, sentence, rank, words,
            shadowed,
            missingNames, missingTitleNames, opposed, otherYear, noCommitment, carriedOn,
        ]
    }
}
