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
