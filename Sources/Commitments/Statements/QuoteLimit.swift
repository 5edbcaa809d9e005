import Text

/// How many words of a statement a catalog quotes at most. It is the catalog's own rule: one that is
/// published quotes phrases, one that nobody else reads may quote whole passages.
package struct QuoteLimit: Hashable, Sendable {
    /// Nil where there is no limit.
    package var words: Int?

    /// Creates a limit; none without a number.
    package init(words: Int? = nil) { self.words = words }

    /// Why a text cannot be a wording; nil when it can.
    package func problem(with wording: String) -> String? {
        guard let words, let count = wording.wordCount(beyond: words) else { return nil }
        return "the wording has \(count) words; this catalog quotes at most \(words)"
    }

    /// "at most 12 words"; nil where there is no limit.
    package var inWords: String? { words.map { "at most \(counted($0, "word"))" } }

    /// The words of a text that may be quoted.
    package func shortened(_ text: String) -> String {
        guard let words, problem(with: text) != nil else { return text }
        return text.split(whereSeparator: \.isWhitespace).prefix(words).joined(separator: " ")
    }
}
