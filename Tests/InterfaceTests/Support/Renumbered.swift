import Commitments

/// A catalog before and after a merge that gave a new pledge of jh's another id, since mk had given
/// the same one to another pledge first.
enum Renumbered {
    static let own = Pledge.ID("NK-90")
    static let now = Pledge.ID("NK-91")

    /// jh's pledge is NK-90.
    static func before() throws -> Catalog {
        try added(own, "Own pledge", by: "jh", to: Driver.catalog())
    }

    /// NK-90 is mk's pledge, and jh's is NK-91.
    static func after() throws -> Catalog {
        try added(
            now, "Own pledge", by: "jh",
            to: added(own, "Return of remains", by: "mk", to: Driver.catalog()))
    }

    /// Only mk's pledge is there.
    static func colleague() throws -> Catalog {
        try added(own, "Return of remains", by: "mk", to: Driver.catalog())
    }

    private static func added(
        _ id: Pledge.ID, _ title: String, by author: String, to catalog: Catalog
    ) throws -> Catalog {
        let model = catalog.pledge("NK-01") ?? catalog.pledges[0]
        let pledge = Pledge(
            id: id, title: title, pillar: model.pillar, type: .action, summary: "A summary.",
            parties: model.parties)
        var change = CatalogEdit.Change.added(.pledge(pledge))
        if id == now { change.formerly = [own.text] }
        return try catalog.applying(
            CatalogEdit(
                id: CatalogEdit.ID("0-\(author)"), at: Timestamp(seconds: 1_760_000_000),
                author: author, summary: "pledge \(id) added", changes: [change]))
    }
}
