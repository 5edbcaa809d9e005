import Foundation
import Testing

/// The working copy against the catalog in the program, and its history.
@Suite struct CatalogCommandTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["XDG_STATE_HOME"] = shell.folder.appending(path: "state").path
    }

    private func json(_ arguments: String) throws -> [String: Any] {
        let result = try shell.sh("\"$P\" catalog \(arguments) --format json")
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return try #require(value as? [String: Any])
    }

    private func edit() throws {
        _ = try shell.pledges("pledge", "edit", "SEC-02", "--title", "Drills")
    }

    @Test func beforeAnyEditTheProgramsCatalogIsInUse() throws {
        #expect(try json("status")["kind"] as? String == "bundled")
        #expect(try shell.pledges("catalog", "diff").status == 1)
        #expect(try shell.pledges("catalog", "history").status == 1)
        #expect(try shell.pledges("catalog", "undo").status == 1)
        #expect(try shell.pledges("catalog", "reset", "--yes").status == 0)
        #expect(try shell.pledges("catalog", "update").messages.contains("nothing to update"))
    }

    @Test func theDifferenceSaysOldAndNew() throws {
        try edit()
        let status = try json("status")
        #expect(status["kind"] as? String == "copy")
        #expect((status["own"] as? [String: Int])?["changed"] == 1)
        let lines = try shell.pledges("catalog", "diff").lines
        #expect(lines.first == "edited here: 1 changed")
        #expect(lines.last == "    title: Trilateral exercises (Freedom Edge) -> Drills")
        let own = try #require(try json("diff")["own"] as? [[String: Any]])
        #expect(own.map { $0["name"] as? String } == ["SEC-02"])
    }

    @Test func anEditIsTakenBackAndTheHistoryHasBoth() throws {
        try edit()
        #expect(try shell.pledges("catalog", "undo").status == 0)
        #expect(try shell.pledges("show", "SEC-02").output.contains("Freedom Edge)"))
        #expect(try shell.pledges("catalog", "history").lines.count == 3)
        #expect(try shell.pledges("catalog", "undo").status == 1)
        let edits = try #require(try json("history")["edits"] as? [[String: Any]])
        #expect(edits.map { $0["undone"] as? Bool } == [false, true])
    }

    @Test func whatWasChangedSinceIsNotTakenBack() throws {
        try edit()
        let edits = try #require(try json("history")["edits"] as? [[String: Any]])
        let id = try #require(edits.first?["id"] as? String)
        _ = try shell.pledges("pledge", "edit", "SEC-02", "--title", "Exercises")
        let result = try shell.pledges("catalog", "undo", id)
        #expect(result.status == 2 && result.messages.contains("changed since"))
        #expect(try shell.pledges("catalog", "undo", "ZZZZ").status == 1)
    }

    @Test func othersEditsAreNotOnesLast() throws {
        try edit()
        #expect(try shell.pledges("catalog", "undo", "--author", "mk").status == 1)
    }

    @Test func resetAsksAndTheCopyComesBack() throws {
        try edit()
        #expect(try shell.pledges("catalog", "reset").status == 64)
        #expect(try json("status")["kind"] as? String == "copy")
        #expect(try shell.pledges("catalog", "reset", "--yes").status == 0)
        #expect(try json("status")["kind"] as? String == "bundled")
        #expect(try shell.pledges("restore", "--of", "catalog").lines.count == 2)
        #expect(try shell.pledges("restore", "latest", "--of", "catalog", "--yes").status == 0)
        #expect(try json("status")["kind"] as? String == "copy")
        #expect(try shell.pledges("show", "SEC-02").output.contains("Drills"))
    }

    @Test func aDamagedCopyComesBackFromItsBackup() throws {
        try edit()
        _ = try shell.pledges("pledge", "edit", "SEC-03", "--title", "Second")
        _ = try shell.file("catalog.json", "{ \"format\": ")
        #expect(try shell.pledges("catalog", "status").status == 3)
        #expect(try shell.pledges("catalog", "undo").status == 3)
        let list = try shell.pledges("list")
        #expect(list.status == 0 && list.messages.contains("its backup of"))
        let restored = try shell.pledges("restore", "latest", "--of", "catalog", "--yes")
        #expect(restored.status == 0, "\(restored.messages)")
        #expect(try shell.pledges("show", "SEC-02").output.contains("Drills"))
        #expect(try shell.pledges("restore", "latest", "--of", "catalog", "--merge").status == 64)
    }

    @Test func newUpstreamEntriesAreTakenOver() throws {
        try edit()
        // As if the working copy had begun from a catalog in which SEC-04 was called otherwise.
        for name in ["catalog.json", ".catalog.base.json"] {
            let text = try shell.contents(of: name).replacing(
                "Peace and stability in the Taiwan Strait", with: "Old title")
            _ = try shell.file(name, text)
        }
        #expect(try shell.pledges("show", "SEC-04").output.contains("Old title"))
        let status = try json("status")
        #expect((status["upstream"] as? [String: Int])?["changed"] == 1)
        #expect(try shell.pledges("catalog", "update").status == 64)
        let updated = try shell.pledges("catalog", "update", "--yes")
        #expect(updated.status == 0, "\(updated.messages)")
        #expect(try shell.pledges("show", "SEC-04").output.contains("Taiwan Strait"))
        #expect(try shell.pledges("show", "SEC-02").output.contains("Drills"))
    }
}
