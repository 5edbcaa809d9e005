/// A government that makes pledges.
package struct Party: Hashable, Sendable {
    /// Identifies a party: "jp".
    package typealias ID = Identifier<Party>

    /// "US", "JP", "KR".
    package var id: ID
    /// The full name: "Republic of Korea".
    package var name: String
    /// "ROK"
    package var short: String

    /// Creates a party.
    package init(id: ID, name: String, short: String) {
        self.id = id
        self.name = name
        self.short = short
    }
}

extension Party: ListedRecord {
    package static let kind = CatalogEntry.Kind.party
    package static let blank = Party(id: ID(""), name: "", short: "")
    package var entry: CatalogEntry { .party(self) }

    package static let members: [EntryMember<Party>] = [
        .init(
            "id", \.id, "Id", "two or three capital letters: JP", as: .id(.party), isKey: true),
        .init("name", \.name, "Name", "what it is called: Republic of Korea"),
        .init("short", \.short, "Short name", "its name in columns: ROK"),
    ]
}
