import BundledCatalog
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

    /// The schema has the members of the tables, in their order.
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
        #expect(names(entry) == kind.memberNames)
        if kind == .reaffirmation {
            let wordings = object(member(member(entry, "properties"), "wordings"))
            #expect(names(wordings) == Wording.members.map(\.name))
        }
    }

    /// What the table of a kind does not have is lost in files, copies and forms.
    @Test(arguments: CatalogEntry.Kind.allCases)
    func everyPropertyHasARow(_ kind: CatalogEntry.Kind) {
        func check<Record: CatalogRecord>(_ record: Record.Type, besides: Int = 0) {
            let properties = Mirror(reflecting: record.blank).children
            #expect(properties.count == record.members.count + besides, "\(record)")
        }
        func listed<Record: ListedRecord>(_ record: Record.Type) {
            check(record, besides: kind == .reaffirmation ? 1 : 0)
        }
        listed(kind.record)
        check(Wording.self)
    }

    @Test(arguments: CatalogEntry.Kind.allCases)
    func theRowsOfAnEntrySayAllOfIt(_ kind: CatalogEntry.Kind) throws {
        let bytes = UnsafeBufferPointer(
            start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        let catalog = try CatalogReader.read(Array(bytes), named: "catalog.json").get()
        func copied<Record: ListedRecord>(_ record: Record) -> CatalogEntry {
            var copy = Record.blank
            for member in Record.members { #expect(member.set(member.value(record), &copy)) }
            return copy.entry
        }
        for entry in catalog.entries(of: kind) {
            #expect(entry.problems.isEmpty)
            guard case .reaffirmation(let said) = entry else {
                #expect(copied(entry.record) == entry)
                continue
            }
            guard case .reaffirmation(var copy) = copied(said) else { continue }
            copy.wordings = said.wordings
            #expect(copy == said)
        }
    }
}
