/// Says in words what made a score.
enum Reasons {
    /// The weightiest first; what adds next to nothing is left out.
    static func of(_ features: Features) -> [Proposal.Reason] {
        let weights = Calibration.weights.values
        return zip(Features.names, zip(weights, features.values))
            .map { (name: $0, weight: $1.0 * $1.1) }
            .filter { abs($0.weight) >= 0.3 }
            .sorted { (abs($1.weight), $0.name) < (abs($0.weight), $1.name) }
            .compactMap { one in
                words[one.name].map { Proposal.Reason(text: $0, weight: one.weight) }
            }
    }

    private static let words: [String: String] = [
        "term": "contains a term of the pledge",
        "title": "contains words of the title",
        "place": "names the place",
        "moreTerms": "contains another of its terms",
        "wording": "shares words with an earlier wording",
        "item": "a part of the sentence is about little else",
        "sentence": "the sentence is about little else",
        "rank": "no other pledge shares more of its words",
        "words": "shares telling words",
        "explained": "another pledge accounts for the shared words",
        "missingTitleNames": "does not name the parties in the title",
        "opposed": "opposes what the pledge undertakes",
        "otherYear": "speaks of another year",
        "otherCountry": "speaks of another country",
        "noCommitment": "the sentence commits to nothing",
    ]
}
