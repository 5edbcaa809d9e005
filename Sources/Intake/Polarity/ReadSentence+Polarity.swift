extension ReadSentence {
    /// What an analyst should see before anything is linked; nil where nothing is denied.
    var denial: SentenceWarning? {
        guard let negation = negations.first(where: { $0.meaning != .affirms }),
            let first = negation.range.first, let last = negation.range.last
        else { return nil }
        let said = String(text[words[first].text.startIndex..<words[last].text.endIndex])
        return negation.meaning == .undoes ? .takesBack(said) : .denies(said)
    }

    /// Whether it denies or takes back what a pledge says; a pledge that says no itself is not denied by
    /// the same no.
    func denies(_ pledge: IndexedPledge, at places: [Int]) -> Bool {
        negations.contains { negation in
            switch negation.meaning {
            case .denies:
                !pledge.denied.contains(negation.stem)
                    && (!negation.isAside || places.contains(where: negation.scope.contains))
            case .undoes: !pledge.ended.contains(negation.stem)
            // "Will not lift the ban" takes back a pledge to lift it.
            case .affirms:
                negation.isOwn && pledge.ended.contains(negation.stem)
                    && !pledge.denied.contains(negation.stem)
            }
        }
    }
}
