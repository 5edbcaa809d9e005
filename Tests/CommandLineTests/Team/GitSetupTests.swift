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
        #expect(try shell.contents(of: ".gitattributes") == "/jh.json merge=pledges\n")
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
                + "/.catalog.base.json merge=pledges\n")
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
