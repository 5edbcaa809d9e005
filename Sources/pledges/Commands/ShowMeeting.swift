import ArgumentParser
import Commitments
import Export

/// `pledges meeting` or `pledges meeting show`: all about one meeting.
struct ShowMeeting: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a meeting and the pledges reaffirmed there.",
        usage: "pledges meeting show [<options>] <id>",
        discussion: """
            Examples:
              pledges meeting munich
              pledges meeting fm-newyork-2025 --format json
            """)

    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "id"),
        completion: .custom(Completion.meetings))
    var id: String

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<MeetingPage>.help(else: .text)) var format:
        FormatOption<MeetingPage>?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let present = try Library.openCatalog(files)
        let catalog = day.until.map { present.known(before: $0) } ?? present
        let meeting = try catalog.onlyMeeting(named: id)
        guard let position = catalog.position(ofMeeting: meeting.id) else { return }
        let page = MeetingPage(Register(catalog: catalog, asOf: day.day), position: position)
        try output.write(page, as: format, beside: files, look)
    }
}
