import Commitments
import Foundation
import JSON
import Testing

@testable import Export

/// The wordings of a pledge as a file.
@Suite struct WordingHistoryTests {
    private func history(
        _ pledge: Int, _ scope: WordingHistory.Scope = .all
    ) throws -> WordingHistory {
        WordingHistory(try Fixture.register(), pledge: pledge, scope)
    }

    @Test(arguments: ["md", "json"]) func sourcesOfOneMeeting(format: String) throws {
        // Munich is between the exercise and New York.
        let history = try history(0, .sources(1))
        let text = format == "md" ? history.markdown : history.json
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens/wording-sources.\(format)")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == golden, "RECORD=1 writes it, git diff shows how")
    }

    @Test func aSingleWordingHasNothingBefore() throws {
        let entry = try #require(try history(2).pairs.first)
        #expect(entry.pair.from == nil && entry.pair.comparison == nil && entry.state == nil)
    }

    @Test func whatIsNotCarriedSaysWhy() throws {
        let history = try history(2, .meetings(1, 2))
        #expect(history.pairs.first?.state == .notCarried)
        #expect(history.markdown.contains("**not carried**, provisional"))
        #expect(history.markdown.contains("the official text may have it"))
        #expect(!history.markdown.contains("dropped"))
    }

    @Test func whatWasNeverSaidIsEmpty() throws {
        #expect(try history(3).pairs.isEmpty)
        #expect(try history(3, .meetings(0, 1)).pairs.isEmpty)
    }
}
