import Testing

@testable import Commitments

@Suite struct CueFinderTests {
    /// Phrases of the tables are cut the short way, with the same result.
    @Test func phrasesAreCutAsTextsAre() {
        let phrases = CueTable.groups.flatMap { $0.1.split(separator: ",").map(String.init) }
        #expect(phrases.count > 1000)
        for phrase in phrases {
            let words = WordCutter.words(of: phrase).flatMap {
                Canonical.contractions[$0.key] ?? [$0.key]
            }
            #expect(CueFinder.keys(of: phrase) == words, "\(phrase)")
        }
    }

    /// A phrase is found by the lemma of its first word, which is known without cutting the phrase.
    @Test func everyPhraseIsFoundByItsWords() {
        let finder = CueFinder(Lexicon())
        for (cue, phrases) in CueTable.groups {
            for phrase in phrases.split(separator: ",") {
                let lemmas = CueFinder.keys(of: String(phrase)).map(Canonical.of)
                let found = finder.entries(at: 0, in: lemmas).first { $0.lemmas == lemmas }
                #expect(found != nil, "\(phrase)")
                if case .verb = cue { continue }
                #expect(found?.cues.contains(cue) == true, "\(phrase)")
            }
        }
    }

    /// A catalog may be in British spelling.
    @Test func wordsOfACatalogAreFoundInBothSpellings() {
        let finder = CueFinder(Lexicon(scope: ["neighbouring"]))
        for text in ["neighbouring", "neighboring"] {
            let lemmas = WordCutter.words(of: text).map { Canonical.of($0.key) }
            #expect(finder.entries(at: 0, in: lemmas).contains { $0.cues.contains(.scope) })
        }
    }

    /// Most words are recognized as different without looking them up.
    @Test func everyContractionAndOrdinalIsFound() {
        for (key, words) in Canonical.contractions { #expect(Canonical.contraction(key) == words) }
        for (key, word) in Canonical.ordinals { #expect(Canonical.ordinal(key) == word) }
    }
}
