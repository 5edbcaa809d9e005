import Commitments

extension SentenceProposals {
    /// A title for a pledge that the sentence makes: what is behind the verb, without what opens it.
    /// "Clean hydrogen supply chain" of "will build a clean hydrogen supply chain in the region".
    package var title: String {
        let words = wording.split(whereSeparator: \.isWhitespace).map { String($0) }
        if Language.ofScript(wording) != nil { return words.prefix(6).joined(separator: " ") }
        var rest = words[...]
        while rest.count > 1, let word = rest.first?.lowercased(),
            SubjectFinder.isHelper(word) || TitleWords.openers.contains(word)
                || word.hasSuffix("ly")
        {
            rest = rest.dropFirst()
            // Behind a helper is the verb.
            let isVerb = TitleWords.beforeVerbs.contains(word) && rest.count > 2
            if isVerb, let next = rest.first?.lowercased(), !SubjectFinder.isHelper(next),
                !TitleWords.openers.contains(next)
            {
                rest = rest.dropFirst()
            }
        }
        let end =
            rest.indices.dropFirst(2).first { index in
                TitleWords.ends.contains(rest[index].lowercased()) || rest[index - 1].hasSuffix(",")
            } ?? rest.endIndex
        var title = rest[..<end].prefix(7).joined(separator: " ")
        while let last = title.last, last.isPunctuation, last != ")" { title.removeLast() }
        guard let first = title.first else { return wording }
        return first.uppercased() + title.dropFirst()
    }
}

/// Words at which a title begins and ends.
private enum TitleWords {
    static let openers: Set<String> = [
        "to", "our", "their", "the", "a", "an", "its", "commitment", "commitments", "importance",
        "need", "of",
        "that", "for", "on", "continue", "agreed", "committed", "decided", "reaffirmed", "reaffirm",
        "welcomed", "welcome", "support", "supported", "intend", "plan", "resolved", "announced",
        "announce",
    ]
    static let ends: Set<String> = [
        "in", "at", "through", "by", "with", "for", "as", "including", "during", "under", "on",
        "across",
        "among", "between", "via", "within", "from", "which", "that", "who", "while", "so", "into",
    ]

    /// Before a verb in its base form.
    static let beforeVerbs: Set<String> = [
        "will", "to", "would", "shall", "should", "longer", "not",
    ]
}
