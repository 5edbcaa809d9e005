/// The most common words of English: a text has many of them, whatever it is about.
enum EnglishWords {
    /// Whether at least one word in ten is one of them. Names and headings have few; other languages
    /// that are written in Latin letters have next to none.
    static func areIn(_ text: String) -> Bool {
        var (words, common) = (0, 0)
        for word in text.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
            words += 1
            if all.contains(word.lowercased()) { common += 1 }
        }
        return words > 0 && common * 10 >= words
    }

    private static let all: Set<String> = [
        "about", "and", "are", "as", "been", "both", "by", "for", "from", "had", "have", "its",
        "of", "on", "our", "shall", "should", "that", "the", "their", "these", "they", "this",
        "those", "to", "we", "were", "which", "while", "with", "would",
    ]
}
