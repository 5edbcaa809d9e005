import ArgumentParser
import Commitments
import Export

/// `pledges overview`: the catalog and the notes in figures.
struct ShowOverview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: "Show statuses, reaffirmation states and activity in figures.",
        usage: "pledges overview [<options>]",
        discussion: """
            Examples:
              pledges overview
              pledges overview --as-of 2025-09-30 --format csv -o figures.csv
              pledges overview --format json | jq '.statuses'
            """)

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<OverviewDocument>.help(else: .text)) var format:
        FormatOption<OverviewDocument>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let document = OverviewDocument(register, Overview(register))
        try output.write(document, as: format, table, beside: files, look)
    }
}
