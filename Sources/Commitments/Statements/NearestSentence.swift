/// The sentence of another text that has most of the words of a passage: where somebody looks first
/// who does not believe that a pledge is new, or gone.
package struct NearestSentence: Sendable {
    /// Its position in the text, from 0.
    package let position: Int
    /// The sentence.
    package let sentence: StatementSentences.Sentence
    /// The share of the passage's words that it has, from 0 to 1, rare words counting more.
    package let score: Double

    /// "sentence 6 (0.89)"
    package var place: String { "sentence \(position + 1) (\(score.inHundredths))" }
}

extension Double {
    /// "0.89"
    package var inHundredths: String {
        let all = Int((self * 100).rounded())
        return "\(all / 100).\(all % 100 < 10 ? "0" : "")\(all % 100)"
    }
}

extension [StatementSentences.Sentence] {
    /// The sentence with most of a passage's words; nil where none has enough to be worth a look.
    /// - Parameter least: the lowest score, from 0 to 1. Sentences with less than a third of the
    ///   words were about something else in the statements of 2022 to 2025.
    package func nearest(
        to passage: String, _ judge: Judge, least: Double = 1.0 / 3
    ) -> NearestSentence? {
        let words = SentenceWords(map(\.text), judge)
        let scores = words.shares(of: passage)
        // Of two with the same words the shorter one is nearer.
        let best = scores.indices.max {
            (scores[$0], -words.weight(of: $0)) < (scores[$1], -words.weight(of: $1))
        }
        guard let best, scores[best] >= least else { return nil }
        return NearestSentence(position: best, sentence: self[best], score: scores[best])
    }
}

extension [StatementSentences] {
    /// Where a passage is looked for in the texts of a meeting that are in its language; nil where
    /// no sentence is like it.
    package func nearest(
        to passage: String, in language: String, _ judge: Judge
    ) -> (record: StatementRecord, found: NearestSentence)? {
        filter { $0.record.language.mainLanguage == language.mainLanguage }
            .compactMap { text in
                text.sentences.nearest(to: passage, judge).map { (text.record, $0) }
            }
            .max { $0.1.score < $1.1.score }
    }

    /// The sentences in which a pledge has a passage, of the first text that has one.
    package func passage(of pledge: Pledge.ID) -> String? {
        lazy.map { $0.sentences.filter { $0.pledges.contains(pledge) } }.first { !$0.isEmpty }
            .map { $0.map(\.text).joined(separator: " ") }
    }
}
