import ArgumentParser
import Commitments
import Export

/// `pledges compare`: what changed between two meetings. `ShellCommand` writes this command's
/// options.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what changed between two meetings.",
        discussion: """
            The order of the two does not matter. Changes stand in brackets: [-before-] {+after+}.

            Examples:
              pledges compare fm-munich-2025 fm-newyork-2025
              pledges compare munich-2025 newyork-2025 --changed --pillar nk
              pledges compare fm-munich-2025 fm-newyork-2025 -o brief.md
            """)

    @Argument(
        help: ArgumentHelp("A meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var one: String

    @Argument(
        help: ArgumentHelp("Another meeting.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var other: String

    @Flag(help: "Leave out what is only repeated.")
    var changed = false
    @OptionGroup(title: "Which pledges") var filters: FilterOptions
    @OptionGroup var day: DayOptions

    @Option(
        help: ArgumentHelp(
            "Format: \(ComparisonOutput.allValueStrings.joined(separator: ", ")) (default: as the "
                + "file's name says, else text).", valueName: "format"),
        completion: .list(ComparisonOutput.allValueStrings))
    var format: ComparisonOutput?

    @Option(help: "Which notes.") var withNotes: NoteChoice = .latest
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let brief = try brief(in: library)
        let isEmpty = brief.comparison.rows.isEmpty
        switch chosenFormat {
        case .text where !isEmpty:
            let text = ComparisonPage(brief: brief, style: look.style(for: output)).text
            try output.destination(beside: files).write(text)
        case .export(let format) where !isEmpty || output.path == nil:
            try output.destination(beside: files).write(format.render(brief))
        default: break
        }
        if isEmpty { throw Failure.nothingFits(brief.filter.inWords(in: library.catalog)) }
    }

    /// The brief that the arguments ask for.
    func brief(in library: Library) throws(Failure) -> ComparisonBrief {
        let positions = [
            try position(of: one, in: library.catalog),
            try position(of: other, in: library.catalog),
        ]
        guard positions[0] != positions[1] else {
            throw Failure(
                .usage,
                "a meeting is not compared with itself; `pledges wording PLEDGE MEETING` compares "
                    + "the sources of one meeting")
        }
        return ComparisonBrief(
            library.register(asOf: day.day), positions[0], positions[1],
            filter: try filters.filter(in: library), sortedBy: filters.sort, changedOnly: changed,
            notes: withNotes)
    }

    private func position(of name: String, in catalog: Catalog) throws(Failure) -> Int {
        let meeting = try catalog.onlyMeeting(named: name)
        guard let position = catalog.position(ofMeeting: meeting.id) else {
            throw .meeting(name, found: [], in: catalog)
        }
        guard meeting.date.isOver(by: day.day) else {
            throw Failure(
                .nothingMatched,
                "\(meeting.id), \(meeting.date.text), is after \(day.day.text); see --as-of")
        }
        return position
    }

    private var chosenFormat: ComparisonOutput {
        if let format { return format }
        let ending = output.path?.split(separator: ".").last.map(String.init) ?? ""
        return ExportFormat(named: ending).map { .export($0) } ?? .text
    }
}

/// How a comparison is printed: as text to look at, or in a format of export.
enum ComparisonOutput: ExpressibleByArgument {
    case text
    case export(ExportFormat)

    init?(argument: String) {
        if argument.lowercased() == "text" {
            self = .text
        } else if let format = ExportFormat(named: argument) {
            self = .export(format)
        } else {
            return nil
        }
    }

    static let allValueStrings = ["text"] + ExportFormat.allCases.map(\.name)
}
