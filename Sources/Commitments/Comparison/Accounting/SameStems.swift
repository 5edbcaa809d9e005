/// Which stems of two sides are the same word in another form.
enum SameStems {
    /// The stems of one side that the other has in no form.
    static func missing(_ stems: Set<String>, from other: Set<String>) -> Set<String> {
        let left = stems.subtracting(other)
        if left.isEmpty { return left }
        let others = other.subtracting(stems).map { Array($0.utf8) }
        let own = left.map { Array($0.utf8) }
        let families = Set(other.compactMap(WordFamilies.of))
        return left.filter { stem in
            if let family = WordFamilies.of(stem), families.contains(family) { return false }
            let letters = Array(stem.utf8)
            return !others.contains { areFamily(letters, $0) } && !isJoined(letters, of: others)
                && !isPart(letters, with: own, of: others)
        }
    }

    /// Whether a stem is two of the others in one: "multidomain" beside "multi" and "domain".
    private static func isJoined(_ stem: [UInt8], of others: [[UInt8]]) -> Bool {
        guard stem.count > 5 else { return false }
        return others.contains { first in
            starts(stem, with: first)
                && others.contains { first.count + $0.count == stem.count && ends(stem, with: $0) }
        }
    }

    /// Whether a stem and another of its side are one of the others.
    private static func isPart(
        _ stem: [UInt8], with own: [[UInt8]], of others: [[UInt8]]
    ) -> Bool {
        others.contains { whole in
            guard whole.count > stem.count, whole.count > 5 else { return false }
            let rest = whole.count - stem.count
            return starts(whole, with: stem)
                && own.contains { $0.count == rest && ends(whole, with: $0) }
                || ends(whole, with: stem)
                    && own.contains { $0.count == rest && starts(whole, with: $0) }
        }
    }

    private static func starts(_ word: [UInt8], with part: [UInt8]) -> Bool {
        part.count < word.count && zip(word, part).allSatisfy(isSame)
    }

    private static func ends(_ word: [UInt8], with part: [UInt8]) -> Bool {
        part.count < word.count && zip(word.suffix(part.count), part).allSatisfy(isSame)
    }

    /// "policymaker" has a "y" where the stem of "policy" has an "i".
    private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
        left == right
            || [left, right].allSatisfy { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "i") }
    }

    /// Whether two stems are of one family: "implement" and "implementation".
    static func areFamily(_ left: String, _ right: String) -> Bool {
        if let family = WordFamilies.of(left), family == WordFamilies.of(right) { return true }
        return left.utf8.first == right.utf8.first && areFamily(Array(left.utf8), Array(right.utf8))
    }

    private static func areFamily(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count > 3, right.count > 3, left[0] == right[0], left[3] == right[3] else {
            return false
        }
        var shared = 0
        while shared < left.count, shared < right.count, left[shared] == right[shared] {
            shared += 1
        }
        guard shared >= 4, 2 * shared >= max(left.count, right.count) else { return false }
        let tails = [left, right].map { String(decoding: $0[shared...], as: UTF8.self) }
        return tails.allSatisfy { endings.contains($0) }
    }

    private static let endings: Set<String> = [
        "", "ation", "ion", "ition", "ment", "anc", "enc", "al", "iti", "iv", "ativ", "or", "er",
        "abl", "ness", "iz", "izat", "ization", "at", "e", "i", "s", "ur", "ant", "ent", "tion",
        "ic", "ical", "ship", "ional", "t", "d", "c", "atori", "ori", "ous", "ful", "li", "y",
        "fication", "fi", "f", "v", "able", "sion", "siv", "de", "ibl", "ut", "nes", "enes",
        "ednes",
        "iliti", "l", "ci", "enci", "anci", "on", "ti",
    ]
}
