import ArgumentParser
import Commitments
import Export

/// `pledges list`: the pledges that fit a filter.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List pledges.",
        discussion: """
            Examples:
              pledges list --pillar nk,eco --status stalled
              pledges list --query 'cyber -sanctions' --sort last
              pledges list --stale --as-of 2025-09-30
              pledges list --format json | jq -r '.pledges[].title'
            """)

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<AnnotatedList>.help(else: .text)) var format:
        FormatOption<AnnotatedList>?
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
        try list.print(as: format, table, to: output, beside: files, look)
    }
}

extension AnnotatedList {
    /// Writes the list.
    /// - Throws: `Failure` too when nothing fits.
    func print(
        as format: FormatOption<AnnotatedList>?, _ table: TableOptions = .plain,
        to output: OutputOptions, beside files: FileOptions, _ look: StyleOptions
    ) throws(Failure) {
        try output.write(self, as: format, table, beside: files, look)
        if isEmpty { throw .nothingFits(filter.inWords(in: catalog)) }
    }
}
