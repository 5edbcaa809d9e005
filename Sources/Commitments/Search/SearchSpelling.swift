import Text

/// The forms under which a text is found. What the comparison takes for the same word, search does
/// too: curly and straight apostrophes, hyphens and spaces of every kind, invisible characters,
/// British and American spelling, prefixes with and without a hyphen.
struct SearchSpelling {
    /// As it is written, with plain signs; case is kept.
    let written: String
    /// In American spelling and without hyphens behind a prefix; nil where that is the same.
    let spelled: String?

    init(_ text: String) {
        written = text.withoutInvisibles.foldedKeepingCase.withPlainSigns
        spelled = SearchSpelling.spelled(written)
    }

    private static func spelled(_ text: String) -> String? {
        var result: [UInt8] = []
        var word: [UInt8] = []
        var isChanged = false
        for byte in text.utf8 {
            if byte.isLetter {
                word.append(byte)
            } else if byte == UInt8(ascii: "-"), isPrefix(word) {
                // "co-operation" is "cooperation".
                isChanged = true
            } else {
                isChanged = add(word, to: &result) || isChanged
                word.removeAll(keepingCapacity: true)
                result.append(byte)
            }
        }
        isChanged = add(word, to: &result) || isChanged
        return isChanged ? String(decoding: result, as: UTF8.self) : nil
    }

    private static func isPrefix(_ word: [UInt8]) -> Bool {
        (2...7).contains(word.count)
            && Prefixes.all.contains(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
    }

    /// Adds a word in American spelling; says whether that is another one.
    private static func add(_ word: [UInt8], to result: inout [UInt8]) -> Bool {
        guard word.count > 4, mayDiffer(word) else {
            result += word
            return false
        }
        let lower = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
        let american = AmericanSpelling.of(lower)
        if american == lower {
            result += word
            return false
        }
        result += cased(Array(american.utf8), like: word)
        return true
    }

    private static func cased(_ word: [UInt8], like model: [UInt8]) -> [UInt8] {
        guard let first = model.first, first & 0x20 == 0 else { return word }
        let isUpper = model.allSatisfy { $0 & 0x20 == 0 }
        return word.enumerated().map { isUpper || $0.offset == 0 ? $0.element & ~0x20 : $0.element }
    }

    /// Most words have no letters in which the spellings differ.
    private static func mayDiffer(_ word: [UInt8]) -> Bool {
        var (first, second): (UInt8, UInt8) = (0, 0)
        for byte in word {
            let letter = byte | 0x20
            switch (first, second, letter) {
            // "our", "is?", "ys?", "nce", "ll?", "mme", "tre", "gue", "ae?", "oe?", "bre"
            case (0x6F, 0x75, 0x72), (0x69, 0x73, 0x61), (0x69, 0x73, 0x65), (0x69, 0x73, 0x69),
                (0x79, 0x73, 0x65), (0x79, 0x73, 0x69), (0x6E, 0x63, 0x65), (0x6C, 0x6C, _),
                (0x6D, 0x6D, 0x65), (0x74, 0x72, 0x65), (0x67, 0x75, 0x65), (0x61, 0x65, _),
                (0x6F, 0x65, _), (0x62, 0x72, 0x65), (0x74, 0x79, 0x72), (0x67, 0x72, 0x65),
                (0x6C, 0x6D, 0x65), (0x6C, 0x66, 0x69), (0x69, 0x6C, 0x66), (0x76, 0x69, 0x73),
                (0x74, 0x69, 0x73), (0x72, 0x64, 0x73):
                return true
            default: (first, second) = (second, letter)
            }
        }
        return false
    }
}

extension UInt8 {
    /// Whether it is a letter of ASCII.
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) && self < 0x80 }
}
