import ArgumentParser
import Commitments
import Export
import Storage
import Text

/// `pledges statement import`: annotations made elsewhere, as places of passages.
struct StatementImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import W3C Web Annotations as the places of passages in a stored text.",
        usage: "pledges statement import [<options>] <file>",
        discussion: """
            Examples:
              pledges statement import munich.jsonld
              pledges statement import munich.jsonld --text fm-munich-2025.en

            If the body of an annotation is the id of a pledge, the annotation says where
            the wording of that pledge is. If the pledge is not linked to the meeting yet,
            the import links it, with the words of the annotation; --provenance says how
            close they are to the official text.
            """)

    @Argument(help: "The file; - is standard input.", completion: .file())
    var file: String
    @Option(
        help: ArgumentHelp("The text (default: as the annotations name it).", valueName: "id"),
        completion: .custom(Completion.statements))
    var text: String?
    @Option(help: "How close new wordings are to the official text.")
    var provenance = Provenance.officialText
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let annotations = try read()
        let names = Set(annotations.map(\.fileName))
        let name = text ?? (names.count == 1 ? names.first : nil) ?? ""
        let id = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
        if id.isEmpty {
            throw Failure(.usage, "the annotations are of \(names.count) texts; --text names one")
        }
        let record = try library.statement(Path.name(of: id))
        let stored = StatementText(try library.text(of: record))
        let taken = AnnotationImport(
            annotations, of: record, stored, into: library.catalog, as: provenance)
        for problem in taken.problems { Message.say(problem.oneLine) }
        try library.edit(
            "annotations of \(record.id) imported", taken.changes, by: authorship.name)
        Message.say("\(counted(taken.count, "annotation")) imported, \(taken.problems.count) not")
        if !taken.problems.isEmpty { throw Failure(.nothingMatched, "") }
    }

    private func read() throws(Failure) -> [Annotation] {
        let bytes: [UInt8]
        if file == "-" {
            bytes = try Streams.readInput(limit: 64 << 20)
        } else {
            do throws(StorageError) { bytes = try FileReader.read(file) } catch {
                throw Failure(error)
            }
        }
        do throws(StorageError) { return try Annotation.read(bytes, named: file) } catch {
            throw Failure(error)
        }
    }
}
