/// One of the few subjects that order the pledges: security, North Korea, ...
package struct Pillar: Hashable, Sendable {
    /// Identifies a pillar: "nk".
    package typealias ID = Identifier<Pillar>

    /// Names it in files and options.
    package var id: ID
    /// The digit that turns it on and off in the browser.
    package var key: Character
    /// What its pledges' ids begin with: "SEC".
    package var prefix: String
    /// What people call it: "North Korea".
    package var name: String
    /// A short name for narrow screens: "Econ".
    package var short: String

    /// The colour of its name; nil where the catalog gives none.
    package var colour: Colour?

    /// The colours that every terminal has a name for.
    package enum Colour: String, CaseIterable, Sendable {
        case red, green, yellow, blue, magenta, cyan
    }

    /// Creates a pillar.
    package init(
        id: ID, key: Character, prefix: String, name: String, short: String, colour: Colour? = nil
    ) {
        self.id = id
        self.key = key
        self.prefix = prefix
        self.name = name
        self.short = short
        self.colour = colour
    }
}

extension Pillar: ListedRecord {
    package static let kind = CatalogEntry.Kind.pillar
    package static let blank = Pillar(id: ID(""), key: " ", prefix: "", name: "", short: "")
    package var entry: CatalogEntry { .pillar(self) }

    package static let members: [EntryMember<Pillar>] = [
        .init(
            "id", \.id, "Id", "lower-case words joined by hyphens; never changes later",
            as: .id(.kebab), isKey: true),
        .init("key", \.key, "Key", "the digit key that shows only its pledges"),
        .init(
            "prefix", \.prefix, "Prefix", "what the ids of its pledges begin with: SEC",
            as: .id(.prefix)),
        .init("name", \.name, "Name", "the subject: Security"),
        .init("short", \.short, "Short name", "its name in columns: Econ"),
        .init("colour", \.colour, "Colour", "the color of its name and headings"),
    ]
}
