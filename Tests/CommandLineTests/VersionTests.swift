import Storage
import Testing

@testable import pledges

@Suite struct VersionTests {
    /// A clone's test build names no commit; an archive's does.
    @Test func saysNumberAndCatalogDay() throws {
        let result = try Shell().pledges("--version")
        #expect(result.status == 0)
        #expect(result.messages.isEmpty)
        #expect(result.output.hasPrefix("pledges \(Version.number) ("))
        #expect(result.output.hasSuffix("catalog of \(try catalogDay()))\n"))
    }

    @Test func readsTheDayFromTheFirstLines() throws {
        #expect(Version.catalogDay == (try catalogDay()))
    }

    /// What a whole reading of the built-in catalog finds.
    private func catalogDay() throws -> String {
        try CatalogReader.read(Library.bundledCatalog, named: "catalog.json").get().asOf.iso
    }
}
