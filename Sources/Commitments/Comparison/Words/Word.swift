/// A word of a text, with its stretch of the text: the words of a text, end to end,
/// are the text. A sign that opens ("(") belongs to the word after it, space and all other signs to
/// the word before.
package struct Word: Sendable {
    /// The word with the space and signs around it.
    package var range: Range<String.Index>
    /// The word alone, as it is written.
    package var text: Substring
    /// What makes two words the same: case, accents, possessives and points of abbreviations are
    /// folded, and names that mean the same share one key.
    package let key: String
    /// Whether several names are known for it ("DPRK", "North Korea").
    package let isKnownName: Bool
    /// Whether it only joins others: "of", "the", a Japanese particle.
    package let isFunction: Bool

    init(range: Range<String.Index>, text: Substring, key: String, isKnownName: Bool = false) {
        self.range = range
        self.text = text
        self.key = key
        self.isKnownName = isKnownName
        isFunction = !isKnownName && FunctionWords.contains(key)
    }

    /// Whether it is written like a proper name: with a capital or in capitals.
    package var isCapitalised: Bool {
        guard let byte = text.utf8.first, byte < 0x80 else {
            return text.first?.isUppercase == true
        }
        return (0x41...0x5A).contains(byte)
    }
}

/// The words of a closed class that carry grammar rather than content. They belong to the
/// languages, not to the field, and so stand here and not in the catalog.
enum FunctionWords {
    static func contains(_ key: String) -> Bool {
        // The longest of them has seven letters.
        key.utf8.count <= 7 && english.contains(key) || isKana(key)
    }

    private static let english: Set<String> = [
        "a", "an", "the", "this", "that", "these", "those", "such", "other",
        "and", "or", "nor", "but", "as", "than", "both", "either", "also",
        "of", "to", "in", "on", "at", "by", "for", "from", "with", "within", "without", "into",
        "over", "under", "through", "between", "among", "across", "against", "toward", "towards",
        "upon", "about", "during", "via", "per", "aimed", "while", "where", "which", "who", "whose",
        "it", "its", "their", "they", "them", "our", "we", "us", "his", "her", "he", "she", "each",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would",
        "could", "can", "may", "shall", "should", "do", "does", "not", "no", "so", "there",
    ]

    /// Hiragana between ideographs is a particle or an ending.
    private static func isKana(_ key: String) -> Bool {
        guard let first = key.unicodeScalars.first, first.value >= 0x3041 else { return false }
        return key.unicodeScalars.allSatisfy { (0x3041...0x309F).contains($0.value) }
    }
}
