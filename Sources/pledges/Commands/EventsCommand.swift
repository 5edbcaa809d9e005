import ArgumentParser
import Commitments
import Export
import Text

/// `pledges events`: reaffirmations as event data. `ShellCommand` writes this command's options.
struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Write reaffirmations as event data, coded by PLOVER.",
        discussion: """
            Examples:
              pledges events -o events.csv
              pledges events --pillar nk --format tsv
              pledges events --format json | jq '.events[] | select(.type == "ACCUSE").id'

            Each reaffirmation is one row: date, who, to whom, where, the event type and
            mode of PLOVER, the verb that they rest on, and the wording with its source.
            A wording that supports no type has none (docs/command-line.md has the table).
            """)

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<EventList>.help(else: .text)) var format: FormatOption<EventList>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let events = try events(in: library)
        try output.write(events, as: format, table, beside: files, look)
        if events.isEmpty {
            throw Failure(.nothingMatched, "no reaffirmation matches")
        }
        if let path = output.path {
            Message.say("wrote \(counted(events.count, "event")) to \(path)")
        }
    }

    /// The events that the options ask for.
    func events(in library: Library) throws(Failure) -> EventList {
        EventList(
            AnnotatedList(
                library.register(asOf: day.day), filter: try filters.filter(in: library),
                sortedBy: filters.sort))
    }
}
