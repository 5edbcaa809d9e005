/// The ids that another copy of a catalog has given away: who proposes an id for a new entry here
/// avoids them, so that fewer ids change when the copies are merged.
package struct KnownIDs: Equatable, Sendable {
    /// Ids of pledges, with their other names.
    package private(set) var pledges: Set<Pledge.ID> = []
    /// Ids of meetings.
    package private(set) var meetings: Set<Meeting.ID> = []
    /// Ids of sources.
    package private(set) var sources: Set<Source.ID> = []

    /// None.
    package init() {}

    /// Those of a catalog, with the ids of entries that are gone.
    package init(_ catalog: Catalog) {
        for pledge in catalog.pledges {
            pledges.formUnion(([pledge.id.text] + pledge.aliases).map { Pledge.ID($0) })
        }
        meetings = Set(catalog.meetings.map(\.id))
        sources = Set(catalog.sources.map(\.id))
        for change in catalog.edits.flatMap(\.changes) {
            for name in [change.key.name] + change.formerly {
                insert(CatalogEntry.Key(change.key.kind, name))
            }
        }
    }

    /// Those that notes name.
    package init(_ notebook: Notebook) {
        pledges = Set(notebook.writtenPledges)
        for reading in notebook.notes.compactMap(\.current.reading) {
            meetings.formUnion([reading.from, reading.to])
        }
    }

    /// Adds the id of a pledge.
    package mutating func insert(_ id: Pledge.ID) { pledges.insert(id) }

    mutating func insert(_ key: CatalogEntry.Key) {
        switch key.kind {
        case .pledge: pledges.insert(Pledge.ID(key.name))
        case .meeting: meetings.insert(Meeting.ID(key.name))
        case .source: sources.insert(Source.ID(key.name))
        default: break
        }
    }

    /// These ids and those of another.
    package func union(_ other: KnownIDs) -> KnownIDs {
        var union = self
        union.pledges.formUnion(other.pledges)
        union.meetings.formUnion(other.meetings)
        union.sources.formUnion(other.sources)
        return union
    }
}

// MARK: Free ids

extension KnownIDs {
    /// An id for an entry whose own is given away.
    func freeName(like key: CatalogEntry.Key) -> String {
        let taken: [String] =
            switch key.kind {
            case .pledge: pledges.map(\.text)
            case .meeting: meetings.map(\.text)
            default: sources.map(\.text)
            }
        return KnownIDs.freeName(like: key, besides: Set(taken))
    }

    /// The next number of a pledge's pillar; "-2" and so on after the name of anything else.
    package static func freeName(
        like key: CatalogEntry.Key, besides taken: Set<String>
    ) -> String {
        let name = key.name
        if key.kind == .pledge, let dash = name.lastIndex(of: "-") {
            let beginning = name[...dash]
            let numbers = taken.compactMap { other in
                other.uppercased().hasPrefix(beginning)
                    ? Int(other.dropFirst(beginning.count)) : nil
            }
            let next = String((numbers.max() ?? 0) + 1)
            return beginning + (next.count < 2 ? "0" : "") + next
        }
        var number = 2
        while taken.contains("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }
}
