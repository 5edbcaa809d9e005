import Foundation
import Testing

/// A workspace for another subject, filled from files.
@Suite struct ImportTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["PLEDGES_NOTES"] = nil
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.appending(path: "asean").path
        shell.environment["XDG_STATE_HOME"] = shell.folder.appending(path: "state").path
        shell.environment["F"] =
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures").path
    }

    private func start() throws {
        let result = try shell.sh(
            """
            "$P" init asean --title ASEAN --pillar political-security:1:APS:Political-security \
            --pillar economic:2:AEC:Economic --pillar socio-cultural:3:ASC:Socio-cultural \
            --party ID=Indonesia --party MY=Malaysia --party SG=Singapore
            """)
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.output == "asean/catalog.json\n")
    }

    private let files = "$F/asean-wordings.csv $F/asean-meetings.csv $F/asean-pledges.csv"

    @Test func initMakesAnEmptyWorkspaceAndNeverASecondOne() throws {
        try start()
        let before = try shell.contents(of: "asean/catalog.json")
        #expect(try shell.pledges("init", "asean").status == 2)
        #expect(try shell.contents(of: "asean/catalog.json") == before)
        #expect(!before.contains("Korea"))
        // The general words are in the program, so that the own lexicon is empty.
        #expect(before.contains("\"lexicon\"") && !before.contains("\"ladders\""))
        #expect(try shell.pledges("check").messages.contains("0 errors, 0 warnings"))
        #expect(try shell.pledges("catalog", "status").output.contains("a catalog of its own"))
    }

    @Test(arguments: [
        "x --pillar security", "x --pillar security:S:SEC:Security",
        "x --pillar security:1:S:Security", "x --pillar Sec:1:SEC:Security", "x --party Japan",
        "x --pillar a:1:AA:A --pillar b:1:BB:B",
    ])
    func aWorkspaceThatWouldNotReadIsNotMade(arguments: String) throws {
        #expect(try shell.sh("\"$P\" init \(arguments)").status == 64)
        #expect(!FileManager.default.fileExists(atPath: shell.folder.appending(path: "x").path))
    }

    /// No pledge, no meeting, no pillar: every command says so and ends as it does when nothing
    /// fits.
    @Test(arguments: [
        ("list", Int32(1)), ("meetings", 1), ("overview", 0), ("review", 1), ("terms", 1),
        ("matrix", 1), ("export --format json", 1), ("note list", 1), ("catalog diff", 1),
        ("catalog history", 1), ("show X-01", 1), ("meeting x", 1), ("timeline X-01", 1),
        ("wording X-01", 1), ("compare a b", 1), ("list --format csv", 1),
    ])
    func anEmptyCatalogWorksInEveryCommand(line: String, status: Int32) throws {
        _ = try shell.pledges("init", "asean")
        let result = try shell.sh("\"$P\" \(line)")
        #expect(result.status == status, "\(result.messages)")
    }

    @Test func aListOfAnotherForumIsImportedInWhateverOrderTheFilesCome() throws {
        try start()
        let trial = try shell.sh("\"$P\" import --dry-run \(files)")
        #expect(trial.status == 0 && trial.messages.contains("28 added"), "\(trial.messages)")
        #expect(trial.output.contains("+ pledge APS-05 Five-point consensus on Myanmar"))
        #expect(try shell.pledges("list").status == 1)
        let done = try shell.sh("\"$P\" import \(files)")
        #expect(done.status == 0, "\(done.messages)")
        #expect(try shell.pledges("list").lines.count == 13)
        #expect(try shell.pledges("list", "--query", "COC").output.contains("APS-04"))
        #expect(try shell.pledges("show", "seanwfz").output.contains("Nuclear Weapon-Free Zone"))
        let meeting = try shell.pledges("meeting", "leaders-jakarta-2021")
        #expect(meeting.output.contains("Leaders met on Myanmar"))
        #expect(try shell.pledges("check").messages.contains("0 errors, 0 warnings"))
        #expect(try shell.pledges("catalog", "history").lines.count == 2)
    }

    @Test func importingAgainChangesNothing() throws {
        try start()
        _ = try shell.sh("\"$P\" import \(files)")
        let before = try shell.contents(of: "asean/catalog.json")
        #expect(try shell.sh("\"$P\" import \(files)").status == 0)
        #expect(try shell.contents(of: "asean/catalog.json") == before)
    }

    @Test func whatIsOtherwiseIsReplacedOnlyWhenAsked() throws {
        try start()
        _ = try shell.sh("\"$P\" import \(files)")
        let path = try shell.file(
            "new.csv",
            """
            id;title;pillar;type;summary
            APS-04;A binding code;political-security;process;The members and China work on it.

            """)
        let refused = try shell.pledges("import", path)
        #expect(refused.status == 3)
        #expect(refused.messages.contains("new.csv:2:1:"))
        #expect(refused.messages.contains("with different values: title, summary"))
        #expect(try shell.pledges("import", path, "--replace").status == 0)
        let shown = try shell.pledges("show", "APS-04").output
        // What the file has no column for stays.
        #expect(shown.contains("A binding code") && shown.contains("south-china-sea-code"))
    }

    @Test func allProblemsAreNamedByLineAndColumnBeforeAnythingIsWritten() throws {
        try start()
        let pledges = try shell.file(
            "p.csv",
            """
            id,title,pillar,type,summary,remark
            APS-01,One,political-security,act,Text,x
            APS-2x,Two,politcal-security,action,Text,
            APS-03,,economic,action,Text,
            APS-01,Again,economic,action,Text,

            """)
        let meetings = try shell.file(
            "m.json",
            """
            {
              "meetings": [
                { "id": "m-1", "date": "2025-13-01", "place": "A", "short": "A",
                  "format": "leader", "summary": "s", "source": "s-1", "confidence": "high" }
              ]
            }
            """)
        let before = try shell.contents(of: "asean/catalog.json")
        let result = try shell.sh("\"$P\" import p.csv m.json")
        #expect(result.status == 3)
        for expected in [
            "p.csv:1:30: remark: pledges have no such column",
            "p.csv:2:31: type: “act” is not known", "p.csv:3:1: id:",
            "p.csv:3:12: pillar: there is no pillar “politcal-security”; did you mean",
            "p.csv:4:8: title: this cell is empty", "p.csv:5:1: duplicate pledge APS-01",
            "m.json:3:28: meetings[0].date: “2025-13-01” is not",
            "m.json:4:17: meetings[0].format: there is no format “leader”; did you mean “leaders”?",
            "there is no source “s-1”",
        ] {
            #expect(result.messages.contains(expected), "\(expected)\n\(result.messages)")
        }
        #expect(try shell.contents(of: "asean/catalog.json") == before)
        #expect(pledges != meetings)
    }

    /// What a catalog has no place for is refused, not dropped.
    @Test func membersThatNobodyKnowsAreNamedAndNothingIsWritten() throws {
        try start()
        let path = try shell.file(
            "p.json",
            """
            {"pledges": [
              {"id": "APS-01", "title": "One", "pillar": "political-security", "type": "action",
               "summary": "Text.", "parties": ["ID"], "weigth": [],
               "sumary": "x"}],
             "reaffirmations": [{"pledge": "APS-01", "meeting": "m", "speaker": "all", "wordings": [
              {"text": "t", "source": "s", "provenance": "official-text", "language": "en",
               "confidence": "high", "page": 4}]}]}
            """)
        let result = try shell.pledges("import", path)
        #expect(result.status == 3)
        for line in [
            "p.json:3:53: pledges[0].weigth: a pledge has no member “weigth”; leave it out",
            "p.json:4:14: pledges[0].sumary: a pledge has no member “sumary”; leave it out; "
                + "did you mean “summary”?",
            "a wording has no member “page”",
        ] { #expect(result.messages.contains(line), "\(result.messages)") }
        #expect(try shell.pledges("list").status == 1)
    }

    @Test func aCircleOfParentsIsNamedByFileAndLine() throws {
        try start()
        let path = try shell.file(
            "p.csv",
            """
            id,title,pillar,type,summary,parent
            APS-01,One,political-security,action,Text,APS-02
            APS-02,Two,political-security,action,Text,APS-03
            APS-03,Three,political-security,action,Text,APS-01
            APS-04,Four,political-security,action,Text,APS-01

            """)
        let result = try shell.pledges("import", path)
        #expect(result.status == 3)
        #expect(result.messages.contains("3 problems"), "\(result.messages)")
        #expect(
            result.messages.contains(
                "p.csv:2:43: parent: a pledge cannot grow from itself: "
                    + "APS-01 < APS-02 < APS-03 < APS-01"), "\(result.messages)")
    }

    @Test func aNameThatAnotherPledgeHasIsAProblem() throws {
        try start()
        _ = try shell.sh("\"$P\" import \(files)")
        let path = try shell.file(
            "a.csv",
            "id,title,pillar,type,summary,aliases\nAEC-09,T,economic,action,S,x|South-China-Sea-Code\n"
        )
        let result = try shell.pledges("import", path, "--dry-run")
        #expect(result.status == 3)
        #expect(result.messages.contains("a.csv:2:"), "\(result.messages)")
        #expect(result.messages.contains("aliases: “South-China-Sea-Code” already names APS-04"))
    }

    @Test(arguments: [
        ("id,name\nA,B\n", "unknown columns"), ("", "empty"), ("pledge,meeting\n", "need a column"),
        ("id,publisher,title\na,\"b,c\n", "never closed"),
        ("id,publisher,title\na,\"b\"c,d\n", "double a quotation"),
        ("id,publisher,title\na,b,c,d\n", "the row has 4 cells"),
    ])
    func aTableThatCannotBeReadIsSaid(text: String, message: String) throws {
        try start()
        let path = try shell.file("t.csv", text)
        let result = try shell.pledges("import", path)
        #expect(result.status == 3)
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    @Test func pillarsAndPartiesComeFromJSONToo() throws {
        _ = try shell.pledges("init", "asean")
        let path = try shell.file(
            "groups.json",
            """
            {
              "parties": [{ "id": "ID", "name": "Indonesia", "short": "Indonesia" }],
              "pillars": [
                { "id": "economic", "key": "1", "prefix": "AEC", "name": "Economic", "short": "Ec" }
              ]
            }
            """)
        #expect(try shell.pledges("import", path).status == 0)
        let added = try shell.pledges(
            "pledge", "add", "--pillar", "1", "--type", "action", "--title", "T", "--summary", "S")
        #expect(added.output == "AEC-01\n", "\(added.messages)")
    }
}
