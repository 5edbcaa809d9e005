/// A government that makes pledges.
package struct Party: Hashable, Sendable {
    package typealias ID = Identifier<Party>

    /// "US", "JP", "KR".
    package var id: ID
    package var name: String
    /// "ROK"
    package var short: String

    package init(id: ID, name: String, short: String) {
        self.id = id
        self.name = name
        self.short = short
    }
}
