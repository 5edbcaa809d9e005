import ArgumentParser
import Commitments
import Export

/// `pledges matrix`: what every meeting has of every pledge.
struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix",
        abstract: "Show pledges against meetings.",
        discussion: """
            Examples:
              pledges matrix --pillar nk
              pledges matrix --format-of-meeting leaders,foreign-ministers --cells verb
              pledges matrix --format csv --cells phrase -o matrix.csv
              pledges matrix --events --format json | jq '.pledges[] | {pledge, record}'
            """)

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @Option(
        name: .customLong("format-of-meeting"),
        help: ArgumentHelp(
            "Only meetings of a format: leaders, foreign-ministers (default: all statements).",
            valueName: "format"),
        completion: .custom(Completion.meetingFormats))
    var meetingFormats: [String] = []
    @Flag(help: "Also show exercises, workshops and other events.")
    var events = false
    @Option(help: "What a cell shows.") var cells: Matrix.Content = .sign
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<MatrixList>.help(else: .text)) var format: FormatOption<MatrixList>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let list = AnnotatedList(
            library.register(asOf: day.day), filter: try filters.filter(in: library),
            sortedBy: filters.sort)
        let selection = Matrix.Selection(
            formats: try formats(in: library.catalog), withEvents: events)
        let matrix = MatrixList(list, selection: selection, content: cells)
        if list.rows.isEmpty {
            throw Failure.nothingFits(list.filter.inWords(in: library.catalog))
        }
        guard !matrix.matrix.columns.isEmpty else {
            throw Failure(.nothingMatched, "there was no such meeting up to \(day.day.text)")
        }
        try output.write(matrix, as: format, table, beside: files, look)
    }

    /// The formats that the values name, by id or by the beginning of id or name.
    private func formats(in catalog: Catalog) throws(Failure) -> Set<MeetingFormat.ID> {
        var found: Set<MeetingFormat.ID> = []
        for value in meetingFormats.flatMap({ $0.split(separator: ",").map(String.init) }) {
            let name = value.lowercased()
            let same = catalog.formats.filter { $0.id.text == name }
            let fitting = catalog.formats.filter {
                $0.id.text.hasPrefix(name) || $0.name.lowercased().hasPrefix(name)
            }
            if fitting.isEmpty {
                throw .option("format-of-meeting", value, known: catalog.formats.map(\.id.text))
            }
            found.formUnion((same.isEmpty ? fitting : same).map(\.id))
        }
        return found
    }
}

extension Matrix.Content: ExpressibleByArgument {}
