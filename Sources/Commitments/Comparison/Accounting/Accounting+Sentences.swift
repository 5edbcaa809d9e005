extension Accounting {
    /// Whole sentences that came or went.
    var sentences: [Finding] {
        let new = newSentences(in: after, against: before).map(Accounting.said)
        let old = newSentences(in: before, against: after).map(Accounting.said)
        // Where as much is gone elsewhere, or one sentence is in the place of another, it may be the same in
        // other words.
        let (gone, come) = (mass(lost), mass(gained))
        let longer = after.coding.clauses.count - before.coding.clauses.count
        switch (old.isEmpty, new.isEmpty) {
        case (true, true): return []
        case (true, false) where 2 * gone > come || longer < 1,
            (false, true) where 2 * come > gone || longer > -1:
            return []
        case (true, false):
            return [Finding(.broadened, because: "a sentence is added: \(Accounting.list(new))")]
        case (false, true):
            return [Finding(.narrowed, because: "a sentence is gone: \(Accounting.list(old))")]
        case (false, false):
            return [
                length
                    ?? Finding(
                        .reframed, because: "another sentence: \(Accounting.change(old, new))")
            ]
        }
    }

    /// The sentences that hardly overlap with the other side.
    func newSentences(in side: CodedSide, against other: CodedSide) -> [Coding.Clause] {
        guard side.coding.clauses.count > 1 else { return [] }
        return side.coding.clauses.filter { clause in
            let stems = content(Set(clause.parts.flatMap(\.stems)))
            let missing = stems.filter { lost.contains($0) || gained.contains($0) }
            return !stems.isEmpty && 4 * missing.count >= 3 * stems.count
        }
    }

    static func said(_ clause: Coding.Clause) -> String {
        let verb = clause.verbs.first(where: \.isMain).map(\.said)
        return ([verb] + clause.parts.prefix(2).map(\.said)).compactMap(\.self).joined(
            separator: " ")
    }

    /// That much more, or much less, is said; nil where both say about as much.
    var length: Finding? {
        let (old, new) = (before.extent, after.extent)
        // What keeps nothing of the other says something else, and neither more nor less of it.
        guard
            4 * mass(before.content.subtracting(lost))
                >= min(mass(before.content), mass(after.content))
        else { return nil }
        if new >= old + 3, 10 * new >= 13 * old {
            let said = Accounting.list(phrases(gained, after))
            return Finding(.specified, because: "more is said: \(said)").byShape
        }
        if old >= new + 3, 10 * old >= 13 * new {
            let said = Accounting.list(phrases(lost, before))
            return Finding(.narrowed, because: "less is said: \(said)").byShape
        }
        return nil
    }
}
