import ArgumentParser
import Commitments
import Export

/// `pledges meetings`: all meetings, newest first.
struct Meetings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List meetings, newest first.",
        usage: "pledges meetings [<options>]",
        discussion: """
            Examples:
              pledges meetings
              pledges meetings --as-of 2024-12-31 --format json
            """)

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<MeetingList>.help(else: .text)) var format:
        FormatOption<MeetingList>?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let catalog = try Library.openCatalog(files)
        let register = Register(catalog: catalog, asOf: day.day, until: day.until)
        let list = MeetingList(register, rows: register.meetings)
        try output.write(list, as: format, beside: files, look)
        if list.isEmpty {
            throw Failure(.nothingMatched, "there was no meeting up to \(day.day.text)")
        }
    }
}
