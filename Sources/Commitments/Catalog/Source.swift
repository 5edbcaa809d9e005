/// Where words were read.
package struct Source: Hashable, Sendable {
    package typealias ID = Identifier<Source>

    package var id: ID
    package var publisher: String
    package var title: String
    package var url: String?

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
            "title", \.title, "Title", "in square brackets where it is not the published one"),
        .init("url", \.url, "Address", "where it can be read: https://…", as: .address),
    ]
}
