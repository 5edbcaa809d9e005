import Commitments

/// Words that joint statements are full of: the lexicon's formulaic words, its verbs, and its words
/// of weight and growth. They tell little of which pledge a sentence is about.
enum GenreWords {
    static func stems(_ lexicon: Lexicon, _ vocabulary: Vocabulary) -> Set<String> {
        let rungs = lexicon.ladders.flatMap(\.rungs).flatMap(\.words)
        let weights = lexicon.intensifiers.flatMap(\.words)
        let all =
            lexicon.formulaic + rungs + weights + lexicon.growth + lexicon.scope
            + lexicon.examples
        return Set(
            all.flatMap { word in
                let stems = StemmedText(word, vocabulary).stems
                // Of a phrase the parts mean something else.
                return stems.count == 1 ? stems : []
            })
    }
}
