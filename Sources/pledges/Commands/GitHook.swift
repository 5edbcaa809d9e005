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
        abstract: "Git hook: stop a commit while something is left to decide.",
        discussion: """
            Examples:
              pledges git hook pre-commit

            `pledges git setup` writes the hooks. They stop a commit if a notes file or a
            catalog in it has something that a merge left to decide.
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
            obstacles += try mixedUpTexts(of: staged.output, at: path)
        }
        if obstacles.isEmpty { return }
        throw Failure(
            .nothingMatched, "nothing was committed:\n  " + obstacles.joined(separator: "\n  "))
    }

    /// The texts about to be committed with a merge that are not those which the catalog records.
    /// Texts that are not shared are left out.
    private func mixedUpTexts(of catalog: String, at path: String) throws(Failure) -> [String] {
        guard GitTexts(beside: top + "/" + path)?.isMerging ?? false,
            let catalog = CatalogReader.read(
                Array(catalog.utf8), named: path, isForLooking: true
            ).value
        else { return [] }
        let folder = String(
            (Path.folder(of: "./" + path) + "/" + StatementStore.folderName).dropFirst(2))
        let shared = try git.run("ls-files", "-z", "--", ":(top)" + folder)
        if shared.output.isEmpty { return [] }
        var obstacles: [String] = []
        for record in catalog.statements {
            let name = folder + "/" + record.fileName
            let staged = try git.run("cat-file", "blob", ":" + name)
            let text = staged.status == 0 ? staged.output : ""
            if StatementRecord.checksum(of: text) != record.checksum {
                obstacles.append(
                    "\(name) is not the text that the catalog records; `pledges catalog resolve` puts "
                        + "that in its place, then `git add` it")
            }
        }
        return obstacles
    }

    private var top: String {
        let answer = try? git.run("rev-parse", "--show-toplevel")
        return answer?.output.split(separator: "\n").first.map(String.init) ?? "."
    }
}
