import ArgumentParser
import Commitments
import Text

/// `pledges catalog undo`: takes an edit back. Nothing is erased: the history has both.
struct CatalogUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take an edit of the catalog back: your last one, or the one named.",
        discussion: """
            Examples:
              pledges catalog undo
              pledges catalog undo 9RJV          any part of the id that no other edit has

            The history keeps both. An edit whose entries were changed since is not taken
            back.
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
            throw Failure(.failed, "that is undone already: \(edit.summary.oneLine)")
        }
        if let change = edit.changes.first(where: { library.catalog.entry($0.key) != $0.after }) {
            throw Failure(
                .failed,
                "“\(edit.summary.oneLine)” cannot be undone: the \(change.key) was changed since; "
                    + "`pledges catalog history --changes` shows how")
        }
        let now = Clock.now()
        try library.save(
            edit.inverse(id: Library.nextEditID(at: now), at: now, by: authorship.name))
        Message.say("undone: \(edit.summary.oneLine)")
    }

    private func chosen(in catalog: Catalog) throws(Failure) -> CatalogEdit {
        guard let id else {
            if let last = PastEdits(of: catalog, by: authorship.name).done.last { return last }
            throw Failure(
                .nothingMatched, "\(authorship.name) has edited nothing that is left to undo")
        }
        let found = catalog.edits.filter { $0.id.text.contains(id.uppercased()) }
        if let edit = found.first, found.count == 1 { return edit }
        let lines = found.map { "\n  \($0.id)  \($0.summary.oneLine)" }.joined()
        throw Failure(
            .nothingMatched,
            found.isEmpty
                ? "there is no edit “\(id)”; `pledges catalog history` lists them"
                : "“\(id)” is part of \(found.count) edits' ids:\(lines)")
    }
}
