import Foundation
import Testing

/// Tables of others, by the examples of docs/commitment-sets.md.
@Suite struct MapTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["PLEDGES_NOTES"] = nil
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.appending(path: "w").path
        shell.environment["XDG_STATE_HOME"] = shell.folder.appending(path: "state").path
        shell.environment["M"] =
            URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/maps").standardized.path
    }

    private func start(_ options: String) throws {
        let result = try shell.sh("\"$P\" init w --title W \(options)")
        #expect(result.status == 0, "\(result.messages)")
    }

    private let summit = """
        --party JP=Japan --party CA=Canada --pillar climate:1:CLI:Climate --pillar health:2:HEA:Health \
        --pillar development:3:DEV:Development
        """
    private let compliance = "\"$M/compliance.csv\" --map \"$M/compliance.json\""

    /// The score of each pledge.
    private func statuses() throws -> [String: String] {
        let text = try shell.pledges("export", "--format", "csv", "--scale", "g7").output
        let rows = text.split(whereSeparator: \.isNewline)
        return Dictionary(
            rows.dropFirst().map { row in
                let cells = row.split(separator: ",", omittingEmptySubsequences: false)
                return (String(cells[1]), String(cells.last ?? ""))
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func aComplianceTableBecomesPledgesWithStatuses() throws {
        try start(summit)
        let trial = try shell.sh("\"$P\" import \(compliance) --dry-run")
        #expect(trial.status == 0, "\(trial.messages)")
        #expect(trial.messages.contains("3 notes; nothing is written"), "\(trial.messages)")
        let done = try shell.sh("\"$P\" import \(compliance)")
        #expect(done.status == 0 && done.messages.contains("; 3 notes"), "\(done.messages)")
        #expect(
            try statuses() == ["CLI-01": "0", "HEA-01": "+1", "DEV-01": "-1", "CLI-02": ""])
        let shown = try shell.pledges("show", "2022-3").output
        #expect(shown.contains("DEV-01") && shown.contains("no evidence (1 May 2023"))
        #expect(shown.contains("Japan -1; average +0.63 (81%)."))
        #expect(try shell.pledges("check").messages.contains("0 errors, 0 warnings"))
    }

    @Test func importingItAgainChangesNothing() throws {
        try start(summit)
        _ = try shell.sh("\"$P\" import \(compliance)")
        let before = try shell.contents(of: "w/catalog.json")
        let again = try shell.sh("\"$P\" import \(compliance)")
        #expect(again.status == 0 && again.messages.contains("3 notes already there"))
        #expect(try shell.contents(of: "w/catalog.json") == before)
        #expect(
            try shell.pledges("note", "list").lines.count(where: { $0.contains("DEV-01") }) == 1)
    }

    @Test func anActionPlanIsImported() throws {
        try start("--party SA=Samplia --pillar money:1:MON:Money --pillar rights:2:RIG:Rights")
        let done = try shell.sh(
            "\"$P\" import \"$M/action-plan.csv\" --map \"$M/action-plan.json\"")
        #expect(done.status == 0 && done.messages.contains("; 4 notes"), "\(done.messages)")
        #expect(
            try statuses() == ["MON-01": "0", "RIG-01": "+1", "MON-02": "0", "RIG-02": "-1"])
        #expect(
            try shell.pledges("show", "RIG-01").output.contains("delivered (31 Aug 2023"))
    }

    @Test func aTrackerOfPromisesIsImported() throws {
        try start("--party SA=Samplia --pillar home:1:HOM:Home --pillar abroad:2:ABR:Abroad")
        let done = try shell.sh("\"$P\" import \"$M/promises.csv\" --map \"$M/promises.json\"")
        #expect(done.status == 0 && done.messages.contains("; 4 notes"), "\(done.messages)")
        let shown = try shell.pledges("show", "promise 18").output
        #expect(shown.contains("delivered (1 Jun 2023") && shown.contains("promises/18"))
        #expect(try shell.pledges("meetings").output.contains("2021-03-02"))
    }

    @Test func aWrongMapIsNamedByLineAndColumn() throws {
        try start(summit)
        _ = try shell.file(
            "map.json",
            """
            {
              "format": "pledges-map", "schema": 1,
              "pledges": { "title": { "columns": "Commitment" }, "pillar": "Area" },
              "note": {},
              "notes": { "state": "x", "status": { "column": "Japan", "scale": "g8" } }
            }
            """)
        let result = try shell.sh("\"$P\" import \"$M/compliance.csv\" --map map.json")
        #expect(result.status == 3)
        for expected in [
            "map.json:3:38: pledges.title.columns: a map has no member “columns” here",
            "did you mean “column”?", "map.json:4:11: note: a map has no member “note”",
            "map.json:5:23: notes.state: a map has no member", "scales are g7",
        ] {
            #expect(result.messages.contains(expected), "\(expected)\n\(result.messages)")
        }
    }

    @Test func whatDoesNotFitIsNamedInTheTable() throws {
        try start(summit)
        _ = try shell.file(
            "map.json",
            """
            {
              "format": "pledges-map", "schema": 1,
              "pledges": {
                "id": { "column": "No", "id": true }, "title": "Text", "type": { "text": "action" },
                "pillar": { "column": "Area", "values": { "Health": "health" } }, "summary": "Text"
              },
              "notes": { "pledge": { "column": "No", "id": true },
                         "status": { "column": "Score", "scale": "g7" } }
            }
            """)
        _ = try shell.file("t.csv", "No,Area,Text,Score\n1,Health,We act,2\n2,Trade,We act,0\n")
        let result = try shell.sh("\"$P\" import t.csv --map map.json")
        #expect(result.status == 3)
        #expect(result.messages.contains("t.csv:2:17: Score: “2” is no score of the scale"))
        #expect(result.messages.contains("t.csv:3:3: Area: the map has no value for “Trade”"))
        _ = try shell.file("u.csv", "No,Area,Txt,Score\n1,Health,We act,1\n")
        let missing = try shell.sh("\"$P\" import u.csv --map map.json")
        #expect(
            missing.messages.contains(
                "pledges.title: u.csv has no column “Text”; did you mean “Txt”?"),
            "\(missing.messages)")
    }

    @Test func scoresAreOnlyInTables() throws {
        let result = try shell.pledges("export", "--scale", "g7", "--format", "json")
        #expect(result.status == 64 && result.messages.contains("--scale is for csv, tsv and xlsx"))
    }
}
