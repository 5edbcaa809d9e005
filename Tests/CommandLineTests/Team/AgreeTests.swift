import Certainty
import Foundation
import Testing

/// `pledges agree`: two analysts' notes.
@Suite struct AgreeTests {
    private func analysts() throws -> Shell {
        let shell = try Shell()
        let lines = [
            "SEC-02 --status recurring", "SEC-05 --status recurring", "SEC-01 --status standing",
            "NK-03 --status p", "NK-02 --reading softened --from munich --to fm-newyork-2025",
            "SEC-06 --reading specified,softened --from munich --to fm-newyork-2025",
        ]
        let others = [
            "SEC-02 --status recurring", "SEC-05 --status stalled", "NK-03 --status n -m x",
            "NK-05 --status p", "NK-02 --reading narrowed --from munich --to fm-newyork-2025",
            "SEC-06 --reading softened,specified --from munich --to fm-newyork-2025",
        ]
        for line in lines {
            let result = try shell.sh("\"$P\" note add \(line) --date 2026-01-02")
            if result.status != 0 { Issue.record("\(line): \(result.messages)") }
        }
        for line in others {
            _ = try shell.sh(
                "\"$P\" note add \(line) --date 2026-01-03 --notes mk.json --author mk")
        }
        return shell
    }

    @Test func tellsTheFiguresAndWhatToTalkAbout() throws {
        let shell = try analysts()
        let result = try shell.pledges("agree", "mk.json", "--as-of", "2099-12-31")
        #expect(result.status == 0, "\(result.messages)")
        let text = result.output
        // One of two agrees; by chance half of it would.
        #expect(
            text.contains(
                "Statuses as of 31 Dec 2099: 2 assessed by both, 1 agree (50 %), Cohen's kappa 0.00."
            ), "\(text)")
        #expect(
            text.contains("Assessed by me alone: SEC-01, NK-03. By them alone: NK-05."), "\(text)")
        let row = result.lines.first { $0.hasPrefix("SEC-05") } ?? ""
        let cells = row.split(separator: "  ", omittingEmptySubsequences: true)
        let expected = ["SEC-05", "recurring", "2026-01-02", "stalled", "2026-01-03", "mk"]
        #expect(cells.map { $0.trimmingCharacters(in: .whitespaces) }.prefix(6) == expected[...])
        #expect(!text.contains("\nSEC-02"))
        #expect(
            text.contains("Readings of a change of wording: 2 by both, 1 agree (50 %) exactly."))
        #expect(text.contains("provisional: softened"))
        #expect(overclaims(in: text).isEmpty)
    }

    @Test func jsonHasEveryPairThatBothAssessed() throws {
        let shell = try analysts()
        let result = try shell.pledges(
            "agree", "mk.json", "--as-of", "2099-12-31", "--format", "json")
        struct Shape: Decodable {
            struct Side: Decodable { var status: String, date: String, author: String }
            struct Pair: Decodable { var pledge: String, agrees: Bool, mine: Side, theirs: Side }
            struct Statuses: Decodable {
                var both: Int, agree: Int, percent: Int?, kappa: Double?
                var onlyMine: [String], onlyTheirs: [String], pairs: [Pair]
            }
            var statuses: Statuses
        }
        let statuses = try JSONDecoder().decode(Shape.self, from: Data(result.output.utf8)).statuses
        #expect(statuses.both == 2 && statuses.agree == 1 && statuses.percent == 50)
        #expect(statuses.kappa == 0)
        #expect(statuses.pairs.map(\.pledge) == ["SEC-02", "SEC-05"])
        #expect(statuses.pairs.map(\.agrees) == [true, false])
        #expect(statuses.pairs.last?.theirs.author == "mk")
        #expect(statuses.onlyTheirs == ["NK-05"])
    }

    @Test func csvHasARowAPair() throws {
        let shell = try analysts()
        let result = try shell.pledges("agree", "mk.json", "--format", "csv")
        let rows = result.output.split(separator: "\r\n").map(String.init)
        #expect(rows.count == 5)
        #expect(rows.filter { $0.contains(",no,") }.count == 2)
        #expect(overclaims(in: result.output).isEmpty)
    }

    @Test func nothingInCommonIsStatusOne() throws {
        let shell = try Shell()
        _ = try shell.pledges("note", "add", "SEC-02", "-m", "x", "--notes", "mk.json")
        let result = try shell.pledges("agree", "mk.json")
        #expect(result.status == 1 && result.output == "")
        #expect(result.messages.contains("nothing was assessed both in your notes and in mk.json"))
        let json = try shell.pledges("agree", "mk.json", "--format", "json")
        #expect(json.status == 1 && json.output.contains("\"kappa\": null"))
    }

    @Test func aFileThatIsMissingOrDamagedIsNoAnswer() throws {
        let shell = try Shell()
        _ = try shell.file("bad.json", "{")
        #expect(try shell.pledges("agree", "bad.json").status == 3)
        #expect(try shell.pledges("agree", "none.json").status == 2)
    }
}
