import Commitments

/// Compounds are written as one word, with a hyphen, or as two: "cybersecurity", "cyber-security", "cyber
/// security". A sentence is found by the spelling that the catalog has.
enum Compounds {
    /// For each word its number; that of the compound where it and the next are written as one in the
    /// catalog, and that of its telling part where the catalog writes it as two.
    static func numbers(of text: StemmedText, in table: WordTable) -> [Int?] {
        var numbers = text.stems.map(table.number(of:))
        for index in numbers.indices {
            let key = text.words[index].key
            if index + 1 < numbers.count, !text.words[index].isFunction, key.utf8.count > 2,
                let joined = table.number(of: Vocabulary.stem(of: key + text.words[index + 1].key))
            {
                numbers[index] = joined
            } else if numbers[index] == nil {
                numbers[index] = part(of: key, in: table)
            }
        }
        return numbers
    }

    /// The number of the rarer part of a word that consists of two known ones.
    private static func part(of word: String, in table: WordTable) -> Int? {
        let plain = word.filter { $0 != "-" }
        if plain != word, let whole = table.number(of: Vocabulary.stem(of: plain)) { return whole }
        guard plain.utf8.count >= 9, plain.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        for length in 4...(plain.utf8.count - 4) {
            guard let first = table.number(of: Vocabulary.stem(of: String(plain.prefix(length)))),
                let second = table.number(of: Vocabulary.stem(of: String(plain.dropFirst(length))))
            else { continue }
            return table.shares[first] >= table.shares[second] ? first : second
        }
        return nil
    }
}
