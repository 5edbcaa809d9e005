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
        var text = text
        return text.withUTF8 { bytes in
            var speller = Speller(bytes: bytes)
            return speller.spelled()
        }
    }

    /// Copies nothing as long as nothing differs, as in most texts.
    private struct Speller {
        let bytes: UnsafeBufferPointer<UInt8>
        /// The text up to `copied`, as it is spelled.
        private var result: [UInt8] = []
        private var copied = 0
        /// The letters before a hyphen that is left out: "co-operation" is "cooperation".
        private var prefix: [UInt8] = []

        init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// Nil where that is the same.
        mutating func spelled() -> String? {
            var start = 0
            for place in bytes.indices where !bytes[place].isLetter {
                if bytes[place] == UInt8(ascii: "-"), isPrefix(start..<place) {
                    joinPrefix(start..<place)
                } else {
                    add(start..<place)
                }
                start = place + 1
            }
            add(start..<bytes.count)
            if copied == 0 { return nil }
            result += bytes[copied...]
            return String(decoding: result, as: UTF8.self)
        }

        private func isPrefix(_ range: Range<Int>) -> Bool {
            let word = prefix + bytes[range]
            return (2...7).contains(word.count)
                && Prefixes.all.contains(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
        }

        private mutating func joinPrefix(_ range: Range<Int>) {
            if prefix.isEmpty { result += bytes[copied..<range.lowerBound] }
            prefix += bytes[range]
            copied = range.upperBound + 1
        }

        /// Takes a word in American spelling.
        private mutating func add(_ range: Range<Int>) {
            if prefix.isEmpty {
                let word = UnsafeBufferPointer(rebasing: bytes[range])
                guard let american = SearchSpelling.american(word) else { return }
                result += bytes[copied..<range.lowerBound]
                result += american
            } else {
                let word = prefix + bytes[range]
                result += word.withUnsafeBufferPointer { SearchSpelling.american($0) } ?? word
                prefix = []
            }
            copied = range.upperBound
        }
    }

    /// A word in American spelling; nil where that is the same.
    private static func american(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard word.count > 4, mayDiffer(word) else { return nil }
        let lower = String(unsafeUninitializedCapacity: word.count) { letters in
            for index in word.indices { letters[index] = word[index] | 0x20 }
            return word.count
        }
        let american = AmericanSpelling.of(lower)
        return american == lower ? nil : cased(Array(american.utf8), like: word)
    }

    private static func cased(
        _ word: [UInt8], like model: UnsafeBufferPointer<UInt8>
    ) -> [UInt8] {
        guard let first = model.first, first & 0x20 == 0 else { return word }
        let isUpper = model.allSatisfy { $0 & 0x20 == 0 }
        return word.enumerated().map { isUpper || $0.offset == 0 ? $0.element & ~0x20 : $0.element }
    }

    /// Most words have no letters in which the spellings differ.
    private static func mayDiffer(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
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
