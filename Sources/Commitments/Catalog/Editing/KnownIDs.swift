/// The ids that another copy of a catalog has given away: who proposes an id for a new entry here
/// avoids them, so that fewer ids change when the copies are merged.
package struct KnownIDs: Equatable, Sendable {
    package private(set) var pledges: Set<Pledge.ID> = []
    package private(set) var meetings: Set<Meeting.ID> = []
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
                switch change.key.kind {
                case .pledge: pledges.insert(Pledge.ID(name))
                case .meeting: meetings.insert(Meeting.ID(name))
                case .source: sources.insert(Source.ID(name))
                default: break
                }
            }
        }
    }
}
