import ArgumentParser
import Commitments
import Export

/// `pledges overview`: the catalog and the notes in figures.
struct ShowOverview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: "Show statuses, reaffirmation states and activity in figures.",
        discussion: """
            Examples:
              pledges overview
              pledges overview --as-of 2025-09-30 --format csv -o figures.csv
              pledges overview --format json | jq '.statuses'
            """)

    @OptionGroup var day: DayOptions
    @Option(help: "How to print.") var format: OverviewFormat = .text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let overview = Overview(register)
        switch format {
        case .text:
            let page = OverviewPage(
                register: register, overview: overview, style: look.style(for: output))
            try output.destination(beside: files).write(page.text)
        case .json:
            try output.destination(beside: files).write(OverviewDocument(register, overview).json)
        case .csv:
            try output.destination(beside: files).write(OverviewDocument(register, overview).csv)
        }
    }
}

/// How `pledges overview` prints.
enum OverviewFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv }
