/// What is shown: the pillars that are on, the facets chosen, and the query typed. A pledge must
/// fit all three; within one facet field it must fit one of the values.
package struct Filter: Hashable, Sendable {
    /// Empty means all.
    package var pillars: Set<Pillar.ID>
    /// The facets chosen in the menu or by options.
    package var facets: [Condition]
    /// The query of the filter line.
    package var query: Query

    /// Creates a filter; without arguments it lets everything through.
    package init(pillars: Set<Pillar.ID> = [], facets: [Condition] = [], query: Query = .all) {
        self.pillars = pillars
        self.facets = facets
        self.query = query
    }

    /// The filter that lets everything through.
    package static let all = Filter()

    /// Whether nothing is filtered out.
    package var isAll: Bool { pillars.isEmpty && facets.isEmpty && query.terms.isEmpty }

    /// Turns a facet on or off.
    package mutating func toggle(_ facet: Condition) {
        if let index = facets.firstIndex(of: facet) {
            facets.remove(at: index)
        } else {
            facets.append(facet)
        }
    }

    /// The filter with one pillar, or with a facet instead of those of its field: the pledges that a
    /// figure counts within the filter.
    package func narrowed(to pillar: Pillar.ID? = nil, _ facet: Condition? = nil) -> Filter {
        var filter = self
        if let pillar { filter.pillars = [pillar] }
        if let facet {
            filter.facets.removeAll { $0.field == facet.field }
            filter.facets.append(facet)
        }
        return filter
    }

    /// The facets, grouped by field, and the query, as terms that must all hold.
    var terms: [Query.Term] {
        let fields = Set(facets.map(\.field))
        return fields.map { field in Query.Term(anyOf: facets.filter { $0.field == field }) }
            + query.terms
    }

    /// Whether retired pledges are looked for, which are left out otherwise.
    package var asksForRetired: Bool {
        terms.flatMap(\.all).contains { $0.anyOf.contains(.retired) }
    }

    /// A pledge that no statement has reaffirmed for more than `Register.staleDays`. A statement coded
    /// in part counts where it says the pledge, never where it is silent; events do not count.
    package static let stale = Condition.last(.more, Register.staleDays)

    /// A pledge on which something was noted.
    package static let hasNotes = Condition.notes(.more, 0)
}

/// In what order pledges are shown.
package enum Sort: String, CaseIterable, Sendable {
    case pillar
    case lastSaid = "last"
    case oldest
    case status, title, notes

    /// For people.
    package var name: String {
        switch self {
        case .pillar: "pillar, then id"
        case .lastSaid: "last statement, newest first"
        case .oldest: "last statement, oldest first"
        case .status: "status"
        case .title: "title"
        case .notes: "notes, most first"
        }
    }
}
