import ArgumentParser
import Commitments
import Export
import Text

/// `pledges export`: an annotated list as a file. `ShellCommand` writes this command's options.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write pledges with quotations, sources and notes to a file.",
        discussion: """
            Examples:
              pledges export --pillar nk -o brief.md
              pledges export --format csv --bom -o pledges.csv
              pledges export SEC-02 NK-03 --with-notes latest
            """)

    @Argument(
        help: ArgumentHelp("Only these pledges (default: all that match).", valueName: "id"),
        completion: .custom(Completion.pledges))
    var ids: [String] = []

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var day: DayOptions

    @Option(
        help: ArgumentHelp(
            "Output format (default: from the file name, else markdown).",
            valueName: "format"))
    var format: FormatOption<FilesOf<AnnotatedList>>?

    @Option(help: "Which notes to include.") var withNotes: NoteChoice = .all
    @Flag(help: "Start a CSV file with a byte-order mark, so that Excel reads it as UTF-8.")
    var bom = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let list = try list(in: library)
        if list.rows.isEmpty {
            throw Failure.nothingFits(list.filter.inWords(in: library.catalog))
        }
        let format = try output.format(format, else: .markdown)
        try output.requireFile(format)
        let mark = bom && format == .csv ? Array("\u{FEFF}".utf8) : []
        try output.destination(beside: files).write(mark + (list.file(as: format) ?? []))
        if let path = output.path {
            Message.say("wrote \(counted(list.rows.count, "pledge")) to \(path) (\(format.name))")
        }
        if let stray = list.register.strayNotes { Message.say(stray.notInIt) }
    }

    /// The list that the options ask for.
    func list(in library: Library) throws(Failure) -> AnnotatedList {
        var picked: Set<Pledge.ID> = []
        for id in ids { picked.insert(try library.pledge(id).id) }
        return AnnotatedList(
            library.register(asOf: day.day), filter: try filters.filter(in: library),
            sortedBy: filters.sort, picked: ids.isEmpty ? nil : picked, notes: withNotes)
    }
}
