import ArgumentParser
import Commitments
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

            Nothing is written to the catalog. In JSON start and end count Unicode scalars of the
            text; of a web page or a PDF, of the text taken from it.
            """)

    /// How to print.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The statement's file; - is standard input.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "The id of the meeting that issued it; a new one has none in the catalog yet.",
            valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String?
    @OptionGroup var reading: IntakeOptions
    @Option(
        help: ArgumentHelp(
            "Take a proposal for a link from this score on (0 to 1).", valueName: "score"))
    var acceptAbove: Double?
    @Option(help: "How to print.") var format: Format = .text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if let acceptAbove, !(0...1).contains(acceptAbove) {
            throw ValidationError("--accept-above: a score is between 0 and 1")
        }
    }

    func run() throws {
        let catalog = try Library.openCatalog(files)
        let statement = try reading.statement(file)
        let reader = StatementReader(
            catalog: catalog, leavingOut: try reading.leftOut(in: catalog),
            linkingAbove: acceptAbove)
        let readings = reader.read(statement)
        if readings.isEmpty { throw Failure(.nothingMatched, "\(file) has no sentences") }
        // Here the links are accepted into the working copy of the catalog, once there is one.
        let report = IntakeReport(
            statement: statement, readings: readings, catalog: catalog, meeting: meeting)
        switch format {
        case .text: try output.destination.write(report.text(in: look.style(for: output)))
        case .json: try output.destination.write(report.json)
        }
    }
}
