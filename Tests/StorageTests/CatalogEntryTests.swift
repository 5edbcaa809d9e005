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

    /// What an import takes of an entry is what the schema of catalogs has.
    @Test(arguments: CatalogEntry.Kind.allCases)
    func theKnownMembersAreThoseOfTheSchema(_ kind: CatalogEntry.Kind) throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let schema = try JSONDocument(
            parsing: FileReader.read(root + "/Data/catalog.schema.json"))
        func member(_ node: JSONNode?, _ name: String) -> JSONNode? {
            node?.members?.all.first { $0.name.string == name }?.value
        }
        func object(_ node: JSONNode?) -> JSONNode? {
            let items = member(node, "items") ?? node
            guard let link = member(items, "$ref")?.string else { return items }
            return member(
                member(schema.root, "$defs"), String(link.split(separator: "/").last ?? ""))
        }
        func names(_ node: JSONNode?) -> [String] {
            member(node, "properties")?.members?.all.compactMap { $0.name.string } ?? []
        }
        let entry = object(member(member(schema.root, "properties"), kind.list))
        #expect(names(entry) == EntryMembers.known(of: kind))
        if kind == .reaffirmation {
            let wordings = object(member(member(entry, "properties"), "wordings"))
            #expect(names(wordings) == EntryMembers.ofWordings)
        }
    }
}
