import ArgumentParser
import Commitments
import Export

/// `pledges review`: what should be looked at again.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the pledges due for review, the most urgent first.",
        discussion: """
            Examples:
              pledges review
              pledges review --stale-days 90 --silent-statements 3
              pledges review --format markdown -o review.md
              pledges review --as-of 2026-11-21 --format json | jq -r '.items[].words'

            Exit status 1 means that nothing is due.
            """)

    @OptionGroup(title: "Thresholds") var thresholds: ReviewOptions
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<ReviewList>.help(else: .text)) var format: FormatOption<ReviewList>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let queue = ReviewQueue(register, rules: thresholds.rules)
        let list = ReviewList(register, queue)
        try output.write(list, as: format, table, beside: files, look)
        if let stray = register.strayNotes { Message.say(stray.notInIt) }
        if list.isEmpty {
            throw Failure(.nothingMatched, "nothing is due for review on \(day.day.text)")
        }
    }
}
