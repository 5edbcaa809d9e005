extension ClauseCoder {
    /// "Avoid operating", "cease sharing": a verb that denies the deed behind it; gives the place
    /// after the verb.
    mutating func readDeniedDeed(at index: Int) -> Int? {
        guard words[index].claim == nil, index + 1 < words.count,
            ClauseCoder.denying.contains(words[index].lemma), words[index + 1].before == .none,
            words[index + 1].isOpen, isDeed(key(index + 1))
        else { return nil }
        readNegation(index..<index + 1)
        claim(index..<index + 1)
        return index + 1
    }

    private static let denying: Set<String> = Set(
        ["avoid", "cease", "stop", "discontinue", "quit"].map(Canonical.of))

    private func isDeed(_ key: String) -> Bool {
        key.utf8.count > 5 && key.hasSuffix("ing")
            && !["during", "nothing", "something", "anything", "everything", "funding"].contains(
                key)
    }

    /// "Should the talks fail", "were they to fail", "had we known": a condition without an "if"; gives
    /// the place after the word that opens it.
    mutating func readInversion(at index: Int) -> Int? {
        guard index == 0 || words[index].before >= .comma, index + 2 < words.count,
            words[index].claim == nil, isInverted(at: index)
        else { return nil }
        openers.append((index, index + 1, .condition))
        claim(index..<index + 1)
        return index + 1
    }

    private func isInverted(at index: Int) -> Bool {
        guard ["should", "were", "had"].contains(key(index)), opensSubject(index + 1) else {
            return false
        }
        let end = words[(index + 1)...].firstIndex { $0.before >= .comma } ?? words.count
        let keys = (index + 1..<end).map(key)
        switch key(index) {
        case "should": return keys.count > 1
        case "were": return keys.contains("to")
        default: return keys.contains { $0.hasSuffix("ed") || Lemma.isIrregularForm($0) }
        }
    }

    private func opensSubject(_ index: Int) -> Bool {
        words[index].isName
            || [
                "the", "a", "an", "any", "this", "that", "these", "those", "it", "they", "we", "he",
                "she", "there", "our", "their", "its", "such", "no", "either", "both", "all",
            ].contains(key(index))
    }

    /// "Resources permitting": a condition whose word is at its end.
    mutating func readAbsolutes() {
        for index in words.indices where ["permitting", "allowing"].contains(key(index)) {
            let isAtEnd = index + 1 == words.count || words[index + 1].before >= .comma
            let start = (max(0, index - 3)..<index).last {
                $0 == 0 || words[$0].before >= .comma
            }
            guard isAtEnd, let start, (start...index).allSatisfy({ words[$0].claim == nil })
            else { continue }
            clause.conditions.append(
                Coding.Phrase(
                    said: said(start..<index + 1),
                    stems: (start..<index).filter { words[$0].isOpen }.map { lemmas[$0] }))
            claim(start..<index + 1)
        }
    }
}
