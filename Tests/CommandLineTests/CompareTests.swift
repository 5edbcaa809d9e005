import Certainty
import Foundation
import Testing

/// `pledges compare` on the shipped catalog.
@Suite struct CompareTests {
    private struct Comparison: Decodable {
        struct Meeting: Decodable { var meeting: String, date: String }
        struct Side: Decodable { var meeting: String, wording: String, provenance: String }
        struct Reading: Decodable { var labels: [String], author: String, date: String }
        struct Row: Decodable {
            var pledge: String, title: String, state: String, labels: [String], firm: Bool
            var reasons: [String]
            var reading: Reading?, from: Side?, to: Side?
        }
        var format: String, schema: Int, asOf: String
        var from: Meeting, to: Meeting
        var counts: [String: Int]
        var pledges: [Row]
    }

    private static let pair = ["fm-munich-2025", "fm-newyork-2025"]

    private func compare(_ shell: Shell, _ options: String...) throws -> Comparison {
        let line = (["$P compare --format json"] + CompareTests.pair + options)
            .joined(separator: " ")
        let text = try shell.sh(line).output
        return try JSONDecoder().decode(Comparison.self, from: Data(text.utf8))
    }

    @Test func munichAndNewYork() throws {
        let comparison = try compare(try Shell())
        #expect(comparison.format == "pledges-comparison" && comparison.schema == 1)
        #expect(comparison.from.meeting == "fm-munich-2025")
        #expect(comparison.to.meeting == "fm-newyork-2025")
        let states = Dictionary(grouping: comparison.pledges, by: \.state).mapValues(\.count)
        #expect(states == ["new": 2, "returned": 11, "reaffirmed": 34, "not-carried": 15])
        #expect(comparison.pledges.count == 62 && comparison.pledges.allSatisfy { !$0.firm })
        for row in comparison.pledges {
            #expect((row.from == nil) == ["new", "returned"].contains(row.state), "\(row.pledge)")
            #expect((row.to == nil) == (row.state == "not-carried"), "\(row.pledge)")
            #expect(row.labels.isEmpty == (row.state != "reaffirmed"), "\(row.pledge)")
            #expect(!row.reasons.isEmpty, "\(row.pledge)")
        }
        #expect(comparison.counts["new"] == 2 && comparison.counts["firm"] == 0)
    }

    @Test func allMembersStandEvenWhereThereIsNothing() throws {
        let shell = try Shell()
        let text = try shell.sh(
            "$P compare --format json \(CompareTests.pair.joined(separator: " "))"
        )
        .output
        for member in ["reading", "from", "to"] {
            #expect(text.contains("\"\(member)\": null"), "\(member)")
        }
    }

    @Test func theOrderDoesNotMatter() throws {
        let shell = try Shell()
        for format in ["text", "json", "csv", "markdown"] {
            let there = try shell.pledges(
                "compare", "fm-munich-2025", "fm-newyork-2025", "--format", format)
            let back = try shell.pledges(
                "compare", "newyork-2025", "2025-02-15", "--format", format)
            #expect(there.status == 0 && !there.output.isEmpty)
            #expect(there.output == back.output, "\(format)")
        }
    }

    @Test(arguments: ["text", "csv", "markdown"]) func nothingIsSaidTooSurely(
        format: String
    ) throws {
        let shell = try Shell()
        let result = try shell.pledges(
            "compare", "fm-munich-2025", "fm-newyork-2025", "--format", format)
        #expect(overclaims(in: result.output) == [])
    }

    @Test func textSumsUpFirst() throws {
        let shell = try Shell()
        let lines = try shell.pledges("compare", "munich-2025", "fm-newyork-2025").lines
        #expect(lines[0].hasPrefix("Munich (15 Feb 2025) → New York (22 Sep 2025)"))
        #expect(lines[1] == "62 pledges: 2 new, 34 reaffirmed, 15 not carried, 11 returned")
        #expect(
            lines.contains { $0.hasPrefix("^  SEC-05 ") && $0.hasSuffix("  returned, provisional") }
        )
        let plain = try shell.pledges("compare", "munich-2025", "fm-newyork-2025", "--ascii").lines
        #expect(plain[0].contains(" -> "))
    }

    @Test func filtersAndFilesWorkAsElsewhere() throws {
        let shell = try Shell()
        let some = try compare(shell, "--pillar", "nk")
        #expect(!some.pledges.isEmpty && some.pledges.allSatisfy { $0.pledge.hasPrefix("NK-") })
        let written = try shell.pledges(
            "compare", "fm-munich-2025", "fm-newyork-2025", "-o", "brief.md")
        #expect(written.status == 0 && written.output == "")
        #expect(try shell.contents(of: "brief.md").hasPrefix("# What changed: Munich"))
        let nothing = try shell.pledges(
            "compare", "fm-munich-2025", "fm-newyork-2025", "--status", "stalled")
        #expect(nothing.status == 1 && nothing.messages.contains("no pledge matches"))
    }

    @Test func changedOnlyLeavesOutTheRepeated() throws {
        let shell = try Shell()
        let (all, changed) = (try compare(shell), try compare(shell, "--changed"))
        let left = Set(all.pledges.map(\.pledge)).subtracting(changed.pledges.map(\.pledge))
        #expect(all.pledges.count - changed.pledges.count == all.counts["repeated"])
        #expect(changed.counts["repeated"] == 0)
        for row in all.pledges where left.contains(row.pledge) {
            #expect(Set(row.labels).isSubset(of: ["verbatim", "repeated"]), "\(row.pledge)")
        }
    }

    @Test func wrongMeetingsAreRefused() throws {
        let shell = try Shell()
        let same = try shell.pledges("compare", "fm-munich-2025", "munich-2025")
        #expect(same.status == 64 && same.messages.contains("pledges wording"))
        let later = try shell.pledges(
            "compare", "fm-munich-2025", "fm-newyork-2025", "--as-of", "2025-09-01")
        #expect(later.status == 1 && later.messages.contains("is after 1 Sep 2025"))
        #expect(try shell.pledges("compare", "munich-2025", "nowhere").status == 1)
        #expect(try shell.pledges("compare", "munich-2025").status == 64)
    }
}
