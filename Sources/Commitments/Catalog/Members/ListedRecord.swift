/// A value that a catalog lists, and that is edited as one.
package protocol ListedRecord: CatalogRecord {
    /// Which list of a catalog it is in.
    static var kind: CatalogEntry.Kind { get }
    /// It as one of the things that a catalog lists.
    var entry: CatalogEntry { get }
    /// What is wrong with it by itself. Whether links lead anywhere is not looked at.
    var problems: [MemberProblem] { get }
    /// The texts of the members that have one value, by name: "title", "wordings.kyodo-2025.text".
    var texts: [String: String] { get }
    /// The names of these members, in the order of files.
    var textNames: [String] { get }
    /// The entries that it leads to, each with the member that does.
    var references: [EntryReference] { get }

    /// It with one member as another has it.
    func taking(_ member: String, from other: Self) -> Self
    /// It with another text in a member. Nil where people write no text in the member.
    func writing(_ text: String, into member: String) -> Self?
}

/// Another entry, and the member that leads to it.
package struct EntryReference: Hashable, Sendable {
    /// The name of the member.
    package var member: String
    /// The other entry.
    package var key: CatalogEntry.Key
}

extension ListedRecord {
    package var problems: [MemberProblem] { memberProblems }
    package var texts: [String: String] { memberTexts }
    package var textNames: [String] { Self.single.map(\.name) }
    package var references: [EntryReference] { memberReferences }

    package func taking(_ member: String, from other: Self) -> Self {
        takingMember(member, from: other)
    }

    package func writing(_ text: String, into member: String) -> Self? {
        writingMember(text, into: member)
    }
}

extension CatalogRecord {
    /// The entries to which its members lead.
    var memberReferences: [EntryReference] {
        Self.members.flatMap { member -> [EntryReference] in
            guard let kind = member.kind.target, let value = member.value(self) else { return [] }
            let names: [String] =
                switch value {
                // All parties are no party.
                case .text(let name): member.kind == .speaker && name == "all" ? [] : [name]
                case .texts(let names): names
                case .named(let named): named.map(\.name)
                case .flag, .coding, .selectors, .anchor, .settled: []
                }
            return names.map { EntryReference(member: member.name, key: .init(kind, $0)) }
        }
    }
}

// MARK: Joining

extension CatalogRecord {
    /// It with what became of the lists from one state of it to another.
    func joiningLists(since base: Self?, _ mine: Self) -> Self {
        var result = self
        for member in Self.members where member.kind.isList {
            let joined = member.joined(
                base: base.flatMap(member.value), mine: member.value(mine),
                theirs: member.value(self))
            // Where each side took another one out of a list that needs one, theirs stay.
            if joined != nil || !member.isRequired { _ = member.set(joined, &result) }
        }
        return result
    }
}

extension EntryMember {
    /// Nil for a list with nothing in it.
    fileprivate func joined(
        base: MemberValue?, mine: MemberValue?, theirs: MemberValue?
    ) -> MemberValue? {
        switch mine ?? theirs {
        case nil, .text, .flag, .coding, .anchor: return nil
        case .selectors:
            let selectors = ListJoin.joined(
                base: base?.selectors ?? [], mine: mine?.selectors ?? [],
                theirs: theirs?.selectors ?? [])
            return selectors.isEmpty ? nil : .selectors(selectors)
        case .settled:
            let settled = ListJoin.joined(
                base: base?.settled ?? [], mine: mine?.settled ?? [],
                theirs: theirs?.settled ?? [])
            return settled.isEmpty ? nil : .settled(settled)
        case .texts:
            let texts = ListJoin.joined(
                base: base?.texts ?? [], mine: mine?.texts ?? [], theirs: theirs?.texts ?? [])
            return texts.isEmpty ? nil : .texts(texts)
        case .named:
            let named = NamedTexts.joined(
                base: base?.named ?? [], mine: mine?.named ?? [], theirs: theirs?.named ?? [],
                keepsEmpty: kind == .byParty)
            return named.isEmpty ? nil : .named(named)
        }
    }
}

extension NamedTexts {
    /// - Parameter keepsEmpty: whether a name may have no texts.
    fileprivate static func joined(
        base: [NamedTexts], mine: [NamedTexts], theirs: [NamedTexts], keepsEmpty: Bool
    ) -> [NamedTexts] {
        func texts(_ name: String, _ list: [NamedTexts]) -> [String] {
            list.first { $0.name == name }?.texts ?? []
        }
        let (left, right) = (mine.map(\.name), theirs.map(\.name))
        let kept = Set(ListJoin.joined(base: base.map(\.name), mine: left, theirs: right))
        return ListJoin.joined(base: [], mine: left, theirs: right).compactMap { name in
            let joined = NamedTexts(
                name,
                ListJoin.joined(
                    base: texts(name, base), mine: texts(name, mine), theirs: texts(name, theirs)))
            if !joined.texts.isEmpty { return joined }
            let isNamed = (mine + theirs).contains(joined)
            return keepsEmpty && isNamed && kept.contains(name) ? joined : nil
        }
    }
}

// MARK: Entries

extension CatalogEntry {
    /// What it lists.
    package var record: any ListedRecord {
        switch self {
        case .party(let it): it
        case .pillar(let it): it
        case .format(let it): it
        case .source(let it): it
        case .meeting(let it): it
        case .pledge(let it): it
        case .reaffirmation(let it): it
        case .expectation(let it): it
        case .statement(let it): it
        }
    }

    /// What is wrong with it by itself. Whether its links lead anywhere is not looked at.
    package var problems: [MemberProblem] { record.problems }
    /// The texts of the members that have one value, by name: "title", "wordings.kyodo-2025.text".
    package var texts: [String: String] { record.texts }
    /// The names of these members, in the order of files.
    package var memberNames: [String] { record.textNames }
    /// The entries that it leads to.
    package var links: [Key] { record.references.map(\.key) }

    /// What a member holds: "title", "wordings.kyodo-2025.text"; nil for one that it has not.
    package func kind(of member: String) -> MemberKind? {
        func kind<Record: ListedRecord>(_ record: Record) -> MemberKind? {
            Record.member(member)?.kind
        }
        return WordingMember(named: member).map { Wording.member($0.member)?.kind } ?? kind(record)
    }

    /// The entry with one member as another entry of the same kind has it.
    package func taking(_ member: String, from other: CatalogEntry) -> CatalogEntry {
        func taking<Record: ListedRecord>(_ mine: Record) -> CatalogEntry {
            (other.record as? Record).map { mine.taking(member, from: $0).entry } ?? self
        }
        return taking(record)
    }

    /// The entry with another text in a member; nil where the member is not there, or is no text
    /// that people write, such as a date.
    package func writing(_ text: String, into member: String) -> CatalogEntry? {
        record.writing(text, into: member)?.entry
    }

    /// The entry with what became of the lists from one entry to another.
    func joiningLists(since base: CatalogEntry?, _ mine: CatalogEntry) -> CatalogEntry {
        func joining<Record: ListedRecord>(_ theirs: Record) -> CatalogEntry {
            guard let mine = mine.record as? Record else { return self }
            return theirs.joiningLists(since: base?.record as? Record, mine).entry
        }
        return joining(record)
    }
}

extension CatalogEntry.Kind {
    /// What a catalog lists of the kind.
    package var record: any ListedRecord.Type {
        switch self {
        case .party: Party.self
        case .pillar: Pillar.self
        case .format: MeetingFormat.self
        case .source: Source.self
        case .meeting: Meeting.self
        case .pledge: Pledge.self
        case .reaffirmation: Reaffirmation.self
        case .expectation: Expectation.self
        case .statement: StatementRecord.self
        }
    }
}
