import ArgumentParser
import Commitments
import Export

/// `pledges review`: what should be looked at again.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what is due for review, the most urgent first.",
        discussion: """
            Examples:
              pledges review
              pledges review --stale-days 90 --silent-statements 3
              pledges review --format markdown -o review.md
              pledges review --as-of 2026-11-21 --format json | jq -r '.items[].words'

            Exit status 1 means that nothing is due.
            """)

    @OptionGroup(title: "When something is due") var thresholds: ReviewOptions
    @OptionGroup var day: DayOptions
    @Option(help: "How to print.") var format: ReviewFormat = .text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let queue = ReviewQueue(register, rules: thresholds.rules)
        let list = ReviewList(register, queue)
        switch format {
        case .text where !queue.items.isEmpty:
            let table = ReviewTable(
                register: register, queue: queue, style: look.style(for: output))
            try output.destination(beside: files).write(table.text)
        case .json where writes(queue): try output.destination(beside: files).write(list.json)
        case .csv where writes(queue): try output.destination(beside: files).write(list.csv)
        case .markdown where writes(queue):
            try output.destination(beside: files).write(list.markdown)
        default: break
        }
        if let stray = register.strayNotes { Message.say(stray.notInIt) }
        if queue.items.isEmpty {
            throw Failure(.nothingMatched, "nothing is due for review on \(day.day.text)")
        }
    }

    /// A list of nothing is written only where a program reads it.
    private func writes(_ queue: ReviewQueue) -> Bool {
        !queue.items.isEmpty || output.path == nil
    }
}

/// How `pledges review` prints.
enum ReviewFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv, markdown }
