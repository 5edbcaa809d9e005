import Commitments
import Foundation
import Testing

@testable import Export

/// Each format against a file that a person has read. RECORD=1 writes the files.
@Suite struct GoldenTests {
    @Test(arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name))
    func everything(format: String) throws {
        try expect(format, "everything", AnnotatedList(Fixture.register()))
    }

    @Test(arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name))
    func filteredAndSorted(format: String) throws {
        let filter = try Fixture.filter(
            pillars: ["security", "north-korea"], facets: [.type(.position), .type(.process)],
            query: "cyber !sanctions")
        let list = AnnotatedList(
            try Fixture.register(), filter: filter, sortedBy: .lastSaid, notes: .latest)
        try expect(format, "filtered", list)
    }

    @Test(arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name))
    func pickedBeforeNewYorkWithoutNotes(format: String) throws {
        let list = AnnotatedList(
            try Fixture.register(asOf: "2025-09-01"),
            picked: [Pledge.ID("SEC-02"), Pledge.ID("ECO-01")], notes: .none)
        try expect(format, "picked", list)
    }

    private func expect(_ format: String, _ name: String, _ list: AnnotatedList) throws {
        let format = try #require(Format(named: format))
        let text = format.render(list)
        #expect(text == format.render(list))
        try expectGolden(text, "\(name).\(format.fileExtension)")
    }
}
