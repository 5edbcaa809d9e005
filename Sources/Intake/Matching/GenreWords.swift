import Commitments

/// Words that joint statements are full of. They tell little about the pledge of a sentence, and
/// the names of the parties nothing.
struct GenreWords: Sendable {
    private let formulas: Set<String>
    private let fields: Set<String>
    private let parties: Set<String>

    init(_ own: Lexicon, parties: Set<String>, _ vocabulary: Vocabulary) {
        let lexicon = own.onGeneral
        self.parties = parties
        let rungs = lexicon.ladders.flatMap(\.rungs).flatMap(\.words)
        let known =
            lexicon.formulaic + rungs + lexicon.growth + lexicon.scope + lexicon.examples
        formulas = GenreWords.stems(known + GenreWords.formulas, vocabulary)
        fields = GenreWords.stems(GenreWords.fields, vocabulary)
    }

    /// Of a phrase the parts mean something else.
    private static func stems(_ words: [String], _ vocabulary: Vocabulary) -> Set<String> {
        Set(words.map { StemmedText($0, vocabulary).stems }.filter { $0.count == 1 }.joined())
    }

    /// What is left of a word's weight.
    func share(of stem: String) -> Double {
        if parties.contains(stem) { return 0.05 }
        if formulas.contains(stem) { return 1.0 / 3 }
        return fields.contains(stem) ? 0.6 : 1
    }

    /// Beside the lexicon's: found in any statement, whatever it is about.
    private static let formulas = [
        "peace", "peaceful", "stability", "stable", "security", "secure", "prosperity",
        "prosperous", "Indo-Pacific", "world", "international", "community", "future", "challenge",
        "threat", "opportunity", "principle", "value", "goal", "objective", "interest", "benefit",
        "progress", "development", "framework", "program", "project", "capacity", "people", "level",
        "year", "month", "today", "day", "approach", "situation", "condition", "vision", "spirit",
        "foundation", "provide", "include", "use", "take", "make", "build", "conduct", "establish",
        "implement", "implementation", "develop", "counter", "respond", "response", "protect",
        "range", "full", "critical", "key", "core", "major", "high", "senior", "regular", "annual",
        "first", "second", "next", "strong", "firm", "firmly", "robust", "united", "unwavering",
        "strongly", "system", "order", "state", "time", "way", "part", "light", "line", "basis",
        "force", "power", "side", "outcome", "result", "example", "strength", "hold", "launch",
    ]

    /// The fields that nearly every statement touches: a word of them names no pledge by itself.
    private static let fields = [
        "economic", "economy", "technology", "industry", "policy", "energy", "trade", "finance",
        "financial", "military", "defense", "resource", "partnership", "alliance", "dialogue",
        "resilience", "resilient", "worker", "business", "network", "access", "capability",
        "exercise", "consult", "consultation", "infrastructure", "investment", "innovation",
        "science", "research", "law", "rule", "maritime", "nuclear", "information", "training",
    ]
}
