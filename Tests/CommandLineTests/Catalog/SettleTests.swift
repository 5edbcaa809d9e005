import Foundation
import Testing

/// What two people changed at the same time in a catalog, in the shell.
@Suite struct SettleTests {
    private let shell: Shell

    init() throws { shell = try Shell() }

    /// mk and jh change the title of SEC-02 in copies of one file, which are joined. What a merge
    /// leaves to decide is taken out, as it is where two programs save to one file.
    private func twoTitles() throws {
        _ = try shell.pledges("pledge", "edit", "SEC-01", "--add-term", "x")
        shell.environment["PLEDGES_CATALOG"] = shell.folder.appending(path: "catalog.json").path
        let line = """
            cp catalog.json base.json && cp catalog.json theirs.json &&
            "$P" pledge edit SEC-02 --title Games &&
            "$P" pledge edit SEC-02 --title Drills --author mk --catalog theirs.json;
            "$P" merge --base base.json catalog.json theirs.json;
            python3 - <<'END'
            import json
            catalog = json.load(open("catalog.json"))
            del catalog["undecided"]
            json.dump(catalog, open("catalog.json", "w"), ensure_ascii=False, indent=2)
            END
            """
        #expect(try shell.sh(line).status == 0)
    }

    private func title() throws -> String? {
        try shell.pledges("show", "SEC-02").lines.first
    }

    @Test func withoutTwoValuesNothingIsToBeSettled() throws {
        let result = try shell.pledges("catalog", "settle")
        #expect(result.status == 1 && result.messages.contains("nothing to settle in the catalog"))
        #expect(try !shell.pledges("catalog", "status").output.contains("to settle"))
        #expect(try !shell.pledges("check").messages.contains("to settle"))
    }

    @Test func everyPlaceSaysIt() throws {
        try twoTitles()
        let list = try shell.pledges("catalog", "settle")
        #expect(list.status == 0 && list.lines.first == "SEC-02  title  SEC-02: title")
        #expect(list.output.contains("1  mk") && list.output.contains("Drills"))
        #expect(list.output.contains("current\n     Games"))
        #expect(try shell.pledges("catalog", "status").output.contains("to settle: 1"))
        #expect(try shell.pledges("check").messages.contains("1 to settle"))
        let page = try shell.pledges("show", "SEC-02").output
        #expect(page.contains("≠ SEC-02: title: two values, “Drills” (mk), “Games” (jh)"))
        #expect(try shell.pledges("review").output.contains("two-values"))
    }

    @Test func programsReadIt() throws {
        try twoTitles()
        let output = try shell.pledges("catalog", "settle", "--format", "json").output
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let member = try #require((object?["members"] as? [[String: Any]])?.first)
        #expect(member["name"] as? String == "SEC-02" && member["member"] as? String == "title")
        let values = try #require(member["values"] as? [[String: Any]])
        #expect(values.map { $0["author"] as? String } == ["mk", "jh"])
        #expect(values.map { $0["stands"] as? Bool } == [false, true])
    }

    @Test(arguments: [
        (["--take", "1"], "Drills"), (["--take", "jh"], "Games"), (["--text", "Both"], "Both"),
    ])
    func oneStandsThen(_ options: [String], _ expected: String) throws {
        try twoTitles()
        let words = options.joined(separator: " ")
        let result = try shell.sh("\"$P\" catalog settle SEC-02 title \(words)")
        #expect(result.status == 0 && result.messages.contains("kept “\(expected)”"))
        #expect(try title() == "SEC-02  \(expected)")
        #expect(try shell.pledges("catalog", "settle").status == 1)
        let history = try shell.pledges("catalog", "history", "--changes").output
        #expect(history.contains("      settled: title"))
        #expect(try shell.pledges("catalog", "undo").status == 0)
        #expect(try shell.pledges("catalog", "settle").status == 0)
        #expect(try title() == "SEC-02  Games")
    }

    @Test func takingOneOfThemBackLetsTheOtherStand() throws {
        try twoTitles()
        #expect(try shell.pledges("catalog", "undo").status == 0)
        #expect(try title() == "SEC-02  Drills")
        #expect(try shell.pledges("catalog", "settle").status == 1)
    }

    @Test func whatIsNotThereIsRefused() throws {
        try twoTitles()
        #expect(try shell.pledges("catalog", "settle", "SEC-02", "--take", "3").status == 64)
        #expect(try shell.pledges("catalog", "settle", "SEC-03", "--take", "1").status == 1)
        #expect(try shell.pledges("catalog", "settle", "--take", "1").status == 64)
        #expect(
            try shell.pledges("catalog", "settle", "SEC-02", "--take", "1", "--text", "x").status
                == 64)
        #expect(try title() == "SEC-02  Games")
    }
}
