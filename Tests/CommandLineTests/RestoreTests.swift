import Foundation
import Testing

@Suite struct RestoreTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["XDG_STATE_HOME"] = shell.folder.path + "/state"
    }

    /// Notes on three pledges, and so two backups.
    private func write() throws {
        for (pledge, text) in [("SEC-01", "first"), ("SEC-02", "second"), ("SEC-03", "third")] {
            #expect(try shell.pledges("note", "add", pledge, "-m", text).status == 0)
        }
    }

    private func texts() throws -> [String] {
        let list = try shell.pledges("note", "list", "--format", "json")
        return try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.output.utf8))
            .notes.map(\.text).sorted()
    }

    private func names() throws -> [String] {
        try shell.pledges("restore").lines.dropFirst().map { String($0.prefix { $0 != " " }) }
    }

    @Test func withoutBackupsThereIsNothingToList() throws {
        let result = try shell.pledges("restore")
        #expect(result.status == 1 && result.messages.contains("no backups"))
        #expect(try shell.pledges("restore", "latest", "--yes").status == 1)
    }

    @Test func backupsAreListedWithWhatTheyHaveDifferent() throws {
        try write()
        let list = try shell.pledges("restore")
        #expect(list.status == 0)
        #expect(list.lines.count == 3)
        #expect(list.lines[1].hasSuffix("1 fewer") && list.lines[2].hasSuffix("2 fewer"))
        #expect(list.lines[1].contains("2026") || list.lines[1].contains(" 20"))
    }

    @Test func theDifferenceIsShownNoteByNoteAndChangesNothing() throws {
        try write()
        let before = try shell.contents(of: "notes.json")
        let diff = try shell.pledges("restore", "latest", "--diff")
        #expect(diff.status == 0)
        #expect(diff.lines.count == 2)
        #expect(diff.lines[0].hasSuffix("on SEC-03"))
        #expect(diff.lines[1].hasPrefix("  - ") && diff.lines[1].hasSuffix("jh: third"))
        #expect(try shell.contents(of: "notes.json") == before)
    }

    @Test func aBackupComesBackAndTheNotesBeforeAreABackupThen() throws {
        try write()
        let before = try shell.contents(of: "notes.json")
        let oldest = try #require(try names().last)
        let result = try shell.pledges("restore", oldest, "--yes")
        #expect(result.status == 0, "\(result.messages)")
        #expect(try texts() == ["first"])
        #expect(try shell.pledges("restore", "latest", "--yes").status == 0)
        #expect(try texts() == ["first", "second", "third"])
        #expect(try shell.contents(of: "notes.json") == before)
    }

    @Test func mergingTakesNothingAway() throws {
        try write()
        let oldest = try #require(try names().last)
        let all = try shell.contents(of: "notes.json")
        #expect(
            try shell.pledges("restore", oldest, "--merge").messages.contains("nothing changed"))
        // By hand, all but one are gone.
        _ = try shell.pledges("restore", oldest, "--yes")
        #expect(try shell.pledges("restore", "latest", "--merge", "--yes").status == 0)
        #expect(try texts() == ["first", "second", "third"])
        #expect(try shell.contents(of: "notes.json") == all)
    }

    @Test func nobodyToAskMeansNo() throws {
        try write()
        let before = try shell.contents(of: "notes.json")
        let result = try shell.pledges("restore", "latest")
        #expect(result.status == 64 && result.messages.contains("--yes"))
        #expect(try shell.contents(of: "notes.json") == before)
    }

    @Test func whatIsNoBackupIsSaid() throws {
        try write()
        #expect(try shell.pledges("restore", "1999", "--yes").status == 1)
        #expect(try shell.pledges("restore", "2", "--yes").messages.contains("matches 2 backups"))
        #expect(try shell.pledges("restore", "--yes").status == 64)
        #expect(try shell.pledges("restore", "latest", "--diff", "--yes").status == 64)
        #expect(try names().count == 2)
    }

    /// Where the old state cannot be kept, it stays where it is.
    @Test func withoutABackupOfThePresentNothingIsRestored() throws {
        try write()
        let before = try shell.contents(of: "notes.json")
        let copies = shell.folder.appending(path: "state/pledges/backups")
        // A folder where the next backup would be made stops also root.
        let result = try shell.sh(
            "chmod 644 notes.json; cp -r '\(copies.path)' kept; rm -r '\(copies.path)'; "
                + "ln -s /dev/null '\(copies.path)'; \"$P\" restore latest --yes")
        #expect(result.status != 0)
        #expect(try shell.contents(of: "notes.json") == before)
    }

    @Test func aDeletedFileComesBack() throws {
        try write()
        try FileManager.default.removeItem(at: shell.folder.appending(path: "notes.json"))
        #expect(try shell.pledges("restore", "latest", "--yes").status == 0)
        #expect(try texts() == ["first", "second"])
    }
}
