extension Accounting {
    /// All of the speakers' kind, and only those named: "all participating States" and "Italy and Malta".
    var parties: [Finding] {
        let (old, new) = (wholes(before, after), wholes(after, before))
        let names = { (side: CodedSide, other: CodedSide) in
            side.parts.filter {
                $0.isName && !SameStems.missing(Set($0.stems), from: other.known).isEmpty
            }.map(\.said)
        }
        if let whole = old, new == nil, case let named = names(after, before), !named.isEmpty {
            let change = "from \(Accounting.quoted(whole)) to \(Accounting.list(named))"
            return [Finding(.narrowed, because: "only those named: \(change)")]
        }
        if let whole = new, old == nil, case let kinds = kinds(before), !kinds.isEmpty,
            gained.isEmpty
        {
            let change = "from \(Accounting.list(kinds)) to \(Accounting.quoted(whole))"
            return [Finding(.broadened, because: "not only a kind of them: \(change)")]
        }
        if let whole = old, new == nil, case let kinds = kinds(after), !kinds.isEmpty, lost.isEmpty
        {
            let change = "from \(Accounting.quoted(whole)) to \(Accounting.list(kinds))"
            return [Finding(.narrowed, because: "only a kind of them: \(change)")]
        }
        if let whole = new, old == nil, case let named = names(before, after), !named.isEmpty {
            let change = "from \(Accounting.list(named)) to \(Accounting.quoted(whole))"
            return [Finding(.broadened, because: "not only those named: \(change)")]
        }
        return []
    }

    /// "Small island states" where the other side has not these words.
    func kinds(_ side: CodedSide) -> [String] {
        side.parts.filter { part in
            !SpeakerWords.nouns.isDisjoint(with: part.stems)
                && part.stems.contains { apart.contains($0) }
        }.map(\.said)
    }

    /// "All countries" where only this side has it.
    func wholes(_ side: CodedSide, _ other: CodedSide) -> String? {
        guard likeness >= 0.5 else { return nil }
        let heads = Set(other.all(\.quantifiers).map(\.head))
        return side.coding.clauses.lazy.compactMap { clause in
            clause.quantifiers.first { mark in
                mark.level == 100 && !heads.contains(mark.head)
                    && (SpeakerWords.nouns.contains(mark.head)
                        || clause.parts.contains { part in
                            part.stems.contains(mark.head)
                                && !SpeakerWords.nouns.isDisjoint(with: part.stems)
                        })
            }?.said
        }.first
    }

    /// "East Africa" in the place of "Africa".
    var directions: [Finding] {
        let isDirection = { (stems: Set<String>) in
            !stems.isEmpty && stems.isSubset(of: Accounting.pointsOfTheCompass)
        }
        if lost.isEmpty, isDirection(gained) {
            let said = Accounting.list(phrases(gained, after))
            return [Finding(.narrowed, because: "only a part of it: \(said)")]
        }
        if gained.isEmpty, isDirection(lost) {
            let said = Accounting.list(phrases(lost, before))
            return [Finding(.broadened, because: "no longer a part only: \(said)")]
        }
        return []
    }

    static let pointsOfTheCompass: Set<String> = Set(
        [
            "north", "south", "east", "west", "northern", "southern", "eastern", "western",
            "central",
            "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern",
            "southeastern", "southwestern", "upper", "lower", "inner", "outer",
        ].map(Canonical.of))

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
}
