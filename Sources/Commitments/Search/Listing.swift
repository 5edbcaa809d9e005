import Text

/// The pledges that a filter lets through, in an order, with the counts of the pillar bar.
package struct Listing: Hashable, Sendable {
    /// Positions of pledges.
    package let rows: [Int]
    /// How many pledges of each pillar fit everything but the pillars, in the catalog's order.
    package let pillarCounts: [Int]
    /// The rows pillar by pillar, so that headings can go between them; empty when the rows are
    /// in another order.
    package let groups: [Group]

    /// The rows of one pillar.
    package struct Group: Hashable, Sendable {
        /// The pillar's position.
        package let pillar: Int
        /// Where they are among the rows of the listing.
        package let rows: Range<Int>
    }

    /// - Parameter picked: pledges that somebody asked for by name, which are listed also when they
    ///   are retired.
    package init(
        _ register: Register, _ filter: Filter = .all, sortedBy sort: Sort = .pillar,
        picked: Set<Pledge.ID> = []
    ) {
        let catalog = register.catalog
        var fits = Array(repeating: true, count: catalog.pledges.count)
        for term in filter.terms {
            let matches = register.matches(term)
            for index in fits.indices where !matches[index] { fits[index] = false }
        }
        if !filter.asksForRetired {
            for (index, pledge) in catalog.pledges.enumerated()
            where pledge.isRetired(on: register.asOf) && !picked.contains(pledge.id) {
                fits[index] = false
            }
        }
        var counts = Array(repeating: 0, count: catalog.pillars.count)
        var rows: [Int] = []
        let pillars = catalog.pillarOfPledge
        let isShown = catalog.pillars.map {
            filter.pillars.isEmpty || filter.pillars.contains($0.id)
        }
        for position in fits.indices where fits[position] {
            if let pillar = pillars[position] { counts[pillar] += 1 }
            if pillars[position].map({ isShown[$0] }) ?? filter.pillars.isEmpty {
                rows.append(position)
            }
        }
        self.rows = register.sorted(rows, by: sort)
        pillarCounts = counts
        groups = sort == .pillar ? Listing.groups(rows, in: catalog) : []
    }

    private static func groups(_ rows: [Int], in catalog: Catalog) -> [Group] {
        var groups: [Group] = []
        var start = 0
        let pillars = catalog.pillarOfPledge
        for index in catalog.pillars.indices {
            var end = start
            while end < rows.count, pillars[rows[end]] == index { end += 1 }
            if end > start { groups.append(Group(pillar: index, rows: start..<end)) }
            start = end
        }
        return groups
    }

    /// How many pledges fit everything but the pillars.
    package var count: Int { pillarCounts.reduce(0, +) }
}

extension Register {
    /// Sorts positions of pledges; what is equal stays in the catalog's order.
    func sorted(_ rows: [Int], by sort: Sort) -> [Int] {
        switch sort {
        case .pillar: return rows
        case .lastSaid:
            return rows.sorted {
                (facts[$0].daysSinceStatement, $0) < (facts[$1].daysSinceStatement, $1)
            }
        case .oldest:
            // What no statement has ever reaffirmed comes first.
            return rows.sorted {
                (-facts[$0].daysSinceStatement, $0) < (-facts[$1].daysSinceStatement, $1)
            }
        case .status:
            let order = Dictionary(
                uniqueKeysWithValues: Status.definitions.enumerated().map { ($1.status, $0) })
            return rows.sorted {
                (order[facts[$0].status] ?? .max, $0) < (order[facts[$1].status] ?? .max, $1)
            }
        case .title:
            let titles = Dictionary(
                uniqueKeysWithValues: rows.map { ($0, catalog.pledges[$0].title.folded) })
            return rows.sorted { (titles[$0] ?? "", $0) < (titles[$1] ?? "", $1) }
        case .notes:
            return rows.sorted {
                (-facts[$0].noteCount, $0) < (-facts[$1].noteCount, $1)
            }
        }
    }
}
