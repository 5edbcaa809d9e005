/// Where the analyst left off in one workspace, so that the next run goes on there. All of it is in the
/// words that one types, since the catalog may be another one by then.
package struct LeftOff: Hashable, Sendable {
    /// The files that were in use: the path of the notes and that of the catalog.
    package var files: [String]
    /// The command that opens the view in front; nil for the list.
    package var view: String?
    /// The ids of the pillars that were shown; empty for all.
    package var pillars: [String]
    /// The facets, each as a query: "status:stalled".
    package var facets: [String]
    /// The query of the filter line.
    package var query: String
    /// The id of the selected pledge; nil for the first one.
    package var pledge: String?
    /// The ids of the marked pledges, in the catalog's order.
    package var marks: [String]

    /// Creates it; without arguments as a first start is.
    package init(
        files: [String], view: String? = nil, pillars: [String] = [], facets: [String] = [],
        query: String = "", pledge: String? = nil, marks: [String] = []
    ) {
        self.files = files
        self.view = view
        self.pillars = pillars
        self.facets = facets
        self.query = query
        self.pledge = pledge
        self.marks = marks
    }

    /// Whether a first start is the same.
    package var isNothing: Bool { self == LeftOff(files: files) }
}

extension Habits {
    /// Workspaces kept at most.
    package static let placeLimit = 20

    /// Where the analyst left off with these files.
    package func place(with files: [String]) -> LeftOff? { places.last { $0.files == files } }

    /// Remembers where the analyst leaves off.
    package mutating func leave(_ place: LeftOff) {
        places.removeAll { $0.files == place.files }
        if !place.isNothing { places.append(place) }
        places = Array(places.suffix(Habits.placeLimit))
    }
}
