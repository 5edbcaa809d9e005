/// What is left of an English word when its ending is taken off, to match "committed" with
/// "commit": plural, -ed, -ing, -ly and the doubled letter or mute e before them. It need not be a
/// word, only the same for all forms of one; irregular forms stand in the lexicon.
enum Stem {
    /// The stem of a folded word.
    static func of(_ key: String) -> String {
        var letters = Array(key.utf8)
        // Other scripts, numbers and short words have no endings.
        guard letters.count > 3, letters.allSatisfy({ $0 < 0x80 }) else { return key }
        cutPlural(&letters)
        cutVerb(&letters)
        cutAdverb(&letters)
        smooth(&letters)
        return String(decoding: letters, as: UTF8.self)
    }

    private static func cutPlural(_ letters: inout [UInt8]) {
        if ends(letters, "ies"), letters.count > 4 {
            letters.removeLast(2)
        } else if ["sses", "shes", "ches", "xes", "zes"].contains(where: { ends(letters, $0) }) {
            letters.removeLast(2)
        } else if ends(letters, "s"), !["ss", "us", "is"].contains(where: { ends(letters, $0) }) {
            letters.removeLast()
        }
    }

    private static func cutVerb(_ letters: inout [UInt8]) {
        if ends(letters, "ied"), letters.count > 4 {
            letters.removeLast(2)
        } else if ends(letters, "eed") {
            if letters.count > 5, !ends(letters, "ceed") { letters.removeLast() }
        } else if ends(letters, "ed"), hasVowel(letters.dropLast(2)) {
            letters.removeLast(2)
        } else if ends(letters, "ing"), hasVowel(letters.dropLast(3)) {
            letters.removeLast(3)
        }
    }

    private static func cutAdverb(_ letters: inout [UInt8]) {
        // "supply", "multiply", "family" end so without being adverbs.
        guard ends(letters, "ly"), letters.count > 5,
            !["pply", "mply", "iply", "ily"].contains(where: { ends(letters, $0) })
        else { return }
        letters.removeLast(2)
    }

    /// Makes "committ" and "commit", "urg" and "urge", "supply" and "suppli" one.
    private static func smooth(_ letters: inout [UInt8]) {
        guard let last = letters.last, letters.count > 3 else { return }
        if last == UInt8(ascii: "y") {
            letters[letters.count - 1] = UInt8(ascii: "i")
        } else if last == UInt8(ascii: "e") {
            letters.removeLast()
        } else if letters[letters.count - 2] == last, !isVowel(last) {
            letters.removeLast()
        }
    }

    private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
        letters.count >= ending.utf8CodeUnitCount
            && ending.withUTF8Buffer { letters.suffix($0.count).elementsEqual($0) }
    }

    private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.count > 2 && letters.contains { isVowel($0) || $0 == UInt8(ascii: "y") }
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
