/// Puts two wordings of one source into one reaffirmation. A reaffirmation cites a source once, so the
/// second wording cites the same publication under another id. Joined into one quote the two would be
/// words that nobody said.
struct CitingAgain {
    private var sources: [Source]
    /// The sources that have to be added to the catalog.
    private(set) var added: [Source] = []

    init(_ catalog: Catalog) { sources = catalog.sources }

    /// Adds a wording, unless its words are there.
    mutating func add(_ wording: Wording, to said: inout Reaffirmation) {
        let cited = said.wordings.filter { isSame($0.source, wording.source) }
        if cited.contains(where: { $0.text.contains(wording.text) }) { return }
        var wording = wording
        let taken = Set(said.wordings.map(\.source))
        if taken.contains(wording.source) { wording.source = another(wording.source, taken) }
        said.wordings.append(wording)
    }

    private func isSame(_ left: Source.ID, _ right: Source.ID) -> Bool {
        left == right || source(left)?.isSamePublication(as: source(right)) ?? false
    }

    private func source(_ id: Source.ID) -> Source? { sources.first { $0.id == id } }

    /// Another id of the same publication, which is made where there is none.
    private mutating func another(_ id: Source.ID, _ taken: Set<Source.ID>) -> Source.ID {
        guard var copy = source(id) else { return id }
        let free = sources.first { !taken.contains($0.id) && $0.isSamePublication(as: copy) }
        if let free { return free.id }
        let names = Set(sources.map(\.id.text))
        let key = CatalogEntry.Key(.source, id.text)
        copy.id = Source.ID(KnownIDs.freeName(like: key, besides: names))
        sources.append(copy)
        added.append(copy)
        return copy.id
    }
}

extension Source {
    /// Whether two sources are the same publication under two ids.
    func isSamePublication(as other: Source?) -> Bool {
        guard let other else { return false }
        return (publisher, title, url) == (other.publisher, other.title, other.url)
    }
}
