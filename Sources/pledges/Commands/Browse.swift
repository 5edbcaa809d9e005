import ArgumentParser
import Canvas
import Commitments
import Export
import Storage
import Terminal

/// `pledges`: the browser; without a terminal the list.
struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse, filter and annotate pledges in the terminal (same as `pledges`).",
        discussion: """
            Examples:
              pledges
              pledges --pillar nk --sort last
              pledges --catalog other.json --notes other-notes.json

            Without a terminal, it runs `pledges list`.
            """)

    /// As the default command it gets the words behind an option.
    @Argument(help: .hidden) var words: [String] = []

    @OptionGroup(title: "Filters at the start") var filters: FilterOptions
    @OptionGroup var day: DayOptions
    @Option(
        help: ArgumentHelp(
            "Colors: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "theme"),
        completion: .list(Theme.all.map(\.name)), transform: Browse.theme)
    var theme: Theme?
    @Flag(help: "Change neither notes nor catalog.") var readOnly = false
    @Flag(help: "Start with all pledges, not where you left off.") var fresh = false
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    #if DEBUG
        @Option(help: .hidden) var crash: String?
    #endif

    func validate() throws {
        guard let word = words.first else { return }
        throw ValidationError("“\(word)” is not an option; a command comes before its options")
    }

    func run() throws {
        let isBrowser = Streams.isInputTerminal && Streams.isOutputTerminal
        // The first frame compares wordings: another core reads the tables while files are read.
        if isBrowser {
            Background.run {
                CatalogReader.prepare()
                Judge.readTables()
            }
        }
        // A line on standard error would spoil the screen.
        let locks = LockWatch()
        let library = try Library.open(files, patience: locks.patience)
        let filter = try filters.filter(in: library)
        guard isBrowser else {
            try library.requireNotes()
            let list = AnnotatedList(
                library.register(asOf: day.day), filter: filter, sortedBy: filters.sort)
            return try list.print(as: .text, to: .standard, beside: files, look)
        }
        var options = BrowseOptions(
            library: library, locks: locks, filter: filter, sort: filters.sortOption,
            asOf: day.asOf,
            theme: theme, look: look, author: authorship.author, catalogOption: files.catalog,
            notesOption: files.notes)
        options.isReadOnly = readOnly
        options.isFresh = fresh
        #if DEBUG
            options.crash = crash.flatMap { CrashGuard.Kind(rawValue: $0) }
        #endif
        try Browser.run(options)
    }

    @Sendable private static func theme(_ name: String) throws -> Theme {
        guard let theme = Theme.named(name) else {
            throw ValidationError("themes are " + Theme.all.map(\.name).joined(separator: ", "))
        }
        return theme
    }
}
