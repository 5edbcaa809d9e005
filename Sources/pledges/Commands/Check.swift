import ArgumentParser
import Commitments
import Storage
import Text

/// `pledges check`: everything that is wrong with files.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check catalogs and notes files, and list all problems.",
        usage: "pledges check [<options>] [<file> ...]",
        discussion: """
            Examples:
              pledges check                       the catalog, notes and drafts in use
              pledges check Data/catalog.json

            Without FILE it also checks the statements being coded. Problems are printed as
            FILE:LINE:COLUMN: FIELD: MESSAGE. Exit status 3 means that there are errors.
            Warnings do not change the exit status.
            """)

    @Argument(
        help: ArgumentHelp("Files to check; - is standard input.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var paths: [String] = []

    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let found = try paths.isEmpty ? problemsInUse() : paths.flatMap { try problems(in: $0) }
        let lines = found.map { ($0.severity == .warning ? "warning: " : "") + $0.description }
        if !lines.isEmpty {
            let text = lines.map { $0.visible(keepLines: true) + "\n" }.joined()
            try Output.standard.write(text)
        }
        let errors = found.count { $0.severity == .error }
        Message.say("\(counted(errors, "error")), \(counted(found.count - errors, "warning"))")
        try sayWhatIsToSettle()
        if errors > 0 { throw Failure(.invalidData, "") }
    }

    /// Two values of one member are no fault of a file, but somebody has to look at them.
    private func sayWhatIsToSettle() throws(Failure) {
        guard paths.isEmpty, let catalog = try? Library.openCatalog(files, isQuiet: true) else {
            return
        }
        let count = catalog.membersWithTwoValues().count
        if count > 0 {
            Message.say("hint: \(count) to settle in the catalog; `pledges catalog settle`")
        }
    }

    private func problems(in path: String) throws(Failure) -> [Problem] {
        let catalog = try? Library.openCatalog(files, isQuiet: true)
        return FileChecker.check(try bytes(of: path), named: path, against: catalog)
    }

    private func bytes(of path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return try Streams.readInput(limit: 256 << 20) }
        do throws(StorageError) { return try FileReader.read(path) } catch { throw Failure(error) }
    }

    private func problemsInUse() throws(Failure) -> [Problem] {
        var found: [Problem] = []
        if let store = Library.catalogStore(files), store.isThere {
            found += try problems(in: store.path)
        } else {
            found += FileChecker.check(Library.bundledCatalog, named: Library.bundledName)
        }
        // Notes that were never written have no problems, and those that cannot be read have one.
        if let path = try? files.notesPath() {
            let loaded = NoteStore(path: path).load()
            if loaded.readOnly != nil || loaded.notebook != Notebook() || !loaded.warnings.isEmpty {
                found += try problems(in: path)
            }
        }
        return found + problemsOfTexts() + problemsOfUnfinished()
    }

    /// What is wrong between the catalog and the stored texts of statements.
    private func problemsOfTexts() -> [Problem] {
        guard let store = Library.catalogStore(files), store.isThere,
            let catalog = try? Library.openCatalog(files, isQuiet: true)
        else { return [] }
        let texts = store.statements
        let isRight = texts.misplaced(catalog.statements).isEmpty
        let merged = isRight ? [] : GitTexts(beside: store.path)?.ofMerge ?? []
        return texts.problems(against: catalog, elsewhere: merged)
    }

    /// What is wrong with drafts and intakes; warnings, since the program does without them.
    private func problemsOfUnfinished() -> [Problem] {
        let places = Environment.places
        let folders = [try? places.drafts(), try? places.intakes()].compactMap(\.self)
        let paths = folders.flatMap(FileChecker.jsonFiles)
        return paths.flatMap { (try? problems(in: $0)) ?? [] }.map { found in
            var problem: Problem = found
            problem.severity = .warning
            return problem
        }
    }
}
