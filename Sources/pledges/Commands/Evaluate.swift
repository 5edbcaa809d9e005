import ArgumentParser
import Commitments
import Intake
import Storage

/// `pledges evaluate`: how well a statement is read.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how well a statement is read, against labels.",
        discussion: """
            The statement has one sentence per line, with remarks after #. Or it is a text
            as pasted, and --lines names the file with one sentence per line.

            Examples:
              pledges evaluate statement.txt labels.json
              pledges evaluate statement.txt labels.json --leaving-out leaders-lima-2024
              pledges evaluate paste.txt labels.json --lines statement.txt --format json
            """,
        // For those who work on the program (docs/contributing.md), not for its users.
        shouldDisplay: false)

    /// How to print.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
        /// A row for each sentence and pledge that was looked at: what `Tests/Fitting/fit-intake` reads.
        case features
    }

    @Argument(help: "The statement's file.", completion: .file()) var statement: String
    @Argument(help: "The labels of its sentences.", completion: .file(extensions: ["json"]))
    var labels: String

    @Option(
        help: ArgumentHelp(
            "The same statement with a sentence a line, by which the labels count.",
            valueName: "file"),
        completion: .file())
    var lines: String?
    @Option(
        help: ArgumentHelp(
            "Pledges that the reader of the labels did not know; they count neither way.",
            valueName: "id,..."),
        transform: { $0.split(separator: ",").map(String.init) })
    var unlabelled: [String] = []
    @OptionGroup var reading: IntakeOptions
    @Option(help: "text, json or features.") var format: Format = .text
    @Flag(help: "Read by shared words alone, for comparison.") var baseline = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let labels = try LabelsFile.read(labels).map { $0.leavingOpen(unlabelled) }
        let leftOut = try reading.leftOut(in: catalog)
        let reader = StatementReader(
            catalog: catalog,
            remembering: SentenceMemory(catalog, library.statementTexts(), leavingOut: leftOut),
            leavingOut: leftOut,
            method: baseline ? .sharedWords : .evidence)
        let inputs = [statement, self.labels] + [lines].compactMap(\.self)
        let input = try EvaluationInput.read(statement, lines: lines, labels, reading)
        if format == .features {
            return try output.destination(beside: files, inputs: inputs).write(
                FeatureTable(reader, input, labels, catalog).text)
        }
        let evaluation = Evaluation(
            input.proposed(by: reader), labels: labels, catalog: catalog)
        let report = EvaluationReport(evaluation: evaluation, splitting: input.splitting)
        try output.destination(beside: files, inputs: inputs).write(
            format == .json ? report.json : report.text)
    }
}
