import Testing

@testable import Commitments

/// Two writers and more on one catalog, one second after the other.
struct TwoValuesDesk {
    var catalog: Catalog
    var edits: [String: CatalogEdit] = [:]
    var time = 0

    /// Saves the title that somebody wrote who had seen another state.
    mutating func write(
        _ id: String, _ title: String, by author: String, having seen: Catalog,
        at seconds: Int? = nil
    ) throws {
        let before = try #require(seen.pledge("SEC-01"))
        var after = before
        after.title = title
        try save(
            id, by: author, at: seconds, [.init(before: .pledge(before), after: .pledge(after))]
        )
    }

    mutating func save(
        _ id: String, by author: String, at seconds: Int? = nil,
        _ changes: [CatalogEdit.Change?]
    ) throws {
        time += 1
        try take(
            CatalogEdit(
                id: CatalogEdit.ID(id), at: Timestamp(seconds: seconds ?? time),
                author: author, summary: id, changes: changes.compactMap(\.self)))
    }

    mutating func take(_ edit: CatalogEdit) throws {
        edits[edit.id.text] = edit
        catalog = try catalog.joining(edit)
    }

    mutating func undo(_ id: String, as undoing: String, by author: String) throws {
        time += 1
        try take(
            try catalog.undoing(
                try #require(edits[id]), id: CatalogEdit.ID(undoing),
                at: Timestamp(seconds: time), by: author))
    }

    mutating func settle(_ id: String, by author: String, with text: String?) throws {
        let values = try #require(catalog.membersWithTwoValues().first)
        let side = try #require(([values.current] + values.others).first { $0.text == text })
        try save(id, by: author, catalog.settling(values, with: side))
    }

    /// "TA | TB": the current value, then the others.
    var titles: String {
        let now = catalog.pledge("SEC-01")?.title ?? "none"
        let values = catalog.membersWithTwoValues()
        guard let title = values.first, values.count == 1 else {
            return values.isEmpty ? now : "\(values.count) members"
        }
        return ([title.current.text] + title.others.map(\.text)).map { $0 ?? "none" }
            .joined(separator: " | ")
    }
}
