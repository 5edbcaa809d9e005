import Commitments
struct PledgeIndex: Sendable { init(_ c: Catalog, leavingOut: Meeting.ID?) {} }
struct Context { var paragraph = -1 }
extension StatementReader {
    func read(_ s: Sentence, _ c: inout Context) -> SentenceReading {
        SentenceReading(sentence: s, commitment: nil, speaker: .all, wording: s.text, proposals: [])
    }
}
