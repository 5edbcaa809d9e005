import Foundation
import Testing

/// `pledges git setup` in real work trees.
@Suite(.enabled(if: Git.isThere, Comment(rawValue: Git.missing))) struct GitSetupTests {
    private func workTree() throws -> Shell {
        let shell = try Shell()
        #expect(try shell.sh("git init -q").status == 0)
        return shell
    }

    @Test func writesAttributesIgnoredFilesAndTheDriver() throws {
        let shell = try workTree()
        _ = try shell.pledges("note", "add", "SEC-02", "-m", "one", "--notes", "jh.json")
        _ = try shell.file("other.json", "{}")
        let result = try shell.pledges("git", "setup", "--yes")
        #expect(result.status == 0, "\(result.messages)")
        #expect(
            try shell.contents(of: ".gitattributes")
                == "/jh.json merge=pledges\n/catalog.json merge=pledges\n"
                + "/.catalog.base.json merge=pledges\n/statements/*.txt -text -merge\n")
        let driver = try shell.sh("git config merge.pledges.driver").output
        #expect(driver.hasSuffix("pledges' merge --base %O --path=%P %A %B\n"), "\(driver)")
        let status = try shell.sh("git status --short --untracked-files=all").output
        #expect(status.contains("jh.json") && !status.contains(".lock"), "\(status)")
    }

    @Test func doesItOnce() throws {
        let shell = try workTree()
        _ = try shell.file(".gitattributes", "*.png binary")
        #expect(try shell.pledges("git", "setup", "--yes").status == 0)
        let before = try shell.contents(of: ".gitattributes")
        #expect(
            before
                == "*.png binary\n/notes.json merge=pledges\n/catalog.json merge=pledges\n"
                + "/.catalog.base.json merge=pledges\n/statements/*.txt -text -merge\n")
        let again = try shell.pledges("git", "setup")
        #expect(again.status == 0 && again.messages.contains("is set up already"))
        #expect(again.output.isEmpty)
        #expect(try shell.contents(of: ".gitattributes") == before)
    }

    @Test func showsAndChangesNothingUnasked() throws {
        let shell = try workTree()
        let result = try shell.pledges("git", "setup")
        #expect(result.status == 64 && result.messages.contains("--yes"))
        #expect(result.output.contains("add to .gitattributes: /notes.json merge=pledges\n"))
        #expect(result.output.contains("set in .git/config: merge.pledges.driver = "))
        #expect(!FileManager.default.fileExists(atPath: shell.folder.path + "/.gitattributes"))
        #expect(try shell.sh("git config merge.pledges.driver").status == 1)
    }

    @Test func saysHowToPullWhereNobodyHas() throws {
        let shell = try workTree()
        #expect(try shell.pledges("git", "setup", "--yes").status == 0)
        #expect(try shell.sh("git config --local pull.rebase").output == "false\n")
        let other = try workTree()
        _ = try other.sh("git config pull.rebase true")
        #expect(try other.pledges("git", "setup", "--yes").status == 0)
        #expect(try other.sh("git config pull.rebase").output == "true\n")
        let third = try workTree()
        _ = try third.sh("git config pull.ff only")
        #expect(try third.pledges("git", "setup", "--yes").status == 0)
        #expect(try third.sh("git config pull.rebase").status == 1)
    }

    private func hook(_ shell: Shell, _ path: String, _ text: String) throws {
        _ = try shell.sh("mkdir -p $(dirname \(path))")
        _ = try shell.file(path, text)
        _ = try shell.sh("chmod 755 \(path)")
    }

    /// A commit of a catalog that waits for a decision, and whether the analyst's own hook ran.
    private func commitUndecided(_ shell: Shell) throws -> (isRefused: Bool, ranOwnHook: Bool) {
        _ = try shell.file("catalog.json", "<<<<<<< ours\n=======\n>>>>>>> theirs\n")
        _ = try shell.sh("git add -A; git -c user.name=a -c user.email=a@b commit -qm x")
        let isRefused = try shell.sh("git rev-parse -q --verify HEAD").status != 0
        return (isRefused, FileManager.default.fileExists(atPath: shell.folder.path + "/ran"))
    }

    @Test func aHookThatIsThereKeepsWhatItDoes() throws {
        let shell = try workTree()
        try hook(shell, ".git/hooks/pre-commit", "#!/bin/sh\ntouch ran\nexit 0\n")
        let result = try shell.pledges("git", "setup", "--yes")
        #expect(result.output.contains("add to the hook .git/hooks/pre-commit: "))
        let text = try shell.contents(of: ".git/hooks/pre-commit")
        #expect(text.hasPrefix("#!/bin/sh\n") && text.hasSuffix("\ntouch ran\nexit 0\n"))
        #expect(text.contains(" git hook pre-commit || [ $? = 127 ] || exit 1\n"))
        #expect(try commitUndecided(shell) == (true, false))
        _ = try shell.sh(
            "rm catalog.json; git add -A; git -c user.name=a -c user.email=a@b commit -qm x")
        #expect(try shell.contents(of: "ran").isEmpty)
        #expect(try shell.pledges("git", "setup").messages.contains("is set up already"))
    }

    @Test func aHookThatIsNoShellScriptIsLeftAndTold() throws {
        let shell = try workTree()
        try hook(shell, ".git/hooks/pre-commit", "#!/usr/bin/python3\nprint(1)\n")
        let result = try shell.pledges("git", "setup", "--yes")
        #expect(result.status == 0)
        #expect(result.output.contains("add it yourself to the hook .git/hooks/pre-commit: "))
        #expect(
            try shell.contents(of: ".git/hooks/pre-commit") == "#!/usr/bin/python3\nprint(1)\n")
        let again = try shell.pledges("git", "setup")
        #expect(again.status == 0 && again.output.contains("add it yourself"))
    }

    @Test func theFolderOfHooksOfTheRepositoryIsUsed() throws {
        let shell = try workTree()
        _ = try shell.sh("git config core.hooksPath .githooks")
        #expect(try shell.pledges("git", "setup", "--yes").status == 0)
        #expect(
            !FileManager.default.fileExists(atPath: shell.folder.path + "/.git/hooks/pre-commit"))
        #expect(try commitUndecided(shell).isRefused)
    }

    @Test func aFolderOfHooksForAllRepositoriesIsLeftAndTold() throws {
        let shell = try workTree()
        shell.environment["HOME"] = shell.folder.path
        _ = try shell.sh("git config --global core.hooksPath \(shell.folder.path)/all")
        let result = try shell.pledges("git", "setup", "--yes")
        #expect(result.status == 0 && result.output.contains("add it yourself to the hook "))
        #expect(!FileManager.default.fileExists(atPath: shell.folder.path + "/all"))
    }

    @Test func refusesAFolderThatGitDoesNotKnow() throws {
        let shell = try Shell()
        shell.environment["GIT_CEILING_DIRECTORIES"] = shell.folder.path
        let result = try shell.pledges("git", "setup", "--yes")
        #expect(result.status == 2)
        #expect(result.messages.contains("is not in a git work tree"), "\(result.messages)")
        #expect(try shell.pledges("git", "setup", "no-such-folder", "--yes").status == 2)
    }

    @Test func saysThatGitIsMissing() throws {
        let shell = try Shell()
        shell.environment["PATH"] = shell.folder.path
        let result = try shell.pledges("git", "setup")
        #expect(result.status == 2 && result.messages.contains("it is not installed"))
    }

    @Test func namesThatArePatternsStandForThemselves() throws {
        let shell = try workTree()
        _ = try shell.pledges("note", "add", "SEC-02", "-m", "one", "--notes", "a [b] \"c\".json")
        #expect(try shell.pledges("git", "setup", "--yes").status == 0)
        let line = "git check-attr merge 'a [b] \"c\".json' 'a b \"c\".json'"
        let lines = try shell.sh(line).lines
        #expect(lines.map { $0.hasSuffix("merge: pledges") } == [true, false], "\(lines)")
    }
}
