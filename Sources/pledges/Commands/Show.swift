import ArgumentParser
import Commitments
import Export

/// `pledges show`: all about pledges named one by one.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show pledges with their wordings and notes.",
        usage: "pledges show [<options>] <id> ...",
        discussion: """
            Examples:
              pledges show SEC-02
              pledges show sec-02 nk-03 --format markdown
            """)

    @Argument(
        help: ArgumentHelp("Pledges by id or other name.", valueName: "id"),
        completion: .custom(Completion.pledges))
    var ids: [String]

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<PledgePages>.help(else: .text)) var format:
        FormatOption<PledgePages>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let pledges = try ids.map { try library.pledge($0) }
        let list = AnnotatedList(library.register(asOf: day.day), picked: Set(pledges.map(\.id)))
        try output.write(PledgePages(list), as: format, table, beside: files, look)
    }
}
