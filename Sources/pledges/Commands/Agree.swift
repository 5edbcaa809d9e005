import ArgumentParser
import Commitments
import Export
import Storage

/// `pledges agree`: two analysts' assessments side by side.
struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare another analyst's statuses and readings with yours.",
        usage: "pledges agree [<options>] <file>",
        discussion: """
            Examples:
              pledges agree mk.json
              pledges agree mk.json --notes jh.json --format csv -o coders.csv
              pledges agree mk.json --format json | jq .statuses.kappa

            Percent agreement and Cohen's kappa cover the pledges that both have assessed.
            Exit status 1: there are none.
            """)

    @Argument(help: "The other analyst's notes file.", completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var day: DayOptions
    @Option(help: "Output format.") var format: FormatOption<AgreementList> = .text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let theirs = Register(
            catalog: library.catalog, notebook: try notebook(of: file), asOf: day.day,
            until: day.until)
        let list = AgreementList(register, CoderAgreement(mine: register, theirs: theirs))
        try output.write(list, as: format.format, beside: files, inputs: [file], look)
        if list.isEmpty {
            throw Failure(
                .nothingMatched, "no pledge is assessed both in your notes and in \(file)")
        }
    }

    private func notebook(of path: String) throws(Failure) -> Notebook {
        do throws(StorageError) {
            let bytes = try FileReader.read(path, limit: NotesDocument.sizeLimit)
            return try NotesReader.read(bytes, named: path).get().notebook
        } catch {
            throw Failure(error)
        }
    }
}
