/// Nouns and verbs behind a verb that decide how strong it is: "reiterated their wish", "agreed to discuss".
extension ClauseCoder {
    /// Who commits to talks commits to no more than talks: a little more than to hope, less than to welcome.
    static let rungOfTalks = 12

    /// "to discuss", "to continuing our discussions": what is promised is talk.
    func isToTalk(after index: Int) -> Bool {
        for place in index..<min(words.count, index + 4) {
            if place > index, words[place].before >= .comma { return false }
            if ClauseCoder.talks.contains(lemmas[place]) { return true }
            let isBetween =
                words[place].isFunction
                || ["continue", "further", "also", "hold"].map(Canonical.of).contains(lemmas[place])
            if !isBetween { return false }
        }
        return false
    }

    /// Who commits to make an effort commits to no more than the effort.
    static let rungOfEfforts = 26

    /// "to work toward", "to strive": what is promised is an effort.
    func isToTry(after index: Int) -> Bool {
        guard
            let place = (index..<min(words.count, index + 2)).first(where: { !words[$0].isFunction }
            )
        else { return false }
        if lemmas[place] == Canonical.of("work") { return key(place + 1) == "toward" }
        return ["strive", "endeavor", "try"].map(Canonical.of).contains(lemmas[place])
    }

    private static let talks: Set<String> = Set(
        [
            "discuss", "discussion", "explore", "consider", "examine", "study", "review",
            "talk",
        ].map(Canonical.of))

    /// "Reiterated their wish": what is repeated is no more than a wish.
    func wish(after range: Range<Int>) -> Bool {
        guard ClauseCoder.repeating.contains(lemmas[range.lowerBound]) else { return false }
        return noun(after: range, of: ClauseCoder.wishes) != nil
    }

    /// "Renew our commitment to": the end of the words by which a commitment is renewed.
    func renewed(_ range: Range<Int>) -> Int? {
        guard lemmas[range.lowerBound] == Canonical.of("renew"), range.count == 1 else {
            return nil
        }
        return noun(after: range, of: ClauseCoder.resolves)
    }

    /// The place behind the first noun after a verb, where that is one of some.
    private func noun(after range: Range<Int>, of nouns: Set<String>) -> Int? {
        for place in range.upperBound..<min(words.count, range.upperBound + 4) {
            if words[place].before >= .comma { return nil }
            if nouns.contains(lemmas[place]) { return place + 1 }
            let isOwner = ["our", "their", "its", "his", "her", "the", "a", "an"].contains(
                key(place))
            if !isOwner, words[place].isFunction { return nil }
        }
        return nil
    }

    private static let repeating: Set<String> = Set(
        ["reaffirm", "reiterate", "restate", "repeat", "affirm", "confirm", "reconfirm", "renew"]
            .map(Canonical.of))

    private static let wishes: Set<String> = Set(
        [
            "wish", "hope", "desire", "interest", "readiness", "willingness", "expectation",
            "appreciation", "gratitude",
        ].map(Canonical.of))

    static let resolves: Set<String> = Set(
        ["commitment", "resolve", "determination", "dedication", "pledge"].map(Canonical.of))
}
