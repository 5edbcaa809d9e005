/// What is left of an English word when its ending is taken off, to match "committed" with
/// "commit": plural, -ed, -ing, -ly and the doubled letter or mute e before them. It need not be a
/// word, only the same for all forms of one; irregular forms stand in the lexicon.
enum Stem {
    /// The stem of a folded word.
    static func of(_ key: String) -> String {
        var key = key
        return key.withUTF8 { bytes in
            // Other scripts, numbers and short words have no endings.
            guard bytes.count > 3, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            var letters = Letters(bytes: bytes, count: bytes.count)
            cutPlural(&letters)
            cutVerb(&letters)
            cutAdverb(&letters)
            return smooth(letters)
        } ?? key
    }

    /// A word without some letters at its end. Nothing is copied: most words are looked at and stay.
    private struct Letters {
        let bytes: UnsafeBufferPointer<UInt8>
        var count: Int

        func last(_ place: Int) -> UInt8 { bytes[count - 1 - place] }

        func ends(_ ending: StaticString) -> Bool { bytes.ends(with: ending, at: count) }

        /// Whether what is left without so many letters could be a word.
        func hasVowel(without letters: Int) -> Bool {
            count - letters > 2
                && bytes[..<(count - letters)].contains {
                    Stem.isVowel($0) || $0 == UInt8(ascii: "y")
                }
        }
    }

    private static func cutPlural(_ letters: inout Letters) {
        guard letters.last(0) == UInt8(ascii: "s") else { return }
        if letters.ends("ies"), letters.count > 4 {
            letters.count -= 2
        } else if letters.ends("sses") || letters.ends("shes") || letters.ends("ches")
            || letters.ends("xes") || letters.ends("zes")
        {
            letters.count -= 2
        } else if !letters.ends("ss"), !letters.ends("us"), !letters.ends("is") {
            letters.count -= 1
        }
    }

    private static func cutVerb(_ letters: inout Letters) {
        if letters.ends("ied"), letters.count > 4 {
            letters.count -= 2
        } else if letters.ends("eed") {
            if letters.count > 5, !letters.ends("ceed") { letters.count -= 1 }
        } else if letters.ends("ed"), letters.hasVowel(without: 2) {
            letters.count -= 2
        } else if letters.ends("ing"), letters.hasVowel(without: 3) {
            letters.count -= 3
        }
    }

    private static func cutAdverb(_ letters: inout Letters) {
        // "supply", "multiply", "family" end so without being adverbs.
        guard letters.ends("ly"), letters.count > 5, !letters.ends("pply"), !letters.ends("mply"),
            !letters.ends("iply"), !letters.ends("ily")
        else { return }
        letters.count -= 2
    }

    /// Makes "committ" and "commit", "urg" and "urge", "supply" and "suppli" one. Returns nil for a
    /// word from which nothing was cut.
    private static func smooth(_ letters: Letters) -> String? {
        var letters = letters
        if letters.count > 3 {
            let last = letters.last(0)
            if last == UInt8(ascii: "y") {
                letters.count -= 1
                return string(letters) + "i"
            } else if last == UInt8(ascii: "e") {
                letters.count -= 1
            } else if letters.last(1) == last, !isVowel(last) {
                letters.count -= 1
            }
        }
        return letters.count == letters.bytes.count ? nil : string(letters)
    }

    private static func string(_ letters: Letters) -> String {
        String(
            decoding: UnsafeBufferPointer(rebasing: letters.bytes[..<letters.count]), as: UTF8.self)
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"):
            true
        default: false
        }
    }
}
