import Foundation
import Testing

/// `pledges review`, `pledges overview` and the filters that follow from them.
@Suite struct ReviewTests {
    private struct Review: Decodable {
        struct Item: Decodable {
            var pledge: String, reason: String, words: String, due: String, daysOver: Int
            var note: String?
        }
        var format: String, schema: Int, asOf: String, rules: [String: Int], items: [Item]
    }

    private struct Overview: Decodable {
        struct Figure: Decodable {
            var name: String, count: Int
            var query: String?
        }
        struct Group: Decodable { var pillar: String, pledges: Int, figures: [Figure] }
        var format: String, schema: Int, asOf: String, figures: [Figure], statuses: [Group]
        var states: [Group]
    }

    private func decoded<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    @Test func aProcessPastItsIntervalIsDue() throws {
        let result = try Shell().pledges("review", "--as-of", "2026-09-01", "--format", "json")
        #expect(result.status == 0)
        let review: Review = try decoded(result.output)
        #expect(review.format == "pledges-review" && review.schema == 1)
        #expect(review.asOf == "2026-09-01" && review.rules["staleDays"] == 180)
        let edge = try #require(review.items.first { $0.pledge == "SEC-02" })
        #expect(
            edge.words == "3 runs, usually every 223 days; last ended 19 Sep 2025, 347 days ago")
        #expect(review.items.map(\.daysOver) == review.items.map(\.daysOver).sorted(by: >))
    }

    @Test func thresholdsAreOptions() throws {
        let shell = try Shell()
        try shell.pledges(
            "note", "add", "ECO-02", "--status", "in-progress", "--date", "2025-09-01", "-m", "x")
        func reasons(_ options: String...) throws -> String {
            try shell.pledges("review", options[0], options[1]).output
        }
        #expect(try !reasons("--stale-days", "100000").contains("in-progress"))
        #expect(try reasons("--stale-days", "29").contains("in-progress"))
        #expect(try reasons("--silent-statements", "1").contains("not carried at"))
        for option in ["--stale-days", "--interval-percent"] {
            #expect(try shell.pledges("review", option, "x").status == 64)
        }
        #expect(try shell.pledges("review", "--silent-statements", "0").status == 64)
    }

    @Test(arguments: ["text", "json", "csv", "markdown"]) func nothingDueIsStatusOne(
        format: String
    ) throws {
        let shell = try Shell()
        let result = try shell.pledges("review", "--as-of", "2020-01-01", "--format", format)
        #expect(result.status == 1)
        #expect(result.messages.contains("nothing is due for review on 1 Jan 2020"))
        let file = try shell.pledges(
            "review", "--as-of", "2020-01-01", "--format", format, "-o", "review")
        #expect(file.status == 1)
        #expect(throws: (any Error).self) { try shell.contents(of: "review") }
    }

    @Test func everyFormatHasEveryItem() throws {
        let shell = try Shell()
        func output(_ format: String) throws -> String {
            try shell.pledges("review", "--as-of", "2026-11-21", "--format", format).output
        }
        let review: Review = try decoded(output("json"))
        #expect(try output("csv").split(separator: "\r\n").count == review.items.count + 1)
        let markdown = try output("markdown")
        #expect(
            markdown.split(separator: "\n").count { $0.hasPrefix("- **") } == review.items.count)
        #expect(markdown.contains("as of 21 Nov 2026"))
        #expect(try output("text").split(separator: "\n").count == review.items.count + 1)
    }

    /// Each figure names the query that lists as many pledges as it says.
    @Test func figuresAreTracedByTheirQueries() throws {
        let shell = try Shell()
        try shell.pledges("note", "add", "SEC-02", "--status", "recurring", "-m", "x")
        let result = try shell.pledges("overview", "--format", "json")
        let overview: Overview = try decoded(result.output)
        #expect(overview.format == "pledges-overview" && overview.schema == 1)
        let groups = overview.statuses + overview.states
        for group in groups {
            #expect(group.figures.map(\.count).reduce(0, +) == group.pledges)
            for figure in group.figures {
                let query = try #require(figure.query)
                let rows = try shell.pledges("list", "-q", query).lines.count - 1
                #expect(rows == figure.count, "\(query)")
            }
        }
    }

    @Test func theOverviewIsReadInThreeFormats() throws {
        let shell = try Shell()
        let text = try shell.pledges("overview", "--as-of", "2025-09-30")
        #expect(text.status == 0 && text.output.contains("as of 30 Sep 2025"))
        #expect(text.output.contains("provisional"))
        let csv = try shell.pledges("overview", "--as-of", "2025-09-30", "--format", "csv").output
        #expect(csv.hasPrefix("as_of,section,group,name,count,query\r\n2025-09-30,figures,"))
        #expect(csv.contains("2024-Q3"))
        let early = try shell.pledges("overview", "--as-of", "2020-01-01")
        #expect(early.status == 0)
        #expect(early.output.contains("fewer than two statements were coded in full"))
    }

    @Test func statesAndChangesAreFilters() throws {
        let shell = try Shell()
        let new = try shell.pledges("list", "--state", "new")
        #expect(new.status == 0)
        #expect(try shell.pledges("list", "--query", "state:new").output == new.output)
        let wrong = try shell.pledges("list", "--state", "nwe")
        #expect(wrong.status == 64 && wrong.messages.contains("did you mean new?"))
        #expect(wrong.messages.contains("not-carried"))
        #expect(try shell.pledges("list", "--change", "louder").status == 64)
        #expect(try shell.pledges("list", "-q", "change:louder").status == 64)
        let exported = try shell.pledges("export", "--state", "new", "--format", "json").output
        #expect(exported.contains("\"state:new\""))
    }
}
