extension Accounting {
    /// What it covers: quantifiers, names, items, examples, scope.
    var coverage: [Finding] {
        isStrict
            ? quantifiers + examples + appositions + names + scopeWords
                + substance.map(\.byShape)
            : toldOnce
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

    private func ownItems(in side: CodedSide, against other: CodedSide) -> [String] {
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

    var quantifiers: [Finding] {
        let (old, new) = newQuantifiers
        if old.isEmpty && new.isEmpty { return [] }
        let from = old.map(\.level).min() ?? 90
        let to = new.map(\.level).min() ?? 90
        if from == to
            || abs(from - to) == 10 && (old.isEmpty || new.isEmpty) && min(from, to) == 90
                && old.isEmpty != new.isEmpty && likeness < 0.9
        {
            return []
        }
        return [
            Finding(
                to > from ? .broadened : .narrowed,
                because: (to > from ? "covers more: " : "covers less: ")
                    + Accounting.change(old.map(\.said), new.map(\.said)))
        ]
    }

    /// The quantifiers that only one side has, of what both speak of.
    private var newQuantifiers: ([Coding.Mark], [Coding.Mark]) {
        var new = after.all(\.quantifiers)
        var old: [Coding.Mark] = []
        for mark in before.all(\.quantifiers) {
            if let place = new.firstIndex(where: { $0.level == mark.level }) {
                new.remove(at: place)
            } else {
                old.append(mark)
            }
        }
        return (
            old.filter { $0.head.isEmpty || after.known.contains($0.head) || !isLong },
            new.filter { $0.head.isEmpty || before.known.contains($0.head) || !isLong }
        )
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
                Finding(.reframed, because: "called otherwise: \(Accounting.change(lost, gained))")
            ]
        case (true, true): return []
        }
    }

    var names: [Finding] {
        let gained = newNames(in: after, against: before, withParties: true)
        let lost = newNames(in: before, against: after, withParties: true)
        switch (lost.isEmpty, gained.isEmpty) {
        case (true, false) where newNames(in: after, against: before).isEmpty: return []
        case (false, true) where newNames(in: before, against: after).isEmpty: return []
        case (true, false):
            return [Finding(.specified, because: "a name is added: \(Accounting.list(gained))")]
        case (false, true):
            return [Finding(.generalised, because: "the name is gone: \(Accounting.list(lost))")]
        case (false, false):
            return [Finding(.reframed, because: "another name: \(Accounting.change(lost, gained))")]
        case (true, true): return []
        }
    }

    /// The names that only one side has. Between the press, names known in several forms, such as those
    /// of the parties, are no news by themselves, but may replace another.
    func newNames(
        in side: CodedSide, against other: CodedSide, withParties: Bool = false
    ) -> [String] {
        side.parts.filter { part in
            guard part.isName, part.role != .example, part.role != .apposition else { return false }
            if isStrict, part.isItem, hasMoreItems(side, than: other) { return false }
            if !isStrict, !withParties, part.stems.allSatisfy({ $0.hasPrefix("=") }) {
                return false
            }
            let stems = Set(part.stems)
            if SameStems.missing(stems, from: other.known).isEmpty { return false }
            return !stems.isDisjoint(with: apart)
        }.map(\.said)
    }

    /// What one side has of its own beside examples and names, and names that are items.
    private func ownParts(_ side: CodedSide, _ other: CodedSide) -> [Coding.Part] {
        let parts = newParts(nil, in: side, against: other)
        let names = newParts(nil, in: side, against: other, areNames: true)
        let items = hasMoreItems(side, than: other) ? names.filter(\.isItem) : []
        return (parts + items).filter { $0.role != .example && $0.role != .apposition }
    }

    /// Items and what limits them, gained or lost.
    var substance: [Finding] {
        let gained = ownParts(after, before)
        let lost = ownParts(before, after)
        if gained.isEmpty && lost.isEmpty { return qualifiers }
        if !gained.isEmpty && !lost.isEmpty {
            return [
                Finding(
                    .reframed,
                    because:
                        "something else is meant: \(Accounting.change(lost.map(\.said), gained.map(\.said)))"
                )
            ]
        }
        if lost.isEmpty, let head = gained.first, namesAsExamples(after, whatIsIn: before) {
            return [
                Finding(.broadened, because: "now only examples of \(Accounting.quoted(head.said))")
            ]
        }
        let parts = gained.isEmpty ? lost : gained
        let said = parts.map(\.said)
        if parts.contains(where: \.isItem) {
            return gained.isEmpty
                ? [Finding(.narrowed, because: "no longer named: \(Accounting.list(said))")]
                : [Finding(.broadened, because: "also named: \(Accounting.list(said))")]
        }
        return gained.isEmpty
            ? [Finding(.generalised, because: "no longer limited to \(Accounting.list(said))")]
            : [Finding(.narrowed, because: "limited to \(Accounting.list(said))")]
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
        if old.isEmpty == new.isEmpty { return [] }
        return old.isEmpty
            ? [
                Finding(
                    .specified,
                    because: "more closely said: \(Accounting.list(phrases(new, after)))")
            ]
            : [
                Finding(
                    .generalised,
                    because: "less closely said: \(Accounting.list(phrases(old, before)))")
            ]
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
