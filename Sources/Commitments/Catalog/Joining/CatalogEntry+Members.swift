extension CatalogEntry {
    /// What the members that have one value say, by name: "title", "wordings.kyodo-2025.text".
    package var texts: [String: String] {
        switch self {
        case .party(let it): CatalogEntry.texts(it, EntryMember.all)
        case .pillar(let it): CatalogEntry.texts(it, EntryMember.all)
        case .format(let it): CatalogEntry.texts(it, EntryMember.all)
        case .source(let it): CatalogEntry.texts(it, EntryMember.all)
        case .meeting(let it): CatalogEntry.texts(it, EntryMember.all)
        case .pledge(let it): CatalogEntry.texts(it, EntryMember.all)
        case .reaffirmation(let it):
            it.wordings.reduce(into: CatalogEntry.texts(it, EntryMember.all)) { texts, wording in
                for (name, text) in CatalogEntry.texts(wording, EntryMember.all) {
                    texts[WordingMember(source: wording.source, member: name).name] = text
                }
            }
        case .expectation(let it): CatalogEntry.texts(it, EntryMember.all)
        case .statement(let it): CatalogEntry.texts(it, EntryMember.all)
        }
    }

    private static func texts<Entry>(
        _ entry: Entry, _ members: [EntryMember<Entry>]
    ) -> [String: String] {
        var texts: [String: String] = [:]
        for member in members { texts[member.name] = member.text(entry) }
        return texts
    }

    /// The names of the members that have one value, in the order in which people read them.
    package var memberNames: [String] {
        switch self {
        case .party: EntryMember<Party>.all.map(\.name)
        case .pillar: EntryMember<Pillar>.all.map(\.name)
        case .format: EntryMember<MeetingFormat>.all.map(\.name)
        case .source: EntryMember<Source>.all.map(\.name)
        case .meeting: EntryMember<Meeting>.all.map(\.name)
        case .pledge: EntryMember<Pledge>.all.map(\.name)
        case .reaffirmation(let said):
            EntryMember<Reaffirmation>.all.map(\.name)
                + said.wordings.flatMap { wording in
                    EntryMember<Wording>.all.map {
                        WordingMember(source: wording.source, member: $0.name).name
                    }
                }
        case .expectation: EntryMember<Expectation>.all.map(\.name)
        case .statement: EntryMember<StatementRecord>.all.map(\.name)
        }
    }

    /// The entry with one member as another entry of the same kind has it.
    package func taking(_ member: String, from other: CatalogEntry) -> CatalogEntry {
        func taking<Entry>(_ mine: Entry, _ theirs: Entry, _ all: [EntryMember<Entry>]) -> Entry {
            var result = mine
            all.first { $0.name == member }?.copy(theirs, &result)
            return result
        }
        return switch (self, other) {
        case (.party(let mine), .party(let theirs)):
            .party(taking(mine, theirs, EntryMember.all))
        case (.pillar(let mine), .pillar(let theirs)):
            .pillar(taking(mine, theirs, EntryMember.all))
        case (.format(let mine), .format(let theirs)):
            .format(taking(mine, theirs, EntryMember.all))
        case (.source(let mine), .source(let theirs)):
            .source(taking(mine, theirs, EntryMember.all))
        case (.meeting(let mine), .meeting(let theirs)):
            .meeting(taking(mine, theirs, EntryMember.all))
        case (.pledge(let mine), .pledge(let theirs)):
            .pledge(taking(mine, theirs, EntryMember.all))
        case (.expectation(let mine), .expectation(let theirs)):
            .expectation(taking(mine, theirs, EntryMember.all))
        case (.statement(let mine), .statement(let theirs)):
            .statement(taking(mine, theirs, EntryMember.all))
        case (.reaffirmation(let mine), .reaffirmation(let theirs)):
            .reaffirmation(
                WordingMember(named: member).map { mine.taking($0, from: theirs) }
                    ?? taking(mine, theirs, EntryMember.all))
        default: self
        }
    }
}

extension CatalogEntry {
    /// The entry with another text in a member; nil where the member is not there, or is no text
    /// that people write, such as a date.
    package func writing(_ text: String, into member: String) -> CatalogEntry? {
        func written<Entry>(_ entry: Entry, _ all: [EntryMember<Entry>]) -> Entry? {
            guard let write = all.first(where: { $0.name == member })?.write else { return nil }
            var result = entry
            write(text, &result)
            return result
        }
        return switch self {
        case .party(let it): written(it, EntryMember.all).map { .party($0) }
        case .pillar(let it): written(it, EntryMember.all).map { .pillar($0) }
        case .format(let it): written(it, EntryMember.all).map { .format($0) }
        case .source(let it): written(it, EntryMember.all).map { .source($0) }
        case .meeting(let it): written(it, EntryMember.all).map { .meeting($0) }
        case .pledge(let it): written(it, EntryMember.all).map { .pledge($0) }
        case .expectation(let it): written(it, EntryMember.all).map { .expectation($0) }
        case .statement(let it): written(it, EntryMember.all).map { .statement($0) }
        case .reaffirmation(let it): it.writing(text, into: member).map { .reaffirmation($0) }
        }
    }
}

/// A member of one wording of a reaffirmation: "wordings.kyodo-2025.text".
package struct WordingMember: Hashable, Sendable {
    /// The source that names the wording among those of its reaffirmation.
    package var source: Source.ID
    /// "text", "verb"
    package var member: String

    init(source: Source.ID, member: String) {
        self.source = source
        self.member = member
    }

    /// Nil when the name is that of another member.
    package init?(named name: String) {
        let prefix = "wordings."
        guard name.hasPrefix(prefix), let dot = name.lastIndex(of: "."),
            let start = name.index(name.startIndex, offsetBy: prefix.count, limitedBy: dot)
        else { return nil }
        source = Source.ID(String(name[start..<dot]))
        member = String(name[name.index(after: dot)...])
    }

    var name: String { "wordings.\(source).\(member)" }
}

extension Reaffirmation {
    /// The wordings with one member as another entry has it. Without the wording there it is taken
    /// out here, and without it here all of it is taken over.
    fileprivate func taking(_ member: WordingMember, from other: Reaffirmation) -> Reaffirmation {
        var result = self
        let place = wordings.firstIndex { $0.source == member.source }
        guard let theirs = other.wordings.first(where: { $0.source == member.source }) else {
            if let place { result.wordings.remove(at: place) }
            return result
        }
        if let place {
            EntryMember<Wording>.all.first { $0.name == member.member }?
                .copy(theirs, &result.wordings[place])
        } else {
            result.wordings.append(theirs)
        }
        result.wordings = Catalog.officialFirst(result.wordings)
        return result
    }

    fileprivate func writing(_ text: String, into name: String) -> Reaffirmation? {
        guard let member = WordingMember(named: name),
            let place = wordings.firstIndex(where: { $0.source == member.source }),
            let write = EntryMember<Wording>.all.first(where: { $0.name == member.member })?.write
        else { return nil }
        var result = self
        write(text, &result.wordings[place])
        return result
    }
}
