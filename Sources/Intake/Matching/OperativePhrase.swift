import Commitments

/// Cuts the operative phrase out of a sentence.
enum OperativePhrase {
    static func whole(_ sentence: ReadSentence) -> String {
        cut(sentence.words.indices.prefix(Wording.limit), sentence)
    }
    static func around(_ evidence: Evidence, in sentence: ReadSentence) -> String {
        whole(sentence)
    }
    private static func cut(_ range: Range<Int>, _ s: ReadSentence) -> String {
        guard let f = range.first, let l = range.last else { return "" }
        return String(s.text[s.words[f].text.startIndex..<s.words[l].text.endIndex])
    }
}
