/// The entries of a catalog that have another id now. Whatever names entries by their ids follows
/// them by it.
package struct Renaming: Hashable, Sendable {
    /// The new ids, by what the entries were called before.
    private(set) var names: [CatalogEntry.Key: String] = [:]

    /// No entry has another id.
    package init() {}

    /// The entries that have another id in one state of a catalog than in an earlier one.
    package init(from old: Catalog, to new: Catalog) {
        let before = old.additions
        let named = Dictionary(before.map { ($0.key, $0.addition) }) { first, _ in first }
        self.init(named, in: before.isEmpty ? AddedEntries() : AddedEntries(new))
    }

    /// The entries that have another id now than where they were named.
    /// - Parameter named: the entries by their ids there, with the changes that added them.
    package init(_ named: [CatalogEntry.Key: Addition], in entries: AddedEntries) {
        for (key, addition) in named {
            if let now = entries[addition] { add(key, now.name) }
        }
    }

    /// Whether every entry kept its id.
    package var isEmpty: Bool { names.isEmpty }

    /// An entry has another id.
    package mutating func add(_ key: CatalogEntry.Key, _ name: String) {
        if key.name != name { names[key] = name }
    }

    /// This renaming and another one of the same state.
    package func merging(_ other: Renaming) -> Renaming {
        var merged = self
        merged.names.merge(other.names) { first, _ in first }
        return merged
    }

    /// Of it, what texts of statements are called now.
    var ofTexts: Renaming {
        var texts = self
        texts.names = names.filter { $0.key.kind == .statement }
        return texts
    }

    /// "NK-14 “Monitoring team” is NK-15 now"; nil when no entry has another id.
    /// - Parameter catalog: the one that has the new ids.
    package func inWords(_ catalog: Catalog) -> String? {
        let order = CatalogEntry.Kind.allCases.reversed().flatMap { kind in
            names.filter { $0.key.kind == kind }.sorted { $0.key.name < $1.key.name }
        }
        let named = order.prefix(3).map { key, name in
            let title = catalog.entry(CatalogEntry.Key(key.kind, name)).map { " “\($0.title)”" }
            let entry = key.kind == .pledge ? key.name : key.description
            return "\(entry)\(title ?? "") is \(name) now"
        }
        if named.isEmpty { return nil }
        let more = order.count - named.count
        return named.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
    }
}

// MARK: New ids for old ones

extension Renaming {
    private func name(_ kind: CatalogEntry.Kind, _ name: String) -> String {
        names[CatalogEntry.Key(kind, name)] ?? name
    }

    /// Returns the id that a pledge has now.
    package func callAsFunction(_ id: Pledge.ID) -> Pledge.ID { Pledge.ID(name(.pledge, id.text)) }

    /// Returns the id that a meeting has now.
    package func callAsFunction(_ id: Meeting.ID) -> Meeting.ID {
        Meeting.ID(name(.meeting, id.text))
    }

    /// Returns the id that a source has now.
    package func callAsFunction(_ id: Source.ID) -> Source.ID { Source.ID(name(.source, id.text)) }

    /// Returns the name that a text has now.
    package func callAsFunction(_ id: StatementRecord.ID) -> StatementRecord.ID {
        StatementRecord.ID(name(.statement, id.text))
    }

    /// Returns the key that an entry has now, each id in its name renamed.
    package func callAsFunction(_ key: CatalogEntry.Key) -> CatalogEntry.Key {
        let names = key.parts.map { name($0.kind, $0.name) }
        return CatalogEntry.Key(key.kind, names.joined(separator: " "))
    }

    /// A text of the program's own in which ids are whole words, such as the summary of an edit.
    package func callAsFunction(_ words: String) -> String {
        if isEmpty { return words }
        let ids = Dictionary(names.map { ($0.key.name, $0.value) }) { first, _ in first }
        return words.replacingIDs(ids)
    }
}

extension CatalogEntry.Key {
    /// The entries that the name is made of: the pledge and the meeting of a reaffirmation, else
    /// itself.
    package var parts: [CatalogEntry.Key] {
        let kinds: [CatalogEntry.Kind] =
            switch kind {
            case .reaffirmation: [.pledge, .meeting]
            case .expectation: [.pledge, .meeting, .meeting]
            default: []
            }
        let names = name.split(separator: " ").map { String($0) }
        if kinds.isEmpty || names.count != kinds.count { return [self] }
        return zip(kinds, names).map { CatalogEntry.Key($0, $1) }
    }
}

extension String {
    /// The text with other ids, where they are whole words.
    package func replacingIDs(_ ids: [String: String]) -> String {
        let words: [Substring] = split(separator: " ", omittingEmptySubsequences: false)
        return words.map { $0.replacingID(ids) }.joined(separator: " ")
    }
}

extension Substring {
    /// A word with another id in it, which may have signs around it.
    fileprivate func replacingID(_ ids: [String: String]) -> String {
        let bare: Substring = drop { !$0.isIDCharacter }
        let core: Substring = bare.prefix { $0.isIDCharacter }
        guard let new = ids[String(core)] else { return String(self) }
        return String(self[..<bare.startIndex]) + new + String(self[core.endIndex...])
    }
}

extension Character {
    /// Of an id: a letter, a digit or a hyphen.
    fileprivate var isIDCharacter: Bool { isLetter || isNumber || self == "-" }
}
