/// What in a sentence speaks for a pledge and against it.
struct Evidence: Sendable {
    let pledge: Int
    /// The ranking score by words alone.
    let score: Double
    /// Places of the sentence's words that the pledge has too.
    var places: [Int] = []
    /// The places of the best phrase found.
    var phrase: [Int] = []
    /// The wording that is nearest, as a position in the pledge's.
    var closest: Int?
    var features = Features()
}

/// Figures between 0 and 1, or nearly so, from which the score of a proposal is made.
struct Features: Hashable, Sendable {
    /// The sentence contains a term or the title; less where other pledges share it.
    var term = 0.0
    /// How much of the title it contains.
    var title = 0.0
    /// A place that is a term is named.
    var place = 0.0
    /// It contains further terms, too.
    var moreTerms = 0.0
    /// How much of an earlier wording it contains.
    var wording = 0.0
    /// So much of an item of the sentence the pledge explains, at best.
    var item = 0.0
    /// So much of the sentence the pledge explains.
    var sentence = 0.0
    /// The ranking score, as a share of the best one of the sentence.
    var rank = 0.0
    /// The ranking score by itself.
    var words = 0.0
    /// So much of what it shares, a pledge that more speaks for shares too.
    var explained = 0.0
    /// The names in its title are not there.
    var missingTitleNames = 0.0
    /// The sentence opposes what the pledge undertakes.
    var opposed = 0.0
    /// Another year is named.
    var otherYear = 0.0
    /// Another country is named than in the title.
    var otherCountry = 0.0
    /// The sentence commits to nothing.
    var noCommitment = 0.0

    /// In the order of the weights.
    static let names: [String] = [
        "term", "title", "place", "moreTerms", "wording", "item",
        "sentence", "rank", "words",
        "explained", "missingTitleNames", "opposed", "otherYear", "otherCountry",
        "noCommitment",

    ]

    var values: [Double] {
        [
            term, title, place, moreTerms, wording, item, sentence, rank, words,
            explained,
            missingTitleNames, opposed, otherYear, otherCountry, noCommitment,
        ]
    }
}

extension Features {
    /// How directly the sentence speaks of the pledge, before others are looked at.
    var directness: Double {
        term + title + wording - opposed - otherYear - otherCountry - missingTitleNames
    }
}
