import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The hooks by which git asks Pledges before it makes a commit (githooks(5)).
struct GitHooks {
    let git: Git

    /// When git calls a hook, and what `pledges git hook` does then.
    enum Name: String, CaseIterable {
        /// Before a commit: refuses a file that waits for somebody to decide.
        case beforeCommit = "pre-commit"
        /// Before any message is written: the same in a rebase, which asks no other hook.
        case beforeMessage = "prepare-commit-msg"
    }

    /// What is to be done to a hook.
    enum Step {
        case write(path: String, text: String, line: String)
        /// The hook is somebody else's, and Pledges does not know how to add to it.
        case byHand(path: String, line: String)

        var inWords: String {
            switch self {
            case .write(let path, _, let line): "add to the hook \(path): \(line)\n"
            case .byHand(let path, let line):
                "not done, add it yourself to the hook \(path): \(line)\n"
            }
        }
    }

    /// What is still to be done.
    func steps() throws(Failure) -> [Step] {
        let folder = try folder()
        let isOthers = try isForOtherRepositories()
        var steps: [Step] = []
        for name in Name.allCases {
            let path = folder + "/" + name.rawValue
            if let step = try step(path, GitHooks.line(name), isOthers: isOthers) {
                steps.append(step)
            }
        }
        return steps
    }

    /// Does one of them.
    func take(_ step: Step) throws(Failure) {
        guard case .write(let path, let text, _) = step else { return }
        mkdir(
            path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                .joined(separator: "/"), 0o777)
        try Output.file(path, replacing: true).write(text)
        guard chmod(path, 0o755) == 0 else {
            throw Failure(.failed, "cannot make \(path) executable: \(Streams.words(for: errno))")
        }
    }

    /// The line of a hook. Somebody who no longer has the program can still commit.
    private static func line(_ name: Name) -> String {
        "\(Program.shellName(inSettings: false)) git hook \(name.rawValue) || [ $? = 127 ] || exit 1"
    }

    private func folder() throws(Failure) -> String {
        let answer = try git.run("rev-parse", "--git-path", "hooks")
        let path = answer.output.split(separator: "\n").first.map(String.init) ?? ".git/hooks"
        return path.hasPrefix("/") || git.folder == "." ? path : git.folder + "/" + path
    }

    /// Whether `core.hooksPath` was set for more than this repository.
    private func isForOtherRepositories() throws(Failure) -> Bool {
        let answer = try git.run("config", "--show-scope", "--get", "core.hooksPath")
        guard answer.status == 0, let scope = answer.output.split(separator: "\t").first else {
            return false
        }
        return scope != "local" && scope != "worktree"
    }

    private func step(_ path: String, _ line: String, isOthers: Bool) throws(Failure) -> Step? {
        guard let text = try text(of: path) else {
            if isOthers { return .byHand(path: path, line: line) }
            return .write(path: path, text: "#!/bin/sh\n\(line)\n", line: line)
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.contains(line) { return nil }
        let name = path.split(separator: "/").last ?? ""
        if let old = lines.firstIndex(where: { $0.contains(" git hook \(name) || [ $? = 127 ]") }) {
            lines[old] = line
        } else if !isOthers, GitHooks.isShell(lines[0]), access(path, X_OK) == 0 {
            lines.insert(line, at: 1)
        } else {
            return .byHand(path: path, line: line)
        }
        return .write(path: path, text: lines.joined(separator: "\n"), line: line)
    }

    private static func isShell(_ first: String) -> Bool {
        guard first.hasPrefix("#!") else { return false }
        let words = first.dropFirst(2).split(whereSeparator: { " /".contains($0) })
        return words.contains { ["sh", "bash", "dash", "zsh", "ksh"].contains($0) }
    }

    private func text(of file: String) throws(Failure) -> String? {
        do throws(StorageError) {
            return try FileReader.readIfThere(file).map { String(decoding: $0, as: UTF8.self) }
        } catch {
            throw Failure(error)
        }
    }
}
