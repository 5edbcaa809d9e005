import Commitments

extension Sample {
    /// A catalog in which mk and jh changed the summary of SEC-02, and that of a meeting, at the
    /// same time.
    static func twoValues() throws -> Catalog {
        let start = try Driver.catalog()
        var catalog = start
        for (author, second) in [("mk", 5), ("jh", 2)] {
            catalog = try catalog.joining(
                edit("\(author)-pledge", by: author, second) {
                    changes(in: start, of: "SEC-02") {
                        $0.summary = "The forces of the three exercise together \(how(author))."
                    }
                })
            catalog = try catalog.joining(
                edit("\(author)-meeting", by: author, second + 10) {
                    guard var meeting = start.meeting("fm-newyork-2025") else { return [] }
                    let before = meeting
                    meeting.summary = "The ministers met \(how(author))."
                    return start.changes(from: .meeting(before), to: .meeting(meeting))
                })
        }
        return catalog
    }

    private static func how(_ author: String) -> String {
        author == "mk" ? "once a year, in autumn" : "twice a year, in Freedom Edge"
    }

    /// The changes that somebody makes in a pledge.
    static func changes(
        in catalog: Catalog, of name: String, _ change: (inout Pledge) -> Void
    ) -> [CatalogEdit.Change] {
        guard let before = catalog.pledge(name) else { return [] }
        var after = before
        change(&after)
        return catalog.changes(from: .pledge(before), to: .pledge(after))
    }

    /// An edit of 10 October 2025.
    static func edit(
        _ id: String, by author: String, _ second: Int = 0, changes: () -> [CatalogEdit.Change]
    ) -> CatalogEdit {
        let time = Timestamp("2025-10-10T14:02:00+09:00") ?? Timestamp(seconds: 0)
        return CatalogEdit(
            id: CatalogEdit.ID(id),
            at: Timestamp(seconds: time.seconds + second, offset: time.offset), author: author,
            summary: id, changes: changes())
    }
}
