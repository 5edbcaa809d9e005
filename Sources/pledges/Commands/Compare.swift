import ArgumentParser
import Commitments
import Export
import Intake

/// `pledges compare`: what changed between two meetings. `ShellCommand` writes this command's
/// options.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what changed between two meetings.",
        discussion: """
            Without meetings, it compares the last two statements coded in full.
            The order of the two does not matter. Changes are in brackets:
            [-before-] {+after+}.

            Examples:
              pledges compare
              pledges compare fm-munich-2025 fm-newyork-2025
              pledges compare munich-2025 newyork-2025 --changed --pillar nk
              pledges compare fm-munich-2025 fm-newyork-2025 -o brief.md
            """)

    @Argument(
        help: ArgumentHelp("A meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var one: String?

    @Argument(
        help: ArgumentHelp("Another meeting.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var other: String?

    @Flag(help: "Leave out what did not change.")
    var changed = false
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var day: DayOptions

    @Option(
        help: ArgumentHelp(
            "Output format (default: from the file name, else text).", valueName: "format"))
    var format: FormatOption<ComparisonBrief>?

    @Option(help: "Which notes to include.") var withNotes: NoteChoice = .latest
    @OptionGroup var tracking: TrackingOptions
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let brief = try brief(in: library)
        try output.write(brief, as: format, table, tracking, on: day.day, beside: files, look)
        if brief.isEmpty { throw Failure.nothingFits(brief.filter.inWords(in: library.catalog)) }
    }

    /// The brief that the arguments ask for.
    func brief(in library: Library) throws(Failure) -> ComparisonBrief {
        let positions = try positions(in: library)
        guard positions[0] != positions[1] else {
            throw Failure(
                .usage,
                "cannot compare a meeting with itself\n"
                    + "hint: `pledges wording PLEDGE MEETING` compares the sources of one meeting")
        }
        return ComparisonBrief(
            library.register(asOf: day.day), positions[0], positions[1],
            filter: try filters.filter(in: library), sortedBy: filters.sort, changedOnly: changed,
            notes: withNotes, texts: library.texts(positions.min() ?? 0, positions.max() ?? 0))
    }

    /// The two meetings; those of the screen of what changed where none is named.
    private func positions(in library: Library) throws(Failure) -> [Int] {
        if let one, let other {
            return [
                try position(of: one, in: library.catalog),
                try position(of: other, in: library.catalog),
            ]
        }
        if one != nil {
            throw Failure(
                .usage,
                "one meeting alone cannot be compared\n"
                    + "hint: name two, or none for the last two statements coded in full")
        }
        guard let (before, last) = library.register(asOf: day.day).lastFullStatements else {
            throw Failure(
                .nothingMatched,
                "fewer than two statements are coded in full by \(day.day.text)\n"
                    + "hint: name two meetings; `pledges meetings` lists them")
        }
        return [before, last]
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
}

extension Library {
    /// The stored texts of two meetings, by position.
    fileprivate func texts(_ from: Int, _ to: Int) -> ComparisonBrief.Texts {
        let texts = statementTexts()
        let sides = [from, to].map {
            StatementSentences.reading(texts, of: catalog.meetings[$0].id, in: catalog)
        }
        return ComparisonBrief.Texts(from: sides[0], to: sides[1])
    }
}
