import Certainty
import Foundation
import Testing

@Suite struct WordingCommandTests {
    struct Document: Decodable {
        struct Side: Decodable {
            struct Source: Decodable { var id: String, publisher: String }
            var meeting: String, wording: String, provenance: String, language: String
            var speaker: String, source: Source
        }
        struct Span: Decodable { var mark: String, text: String }
        struct Reading: Decodable { var labels: [String], author: String, date: String }
        struct Pair: Decodable {
            var from: Side?, to: Side?, state: String?, basis: String?, firm: Bool
            var labels: [String], reasons: [String], redline: [Span], reading: Reading?
        }
        var format: String, schema: Int, asOf: String, pledge: String, pairs: [Pair]
    }

    private func document(_ arguments: String) throws -> Document {
        let result = try Shell().sh("\"$P\" wording \(arguments) --format json")
        #expect(result.status == 0)
        return try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    }

    @Test func allWordingsComeInTheOrderOfTheirDates() throws {
        let page = try Shell().pledges("wording", "sec-06", "--as-of", "2025-10-20")
        #expect(page.status == 0)
        let dates = ["8 Jun 2022", "2 Jun 2024", "15 Feb 2025", "22 Sep 2025"]
        let places = dates.compactMap { page.output.range(of: "\n\($0)  ")?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
        #expect(page.output.contains("reaffirmed at"), "the record in words")
        let list = try document("SEC-06 --as-of 2025-10-20")
        #expect(list.format == "pledges-wording" && list.schema == 1 && list.pledge == "SEC-06")
        #expect(list.pairs.first?.from == nil && list.pairs.first?.to?.meeting != nil)
        let last = try #require(list.pairs.last)
        #expect(last.to?.meeting == "fm-newyork-2025")
        // Both were coded in full; Brussels between them was not.
        #expect(last.from?.meeting == "fm-munich-2025")
    }

    @Test func twoMeetingsInEitherOrder() throws {
        let there = try document("SEC-06 fm-munich-2025 fm-newyork-2025")
        let back = try document("SEC-06 fm-newyork-2025 fm-munich-2025")
        let pair = try #require(there.pairs.first)
        #expect(there.pairs.count == 1 && pair.from?.meeting == "fm-munich-2025")
        #expect(back.pairs.first?.from?.meeting == "fm-munich-2025")
        #expect(pair.from?.provenance == "translation" && pair.basis == "press" && !pair.firm)
        #expect(!pair.labels.isEmpty && pair.labels.count <= pair.reasons.count)
        #expect(pair.redline.contains { $0.mark == "inserted" })
    }

    @Test func theSourcesOfAMeetingTwoWays() throws {
        let named = try document("SEC-06 fm-munich-2025")
        let twice = try document("SEC-06 fm-munich-2025 fm-munich-2025")
        #expect(named.pairs.map { $0.from?.wording } == twice.pairs.map { $0.from?.wording })
        // The official text, its Japanese version, and an article that was translated.
        let pair = try #require(named.pairs.first { $0.to?.wording.contains("unwavering") == true })
        #expect(pair.from?.wording.contains("ironclad") == true)
    }

    @Test func whatIsNotCarriedIsNotDropped() throws {
        let pair = try #require(document("NK-06 fm-munich-2025 fm-newyork-2025").pairs.first)
        #expect(pair.state == "not-carried" && pair.to == nil && !pair.firm)
        #expect(pair.reasons.first?.contains("the official text may have it") == true)
        let page = try Shell().pledges("wording", "NK-06", "fm-munich-2025", "fm-newyork-2025")
        #expect(page.output.contains("? not carried, provisional"))
        #expect(!page.output.contains("dropped"))
    }

    @Test(arguments: [
        ("NK-06 fm-munich-2025", 1), ("SEC-06 fm-munich-2025 fm-newyork-2025 tokyo", 64),
        ("SEC-06 minich fm-newyork-2025", 1), ("SEC-99", 1),
        ("SEC-06 fm-munich-2025 fm-newyork-2025 --as-of 2025-03-01", 1),
        ("SEC-20 --as-of 2022-01-01", 1), ("SEC-06 --format csv", 64),
    ])
    func whatCannotBeShownSaysWhy(arguments: String, status: Int32) throws {
        let result = try Shell().sh("\"$P\" wording \(arguments)")
        #expect(result.status == status)
        #expect(result.output == "" && !result.messages.isEmpty)
    }

    @Test(arguments: ["wording SEC-0", "wording NK-0", "wording ECO-0", "show SEC-0", "show VAL-0"])
    func noLabelStandsWithoutItsCertainty(command: String) throws {
        let shell = try Shell()
        for number in 1...4 {
            for format in command.hasPrefix("wording") ? ["text", "markdown"] : ["table"] {
                let result = try shell.sh("\"$P\" \(command)\(number) --format \(format)")
                #expect(overclaims(in: result.output) == [])
            }
        }
    }

    @Test func showHasTheRedlineAndTheRecord() throws {
        let page = try Shell().pledges("show", "NK-01")
        #expect(page.output.contains("Record       reaffirmed at"))
        #expect(page.output.contains("against Munich, 15 Feb 2025"))
        #expect(page.output.contains("provisional (press with press"))
    }
}
