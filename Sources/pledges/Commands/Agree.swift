import ArgumentParser
import Commitments
import Export
import Storage

/// `pledges agree`: two analysts' assessments side by side.
struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare another analyst's statuses and readings with yours.",
        discussion: """
            Examples:
              pledges agree mk.json
              pledges agree mk.json --notes jh.json --as-of 2026-06-30 --format csv -o coders.csv
              pledges agree mk.json --format json | jq .statuses.kappa

            Percent agreement and Cohen's kappa are over the pledges that both have assessed.
            Exit status 1 means that nothing was assessed by both.
            """)

    /// How to print.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @Argument(help: "The other analyst's notes file.", completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var day: DayOptions
    @Option(help: "How to print.") var format: Format = .text
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
        let agreement = CoderAgreement(mine: register, theirs: theirs)
        let list = AgreementList(register, agreement)
        switch format {
        case .text where !agreement.isEmpty:
            let page = AgreementPage(
                register: register, agreement: agreement, style: look.style(for: output))
            try output.destination(beside: files, inputs: [file]).write(page.text)
        case .json where writes(agreement):
            try output.destination(beside: files, inputs: [file]).write(list.json)
        case .csv where writes(agreement):
            try output.destination(beside: files, inputs: [file]).write(list.csv)
        default: break
        }
        if agreement.isEmpty {
            throw Failure(.nothingMatched, "nothing was assessed both in your notes and in \(file)")
        }
    }

    /// A list of nothing is written only where a program reads it.
    private func writes(_ agreement: CoderAgreement) -> Bool {
        !agreement.isEmpty || output.path == nil
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
