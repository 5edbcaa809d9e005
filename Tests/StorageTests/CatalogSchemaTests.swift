import Commitments
import JSON
import Testing

@testable import Storage

/// Catalogs as each version of the format wrote them, frozen: each is read for ever. A new schema
/// adds a file to the fixtures and changes none.
@Suite struct CatalogSchemaTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let fixtures =
        #filePath.split(separator: "/").dropLast()
        .reduce("") { $0 + "/" + $1 } + "/Fixtures/"

    private func text(_ schema: Int) throws -> String {
        let bytes = try FileReader.read(
            CatalogSchemaTests.fixtures + "catalog-schema-\(schema).json")
        return String(decoding: bytes, as: UTF8.self)
    }

    private func read(_ text: String) -> Parsed<Catalog> {
        CatalogReader.read(Array(text.utf8), named: "c.json")
    }

    /// How much each wording covers, in the order of the catalog.
    private func covers(_ catalog: Catalog?) -> [Wording.Covers]? {
        catalog?.reaffirmations.flatMap(\.wordings).map(\.covers)
    }

    private func store(_ text: String) throws -> CatalogStore {
        try folder.write(text, to: "catalog.json")
        return CatalogStore(path: folder("catalog.json"))
    }

    private func edit(
        _ id: String, _ changes: [CatalogEdit.Change], undoes: CatalogEdit.ID? = nil
    ) -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_900_000_000), author: "jh",
            summary: id, changes: changes, undoes: undoes)
    }

    /// The wording of SEC-01 at Lima, changed.
    private func changing(
        _ catalog: Catalog, _ change: (inout Wording) -> Void
    ) throws -> [CatalogEdit.Change] {
        let said = try #require(catalog.reaffirmations.first)
        var after = said
        change(&after.wordings[0])
        return catalog.changes(from: .reaffirmation(said), to: .reaffirmation(after))
    }

    // MARK: Reading

    @Test(arguments: 1...CatalogReader.schema) func everySchemaIsRead(_ schema: Int) throws {
        let reading = read(try text(schema))
        #expect(reading.problems.isEmpty && reading.value?.pledges.count == 2)
        let expected: [Wording.Covers] =
            schema == 1 ? [.part, .part, .part, .part] : [.whole, .part, .part, .whole]
        #expect(covers(reading.value) == expected)
    }

    /// What a member of the next schema says in a file of the first one is nobody's claim yet.
    @Test func inAFileOfTheFirstSchemaAWordingCoversAPart() throws {
        let reading = read(try text(2).replacing("\"schema\": 2", with: "\"schema\": 1"))
        #expect(covers(reading.value) == [.part, .part, .part, .part])
        #expect(reading.problems.map(\.severity) == [.warning, .warning])
        #expect(reading.problems.first?.message.contains("once “schema” is 2") == true)
    }

    @Test(arguments: [0, 3, 12]) func anotherSchemaIsRefusedInWords(_ schema: Int) throws {
        let reading = read(try text(2).replacing("\"schema\": 2", with: "\"schema\": \(schema)"))
        #expect(reading.value == nil)
        #expect(reading.problems.first?.message.contains("reads 1 to 2") == true)
    }

    @Test func onlyPartAndWholeAreKnown() throws {
        let reading = read(
            try text(2).replacing("\"covers\": \"part\"", with: "\"covers\": \"most\""))
        #expect(reading.problems.first?.message.contains("use part or whole") == true)
    }

    // MARK: Writing

    @Test func aFileThatNobodyEditsKeepsItsBytes() throws {
        let store = try store(try text(1))
        _ = try store.load()
        _ = try store.save([])
        #expect(try folder.text("catalog.json") == text(1))
    }

    @Test func anEditThatTheFirstSchemaCanSayLeavesIt() throws {
        let store = try store(try text(1))
        let catalog = try store.load().catalog
        _ = try store.save([
            edit("E1", try changing(catalog) { $0.text = "will consult each other" })
        ])
        let after = try folder.text("catalog.json")
        #expect(after.contains("\"schema\": 1") && !after.contains("covers"))
        #expect(after.contains("\"x-wording\"") && after.contains("12345678901234567890"))
    }

    /// A program that knows schema 1 alone refuses the file from then on.
    @Test func aWholePassageRaisesTheSchemaForGood() throws {
        let store = try store(try text(1))
        let catalog = try store.load().catalog
        let whole = edit("E1", try changing(catalog) { $0.covers = .whole })
        let saved = try store.save([whole]).catalog
        #expect(covers(saved) == [.whole, .part, .part, .part])
        let after = try folder.text("catalog.json")
        let old = Set(try text(1).split(separator: "\n"))
        let head = after.split(separator: "\n").prefix { !$0.contains("parties") }
        let new = head.filter { !old.contains($0) }
        #expect(new == ["  \"schema\": 2,"])
        for member in ["x-document", "x-party", "x-meeting", "x-pledge", "x-wording", "x-edit"] {
            #expect(after.contains("\"\(member)\""), "\(member) is gone")
        }
        let inverse = try saved.undoing(
            whole, id: CatalogEdit.ID("01L0"), at: Timestamp(seconds: 1_900_000_001), by: "jh")
        #expect(covers(try store.save([inverse]).catalog) == [.part, .part, .part, .part])
        #expect(try folder.text("catalog.json").contains("\"schema\": 2"))
    }

    // MARK: Joining

    @Test func theNewerSchemaStandsWhereCopiesOfBothAreJoined() throws {
        let (one, two) = (Array(try text(1).utf8), Array(try text(2).utf8))
        func joined(_ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8]) throws -> String {
            let result = try FileMerge.merge(
                base: .init(base, named: "b"), mine: .init(mine, named: "m"),
                theirs: .init(theirs, named: "t"))
            #expect(result.conflicts.isEmpty && result.decisions.isEmpty)
            return String(decoding: result.bytes, as: UTF8.self)
        }
        let texts = try [joined(one, one, two), joined(one, two, one)]
        #expect(texts.allSatisfy { covers(read($0).value) == [.whole, .part, .part, .whole] })
        let edited = Array(try text(1).replacing("They drill.", with: "They sail.").utf8)
        let both = try joined(one, edited, two)
        #expect(both.contains("They sail.") && both.contains("\"schema\": 2"))
        #expect(covers(read(both).value) == [.whole, .part, .part, .whole])
    }

    @Test func whatAWordingCoversIsAMemberOfItsOwn() throws {
        let mine = try store(try text(2))
        let catalog = try mine.load().catalog
        let theirs = CatalogStore(path: folder("catalog.json"))
        _ = try theirs.load()
        _ = try theirs.save([edit("E1", try changing(catalog) { $0.text = "will consult" })])
        let saved = try mine.save([edit("E2", try changing(catalog) { $0.covers = .part })])
        let wording = try #require(saved.catalog.reaffirmations.first?.wordings.first)
        #expect(wording.text == "will consult" && wording.covers == .part)
        #expect(saved.conflicts.isEmpty && saved.catalog.membersWithTwoValues().isEmpty)
    }

    // MARK: Importing

    @Test(arguments: [("whole", Wording.Covers.whole), ("part", .part), ("", .part)])
    func aColumnSaysWhatAWordingCovers(_ cell: String, _ expected: Wording.Covers) throws {
        let catalog = try #require(read(try text(1)).value)
        let csv = """
            pledge,meeting,text,source,provenance,covers
            SEC-02,lima-2024,plan drills,readout,official-text,\(cell)
            """
        let plan = CatalogImport(
            [.init(name: "w.csv", bytes: Array(csv.utf8), format: .csv)], into: catalog,
            replacing: false)
        #expect(plan.problems.isEmpty)
        guard case .reaffirmation(let said) = plan.changes.first?.after else {
            Issue.record("nothing is imported")
            return
        }
        #expect(said.wordings.map(\.covers) == [expected])
    }
}
