import Commitments
import JSON
import Testing

@testable import Storage

/// What an entry is written as is read as the same entry.
@Suite struct CatalogEntryTests {
    @Test(arguments: Pillar.Colour.allCases.map { Optional($0) } + [nil])
    func aPillarKeepsItsColour(_ colour: Pillar.Colour?) throws {
        let pillar = Pillar(
            id: .init("sea"), key: "1", prefix: "SEA", name: "Sea", short: "Sea", colour: colour)
        let bytes = CatalogEntry.pillar(pillar).json.documentBytes
        let document = try JSONDocument(parsing: bytes)
        let problems = ProblemList(file: "test", document: document)
        var reader = try #require(MemberReader(document.root, problems: problems))
        var decoder = CatalogDecoder(problems: problems)
        #expect(decoder.pillar(&reader) == pillar)
        #expect(!problems.hasErrors)
    }
}
