import Commitments

/// Tells whether a sentence undertakes, opposes or asks something.
struct CommitmentReader: Sendable {
    private let ladders: [String: CommitmentKind.Ladder]

    init(_ lexicon: Lexicon) {
        ladders = Dictionary(
            lexicon.ladders.compactMap { ladder in
                CommitmentKind.Ladder(rawValue: ladder.id).map { (ladder.name, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The strongest verb of a sentence in which the speakers act; nil where they tell what was, or
    /// describe.
    func commitment(of sentence: ReadSentence) -> CommitmentKind? {
        for mark in sentence.marks {
            if case .rung(let rung, _, let name) = mark.meaning, let ladder = ladders[name] {
                return CommitmentKind(
                    ladder: ladder, rung: rung,
                    words: mark.range.map { String(sentence.words[$0].text) }.joined(separator: " ")
                )
            }
        }
        return nil
    }
}
