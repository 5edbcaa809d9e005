import Storage

/// What git is to know of a folder with notes and catalogs.
struct GitWorkspace {
    let git: Git

    init(_ git: Git) throws(Failure) { self.git = git }

    /// Something that is not as it should be, and what makes it so.
    enum Step {
        case append(lines: [String], file: String)
        case configure(name: String, value: String)
        case hook(GitHooks.Step)

        /// Whether the program can do it.
        var isForProgram: Bool { if case .hook(.byHand) = self { false } else { true } }

        /// What will be done, in lines.
        var inWords: String {
            switch self {
            case .append(let lines, let file):
                lines.map { "add to \(file): \($0)\n" }.joined()
            case .configure(let name, let value): "set in .git/config: \(name) = \(value)\n"
            case .hook(let step): step.inWords
            }
        }
    }

    /// What is still to be done.
    func steps() throws(Failure) -> [Step] {
        var steps: [Step] = []
        let files = try namesOfFiles()
        let attributes = try missing(
            files.map { "\(Self.pattern($0)) merge=pledges" } + [Self.textAttributes],
            in: attributesFile)
        if !attributes.isEmpty { steps.append(.append(lines: attributes, file: attributesFile)) }
        let ignored = try missing(
            [".*.json.lock", ".*.json.*.tmp", ".*.txt.lock", ".*.txt.*.tmp"], in: ignoreFile)
        if !ignored.isEmpty { steps.append(.append(lines: ignored, file: ignoreFile)) }
        for (name, value) in settings {
            let found = try git.run("config", "--local", "--get", name)
            if found.output != value + "\n" { steps.append(.configure(name: name, value: value)) }
        }
        if try wantsMerges() { steps.append(.configure(name: "pull.rebase", value: "false")) }
        return steps + (try GitHooks(git: git).steps()).map { .hook($0) }
    }

    /// Does one of them.
    func take(_ step: Step) throws(Failure) {
        switch step {
        case .append(let lines, let file): try append(lines, to: file)
        case .configure(let name, let value):
            let answer = try git.run("config", "--local", name, value)
            if answer.status != 0 {
                throw Failure(.failed, "git cannot set \(name): \(answer.output)")
            }
        case .hook(let step): try GitHooks(git: git).take(step)
        }
    }
}

// MARK: Settings

extension GitWorkspace {
    /// Whether nobody has said how `git pull` joins two branches: then it joins nothing.
    private func wantsMerges() throws(Failure) -> Bool {
        for name in ["pull.rebase", "pull.ff"] {
            if try git.run("config", "--get", name).status == 0 { return false }
        }
        return true
    }

    private var settings: [(name: String, value: String)] {
        [
            ("merge.pledges.name", "Pledges notes and catalogs"),
            (
                "merge.pledges.driver",
                "\(Program.shellName(inSettings: true)) merge --base %O --path=%P %A %B"
            ),
        ]
    }
}

// MARK: Files

extension GitWorkspace {
    /// Texts of statements keep their bytes, which their checksums are of; of two texts git keeps
    /// ours and reports a conflict, since a mixture of two is neither.
    private static let textAttributes = "/\(StatementStore.folderName)/*.txt -text -merge"

    private var attributesFile: String { path(".gitattributes") }
    private var ignoreFile: String { path(".gitignore") }

    private func path(_ name: String) -> String {
        git.folder == "." ? name : git.folder + "/" + name
    }

    /// The notes files and catalogs of the folder, and what the usual ones will be called.
    private func namesOfFiles() throws(Failure) -> [String] {
        do throws(StorageError) {
            let found = try FileChecker.notesAndCatalogs(in: git.folder)
            // The first edit makes the catalog, when nobody thinks of this setup.
            let catalogs = ["catalog.json", ".catalog.base.json"].filter { !found.contains($0) }
            return (found.isEmpty ? ["notes.json"] : found) + catalogs
        } catch {
            throw Failure(error)
        }
    }

    /// A name as a pattern for this folder alone (gitattributes(5)).
    private static func pattern(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy {
            $0 > 0x20 && $0 != 0x7F && !"\"\\*?[]".utf8.contains($0)
        }
        if isPlain { return "/" + name }
        let escaped = name.map { character in
            "*?[]".contains(character)
                ? "\\\\\(character)"
                : "\"\\".contains(character) ? "\\\(character)" : "\(character)"
        }
        return "\"/\(escaped.joined())\""
    }

    private func missing(_ lines: [String], in file: String) throws(Failure) -> [String] {
        let there = try text(of: file).split(separator: "\n").map(String.init)
        return lines.filter { !there.contains($0) }
    }

    private func append(_ lines: [String], to file: String) throws(Failure) {
        var text = try text(of: file)
        if !text.isEmpty, text.last != "\n" { text += "\n" }
        text += lines.map { $0 + "\n" }.joined()
        try Output.file(file, replacing: true).write(text)
    }

    private func text(of file: String) throws(Failure) -> String {
        do throws(StorageError) {
            return String(decoding: try FileReader.readIfThere(file) ?? [], as: UTF8.self)
        } catch {
            throw Failure(error)
        }
    }
}
