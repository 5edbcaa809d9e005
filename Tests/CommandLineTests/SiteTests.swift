import Foundation
import Testing

/// The catalog as a folder of pages.
@Suite struct SiteTests {
    private let shell: Shell

    init() throws { shell = try Shell() }

    private var files: [String] {
        let folder = shell.folder.appending(path: "site")
        let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }.sorted()
    }

    private func page(_ name: String) throws -> String { try shell.contents(of: "site/" + name) }

    @Test func everyLinkLeadsToAPage() throws {
        let result = try shell.pledges("site", "site")
        #expect(result.status == 0 && result.messages.contains("pages to site"))
        #expect(result.output == "")
        #expect(files.contains("index.html") && files.contains("pledges/SEC-02.html"))
        #expect(files.contains("meetings/fm-newyork-2025.html") && files.contains("matrix.html"))
        for file in files {
            let text = try page(file)
            #expect(!text.contains("<script"))
            let folder = shell.folder.appending(path: "site/" + file).deletingLastPathComponent()
            for match in text.matches(of: /href="([^"#]+)"/) {
                let target = String(match.1)
                if target.hasPrefix("http") || target.hasPrefix("data:") { continue }
                #expect(
                    FileManager.default.fileExists(atPath: folder.appending(path: target).path),
                    "\(file) links to \(target)")
            }
        }
    }

    @Test func notesAreInItOnlyWhereAskedFor() throws {
        try shell.pledges("note", "add", "SEC-02", "--status", "stalled", "-m", "secret word")
        #expect(try shell.pledges("site", "site").status == 0)
        for file in files {
            let text = try page(file)
            #expect(!text.contains("secret word") && !text.contains("stalled"), "\(file)")
        }
        #expect(try shell.pledges("site", "site", "--with-notes", "latest").status == 0)
        #expect(try page("pledges/SEC-02.html").contains("secret word"))
        #expect(try page("index.html").contains("stalled"))
    }

    @Test func writingItAgainChangesNothingAndRemovesWhatIsGone() throws {
        _ = try shell.pledges("site", "site")
        let again = try shell.pledges("site", "site")
        #expect(again.messages.contains("(0 changed)"))
        _ = try shell.file("site/pledges/OLD-01.html", "mine")
        let list = try shell.contents(of: "site/.pledges-site")
        _ = try shell.file(
            "site/.pledges-site", list + "pledges/OLD-01.html\n../outside.html\n/etc/x.html\n")
        _ = try shell.file("outside.html", "not ours")
        #expect(try shell.pledges("site", "site").status == 0)
        #expect(!files.contains("pledges/OLD-01.html"))
        #expect(try shell.contents(of: "outside.html") == "not ours")
    }

    @Test func aFolderOfOthersIsLeftAlone() throws {
        try FileManager.default.createDirectory(
            at: shell.folder.appending(path: "site"), withIntermediateDirectories: true)
        _ = try shell.file("site/index.html", "mine")
        let refused = try shell.pledges("site", "site")
        #expect(refused.status == 64 && refused.messages.contains("files that are not of a site"))
        #expect(try page("index.html") == "mine" && files == ["index.html"])
        #expect(try shell.pledges("site", "site", "--yes").status == 0)
        #expect(try page("index.html").hasPrefix("<!DOCTYPE html>"))
        _ = try shell.file("file", "")
        let noFolder = try shell.pledges("site", "file")
        #expect(noFolder.status == 2 && noFolder.messages.contains("file is not a folder"))
    }

    @Test func nothingOfItsOwnIsReplaced() throws {
        shell.environment["PLEDGES_NOTES"] = nil
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.appending(path: "site").path
        _ = try shell.pledges("note", "add", "SEC-02", "-m", "x")
        let notes = try page("notes.json")
        #expect(try shell.pledges("site", "site", "--yes").status == 0)
        #expect(try page("notes.json") == notes)
    }

    /// Whoever interrupts it has whole pages, and can go on.
    @Test func anInterruptionLeavesWholePages() throws {
        let result = try shell.sh(
            """
            python3 -c '
            import os, signal, subprocess, time
            # The threads of a test block signals, and so would what they start.
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            program = subprocess.Popen([os.environ["P"], "site", "site"])
            end = time.time() + 60
            while not os.path.exists("site/.pledges-site") and program.poll() is None:
                if time.time() > end: break
            program.terminate()
            program.wait()
            print(sum(name.endswith(".tmp") for _, _, names in os.walk("site") for name in names))'
            """)
        #expect(result.output.hasSuffix("0\n"), "\(result.output) \(result.messages)")
        for file in files { #expect(try page(file).hasSuffix("</html>\n"), "\(file)") }
        #expect(try shell.pledges("site", "site").status == 0)
        #expect(files.contains("index.html"))
    }
}
