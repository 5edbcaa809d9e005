extension Accounting {
    /// What was affirmed is denied, or the other way round.
    var polarity: [Finding] {
        if let denied = denials(in: after, against: before) {
            return [Finding(.reversed, because: "now denied: \(Accounting.quoted(denied))")]
        }
        if let denied = denials(in: before, against: after) {
            return [Finding(.reversed, because: "no longer denied: \(Accounting.quoted(denied))")]
        }
        let moved = movedDenial
        return moved.isEmpty ? opposites : moved
    }

    /// "agreed not to expand" beside "did not agree to expand".
    private var movedDenial: [Finding] {
        if isFar { return [] }
        let (old, new) = (deniedVerb(before), deniedVerb(after))
        guard old != new, let negation = (old == nil ? after : before).all(\.negations).first,
            !before.all(\.negations).isEmpty, !after.all(\.negations).isEmpty,
            let verb = old ?? new,
            (old == nil ? before : after).all(\.verbs).contains(where: { $0.stem.hasPrefix(verb) })
        else { return [] }
        return [
            Finding(
                .reversed,
                because: "the denial is of something else: \(Accounting.quoted(negation.said))")
        ]
    }

    /// The governing verb that is itself denied.
    private func deniedVerb(_ side: CodedSide) -> String? {
        let verbs = side.all(\.verbs).filter { verb in
            verb.isMain && verb.rung > 0
                && !startsWithModal(verb.said)
        }.compactMap { $0.stem.split(separator: " ").first }
        return side.all(\.negations).compactMap(\.stems.first).first {
            verbs.contains(Substring($0))
        }
    }

    func startsWithModal(_ said: String) -> Bool {
        var first = said.prefix { $0 != " " }.lowercased()
        if !first.utf8.allSatisfy({ $0 < 0x80 }) { first = first.replacing("’", with: "'") }
        return Modal.forms.contains(first) || Canonical.contractions[first] != nil
    }

    /// Two denials in one sentence: "no one will act without the others". Whether the other text says the
    /// same without one is for a reader to tell.
    var doubleDenial: [Finding] {
        for (side, other) in [(before, after), (after, before)] where other.all(\.negations).isEmpty
        {
            for clause in side.coding.clauses where isDeniedTwice(clause) {
                let said = Accounting.list(clause.negations.map(\.said))
                return [Finding(.reworded, because: "only one text denies, and twice: \(said)")]
            }
        }
        return []
    }

    /// Whether one denial is within another, and not each of something else: "invite no more, and prepare no list".
    private func isDeniedTwice(_ clause: Coding.Clause) -> Bool {
        guard clause.negations.count == 2 else { return false }
        let (first, second) = (clause.negations[0].stems, clause.negations[1].stems)
        return isWanting(clause.negations[1]) || isWanting(clause.negations[0])
            || !Set(first).isDisjoint(with: second) || first.isEmpty || second.isEmpty
    }

    /// What one side denies that the other says without a denial.
    private func denials(in side: CodedSide, against other: CodedSide) -> String? {
        var open = other.all(\.negations)
        // A sentence that came or went as a whole says more or less, and not the opposite.
        let whole = newSentences(in: side, against: other)
        let single = side.coding.clauses.filter {
            (!open.isEmpty || !isDeniedTwice($0)) && !whole.contains($0)
        }
        for negation in single.flatMap(\.negations) {
            if let place = open.firstIndex(where: { overlap($0.stems, negation.stems) }) {
                open.remove(at: place)
                continue
            }
            // "Not all signed" and "some did not sign".
            if other.all(\.quantifiers).contains(where: { $0.key.hasPrefix("not ") }) { continue }
            if isDeniedOtherwise(negation, side, other) || isAskedNotToDo(side, other) { continue }
            // "A region free from coercion": to be without a thing does not deny what the sentence says about it.
            if likeness < 0.6 || isLong || lost.count + gained.count > 3, isWanting(negation) {
                continue
            }
            let said = negation.stems.filter { says(other, $0) }
            if isFar || isLong {
                // In other surroundings a denial is of the same thing only where most of it is said.
                let isSame =
                    said.count > 1 && 2 * said.count > negation.stems.count
                    && isSaidTogether(said, other)
                if isSame, said.first == negation.stems.first { return negation.said }
                continue
            }
            if negation.stems.isEmpty || 2 * said.count > negation.stems.count
                || negation.stems.first.map({ says(other, $0) }) ?? false
            {
                return negation.said
            }
        }
        return nil
    }

    /// Whether a denial only says what something is without.
    private func isWanting(_ negation: Coding.Phrase) -> Bool {
        let said = negation.said.lowercased()
        return Accounting.wanting.contains { said.hasPrefix($0) }
    }

    private static let wanting = [
        "free ", "without", "short of", "lack", "absence", "in the absence", "instead of",
        "rather than", "devoid", "far from", "as opposed", "in lieu",
    ]

    /// Whether one sentence has all of some stems.
    private func isSaidTogether(_ stems: [String], _ side: CodedSide) -> Bool {
        side.coding.clauses.contains { clause in
            let own = CodedSide(Coding(clauses: [clause]))
            return stems.allSatisfy { says(own, $0) }
        }
    }

    /// Whether the other side denies it without a "not": "unchanged" beside "no change", "stop the flow"
    /// beside "refrain from the flow".
    private func isDeniedOtherwise(
        _ negation: Coding.Phrase, _ side: CodedSide, _ other: CodedSide
    ) -> Bool {
        let stems = Set(negation.stems)
        let isPrefixed = other.known.contains { word in
            stems.contains { Opposites.denies(word, $0) }
        }
        if isPrefixed { return true }
        let own = side.known.union(side.all(\.verbs).map(\.stem))
        return other.coding.clauses.contains { clause in
            let words = clause.verbs.map(\.stem) + clause.parts.flatMap(\.stems)
            return !stems.isDisjoint(with: words)
                && words.contains {
                    Opposites.undoes($0) && !own.contains($0) && !stems.contains($0)
                }
        }
    }

    /// Whether one side asks others not to do what the other side disapproves of: "call on them to refrain
    /// from launches" beside "condemn the launches".
    private func isAskedNotToDo(_ side: CodedSide, _ other: CodedSide) -> Bool {
        let asks = side.all(\.verbs).contains { verb in
            verb.scale == "others" && Accounting.asking.contains { verb.stem.hasPrefix($0) }
        }
        let disapproves = other.all(\.verbs).contains { verb in
            verb.scale == "others" && !Accounting.asking.contains { verb.stem.hasPrefix($0) }
        }
        return asks && disapproves
    }

    private static let asking: [String] = [
        "call", "urge", "ask", "request", "demand", "press", "exhort", "implore", "appeal",
        "encourage", "invite", "insist", "remind", "warn", "caution",
    ].map(Canonical.of)

    private func overlap(_ left: [String], _ right: [String]) -> Bool {
        left.isEmpty && right.isEmpty
            || left.contains { stem in
                right.contains { $0 == stem || SameStems.areFamily($0, stem) }
            }
    }

    private func says(_ side: CodedSide, _ stem: String) -> Bool {
        side.known.contains(stem)
            || side.all(\.verbs).contains {
                $0.stem.split(separator: " ").contains(Substring(stem))
            }
            || side.known.contains { SameStems.areFamily($0, stem) && $0.count > 4 }
            || side.all(\.frequencies).contains { $0.head == stem }
    }

    /// A verb that undoes what another does: "continue" and "end".
    private var opposites: [Finding] {
        let old = words(of: before, notIn: after)
        let new = words(of: after, notIn: before)
        for from in old {
            for to in new
            where (from.isVerb == to.isVerb || !isLong) && Opposites.areOpposed(from.stem, to.stem)
                && areOfOne(from, to)
            {
                // "We reject it" and "we do not accept it" may say the same.
                if isDenied(from.stem, before) != isDenied(to.stem, after) {
                    let change =
                        "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
                    return [Finding(.reworded, because: "the opposite word, but denied: \(change)")]
                }
                return [
                    Finding(
                        .reversed,
                        because:
                            "the opposite: from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
                    )
                ]
            }
        }
        return []
    }

    private func isDenied(_ stem: String, _ side: CodedSide) -> Bool {
        side.all(\.negations).contains { $0.stems.first == stem }
    }

    /// Whether two words are said of the same thing; in short texts there is only one.
    private func areOfOne(_ from: Told, _ to: Told) -> Bool {
        if lost.count + gained.count <= 4 { return true }
        let (left, right) = (content(Set(from.around)), content(Set(to.around)))
        let shared = left.intersection(right).count
        // "Oppose change" and "support what there is": in a long text two verbs are of one thing only where
        // nearly all else is the same.
        if from.isVerb, likeness < 0.6 { return false }
        return shared >= 2 && 5 * shared >= 2 * min(left.count, right.count)
    }

    private typealias Told = (stem: String, said: String, around: [String], isVerb: Bool)

    private func words(of side: CodedSide, notIn other: CodedSide) -> [Told] {
        let stems = Set(
            other.all(\.verbs).map(\.stem) + other.all(\.weights).map(\.stem)
                + other.all(\.degrees).map(\.key)
        ).union(other.known)
        var words: [Told] = []
        for clause in side.coding.clauses {
            for (place, part) in clause.parts.enumerated() {
                let next = place + 1 < clause.parts.count ? clause.parts[place + 1].stems : []
                for stem in part.stems where lost.contains(stem) || gained.contains(stem) {
                    if Opposites.isNoun(stem, in: part.stems) { continue }
                    // "Close coordination" closes nothing.
                    if isLong || lost.count + gained.count > 2,
                        Opposites.describes(stem, in: part.said)
                    {
                        continue
                    }
                    words.append((stem, part.said, part.stems + next, false))
                }
            }
            let content = clause.parts.flatMap(\.stems)
            words += clause.verbs.map { ($0.stem, $0.said, $0.isMain ? content : [], true) }
            words += clause.weights.map { ($0.stem, $0.said, [$0.head], false) }
            words += clause.degrees.map { ($0.key, $0.said, [$0.head], false) }
        }
        return words.filter { !stems.contains($0.stem) }
    }
}
