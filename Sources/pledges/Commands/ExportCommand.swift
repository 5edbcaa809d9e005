import ArgumentParser
import Commitments
import Export
import Text

extension ScoreScale: ExpressibleByArgument {}
extension TableChoice: ExpressibleByArgument {}

/// `pledges export`: an annotated list as a file. `ShellCommand` writes this command's options.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write pledges with quotations, sources and notes to a file.",
        discussion: """
            Examples:
              pledges export --pillar nk -o brief.md
              pledges export --format csv --bom -o pledges.csv
              pledges export --table wordings -o wordings.csv
              pledges export -o pledges.xlsx
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
    @Option(
        help: ArgumentHelp(
            "Write one table as `pledges import` takes it: "
                + "\(TableChoice.allCases.map(\.rawValue).alternatives).", valueName: "name"))
    var table: TableChoice?
    @Option(
        help: ArgumentHelp(
            "In tables, add a column with scores of a scale: g7 (-1, 0, +1).", valueName: "name"))
    var scale: ScoreScale?
    @OptionGroup var style: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let list = try list(in: library)
        if list.rows.isEmpty {
            throw Failure.nothingFits(list.filter.inWords(in: library.catalog))
        }
        let format = try output.format(format, else: table == nil ? .markdown : .csv)
        try output.requireFile(format)
        let style = try style.style(for: format)
        if scale != nil, ![.csv, .tsv, .xlsx].contains(format) {
            throw Failure(
                .usage, "--scale is for csv, tsv and xlsx\nhint: --format csv, or a file FILE.csv")
        }
        try output.destination(beside: files).write(try file(of: list, as: format, style))
        if let path = output.path {
            Message.say("wrote \(counted(list.rows.count, "pledge")) to \(path) (\(format.name))")
        }
        if let stray = list.register.strayNotes { Message.say(stray.notInIt) }
    }

    /// The whole file: the list, or one of its tables.
    private func file(
        of list: AnnotatedList, as format: Format, _ style: TableStyle
    ) throws(Failure) -> [UInt8] {
        guard let table else { return list.file(as: format, style) ?? [] }
        guard let file = list.table(table).file(as: format, style) else {
            throw Failure(
                .usage, "--table is for csv, tsv and xlsx\nhint: --format csv, or a file FILE.csv")
        }
        return file
    }

    /// The list that the options ask for.
    func list(in library: Library) throws(Failure) -> AnnotatedList {
        var picked: Set<Pledge.ID> = []
        for id in ids { picked.insert(try library.pledge(id).id) }
        return AnnotatedList(
            library.register(asOf: day.day), filter: try filters.filter(in: library),
            sortedBy: filters.sort, picked: ids.isEmpty ? nil : picked, notes: withNotes,
            scale: scale)
    }
}
