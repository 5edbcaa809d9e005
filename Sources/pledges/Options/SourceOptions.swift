import ArgumentParser
import Commitments

/// Where something was read: a source of the catalog, or a new one.
struct SourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A source of the catalog.", valueName: "id"),
        completion: .custom(Completion.sources))
    var source: String?

    @Option(help: ArgumentHelp("The id of a new source.", valueName: "id")) var sourceID: String?
    @Option(help: ArgumentHelp("Who published the new source.", valueName: "name"))
    var publisher: String?
    @Option(
        help: ArgumentHelp(
            "Its title; in square brackets when it is not the published one.", valueName: "text"))
    var sourceTitle: String?
    @Option(help: ArgumentHelp("Its address.", valueName: "url")) var url: String?

    func validate() throws {
        let parts = [sourceID, publisher, sourceTitle].map { $0 != nil }
        if parts.contains(true), parts.contains(false) {
            throw ValidationError("a new source needs --source-id, --publisher and --source-title")
        }
        if source != nil, sourceID != nil {
            throw ValidationError("give --source or a new one with --source-id, not both")
        }
        if url != nil, sourceID == nil {
            throw ValidationError("--url belongs to a new source; give --source-id too")
        }
    }

    /// The source that is meant, and what adds it to the catalog where it is new; nil when no
    /// option names one.
    func chosen(
        in catalog: Catalog
    ) throws(Failure) -> (id: Source.ID, changes: [CatalogEdit.Change])? {
        if let source { return (try catalog.onlySource(named: source).id, []) }
        guard let sourceID, let publisher, let sourceTitle else { return nil }
        let new = Source(
            id: Source.ID(sourceID), publisher: publisher, title: sourceTitle, url: url)
        if catalog.source(new.id) == new { return (new.id, []) }
        return (new.id, [.added(.source(new))])
    }
}
