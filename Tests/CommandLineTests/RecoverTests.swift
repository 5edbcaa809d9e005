import Foundation
import Testing

@Suite struct RecoverTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["XDG_STATE_HOME"] = shell.folder.path + "/state"
    }

    private func texts() throws -> [String] {
        let list = try shell.pledges("note", "list", "--format", "json")
        return try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.output.utf8))
            .notes.map(\.text).sorted()
    }

    private struct Draft: Decodable { var text: String, pledge: String }

    private func drafts() throws -> [String] {
        let folder = shell.folder.appending(path: "state/pledges/drafts")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { $0.hasSuffix(".json") }.map { name in
            let data = try Data(contentsOf: folder.appending(path: name))
            let draft = try JSONDecoder().decode(Draft.self, from: data)
            return draft.pledge + ": " + draft.text
        }.sorted()
    }

    private func damage() throws -> String {
        for text in ["first", "second", "third"] {
            #expect(try shell.pledges("note", "add", "SEC-02", "-m", text).status == 0)
        }
        let damaged = try shell.contents(of: "notes.json")
            .replacingOccurrences(of: "\"first\"", with: "\"first")
        _ = try shell.file("notes.json", damaged)
        return damaged
    }

    @Test func wholeNotesAndTheBackupAreJoined() throws {
        let damaged = try damage()
        let result = try shell.pledges("recover", "--yes")
        #expect(result.status == 0, "\(result)")
        #expect(result.messages.contains("notes.json:13:"), "says where: \(result.messages)")
        #expect(result.messages.contains("notes that can be read in it: 2"))
        // Against the backup of two notes one is more.
        #expect(result.lines.count == 2 && result.lines[1].hasSuffix("jh: third"))
        #expect(try texts() == ["first", "second", "third"])
        let names = try FileManager.default.contentsOfDirectory(atPath: shell.folder.path)
        let copy = try #require(names.first { $0.hasPrefix("notes.json.damaged-2") })
        #expect(try shell.contents(of: copy) == damaged)
        #expect(try shell.pledges("recover").messages.contains("is not damaged"))
    }

    @Test func nobodyToAskMeansNo() throws {
        let damaged = try damage()
        #expect(try shell.pledges("recover").status == 64)
        #expect(try shell.contents(of: "notes.json") == damaged)
    }

    @Test func withNothingToHaveBackNothingIsWritten() throws {
        _ = try shell.file("notes.json", "<<<<<<< HEAD\n")
        let result = try shell.pledges("recover", "--yes")
        #expect(result.status == 3 && result.messages.contains("no backup"))
        #expect(try shell.contents(of: "notes.json") == "<<<<<<< HEAD\n")
        let other = try shell.file("other.json", "{\"mine\": 1}")
        #expect(try shell.pledges("recover", "--yes", "--notes", other).status == 3)
        #expect(try shell.contents(of: "other.json") == "{\"mine\": 1}")
        #expect(try shell.pledges("recover", "--notes", "none.json").status == 1)
    }

    // MARK: What cannot be saved is kept

    @Test func aNoteOnADamagedFileIsKeptAsADraft() throws {
        let damaged = try damage()
        let result = try shell.pledges("note", "add", "NK-03", "-m", "not lost")
        #expect(result.status == 3 && result.output.isEmpty)
        #expect(result.messages.contains("notes.json:13:"))
        #expect(result.messages.contains("kept as a draft"))
        #expect(try drafts() == ["NK-03: not lost"])
        #expect(try shell.contents(of: "notes.json") == damaged)
    }

    /// Only "no such file" means that there are no notes: whatever else is there stays as it is.
    @Test(arguments: [
        "mkdir notes.json", "mkfifo notes.json", "ln -s gone notes.json",
        "ln -s notes.json notes.json", "ln -s /dev/null notes.json", ": >notes.json",
        "mkdir folder && : >folder/in && PLEDGES_NOTES=folder/in/notes.json",
        "printf '\\357\\273\\277{}' >notes.json", "ln -s /dev/full notes.json",
    ])
    func whatIsInTheWayStopsTheSave(_ setup: String) throws {
        let look = "ls -dln notes.json* folder* | tr -s ' '"
        let result = try shell.sh(
            "\(setup); \(look) >before; \"$P\" note add SEC-02 -m 'not lost'; s=$?; \(look) >after; "
                + "exit $s")
        #expect([2, 3].contains(result.status), "\(result)")
        #expect(result.output.isEmpty)
        #expect(result.messages.contains("notes.json"))
        #expect(result.messages.contains("kept as a draft"))
        #expect(try drafts() == ["SEC-02: not lost"])
        #expect(try shell.contents(of: "before") == shell.contents(of: "after"))
    }

    /// What may not be looked at may hold notes.
    @Test(.enabled(if: getuid() != 0)) func aFolderThatMayNotBeLookedIntoIsNotEmpty() throws {
        let result = try shell.sh(
            "mkdir locked; echo '{}' >locked/notes.json; chmod 0 locked; "
                + "PLEDGES_NOTES=locked/notes.json \"$P\" note add SEC-02 -m 'not lost'; s=$?; "
                + "chmod 700 locked; exit $s")
        #expect(result.status == 2 && result.messages.contains("Permission denied"))
        #expect(try drafts() == ["SEC-02: not lost"])
        #expect(try shell.contents(of: "locked/notes.json") == "{}\n")
    }
}
