import ArgumentParser
import Commitments
import Export
import Text

/// `pledges timeline`: a pledge over the years.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show a pledge over the years: statements, events, notes, reviews.",
        usage: "pledges timeline [<options>] <id>",
        discussion: """
            Examples:
              pledges timeline NK-03
              pledges timeline SEC-02 --format csv -o freedom-edge.csv
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "id"),
        completion: .custom(Completion.pledges))
    var id: String

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<TimelineList>.help(else: .text)) var format:
        FormatOption<TimelineList>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let pledge = try library.pledge(id)
        guard let position = library.catalog.position(ofPledge: pledge.id.text) else { return }
        let list = TimelineList(library.register(asOf: day.day), pledge: position)
        try output.write(list, as: format, table, beside: files, look)
    }
}
