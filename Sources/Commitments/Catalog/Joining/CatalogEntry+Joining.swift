extension CatalogEntry {
    /// What an entry becomes when two change it: the members that I changed as I have them, the
    /// others as they have them, and lists element by element.
    /// - Parameter base: the entry that I started from; nil when there was none.
    package static func joined(
        base: CatalogEntry?, mine: CatalogEntry, theirs: CatalogEntry
    ) -> CatalogEntry {
        if base == theirs || mine == theirs { return mine }
        if base == mine { return theirs }
        var result = theirs.joiningLists(since: base, mine)
        let (before, after) = (base?.texts ?? [:], mine.texts)
        let names = mine.memberNames + (base?.memberNames ?? []).filter { after[$0] == nil }
        for name in names where before[name] != after[name] {
            result = result.taking(name, from: mine)
        }
        return result
    }

    /// The entry with what became of the lists from one entry to another.
    func joiningLists(since base: CatalogEntry?, _ mine: CatalogEntry) -> CatalogEntry {
        switch (self, mine) {
        case (.pledge(let theirs), .pledge(let mine)):
            .pledge(theirs.joiningLists(since: base?.pledge, mine))
        case (.meeting(let theirs), .meeting(let mine)):
            .meeting(theirs.joiningLists(since: base?.meeting, mine))
        case (.statement(let theirs), .statement(let mine)):
            .statement(theirs.joiningLists(since: base?.statement, mine))
        default: self
        }
    }

    private var pledge: Pledge? { if case .pledge(let pledge) = self { pledge } else { nil } }

    private var meeting: Meeting? { if case .meeting(let it) = self { it } else { nil } }

    private var statement: StatementRecord? {
        if case .statement(let it) = self { it } else { nil }
    }
}

extension Pledge {
    fileprivate func joiningLists(since base: Pledge?, _ mine: Pledge) -> Pledge {
        func joined<Element: Hashable & Comparable>(_ list: (Pledge) -> [Element]) -> [Element] {
            ListJoin.joined(base: base.map(list) ?? [], mine: list(mine), theirs: list(self))
        }
        var result = self
        result.aliases = joined(\.aliases)
        result.terms = joined(\.terms)
        let parties = joined(\.parties)
        // A pledge binds somebody; where each side took another party out, theirs stay.
        if !parties.isEmpty { result.parties = parties }
        let languages = ListJoin.joined(
            base: [], mine: mine.names.map(\.language), theirs: names.map(\.language))
        result.names = languages.compactMap { language in
            let names = joined { $0.names.first { $0.language == language }?.names ?? [] }
            return names.isEmpty ? nil : Names(language: language, names: names)
        }
        return result
    }
}

extension Meeting {
    fileprivate func joiningLists(since base: Meeting?, _ mine: Meeting) -> Meeting {
        func joined<Element: Hashable & Comparable>(_ list: (Meeting) -> [Element]) -> [Element] {
            ListJoin.joined(base: base.map(list) ?? [], mine: list(mine), theirs: list(self))
        }
        var result = self
        result.alsoSeen = joined(\.alsoSeen)
        let parties = ListJoin.joined(
            base: [], mine: mine.participants.map(\.party), theirs: participants.map(\.party))
        let kept = Set(joined { $0.participants.map(\.party) })
        result.participants = parties.compactMap { party in
            let names = joined { $0.participants.first { $0.party == party }?.names ?? [] }
            let delegation = Delegation(party: party, names: names)
            if names.isEmpty {
                // A party may be named without its people.
                let isNamed = (mine.participants + participants).contains(delegation)
                return isNamed && kept.contains(party) ? delegation : nil
            }
            return delegation
        }
        return result
    }
}

extension StatementRecord {
    fileprivate func joiningLists(
        since base: StatementRecord?, _ mine: StatementRecord
    ) -> StatementRecord {
        var result = self
        result.setAside = ListJoin.joined(
            base: base?.setAside ?? [], mine: mine.setAside, theirs: setAside)
        return result
    }
}
