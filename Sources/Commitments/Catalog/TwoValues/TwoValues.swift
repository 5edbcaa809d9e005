/// A member of an entry that people changed without knowing of each other: both values are kept
/// until somebody settles which one to keep.
package struct TwoValues: Hashable, Sendable {
    /// Names the member: "title" of the pledge SEC-02.
    package struct ID: Hashable, Sendable {
        /// The entry that has the member.
        package var entry: CatalogEntry.Key
        /// The member by its name in files: "title".
        package var member: String

        /// Creates the name of a member of an entry.
        package init(_ entry: CatalogEntry.Key, _ member: String) {
            self.entry = entry
            self.member = member
        }
    }

    /// One of the values, with the edit that gave it.
    package struct Side: Hashable, Sendable {
        /// Nil where the entry is to have no such member.
        package var text: String?
        /// Whether the entry is to be taken out.
        package var isRemoval: Bool
        /// The edit that gave the value.
        package var edit: CatalogEdit.ID
        /// When that edit was made.
        package var at: Timestamp
        /// Who made it.
        package var author: String
    }

    /// The member that has them.
    package var id: ID
    /// The value that the catalog has now.
    package var current: Side
    /// The others, the earliest first.
    package var others: [Side]
    /// By member, the edits that are weighed when this is settled.
    var weighed: [String: [CatalogEdit.ID]]

    /// All values, the current one last.
    package var sides: [Side] { others + [current] }
}

extension Catalog {
    /// All members of entries that have two values, by entry and member.
    package func membersWithTwoValues() -> [TwoValues] {
        if edits.count < 2 { return [] }
        let log = EditLog(edits)
        let crossed = log.crossedEntries()
        if crossed.isEmpty { return [] }
        return log.changes(of: crossed)
            .flatMap { key, changes in twoValues(key, EntryHistory(changes, log), log) }
            .sorted { $0.id < $1.id }
    }

    private func twoValues(
        _ key: CatalogEntry.Key, _ history: EntryHistory, _ log: EditLog
    ) -> [TwoValues] {
        guard let entry = entry(key) else { return [] }
        let names = entry.memberNames
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let members = history.members.sorted {
            (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1)
        }
        let found = members.compactMap { member in
            history.history(of: member).flatMap {
                TwoValues(.init(key, member), now: EntryHistory.value(entry, member), $0, log)
            }
        }
        return TwoValues.joiningRemovals(found)
    }
}

extension TwoValues.ID: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.entry.kind.rawValue, left.entry.name, left.member)
            < (right.entry.kind.rawValue, right.entry.name, right.member)
    }
}

extension TwoValues {
    /// Nil when one value is current, or the catalog has another that came into the file by hand.
    fileprivate init?(
        _ id: ID, now: MemberHistory.Value, _ history: MemberHistory, _ log: EditLog
    ) {
        let standing = history.standing(with: now)
        guard Set(standing.map(\.value)).count > 1 else { return nil }
        var sides: [MemberHistory.Value: Side] = [:]
        for state in standing { sides[state.value] = Side(state, log) }
        guard let current = sides.removeValue(forKey: now) else { return nil }
        self.id = id
        self.current = current
        others = sides.values.sorted { ($0.at.seconds, $0.edit) < ($1.at.seconds, $1.edit) }
        weighed = [id.member: standing.compactMap { $0.edits.first.map { log.edits[$0].id } }]
    }

    /// Who took an entry out contradicts whatever others changed in it: that is one question.
    fileprivate static func joiningRemovals(_ all: [TwoValues]) -> [TwoValues] {
        let isRemoval = { (values: TwoValues) in values.others.contains(where: \.isRemoval) }
        guard var first = all.first(where: isRemoval) else { return all }
        for values in all where isRemoval(values) {
            first.weighed.merge(values.weighed) { first, _ in first }
        }
        return all.filter { !isRemoval($0) } + [first]
    }
}

extension TwoValues.Side {
    fileprivate init?(_ state: MemberHistory.State, _ log: EditLog) {
        // Whoever undid something made the value current again, and did not write it.
        guard let first = state.edits.first else { return nil }
        let edit = log.edits[first]
        text = if case .text(let text) = state.value { text } else { nil }
        isRemoval = state.value == .gone
        self.edit = edit.id
        at = edit.at
        author = edit.author
    }
}
