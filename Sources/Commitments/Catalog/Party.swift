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
