import ArgumentParser
import Commitments
import Export
import JSON
import Text

/// `pledges catalog history`: who edited what, and when.
struct CatalogHistory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List the edits of the catalog, the latest first.",
        usage: "pledges catalog history [<options>]",
        discussion: """
            Examples:
              pledges catalog history
              pledges catalog history --changes           with what each changed
              pledges catalog history --format json
            """)

    @Flag(help: "Also list the fields that each edit changed.") var changes = false
    @Option(help: "Output format.") var format: FormatOption<Report> = .text
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files, isQuiet: true)
        if let problem = library.catalogReadOnly { throw Failure(catalog: problem) }
        let edits = Array(library.catalog.edits.reversed())
        if format == .json {
            try Output.standard.write(json(edits, in: library.catalog))
        } else if changes {
            try Output.standard.write(text(edits, in: library.catalog))
        } else if !edits.isEmpty {
            try Output.standard.write(look.style(for: .standard).text(of: table(edits)))
        }
        if edits.isEmpty { throw Failure(.nothingMatched, "the catalog has no edits") }
    }

    private func table(_ edits: [CatalogEdit]) -> Table {
        var table = Table([
            Table.Column(heading: "EDIT"), Table.Column(heading: "WHEN"),
            Table.Column(heading: "WHO"), Table.Column(heading: "WHAT", givesWay: true),
        ])
        for edit in edits {
            table.add(edit.id.text, Clock.words(for: edit.at), edit.author, edit.summary)
        }
        return table
    }

    private func text(_ edits: [CatalogEdit], in catalog: Catalog) -> String {
        edits.flatMap { edit in
            [
                "\(edit.id)  \(Clock.words(for: edit.at))  \(edit.author): \(edit.summary)"
                    .oneLine
            ] + CatalogDifferenceText(edit.changes, in: catalog).lines.map { "  " + $0 }
                + settled(edit)
        }.map { $0 + "\n" }.joined()
    }

    /// A decision may leave the value as it is.
    private func settled(_ edit: CatalogEdit) -> [String] {
        edit.changes.flatMap { $0.settles.keys.sorted() }.map { "      settled: \($0.oneLine)" }
    }

    private func json(_ edits: [CatalogEdit], in catalog: Catalog) -> String {
        let undone = Set(edits.compactMap(\.undoes))
        return JSONValue.object([
            JSONMember("format", .string("pledges-catalog-history")),
            JSONMember("schema", .integer(1)),
            JSONMember(
                "edits",
                .array(
                    edits.map { edit in
                        .object([
                            JSONMember("id", .string(edit.id.text)),
                            JSONMember("at", .string(edit.at.iso)),
                            JSONMember("author", .string(edit.author)),
                            JSONMember("summary", .string(edit.summary)),
                            JSONMember("undoes", edit.undoes.map { .string($0.text) } ?? .null),
                            JSONMember("undone", .bool(undone.contains(edit.id))),
                            JSONMember(
                                "changes", CatalogDifferenceText(edit.changes, in: catalog).json),
                        ])
                    })),
        ]).document
    }
}
