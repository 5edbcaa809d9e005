import Commitments

/// Words that joint statements are full of: the lexicon's formulaic words, its verbs, its words of
/// weight and growth, and those below. They tell little of which pledge a sentence is about, and the
/// names of the parties nothing.
struct GenreWords: Sendable {
    private let stems: Set<String>
    private let parties: Set<String>

    init(_ lexicon: Lexicon, parties: Set<String>, _ vocabulary: Vocabulary) {
        self.parties = parties
        let rungs = lexicon.ladders.flatMap(\.rungs).flatMap(\.words)
        let weights = lexicon.intensifiers.flatMap(\.words)
        let all =
            lexicon.formulaic + rungs + weights + lexicon.growth + lexicon.scope
            + lexicon.examples + GenreWords.words
        stems = Set(
            all.flatMap { word in
                let stems = StemmedText(word, vocabulary).stems
                // Of a phrase the parts mean something else.
                return stems.count == 1 ? stems : []
            })
    }

    /// What is left of a word's weight.
    func share(of stem: String) -> Double {
        if parties.contains(stem) { return 0.05 }
        return stems.contains(stem) ? 1.0 / 3 : 1
    }

    /// Found in any joint statement, whatever it is about.
    private static let words = [
        "peace", "stability", "stable", "security", "secure", "prosperity", "prosperous",
        "Indo-Pacific", "world", "international", "community", "future", "challenge", "threat",
        "opportunity", "principle", "value", "goal", "objective", "interest", "benefit", "progress",
        "development", "framework", "partnership", "alliance", "dialogue", "program", "project",
        "capacity", "capability", "resilience", "resilient", "energy", "trade", "finance",
        "economic", "economy", "technology", "industry", "policy", "system", "network", "resource",
        "access", "people", "worker", "business", "level", "year", "month", "today", "day",
        "approach", "order", "situation", "condition", "vision", "spirit", "foundation",
        "military", "defense", "force", "power", "exercise", "consult", "provide", "include",
        "use", "take", "make", "build", "conduct", "establish", "implement", "implementation",
        "develop", "counter", "respond", "response", "protect", "range", "full", "critical", "key",
        "core", "major", "high", "senior", "regular", "annual", "first", "second", "next",
    ]
}
