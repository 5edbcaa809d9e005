/// Which stems of two sides are the same word in another form.
enum SameStems {
    /// The stems of one side that the other has in no form.
    static func missing(_ stems: Set<String>, from other: Set<String>) -> Set<String> {
        let left = stems.subtracting(other)
        if left.isEmpty { return left }
        let others = other.subtracting(stems)
        let joined = joinedPairs(of: others)
        let own = joinedPairs(of: left)
        return left.filter { stem in
            if joined.contains(stem) { return false }
            if others.contains(where: { areFamily(stem, $0) }) { return false }
            // "multi" and "domain" beside "multidomain".
            return !own.contains {
                $0.count > stem.count && ($0.hasPrefix(stem) || $0.hasSuffix(stem))
                    && others.contains($0)
            }
        }
    }

    private static func joinedPairs(of stems: Set<String>) -> Set<String> {
        guard stems.count <= 30 else { return [] }
        var joined: Set<String> = []
        for first in stems {
            for second in stems where first != second { joined.insert(first + second) }
        }
        return joined
    }

    /// Whether two stems are of one family: "implement" and "implementation".
    static func areFamily(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        var shared = 0
        while shared < a.count, shared < b.count, a[shared] == b[shared] { shared += 1 }
        guard shared >= 4, 2 * shared >= max(a.count, b.count) else { return false }
        return endings.contains(String(decoding: a[shared...], as: UTF8.self))
            && endings.contains(String(decoding: b[shared...], as: UTF8.self))
    }

    private static let endings: Set<String> = [
        "", "ation", "ion", "ition", "ment", "anc", "enc", "al", "ation", "iti", "iv", "ativ", "or",
        "er", "abl",
        "ness", "iz", "izat", "ization", "at", "e", "i", "s", "ur", "ant", "ent", "tion", "ic",
        "ical", "ship",
        "ional", "t", "d", "c", "ship", "atori", "ori", "ous", "ful", "li", "y", "fication", "fi",
        "f", "v", "able",
    ]
}
