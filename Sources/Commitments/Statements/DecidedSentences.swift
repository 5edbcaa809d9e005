/// The sentences of a meeting's documents that the coders of a catalog decided, where the catalog may not
/// carry the texts. Each is a fingerprint, so that whoever adds a text sees what was decided of it, and
/// nothing of the text can be read from the catalog.
package struct DecidedSentences: Sendable {
    private let linked: Set<String>
    private let others: Set<String>

    /// - Parameter text: fingerprints with spaces between them, those of linked sentences after a plus:
    ///   "+1f3a9c2e 77aa01bc".
    package init(_ text: String) {
        var (linked, others): (Set<String>, Set<String>) = ([], [])
        for word in text.split(separator: " ") {
            if word.first == "+" {
                linked.insert(String(word.dropFirst()))
            } else {
                others.insert(String(word))
            }
        }
        self.linked = linked
        self.others = others
    }

    /// What was decided of a sentence.
    package enum Decision: Sendable {
        /// It is part of what is said about a pledge.
        case linked
        /// It makes no commitment.
        case noCommitment
    }

    /// What was decided of a sentence; nil where nobody decided it.
    package func decision(on sentence: String) -> Decision? {
        let print = DecidedSentences.fingerprint(of: sentence)
        if linked.contains(print) { return .linked }
        return others.contains(print) ? .noCommitment : nil
    }

    /// Eight hexadecimal digits: FNV-1a, 32 bits, over the code points of its letters and digits in small
    /// letters. Copies of a text differ in spaces, dashes and quotation marks; only Latin letters without
    /// accents, digits, kana, Han and Hangul count.
    package static func fingerprint(of sentence: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for scalar in sentence.unicodeScalars {
            guard let letter = counted(scalar.value) else { continue }
            for shift in [UInt32(0), 8, 16] {
                hash = (hash ^ (letter >> shift & 0xFF)) &* 16_777_619
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static func counted(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x41...0x5A: value + 0x20
        case 0x30...0x39, 0x61...0x7A, 0x3041...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: value
        default: nil
        }
    }
}
