import BundledCatalog
import Commitments
import Foundation
import Storage
import Testing

/// The changes that were called firm while a label rested on the quotes alone, with what the texts
/// say and what the program says now. docs/wording-firm-changes.md has them; RECORD=1 writes it.
@Suite struct FirmChangesTests {
    private struct Change: Decodable {
        var pledge: String
        var from: String
        var to: String
        /// The labels that were firm.
        var before: [String]
        /// What the texts say.
        var texts: String
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    private func changes() throws -> [Change] {
        let file = FirmChangesTests.folder.appending(path: "Fixtures/firm-changes.json")
        return try JSONDecoder().decode([Change].self, from: Data(contentsOf: file))
    }

    private func register() throws -> Register {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        return Register(catalog: catalog, asOf: catalog.asOf)
    }

    private func comparison(_ change: Change, _ register: Register) throws -> Comparison {
        let catalog = register.catalog
        let pledge = try #require(catalog.position(ofPledge: change.pledge))
        let from = try #require(catalog.position(ofMeeting: Meeting.ID(change.from)))
        let to = try #require(catalog.position(ofMeeting: Meeting.ID(change.to)))
        return try #require(register.comparison(of: pledge, from: from, to: to))
    }

    /// Only phrases of these statements are in the catalog until somebody codes their passages.
    @Test func noLabelThatRestsOnACutQuoteIsFirm() throws {
        let register = try register()
        for change in try changes() {
            let comparison = try comparison(change, register)
            let isWhole = [comparison.from, comparison.to].allSatisfy {
                register.wording(at: $0).covers == .whole
            }
            #expect(isWhole || !comparison.isFirm, "\(change.pledge)")
        }
    }

    /// Phrases, never sentences.
    @Test func theDocumentQuotesAtMostTwelveWords() throws {
        for change in try changes() {
            for part in change.texts.split(separator: "“").dropFirst() {
                let quote = part.prefix { $0 != "”" }
                #expect(quote.split(whereSeparator: \.isWhitespace).count <= 12)
            }
        }
    }

    @Test func theDocumentSaysWhatTheProgramSaysNow() throws {
        let file = FirmChangesTests.folder.appending(path: "../../docs/wording-firm-changes.md")
            .standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- firm changes: RECORD=1 writes it -->\n"))
        let end = try #require(text.range(of: "<!-- end of firm changes -->"))
        let table = try table()
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            let new = text[..<begin.upperBound] + table + text[end.lowerBound...]
            try Data(new.utf8).write(to: file)
        } else {
            #expect(String(text[begin.upperBound..<end.lowerBound]) == table)
        }
    }

    private func table() throws -> String {
        let register = try register()
        let changes = try changes()
        let rows = try changes.map { change in
            let comparison = try comparison(change, register)
            let meetings = [comparison.from, comparison.to].map { register.meeting(of: $0).short }
            let now = "\(comparison.labels.inWords), \(comparison.doubts.certaintyInWords)"
            return "| \(change.pledge) | \(meetings.joined(separator: " → "))"
                + " | \(change.before.joined(separator: ", ")) | \(change.texts) | \(now) |\n"
        }
        let firm = try changes.count { try comparison($0, register).isFirm }
        return "\(changes.count) changes were firm; \(firm) are firm now.\n\n"
            + "| pledge | meetings | firm before | what the texts say | now |\n"
            + "|---|---|---|---|---|\n" + rows.joined()
    }
}
