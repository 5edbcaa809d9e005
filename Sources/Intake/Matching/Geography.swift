import Commitments

/// Words that tell where and not what: a term of them alone does not name what is pledged there.
enum Geography {
    /// Whether a term is a place, a country or a group of countries, and nothing else.
    static func isPlace(_ words: [Word]) -> Bool {
        guard let last = words.last, words.allSatisfy({ $0.isCapitalised || $0.isFunction }) else {
            return false
        }
        return ends.contains(last.key) || words.count == 1 && countries.contains(plain(last.key))
    }

    /// Whether a word names a country or a group of countries.
    static func isCountry(_ word: Word) -> Bool {
        word.isCapitalised && countries.contains(plain(word.key))
    }

    /// A known name's key begins with a sign.
    private static func plain(_ key: String) -> String {
        String(key.drop { $0 == "=" }).lowercased()
    }

    private static let ends: Set<String> = [
        "sea", "strait", "straits", "peninsula", "islands", "island", "ocean", "gulf", "asia",
        "africa", "europe", "pacific", "indo-pacific", "east", "america", "hemisphere", "countries",
    ]

    private static let countries = Set(NationTable.rows.flatMap(\.names))
}
