import ArgumentParser
import Commitments
import Storage
import Text

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `pledges git hook`: what git's hooks call.
struct GitHook: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "What git calls before a commit: stops one that nobody has decided yet.",
        discussion: """
            Examples:
              pledges git hook pre-commit

            `pledges git setup` writes the hooks. Of the notes and catalogs about to be
            committed, one that a merge left to decide stops the commit. In a merge, notes whose
            pledge got another id go with it.
            """)

    @Argument(help: "The hook: \(GitHooks.Name.allCases.map(\.rawValue).joined(separator: ", ")).")
    var name: GitHooks.Name

    /// What git says of the commit; not needed.
    @Argument(help: .hidden) var words: [String] = []

    func run() throws {
        let files = SharedFiles(git: try Git(in: "."))
        switch name {
        case .beforeCommit: try files.requireDecided()
        case .beforeMessage: if try files.isInRebase { try files.requireDecided() }
        case .beforeMerge:
            try files.requireDecided()
            for path in try files.followPledges() { try files.add(path) }
        }
    }
}

extension GitHooks.Name: ExpressibleByArgument {}

/// The notes and catalogs that a work tree shares, as git knows them.
struct SharedFiles {
    let git: Git

    /// The paths of the files that git joins by Pledges, from the top of the work tree.
    private func paths() throws(Failure) -> [String] {
        let answer = try git.run("ls-files", "-z", "--", ":(top,attr:merge=pledges)")
        return answer.output.split(separator: "\0").map(String.init)
    }

    var isInRebase: Bool {
        get throws(Failure) {
            for name in ["rebase-merge", "rebase-apply"] {
                let answer = try git.run("rev-parse", "--git-path", name)
                let path = answer.output.split(separator: "\n").first.map(String.init) ?? ""
                if access(path + "/.", F_OK) == 0 { return true }
            }
            return false
        }
    }

    /// Stops a commit of a file that a merge left to decide.
    func requireDecided() throws(Failure) {
        var obstacles: [String] = []
        for path in try paths() {
            let staged = try git.run("cat-file", "blob", ":\(path)")
            guard staged.status == 0 else { continue }
            if let obstacle = FileChecker.undecided(in: Array(staged.output.utf8)) {
                obstacles.append("\(path) \(obstacle)")
            }
        }
        if obstacles.isEmpty { return }
        throw Failure(
            .nothingMatched, "nothing was committed:\n  " + obstacles.joined(separator: "\n  "))
    }

    /// Writes notes on the pledge that they mean, where it got another id in the catalog beside them.
    /// A file with changes of its own is left alone: the merge is not to commit them.
    /// - Returns: the files that were written.
    func followPledges() throws(Failure) -> [String] {
        var written: [String] = []
        for path in try paths() {
            let catalogPath = Path.join(Path.folder(of: path), "catalog.json")
            guard Path.name(of: path) != "catalog.json", !CatalogStore.isBase(path),
                let bytes = try? FileReader.readIfThere(catalogPath),
                let catalog = CatalogReader.read(bytes, named: catalogPath).value
            else { continue }
            if try git.run("diff", "--quiet", "--", path).status != 0 { continue }
            let store = NoteStore(path: path)
            let loaded = store.load()
            let notebook = loaded.notebook.following(catalog)
            if loaded.readOnly != nil || notebook == loaded.notebook { continue }
            do throws(StorageError) { _ = try store.save(notebook) } catch { throw Failure(error) }
            written.append(path)
        }
        return written
    }

    func add(_ path: String) throws(Failure) {
        let answer = try git.run("add", "--", path)
        if answer.status != 0 { throw Failure(.failed, "git cannot add \(path): \(answer.output)") }
    }
}
