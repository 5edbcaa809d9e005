import ArgumentParser
import Commitments
import Export

/// `pledges statement export`: a stored text, or its passages as annotations.
struct StatementExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print a stored text, or its passages as W3C Web Annotations.",
        usage: "pledges statement export [<options>] <id>",
        discussion: """
            Examples:
              pledges statement export fm-munich-2025.en
              pledges statement export fm-munich-2025.en --format jsonld -o munich.jsonld
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonld }

    @Argument(
        help: ArgumentHelp("The text's id, or a meeting with one text.", valueName: "id"),
        completion: .custom(Completion.statements))
    var id: String
    @Option(help: "Output format.") var format = Format.text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let record = try library.statement(id)
        let text = try library.text(of: record)
        let destination = output.destination(beside: files)
        switch format {
        case .text: try destination.write(text)
        case .jsonld:
            let page = AnnotationPage(of: record, StatementText(text), in: library.catalog)
            try destination.write(page.json)
        }
    }
}
