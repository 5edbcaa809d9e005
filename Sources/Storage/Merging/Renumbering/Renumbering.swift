import Commitments

/// An entry that got another id in a merge, because another new entry had the same one.
package struct Renumbering: Hashable, Sendable {
    /// The list that the entry is in.
    package var kind: CatalogEntry.Kind
    /// The id that both entries had.
    package var from: String
    /// The id that this entry has now.
    package var to: String
    /// What the entry is called, and what the one is called that keeps the id.
    package var title: String
    /// What the entry that keeps the id is called.
    package var keeper: String
    /// Whether the history of the catalog says who added it, so that notes written on it can follow.
    package var isKnown: Bool

    /// "pledge NK-14 “Return of remains” is NK-15 now; NK-14 is “Sanctions monitoring team”"
    package var inWords: String {
        "\(kind.rawValue) \(from) “\(title)” is \(to) now; \(from) is “\(keeper)”"
            + (isKnown ? "" : "; look through the notes on \(from)")
    }
}
