import ArgumentParser
import Canvas
import Commitments
import Export
import Intake
import Storage

/// `pledges agree`: two analysts' work side by side.
struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare another analyst's codings, statuses and readings with yours.",
        usage: "pledges agree [<options>] <file>",
        discussion: """
            Examples:
              pledges agree ../mk                    another workspace: codings and notes
              pledges agree mk-catalog.json          only how statements were coded
              pledges agree mk.json                  only notes
              pledges agree ../mk --settle           decide on the screen what to keep
              pledges agree ../mk --format csv -o coders.csv
              pledges agree ../mk --format json | jq '.codings[].pledgesOfSentences.kappa'

            Codings are compared sentence by sentence and passage by passage, in the texts
            stored here. Percent agreement and Cohen's kappa cover the sentences that both
            decided since the two catalogs parted, and the pledges whose status both gave.
            Exit status 1: there are none.
            """)

    @Argument(
        help: ArgumentHelp(
            "The other analyst's workspace folder, catalog or notes file.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var file: String

    @Flag(help: "Open the disagreements about statements in the browser, to settle them.")
    var settle = false
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<AgreementList>.help(else: .text)) var format:
        FormatOption<AgreementList>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let other = try read()
        if settle { return try browse(other) }
        let library = try Library.open(files).known(on: day.day)
        let register = library.register(asOf: day.day)
        var agreement: CoderAgreement?
        if let notebook = other.notebook {
            try library.requireNotes()
            let theirs = Register(
                catalog: library.catalog, notebook: notebook, asOf: day.day, until: day.until)
            agreement = CoderAgreement(mine: register, theirs: theirs)
        }
        let list = AgreementList(register, agreement, codings: codings(other, in: library))
        try output.write(list, as: format, table, beside: files, inputs: [file], look)
        if list.isEmpty {
            let what =
                other.coder == nil
                ? "assessed both in your notes and" : "coded or assessed both here and"
            throw Failure(.nothingMatched, "nothing was \(what) in \(file)")
        }
    }

    private func read() throws(Failure) -> SecondCoder {
        do throws(StorageError) { return try SecondCoder.read(file) } catch {
            throw Failure(error)
        }
    }

    private func codings(_ other: SecondCoder, in library: Library) -> [StatementAgreement] {
        guard let coder = other.coder else { return [] }
        let me = authorship.name
        return library.catalog.agreements(
            with: coder.parted(from: library.catalog, me: me), me: me, library.statementTexts())
    }

    private func browse(_ other: SecondCoder) throws {
        guard let coder = other.coder else {
            throw Failure(.usage, "\(file) has no codings; name a workspace folder or a catalog")
        }
        guard Streams.isInputTerminal, Streams.isOutputTerminal else {
            throw Failure(.usage, "--settle needs a terminal")
        }
        let locks = LockWatch()
        let library = try Library.open(files, patience: locks.patience)
        try Browser.run(
            BrowseOptions(
                library: library, locks: locks, filter: Filter(), sort: nil, asOf: nil,
                look: look, author: authorship.author, catalogOption: files.catalog,
                notesOption: files.notes,
                coder: coder))
    }
}
