import ArgumentParser
import Commitments
import Export
import Text

extension AgendaEntry.Kind: ExpressibleByArgument {}

/// `pledges calendar`: what has its day. `ShellCommand` writes this command's options.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Write meetings, review-by days and usual next runs for a calendar.",
        discussion: """
            Examples:
              pledges calendar -o pledges.ics
              pledges calendar --only review --pillar nk -o reviews.ics
              pledges calendar --only next-run

            A calendar program can import the .ics file again: an entry that it already
            has is changed in place. The usual next run of a process is its last event
            plus the usual interval of `pledges review`; nothing is announced for it.
            """)

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @Option(
        help: ArgumentHelp(
            "Only entries of this kind; may be repeated (default: all).", valueName: "kind"))
    var only: [AgendaEntry.Kind] = []
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<Agenda>.help(else: .text)) var format: FormatOption<Agenda>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let agenda = try agenda(in: library)
        try output.write(agenda, as: format, table, beside: files, look)
        if agenda.isEmpty {
            throw Failure(.nothingMatched, "there is nothing to put into a calendar")
        }
        if let path = output.path {
            Message.say(
                "wrote \(counted(agenda.entries.count, "entry", plural: "entries")) to \(path)")
        }
    }

    /// The agenda that the options ask for.
    func agenda(in library: Library) throws(Failure) -> Agenda {
        let list = AnnotatedList(
            library.register(asOf: day.day), filter: try filters.filter(in: library),
            sortedBy: filters.sort)
        return Agenda(list, kinds: Set(only.isEmpty ? AgendaEntry.Kind.allCases : only))
    }
}
