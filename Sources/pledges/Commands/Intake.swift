import ArgumentParser
import Commitments
import Export
import Intake

/// `pledges intake`: what a statement reaffirms, proposed.
struct IntakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: "Propose what a statement reaffirms and what is new in it.",
        discussion: """
            Examples:
              pledges intake statement.txt
              pledges intake page.html --format json | jq '.sentences[] | select(.new)'
              pbpaste | pledges intake - --leaving-out leaders-lima-2024

              pledges intake new.txt --meeting fm-tokyo-2026 --provenance official-text \\
                --accept-above 0.9 --commit

            --commit accepts all proposed links and writes them to the catalog, with a
            lower confidence than links that somebody reviewed. Sentences with a warning
            are left out: they deny something, or not all parties speak. Without --commit
            nothing is written. In JSON, start and end count Unicode scalars of the text;
            for a web page or a PDF, of the text extracted from it.
            """)

    @Argument(help: "The statement's file; - is standard input.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "The meeting that issued it, by id, place or date; --commit needs it in the catalog.",
            valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String?
    @OptionGroup var reading: IntakeOptions
    @Option(
        help: ArgumentHelp(
            "Accept links with at least this score (0 to 1).", valueName: "score"))
    var acceptAbove: Double?
    @Flag(help: "Write the links into the catalog, as one edit.") var commit = false
    @Option(help: "With --commit: how close the text is to the official text.")
    var provenance: Provenance?
    @Option(
        help: ArgumentHelp(
            "With --commit: language of the text (default: by its letters and words).",
            valueName: "tag"))
    var language: String?
    @OptionGroup(title: "Source (with --commit; default: the meeting's source)")
    var source: SourceOptions
    @OptionGroup var authorship: AuthorOptions
    @Option(help: "Output format.") var format: FormatOption<Report> = .text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if let acceptAbove, !(0...1).contains(acceptAbove) {
            throw ValidationError("--accept-above: a score is between 0 and 1")
        }
        if commit, meeting == nil || acceptAbove == nil || provenance == nil {
            throw ValidationError(
                "--commit needs --meeting, --accept-above and --provenance, because it writes links "
                    + "that nobody has reviewed")
        }
    }

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let statement = try reading.statement(file)
        let leftOut = try reading.leftOut(in: catalog)
        let reader = StatementReader(
            catalog: catalog,
            remembering: SentenceMemory(catalog, library.statementTexts(), leavingOut: leftOut),
            leavingOut: leftOut, linkingAbove: acceptAbove)
        let proposed = reader.read(statement)
        if proposed.isEmpty { throw Failure(.nothingMatched, "\(file) has no sentences") }
        let report = IntakeReport(
            statement: statement, proposed: proposed, catalog: catalog, meeting: meeting)
        try output.destination(beside: files, inputs: [file]).write(
            format == .json ? report.json : report.text(in: look.style(for: output)))
        if meeting == nil { report.sayWhatIsKnown() }
        if commit { try commit(statement, proposed, to: library) }
    }
}
