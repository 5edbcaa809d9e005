import ArgumentParser
import Commitments
import Storage
import Text

/// `pledges catalog resolve`: decides what a merge could not.
struct CatalogResolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Show what a merge left to decide in the catalog, and take one side.",
        usage: "pledges catalog resolve [<options>] [<entry> ...]",
        discussion: """
            Examples:
              pledges catalog resolve                       list what is to be decided
              pledges catalog resolve --theirs SEC-02       take their values of one entry
              pledges catalog resolve --ours                keep our values for the rest

            Until then the file has both values and cannot be edited. In a rebase, "ours"
            is the other branch and "theirs" is your own commit, as everywhere in git. To
            write a third value, take one side and edit the entry. Afterwards run
            `git add catalog.json`, then `git commit` (or `git rebase --continue`).
            """)

    @Argument(
        help: ArgumentHelp(
            "What to decide, by the id of an entry (default: all).", valueName: "entry"))
    var entries: [String] = []

    @Flag(help: "Keep our values.") var ours = false
    @Flag(help: "Take their values.") var theirs = false
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if ours && theirs { throw ValidationError("choose --ours or --theirs") }
        if !entries.isEmpty, !ours, !theirs {
            throw ValidationError("choose a side: --ours or --theirs")
        }
    }

    func run() throws {
        guard let store = Library.catalogStore(files) else { throw Failure(.noHome) }
        do {
            let all = try store.decisions()
            if all.isEmpty {
                try placeTexts(store)
                return Message.say("nothing to decide in \(store.path)")
            }
            try check(all)
            if !ours && !theirs { return try list(all) }
            let now = Clock.now()
            let word = ours ? "ours" : "theirs"
            let (made, left) = try store.decide(ours ? .ours : .theirs, entries) { changes in
                CatalogEdit(
                    id: Library.nextEditID(at: now), at: now, author: authorship.name,
                    summary: "a merge decided: \(word)", changes: changes)
            }
            if left.isEmpty { try placeTexts(store) }
            tell(made, left, store.path)
        } catch let error as StorageError {
            throw Failure(error)
        }
    }

    /// Of two texts git keeps ours in the file, whatever is decided of their records: each record gets
    /// the text that it is of.
    private func placeTexts(_ store: CatalogStore) throws {
        let records = try Library.openCatalog(files, isQuiet: true).statements
        if store.statements.misplaced(records).isEmpty { return }
        let merged = GitTexts(beside: store.path)?.ofMerge ?? []
        let (placed, missing) = try store.statements.place(records, from: merged)
        for record in placed {
            Message.say("put the text of \(record.id) in its place; `git add` it")
        }
        for record in missing {
            Message.say("the text of \(record.id) is not found; add it again or remove its record")
        }
    }

    private func check(_ all: [CatalogDecision]) throws(Failure) {
        for entry in entries where !all.contains(where: { $0.answers(to: entry) }) {
            throw Failure(
                .nothingMatched,
                "nothing to decide in “\(entry)”\nhint: `pledges catalog resolve` lists all")
        }
    }

    private func list(_ all: [CatalogDecision]) throws {
        let lines = all.flatMap { $0.lines }
        try Output.standard.write(lines.map { $0.visible(keepLines: false) + "\n" }.joined())
        throw Failure(
            .nothingMatched,
            "\(all.count) to decide\nhint: --ours or --theirs, for one entry or for all")
    }

    private func tell(_ made: [CatalogDecision], _ left: [CatalogDecision], _ path: String) {
        Message.say("took \(ours ? "ours" : "theirs") \(made.count) of \(made.count + left.count)")
        Message.say(
            left.isEmpty
                ? "nothing left to decide\nhint: run `git add \(path)`, then continue"
                : "\(left.count) left to decide")
    }
}

extension CatalogDecision {
    /// What is to be decided, and the entries that this decides.
    var lines: [String] {
        let names = entries.count > 1 ? ["  decides " + entries.joined(separator: ", ")] : []
        return differences + names
    }
}
