import Commitments

/// Which source a row means that names a publisher, a title or an address instead of an id: one of the
/// catalog, or a new one.
struct CitedSources {
    private let known: [Source]
    private var ids: Set<String>
    private var made: [Citation: Source.ID] = [:]

    /// What a row says of its source.
    struct Citation: Hashable {
        var publisher: String?
        var title: String?
        var url: String?
    }

    init(_ catalog: Catalog) {
        known = catalog.sources
        ids = Set(catalog.sources.map(\.id.text))
    }

    /// The id of a source; nil where the row has no publisher.
    subscript(citation: Citation) -> Source.ID? { made[citation] }

    /// Finds or makes the source of a row.
    /// - Returns: a source that the catalog has not yet.
    mutating func add(_ citation: Citation) -> Source? {
        guard let publisher = citation.publisher, made[citation] == nil else { return nil }
        let present = known.first { source in
            source.publisher == publisher && citation.title.map { $0 == source.title } ?? true
                && (citation.url == source.url || citation.url == nil && citation.title == nil)
        }
        if let present {
            made[citation] = present.id
            return nil
        }
        let id = Source.ID(newID(publisher))
        made[citation] = id
        return Source(
            id: id, publisher: publisher, title: citation.title ?? "[\(citation.url ?? publisher)]",
            url: citation.url)
    }

    /// "kyodo-news", "kyodo-news-2"
    private mutating func newID(_ publisher: String) -> String {
        let words = publisher.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.isEmpty ? "source" : words.joined(separator: "-")
        var id = name
        var count = 1
        while !ids.insert(id).inserted {
            count += 1
            id = "\(name)-\(count)"
        }
        return id
    }
}
