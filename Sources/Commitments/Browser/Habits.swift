/// What the browser remembers from one run to the next: conveniences, which it can do without.
package struct Habits: Hashable, Sendable {
    /// Queries of the filter line, the latest last.
    package var queries: [String]
    /// The order of the list.
    package var sort: Sort
    /// Whether the list has its detail pane.
    package var showsDetail: Bool
    /// Whether the line for a first-time user was hidden.
    package var isWelcomed: Bool
    /// Where the analyst left off in each workspace, the latest last.
    package var places: [LeftOff]

    /// Queries kept at most.
    package static let queryLimit = 50

    /// Creates what is remembered.
    package init(
        queries: [String] = [], sort: Sort = .pillar, showsDetail: Bool = true,
        isWelcomed: Bool = false, places: [LeftOff] = []
    ) {
        self.queries = queries
        self.sort = sort
        self.showsDetail = showsDetail
        self.isWelcomed = isWelcomed
        self.places = places
    }

    /// What is to be remembered where another copy of the program wrote meanwhile: the queries and the
    /// workspaces of both, and the rest as this one left it.
    package func joined(with other: Habits) -> Habits {
        var joined = self
        let others = other.queries.filter { !queries.contains($0) }
        joined.isWelcomed = isWelcomed || other.isWelcomed
        joined.queries = Array((others + queries).suffix(Habits.queryLimit))
        let elsewhere = other.places.filter { place(with: $0.files) == nil }
        joined.places = Array((elsewhere + places).suffix(Habits.placeLimit))
        return joined
    }
}
