import ArgumentParser
import Commitments
import Export

/// `pledges statement list`: the texts that are stored.
struct StatementListing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the stored texts, and how much of each is coded.",
        usage: "pledges statement list [<options>] [<meeting>]",
        discussion: """
            Examples:
              pledges statement list
              pledges statement list munich-2025 --format json
            """)

    @Argument(
        help: ArgumentHelp("Only the texts of this meeting.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String?
    @Option(help: FormatOption<StatementList>.help(else: .text)) var format:
        FormatOption<StatementList>?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let records =
            try meeting.map { name throws(Failure) in try library.statements(name) }
            ?? catalog.statements
        let list = StatementList(records, in: catalog)
        try output.write(list, as: format, beside: files, look)
        if records.isEmpty { throw Failure(.nothingMatched, "no text is stored") }
    }
}
