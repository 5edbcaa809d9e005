/// What a paragraph has said so far.
struct Context: Sendable {
    var paragraph = -1
    /// Numbered words of its sentences.
    var names: Set<Int> = []
}
