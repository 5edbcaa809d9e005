extension Accounting {
    /// What it covers: quantifiers, names, items, examples, scope.
    var coverage: [Finding] {
        isStrict
            ? strictCoverage : toldOnce
    }

    private var strictCoverage: [Finding] {
        let parties = self.parties.isEmpty ? directions : self.parties
        if !parties.isEmpty { return quantifiers + examples + parties }
        let told = quantifiers + examples + appositions + names
        return told + scopeWords + substance.map(\.byShape)
    }

    /// Between the press: what is reframed is said once.
    private var toldOnce: [Finding] {
        let named = examples + names + scopeWords
        return named
            + told.filter { $0.label != .reframed || !named.contains { $0.label == .reframed } }
    }

    /// "collective" came or went.
    private var scopeWords: [Finding] {
        let (old, new) = weightDifference(.scope)
        if old.isEmpty == new.isEmpty { return [] }
        return old.isEmpty
            ? [Finding(.broadened, because: "covers more: \(Accounting.list(new)) is added")]
            : [Finding(.narrowed, because: "covers less: \(Accounting.list(old)) is gone")]
    }

    /// What reporters and translators tell in their own words: only whole items, or another subject,
    /// are a change.
    private var told: [Finding] {
        if isOtherSubject { return [otherSubject] }
        if !examples.isEmpty { return [] }
        let gained = ownItems(in: after, against: before)
        let lost = ownItems(in: before, against: after)
        if gained.isEmpty == lost.isEmpty { return [] }
        return gained.isEmpty
            ? [Finding(.narrowed, because: "no longer named: \(Accounting.list(lost))")]
            : [Finding(.broadened, because: "also named: \(Accounting.list(gained))")]
    }

    func ownItems(in side: CodedSide, against other: CodedSide) -> [String] {
        side.parts.indices.filter { place in
            let part = side.parts[place]
            var stems = part.stems
            if place + 1 < side.parts.count, side.parts[place + 1].opener == "of" {
                stems += side.parts[place + 1].stems
            }
            let content = stems.filter { !light.contains($0) }
            let missing = content.filter { lost.contains($0) || gained.contains($0) }
            return part.isItem && !part.isName && 2 * missing.count > content.count
        }.map { side.parts[$0].said }
    }

    /// Whether most words of content are on one side only, and both have their own.
    var isOtherSubject: Bool {
        let (old, new) = (content(lost), content(gained))
        let common = content(before.content).subtracting(old).count
        let all = old.count + new.count + common
        return all >= 4 && !old.isEmpty && !new.isEmpty && 2 * (old.count + new.count) > all
    }

    var otherSubject: Finding {
        Finding(
            .reframed,
            because:
                "most of what is said differs: \(Accounting.change(phrases(lost, before), phrases(gained, after)))"
        ).byShape
    }

    /// Parts of a role that only one side has.
    func newParts(
        _ role: Coding.Part.Role?, in side: CodedSide, against other: CodedSide,
        areNames: Bool = false
    ) -> [Coding.Part] {
        side.parts.filter { part in
            guard role == nil || part.role == role, part.isName == areNames else { return false }
            let missing = Set(part.stems).intersection(apart).union(
                part.role == .example || part.role == .apposition
                    ? SameStems.missing(Set(part.stems), from: other.known) : [])
            if part.isItem, hasMoreItems(side, than: other), !missing.isSubset(of: light) {
                return true
            }
            guard !missing.isEmpty, !missing.isSubset(of: light) else { return false }
            return missing.count == part.stems.count
                || part.stems.last.map(missing.contains) ?? false
                || 2 * missing.count > part.stems.count
        }
    }

    func hasMoreItems(_ side: CodedSide, than other: CodedSide) -> Bool {
        side.parts.count(where: \.isItem) > other.parts.count(where: \.isItem)
    }

    var examples: [Finding] {
        let gained = side(.example, after, before)
        let lost = side(.example, before, after)
        switch (lost.isEmpty, gained.isEmpty) {
        case (true, false):
            return [Finding(.specified, because: "an example is named: \(Accounting.list(gained))")]
        case (false, true):
            return [Finding(.generalised, because: "the example is gone: \(Accounting.list(lost))")]
        case (false, false):
            return [
                Finding(.reframed, because: "another example: \(Accounting.change(lost, gained))")
            ]
        case (true, true): return []
        }
    }

    private func side(_ role: Coding.Part.Role, _ side: CodedSide, _ other: CodedSide) -> [String] {
        (newParts(role, in: side, against: other)
            + newParts(role, in: side, against: other, areNames: true))
            .filter { isStrict || !$0.stems.allSatisfy { $0.hasPrefix("=") } }.map(\.said)
    }

    var appositions: [Finding] {
        let gained = side(.apposition, after, before)
        let lost = side(.apposition, before, after)
        switch (lost.isEmpty, gained.isEmpty) {
        case (true, false):
            return [Finding(.strengthened, because: "now called \(Accounting.list(gained))")]
        case (false, true):
            return [Finding(.softened, because: "no longer called \(Accounting.list(lost))")]
        case (false, false):
            return [
                Finding(
                    .reframed, because: "under another name: \(Accounting.change(lost, gained))")
            ]
        case (true, true): return []
        }
    }

    /// What one side has of its own beside examples, names and whole sentences, and names that are items.
    private func ownParts(_ side: CodedSide, _ other: CodedSide) -> [Coding.Part] {
        let parts = newParts(nil, in: side, against: other)
        let names = newParts(nil, in: side, against: other, areNames: true)
        let items = hasMoreItems(side, than: other) ? names.filter(\.isItem) : []
        let ofSentences = Set(newSentences(in: side, against: other).flatMap(\.parts))
        return (parts + items).filter {
            $0.role != .example && $0.role != .apposition && !ofSentences.contains($0)
        }
    }

    /// Items and what limits them, gained or lost.
    var substance: [Finding] {
        let gained = ownParts(after, before)
        let lost = ownParts(before, after)
        let sentences = self.sentences
        if gained.isEmpty && lost.isEmpty { return sentences.isEmpty ? qualifiers : sentences }
        if !gained.isEmpty && !lost.isEmpty { return sentences + [exchange(lost, gained)] }
        if lost.isEmpty, let head = gained.first, namesAsExamples(after, whatIsIn: before) {
            return [
                Finding(.broadened, because: "now only examples of \(Accounting.quoted(head.said))")
            ]
        }
        return sentences + [oneSided(gained.isEmpty ? lost : gained, isGained: lost.isEmpty)]
    }

    private func oneSided(_ parts: [Coding.Part], isGained: Bool) -> Finding {
        if areOtherWords, !parts.contains(where: { $0.isItem || $0.isName }) { return otherWords }
        let said = Accounting.list(parts.map(\.said))
        if let other = inItsPlace(isGained) {
            let all = isGained ? [[other], parts.map(\.said)] : [parts.map(\.said), [other]]
            return Finding(
                .reframed, because: "something else is meant: \(Accounting.change(all[0], all[1]))")
        }
        if parts.contains(where: \.isItem), isAdded(isGained) {
            return isGained
                ? Finding(.broadened, because: "also named: \(said)")
                : Finding(.narrowed, because: "no longer named: \(said)")
        }
        return isGained
            ? Finding(.specified, because: "more detail: \(said)")
            : Finding(.generalised, because: "less detail: \(said)")
    }

    /// The one verb or common word that only the other side has, in a short text: then what is gained or
    /// lost took its place.
    private func inItsPlace(_ isGained: Bool) -> String? {
        let (own, other) = isGained ? (after, before) : (before, after)
        guard !isLong, content(isGained ? gained : lost).count == 1 else { return nil }
        let verbs = other.all(\.verbs).filter { verb in
            verb.isMain && !startsWithModal(verb.said) && !own.known.contains(verb.stem)
                && !own.all(\.verbs).contains { $0.stem == verb.stem }
        }
        let light = phrases((isGained ? lost : gained).intersection(self.light), other)
        if own.all(\.verbs).isEmpty, verbs.count == 1 { return verbs[0].said }
        return light.count == 1 ? light[0] : nil
    }

    /// Whether hardly anything else differs: then items came or went, and none took the place of others.
    private func isAdded(_ isGained: Bool) -> Bool {
        isGained ? 2 * mass(lost) <= mass(gained) : 2 * mass(gained) <= mass(lost)
    }

    /// Something in the place of something else. In a long passage the rest may say the same of both.
    private func exchange(_ lost: [Coding.Part], _ gained: [Coding.Part]) -> Finding {
        let change = Accounting.change(lost.map(\.said), gained.map(\.said))
        if isLong, let length { return length }
        if isLong, let items = itemsOneWay { return items }
        if areOtherWords, !(lost + gained).contains(where: \.isName) { return otherWords }
        return isLong
            ? Finding(.reworded, because: "other words, for which there is no rule: \(change)")
            : Finding(.reframed, because: "something else is meant: \(change)")
    }

    /// Of a list, only items that came or only items that are gone, whatever else is said in other words.
    var itemsOneWay: Finding? {
        let gained = ownItems(in: after, against: before)
        let lost = ownItems(in: before, against: after)
        if gained.count > 1, lost.isEmpty {
            return Finding(.broadened, because: "also named: \(Accounting.list(gained))").byShape
        }
        if lost.count > 1, gained.isEmpty {
            return Finding(.narrowed, because: "no longer named: \(Accounting.list(lost))").byShape
        }
        return nil
    }

    /// Whether what one side names outright are examples of something larger in the other.
    private func namesAsExamples(_ side: CodedSide, whatIsIn other: CodedSide) -> Bool {
        let examples = Set(side.parts.filter { $0.role == .example }.flatMap(\.stems)).subtracting(
            light)
        return examples.count > 1 && 2 * examples.intersection(other.content).count > examples.count
    }

    /// Words that came to, or went from, parts that both have.
    private var qualifiers: [Finding] {
        let (old, new) = (content(lost), content(gained))
        if !old.isEmpty, !new.isEmpty, let from = qualified(old, before),
            let to = qualified(new, after),
            !isLong
        {
            let change = Accounting.change([from], [to])
            return [Finding(.reframed, because: "another kind is meant: \(change)")]
        }
        if old.isEmpty == new.isEmpty { return [] }
        if areOtherWords { return [otherWords] }
        if let other = inItsPlace(old.isEmpty) {
            let own = old.isEmpty ? phrases(new, after) : phrases(old, before)
            let change =
                old.isEmpty ? Accounting.change([other], own) : Accounting.change(own, [other])
            return [Finding(.reframed, because: "something else is meant: \(change)")]
        }
        return old.isEmpty
            ? [
                Finding(
                    .specified,
                    because: "more detail: \(Accounting.list(phrases(new, after)))")
            ]
            : [
                Finding(
                    .generalised,
                    because: "less detail: \(Accounting.list(phrases(old, before)))")
            ]
    }

    /// The one phrase with a word of its own before a noun that both have: "unilateral cut".
    private func qualified(_ stems: Set<String>, _ side: CodedSide) -> String? {
        let found = side.parts.filter { part in
            part.stems.count > 1 && part.stems.dropLast().contains(where: stems.contains)
                && part.stems.last.map { !apart.contains($0) } == true
        }
        return stems.count == 1 && found.count == 1 ? found[0].said : nil
    }

    func content(_ stems: Set<String>) -> Set<String> {
        // To subtract would look up each of the many light words.
        stems.filter { !light.contains($0) }
    }

    func phrases(_ stems: Set<String>, _ side: CodedSide) -> [String] {
        side.parts.filter { !stems.isDisjoint(with: $0.stems) }.map(\.said)
    }

    /// What no class accounts for.
    func rest(isAccounted: Bool) -> [Finding] {
        if isAccounted || !isStrict { return [] }
        if lost.isEmpty && gained.isEmpty { return [] }
        let change = Accounting.change(phrases(lost, before), phrases(gained, after))
        return [Finding(.reworded, because: "other words, for which there is no rule: \(change)")]
    }
}
