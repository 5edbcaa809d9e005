extension Accounting {
    /// An act that promises or asks more, or less, in another's place: "promote" for "ensure".
    var acts: [Finding] {
        guard isStrict, !isLong, lost.count + gained.count <= 4, let from = act(lost, before),
            let to = act(gained, after),
            from.level != to.level, !areResolves(lost, gained)
        else {
            return grades
        }
        let isMore = to.level > from.level
        return [
            Finding(
                isMore ? .strengthened : .softened,
                because:
                    "\(isMore ? "more" : "less") is undertaken: from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
            )
        ]
    }

    /// The one word of the table that only this side has; nil where there are several.
    private func act(_ stems: Set<String>, _ side: CodedSide) -> (level: Int, said: String)? {
        var found: [(Int, String)] = stems.compactMap { stem in
            guard let level = ActStrength.of(stem) else { return nil }
            return (
                level, phrases([stem], side).first ?? word(of: stem, in: side) ?? "another verb"
            )
        }
        let other = Set(
            (side.coding == before.coding ? after : before).all(\.verbs).map(\.stem)
                + (side.coding == before.coding ? after : before).all(\.weights).map(\.stem))
        found += side.all(\.verbs).compactMap { verb in
            other.contains(verb.stem) ? nil : ActStrength.of(verb.stem).map { ($0, verb.said) }
        }
        found += side.all(\.weights).filter { $0.kind == .growth && !other.contains($0.stem) }
            .compactMap { weight in
                ActStrength.of(weight.stem).map { ($0, weight.said) }
            }
        return found.count == 1 ? found[0] : nil
    }

    /// "Our commitment" and "our resolve": nouns that bind alike.
    private func areResolves(_ lost: Set<String>, _ gained: Set<String>) -> Bool {
        !ClauseCoder.resolves.isDisjoint(with: lost.union(before.known))
            && !ClauseCoder.resolves.isDisjoint(with: gained.union(after.known))
            && (!ClauseCoder.resolves.isDisjoint(with: lost)
                || !ClauseCoder.resolves.isDisjoint(with: gained))
    }
}
