/// Where words were read.
package struct Source: Hashable, Sendable {
    /// Identifies a source: "kyodo-2025".
    package typealias ID = Identifier<Source>

    /// Names it in files and on wordings.
    package var id: ID
    /// Who published it: "Kyodo News".
    package var publisher: String
    /// The title of the publication.
    package var title: String
    /// Where it can be read; nil where no address is known.
    package var url: String?

    /// Creates a source.
    package init(id: ID, publisher: String, title: String, url: String?) {
        self.id = id
        self.publisher = publisher
        self.title = title
        self.url = url
    }

    /// "Publisher, “Title”, URL", for a citation.
    package var citation: String {
        ["\(publisher), “\(title)”", url].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Source: ListedRecord {
    package static let kind = CatalogEntry.Kind.source
    package static let blank = Source(id: ID(""), publisher: "", title: "", url: nil)
    package var entry: CatalogEntry { .source(self) }

    package static let members: [EntryMember<Source>] = [
        .init(
            "id", \.id, "Id", "lower-case words joined by hyphens; never changes later",
            as: .id(.kebab), isKey: true),
        .init("publisher", \.publisher, "Publisher", "who published the text: White House"),
        .init(
            "title", \.title, "Title", "in square brackets if it is not the published title"),
        .init("url", \.url, "Address", "where it can be read: https://…", as: .address),
    ]
}
