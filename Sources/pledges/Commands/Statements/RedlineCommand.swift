import ArgumentParser
import Commitments
import Export
import Intake

/// `pledges redline`: two statements as one text.
struct RedlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redline",
        abstract: "Show two statements as one text with the changes marked.",
        usage: "pledges redline [<options>] <meeting> <meeting>",
        discussion: """
            Both texts must be stored (`pledges statement add`). Sentences that belong
            together are found by their words; a label says what became of a pledge
            between the two meetings.

            Examples:
              pledges redline campdavid-2023 lima-2024
              pledges redline fm-munich-2025 fm-newyork-2025 --changed
              pledges redline leaders-campdavid-2023.en lima-2024 -o redline.md
            """)

    @Argument(
        help: ArgumentHelp("A meeting, or the id of a stored text.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var one: String

    @Argument(
        help: ArgumentHelp("Another meeting, or the id of its text.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var other: String?

    @Flag(help: "Leave out sentences that did not change.") var changed = false
    @OptionGroup var day: DayOptions

    @Option(
        help: ArgumentHelp(
            "Output format (default: from the file name, else text).", valueName: "format"))
    var format: FormatOption<RedlineBrief>?

    @OptionGroup var tracking: TrackingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        let (from, to) = try records(in: library)
        let sides = try [from, to].map { record throws(Failure) in
            StatementSentences(
                reading: record, try library.text(of: record), in: library.catalog)
        }
        let brief = RedlineBrief(
            library.register(asOf: day.day), from: sides[0], to: sides[1], changedOnly: changed)
        try output.write(brief, as: format, .plain, tracking, on: day.day, beside: files, look)
    }

    /// The two texts, the earlier meeting's first.
    private func records(
        in library: Library
    ) throws(Failure) -> (from: StatementRecord, to: StatementRecord) {
        let catalog = library.catalog
        let first = try library.statements(one)
        guard let other else {
            throw Failure(
                .usage, "name the other meeting\nhint: `pledges redline \(one) lima-2024`")
        }
        let second = try library.statements(other)
        let isEarlier =
            place(of: first, in: catalog) <= place(of: second, in: catalog)
        let (earlier, later) = isEarlier ? (first, second) : (second, first)
        if earlier.map(\.id) == later.map(\.id) {
            throw Failure(.usage, "a text is not compared with itself")
        }
        let pairs = earlier.flatMap { from in later.map { (from: from, to: $0) } }
        let texts = library.statementTexts()
        guard let pair = catalog.comparable(pairs, where: { texts[$0.id] != nil }) else {
            throw Failure(
                .nothingMatched,
                "the texts of “\(one)” and “\(other)” have no language in common\n"
                    + "hint: `pledges statement list` shows which texts are stored")
        }
        return pair
    }

    private func place(of records: [StatementRecord], in catalog: Catalog) -> Int {
        records.first.flatMap { catalog.position(ofMeeting: $0.meeting) } ?? 0
    }
}
