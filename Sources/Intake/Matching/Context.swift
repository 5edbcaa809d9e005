/// What a paragraph has said so far.
struct Context: Sendable {
    var paragraph = -1
    /// Numbered words of its sentences.
    var names: Set<Int> = []
    /// What the words before a list say: "The ministers agreed to:".
    var lead: CommitmentReader.Act?

    /// Goes on with a sentence. What opens a list holds for its items, which are paragraphs.
    mutating func enter(_ sentence: Sentence) {
        guard sentence.paragraph != paragraph else { return }
        paragraph = sentence.paragraph
        names = []
    }

    /// Whether a sentence is an item of a list: it begins small.
    func isItem(_ text: String) -> Bool { text.first?.isLowercase ?? false }
}
