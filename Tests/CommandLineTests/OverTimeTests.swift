import Foundation
import Testing

/// `pledges timeline` and `pledges terms`.
@Suite struct OverTimeTests {
    @Test func theTimelineStandsInTheOrderOfTimeUpToTheDay() throws {
        let shell = try Shell()
        try shell.pledges(
            "note", "add", "NK-03", "--date", "2025-06-02", "--review-by", "2026-01-15", "-m", "Ask"
        )
        // The note was written today: on an earlier day it was not known.
        let result = try shell.pledges("timeline", "nk-03", "--as-of", "2099-12-31")
        #expect(result.status == 0 && result.messages == "")
        #expect(
            result.lines[0].hasPrefix("NK-03") && result.lines[0].hasSuffix("as of 31 Dec 2099"))
        #expect(result.output.contains(" 2 Jun 2025  note            Ask  (jh)"))
        #expect(
            result.lines.contains { $0.contains("15 Jan 2026  review          review due: Ask") })
        let then = try shell.pledges("timeline", "NK-03", "--as-of", "2024-01-01").output
        #expect(!then.contains("2025") && then.contains("7 Dec 2023"))
    }

    @Test func absenceFromAPressSourceIsNotCarriedInEveryFormat() throws {
        for format in ["text", "json", "csv"] {
            let output = try Shell().pledges("timeline", "NK-05", "--format", format).output
            #expect(output.contains(format == "text" ? "not carried" : "not-carried"))
            #expect(!output.contains("dropped"))
        }
    }

    @Test func timelineJSONHasFiguresAndEntries() throws {
        struct Timeline: Decodable {
            struct Figures: Decodable { var count: Int, first: String?, last: String? }
            struct Entry: Decodable { var date: String, kind: String, meeting: String? }
            var format: String, schema: Int, asOf: String, pledge: String
            var said: Figures, events: Figures
            var entries: [Entry]
        }
        let text = try Shell().pledges(
            "timeline", "NK-03", "--as-of", "2025-10-20", "--format", "json"
        ).output
        let timeline = try JSONDecoder().decode(Timeline.self, from: Data(text.utf8))
        #expect(timeline.format == "pledges-timeline" && timeline.schema == 1)
        #expect(timeline.asOf == "2025-10-20" && timeline.pledge == "NK-03")
        #expect(timeline.said.count == timeline.entries.count { $0.kind == "said" })
        #expect(timeline.events.count == timeline.entries.count { $0.kind == "event" })
        #expect(timeline.entries.map(\.date) == timeline.entries.map(\.date).sorted())
    }

    @Test func timelineCSVHasARowAnEntry() throws {
        let result = try Shell().pledges("timeline", "NK-03", "--format", "csv")
        let rows = result.output.split(separator: "\r\n")
        #expect(rows[0].hasPrefix("as_of,pledge,date,kind,meeting"))
        #expect(rows.count > 5 && rows.dropFirst().allSatisfy { $0.contains(",NK-03,") })
    }

    @Test func anUnknownPledgeIsNothingMatched() throws {
        let result = try Shell().pledges("timeline", "NK-0")
        #expect(result.status == 1 && result.messages.contains("there is no pledge"))
    }

    @Test func everySwitchOfATermSaysHowSureItIs() throws {
        let result = try Shell().pledges("terms", "denuclearize", "--as-of", "2025-10-20")
        #expect(result.status == 0)
        let switches = result.lines.filter { $0.contains("” until ") }
        #expect(switches.count > 1)
        #expect(
            switches.allSatisfy { $0.hasPrefix("  firm: ") || $0.hasPrefix("  provisional: ") })
        #expect(result.lines[0] == "Terms as of 20 Oct 2025")
    }

    @Test func aTermOfOnesOwnNeedsNoCatalog() throws {
        let result = try Shell().pledges(
            "terms", "--term", "chips: semiconductors/semiconductor, chips", "--format", "csv")
        #expect(result.status == 0)
        let rows = result.output.split(separator: "\r\n")
        #expect(rows[0].hasPrefix("as_of,term,variant,date") && rows.count > 1)
        #expect(rows.dropFirst().allSatisfy { $0.contains(",chips,") })
        #expect(rows.contains { $0.contains(",chips,semiconductors,") })
    }

    @Test func termsJSONKeepsOfficialAndPressApart() throws {
        struct Terms: Decodable {
            struct Variant: Decodable { var name: String, official: Int, press: Int }
            struct Term: Decodable { var name: String, variants: [Variant] }
            var format: String, asOf: String
            var terms: [Term]
        }
        let text = try Shell().pledges("terms", "--format", "json", "--as-of", "2025-10-20").output
        let terms = try JSONDecoder().decode(Terms.self, from: Data(text.utf8))
        #expect(terms.format == "pledges-terms" && terms.terms.count > 3)
        #expect(terms.terms[0].variants.contains { $0.official > 0 })
    }

    @Test func markdownKeepsWhatATermSaysFromActing() throws {
        let result = try Shell().pledges(
            "terms", "--term", "<b>|x: cooperation", "--format", "markdown")
        #expect(result.output.contains(#"## \<b\>\|x"#))
        #expect(result.output.contains("| Date | Meeting | Variant |"))
    }

    @Test func wrongTermsAreUsageAndUnknownOnesNothingMatched() throws {
        let shell = try Shell()
        #expect(try shell.pledges("terms", "--term", "no colon").status == 64)
        let unknown = try shell.pledges("terms", "zzzz")
        #expect(unknown.status == 1 && unknown.messages.contains("there is no watched term “zzzz”"))
        #expect(try shell.pledges("terms", "--term", "none: qqqq").status == 1)
    }
}
