import ArgumentParser
import Commitments
import Export
import JSON
import Storage
import Text

/// `pledges catalog diff`: what is different between the working copy and the program's catalog.
struct CatalogDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what you edited, and what is new in the built-in catalog.",
        usage: "pledges catalog diff [<options>]",
        discussion: """
            Examples:
              pledges catalog diff
              pledges catalog diff --format json | jq '.own[].name'

            + is new, - is removed, ~ is changed, followed by each changed field, old ->
            new. Exit status 1 means that there is no difference.
            """)

    @Option(help: "Output format.") var format: FormatOption<Report> = .text
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files, isQuiet: true)
        if let problem = library.catalogReadOnly { throw Failure(catalog: problem) }
        let standing = try library.catalogStanding()
        let own = CatalogDifferenceText(standing.own, in: library.catalog)
        let upstream = CatalogDifferenceText(standing.upstream, in: library.catalog)
        try Output.standard.write(
            format == .json ? json(standing, own, upstream) : text(own, upstream))
        if standing.kind == .own {
            throw Failure(
                .nothingMatched,
                "this catalog does not come from the built-in one, so there is nothing to compare; "
                    + "`pledges catalog history --changes` shows what was edited")
        }
        if own.differences.isEmpty, upstream.differences.isEmpty {
            throw Failure(.nothingMatched, "no difference from the built-in catalog")
        }
    }

    private func json(
        _ standing: CatalogStore.Standing, _ own: CatalogDifferenceText,
        _ upstream: CatalogDifferenceText
    ) -> String {
        JSONValue.object([
            JSONMember("format", .string("pledges-catalog-diff")),
            JSONMember("schema", .integer(1)),
            JSONMember("kind", .string(standing.kind.name)),
            JSONMember("own", own.json), JSONMember("upstream", upstream.json),
        ]).document
    }

    private func text(_ own: CatalogDifferenceText, _ upstream: CatalogDifferenceText) -> String {
        let lines = section("edited here", own) + section("new in the built-in catalog", upstream)
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(_ heading: String, _ text: CatalogDifferenceText) -> [String] {
        text.differences.isEmpty ? [] : ["\(heading): \(text.counts)"] + text.lines
    }
}
