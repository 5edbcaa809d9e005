import ArgumentParser
import Commitments
import Export

/// `pledges statement list`: the texts that are stored.
struct StatementListing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the stored texts, and how far each is coded.",
        discussion: """
            Examples:
              pledges statement list
              pledges statement list munich-2025 --format json
            """)

    @Argument(
        help: ArgumentHelp("Only those of a meeting.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String?
    @Option(help: "How to print.") var format: PlainFormat = .table
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let records =
            try meeting.map { name throws(Failure) in try library.statements(name) }
            ?? catalog.statements
        switch format {
        case .json:
            let list = StatementList(records, in: catalog)
            try output.destination(beside: files).write(list.json)
        case .table where !records.isEmpty:
            let text = table(records, in: catalog).text(in: look.style(for: output))
            try output.destination(beside: files).write(text)
        case .table: break
        }
        if records.isEmpty { throw Failure(.nothingMatched, "no text is stored") }
    }

    private func table(_ records: [StatementRecord], in catalog: Catalog) -> Table {
        var table = Table([
            Table.Column(heading: "ID"), Table.Column(heading: "KIND"),
            Table.Column(heading: "COVERAGE"), Table.Column(heading: "TITLE", givesWay: true),
            Table.Column(heading: "OBTAINED", isExtra: true),
        ])
        for record in records {
            let kind = record.kind.name + (record.extent == .cut ? ", cut" : "")
            let coverage = catalog.statementCoverage[record.id]?.inWords ?? "text missing"
            table.add(record.id.text, kind, coverage, record.title, record.obtained.iso)
        }
        return table
    }
}
