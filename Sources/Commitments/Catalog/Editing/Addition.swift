/// The change that added an entry to a catalog. Two analysts who do not know of each other can give
/// the same id to two entries. The change tells them apart, and it stays the same when a merge gives
/// one of them another id.
package struct Addition: Hashable, Sendable {
    /// The edit that added the entry.
    package let edit: CatalogEdit.ID
    /// Which of the edit's changes it is, counted from 0.
    package let position: Int

    /// Creates the name of the entry that one change of an edit added.
    package init(edit: CatalogEdit.ID, position: Int) {
        self.edit = edit
        self.position = position
    }

    /// Reads "01K8…#0"; nil when the text is something else.
    package init?(_ text: String) {
        guard let mark = text.lastIndex(of: "#"), mark > text.startIndex,
            let position = Int(text[text.index(after: mark)...]), position >= 0
        else { return nil }
        self.init(edit: CatalogEdit.ID(String(text[..<mark])), position: position)
    }

    /// "01K8…#0"
    package var text: String { "\(edit.text)#\(position)" }
}

extension CatalogEntry.Kind {
    /// The kinds whose entries analysts number or name, and that notes and links refer to.
    package static let numbered: [CatalogEntry.Kind] = [.source, .meeting, .pledge]
}

extension Catalog {
    /// The changes that added pledges, meetings and sources, the earliest first. An entry that came
    /// with the catalog has none; one that two copies added alike has two.
    package var additions: [(addition: Addition, key: CatalogEntry.Key)] {
        edits.flatMap(\.additions)
    }

    /// The change that added each of these entries, where one did.
    /// - Returns: by the entries' ids, the earliest change of each.
    package func additions(of keys: Set<CatalogEntry.Key>) -> [String: Addition] {
        let found = additions.filter { keys.contains($0.key) }
        return Dictionary(found.map { ($0.key.name, $0.addition) }) { first, _ in first }
    }
}
