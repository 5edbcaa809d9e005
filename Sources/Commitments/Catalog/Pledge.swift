/// What can become of a pledge: an action can be done, a process recurs, a position is held.
package enum PledgeType: String, CaseIterable, Sendable { case action, process, position }

/// Something that governments promised each other.
package struct Pledge: Hashable, Sendable {
    /// Identifies a pledge: "SEC-02".
    package typealias ID = Identifier<Pledge>

    /// Stable and short: "SEC-02". Never reused, never derived from the title.
    package var id: ID
    /// Other names it answers to.
    package var aliases: [String]
    /// What is pledged in a few words, which are ours.
    package var title: String
    /// The subject it belongs to.
    package var pillar: Pillar.ID
    /// Whether it is an action, a process or a position.
    package var type: PledgeType
    /// In our words.
    package var summary: String
    /// Who gave it.
    package var parties: [Party.ID]
    /// Search terms and variants.
    package var terms: [String]
    /// What it is called in other languages, by language tag, in the order of the file.
    package var names: [Names]
    /// The pledge it grew from.
    package var parent: ID?
    /// The day on which it was retired: kept with all that was said, and left out of lists.
    package var retired: CalendarDate?

    /// Whether it was retired by a day.
    package func isRetired(on day: CalendarDate) -> Bool { retired.map { $0 <= day } ?? false }

    /// The names in one language.
    package struct Names: Hashable, Sendable {
        /// "ko", "ja".
        package var language: String
        /// What is called so in that language.
        package var names: [String]

        /// Creates the names in one language.
        package init(language: String, names: [String]) {
            self.language = language
            self.names = names
        }
    }

    /// Creates a pledge.
    package init(
        id: ID, aliases: [String] = [], title: String, pillar: Pillar.ID, type: PledgeType,
        summary: String = "", parties: [Party.ID] = [], terms: [String] = [], names: [Names] = [],
        parent: ID? = nil, retired: CalendarDate? = nil
    ) {
        self.id = id
        self.aliases = aliases
        self.title = title
        self.pillar = pillar
        self.type = type
        self.summary = summary
        self.parties = parties
        self.terms = terms
        self.names = names
        self.parent = parent
        self.retired = retired
    }
}

extension Pledge: ListedRecord {
    package static let kind = CatalogEntry.Kind.pledge
    package static let blank = Pledge(id: ID(""), title: "", pillar: Pillar.ID(""), type: .action)
    package var entry: CatalogEntry { .pledge(self) }

    package static let members: [EntryMember<Pledge>] = [
        .init(
            "id", \.id, "Id", "like SEC-02; it never changes and is never reused",
            as: .id(.pledge), isKey: true),
        .init("aliases", \.aliases, "Other ids", "other ids that name the same pledge"),
        .init("title", \.title, "Title", "what was promised, in a few words"),
        .init("pillar", \.pillar, "Pillar", "the subject area it belongs to"),
        .init("type", \.type, "Type", "an action is done, a process recurs, a position is held"),
        .init(
            "summary", \.summary, "Summary", "one or two sentences in your own words", as: .prose),
        .init(
            "parties", \.parties, "Parties", "who promised it", isRequired: true, otherwise: .all),
        .init("terms", \.terms, "Terms", "words to find it by"),
        .init("names", \.names, "Names", "its name in other languages"),
        .init("parent", \.parent, "Grew from", "the pledge that it grew from"),
        .init("retired", \.retired, "", "the day it was retired"),
    ]
}
