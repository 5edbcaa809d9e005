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
}
