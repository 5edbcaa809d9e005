import ArgumentParser
import Commitments
import Text

/// `pledges catalog undo`: takes an edit back. Nothing is erased: the history has both.
struct CatalogUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo your last edit of the catalog, or a given one.",
        usage: "pledges catalog undo [<options>] [<edit>]",
        discussion: """
            Examples:
              pledges catalog undo
              pledges catalog undo 9RJV          any part of the id that no other edit has

            The history keeps the edit and its undoing. If somebody else changed the same
            fields since, nothing is undone. Changes of other fields stay.
            """)

    @Argument(
        help: ArgumentHelp(
            "The edit, by id or a part of one (default: your last).", valueName: "edit"),
        completion: .custom(Completion.edits))
    var id: String?
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files, isQuiet: true)
        _ = try library.editableCatalog()
        let edit = try chosen(in: library.catalog)
        if library.catalog.edits.contains(where: { $0.undoes == edit.id }) {
            throw Failure(.failed, "already undone: \(edit.summary.oneLine)")
        }
        let now = Clock.now()
        let inverse: CatalogEdit
        do throws(EditProblem) {
            inverse = try library.catalog.undoing(
                edit, id: Library.nextEditID(at: now), at: now, by: authorship.name)
        } catch {
            throw Failure(
                .failed,
                "“\(edit.summary.oneLine)” cannot be undone, something was changed since: \(error); "
                    + "`pledges catalog history --changes` shows how")
        }
        try library.save(inverse)
        Message.say("undone: \(edit.summary.oneLine)")
    }

    private func chosen(in catalog: Catalog) throws(Failure) -> CatalogEdit {
        guard let id else {
            if let last = PastEdits(of: catalog, by: authorship.name).done.last { return last }
            throw Failure(
                .nothingMatched, "nothing to undo: no edits by \(authorship.name) are left")
        }
        let found = catalog.edits.filter { $0.id.text.contains(id.uppercased()) }
        if let edit = found.first, found.count == 1 { return edit }
        let lines = found.map { "\n  \($0.id)  \($0.summary.oneLine)" }.joined()
        throw Failure(
            .nothingMatched,
            found.isEmpty
                ? "there is no edit “\(id)”\nhint: `pledges catalog history` lists them"
                : "“\(id)” matches \(found.count) edits:\(lines)")
    }
}
