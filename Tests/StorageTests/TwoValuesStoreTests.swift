import BundledCatalog
import Commitments
import JSON
import Testing

@testable import Storage

/// Two programs on one catalog file.
@Suite struct TwoValuesStoreTests {
    private let folder: TemporaryFolder
    private let seed = Array(
        UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count())))

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/catalog.json" }

    private func store() -> CatalogStore { CatalogStore(path: path, seed: seed) }

    private func edit(
        _ id: String, by author: String, _ changes: [CatalogEdit.Change]
    ) -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_000_000_000), author: author,
            summary: id, changes: changes)
    }

    private func changing(
        _ catalog: Catalog, _ change: (inout Pledge) -> Void
    ) throws -> [CatalogEdit.Change] {
        let before = try #require(catalog.pledge("SEC-02"))
        var after = before
        change(&after)
        return catalog.changes(from: .pledge(before), to: .pledge(after))
    }

    /// mk and jh give SEC-02 a title each, neither having seen the other's.
    private func twoTitles() throws -> (mine: CatalogStore, saved: CatalogStore.Saved) {
        let (mine, theirs) = (store(), store())
        let catalog = try mine.load().catalog
        _ = try theirs.load()
        _ = try theirs.save(
            [edit("E1", by: "mk", changing(catalog) { $0.title = "Drills" })])
        return (
            mine, try mine.save([edit("E2", by: "jh", changing(catalog) { $0.title = "Games" })])
        )
    }

    @Test func bothTitlesAreKeptInTheFile() throws {
        let (_, saved) = try twoTitles()
        let values = try #require(saved.catalog.membersWithTwoValues().first)
        #expect(values.sides.map(\.text) == ["Drills", "Games"])
        #expect(saved.conflicts.map(\.place) == ["pledges SEC-02: title"])
        #expect(try store().load().catalog.membersWithTwoValues() == [values])
    }

    @Test func aDecisionThatChangesNothingIsWrittenAndRead() throws {
        let (mine, saved) = try twoTitles()
        let values = try #require(saved.catalog.membersWithTwoValues().first)
        let settled = edit("E3", by: "jh", saved.catalog.settling(values, with: values.current))
        let after = try mine.save([settled])
        #expect(after.catalog.membersWithTwoValues().isEmpty)
        #expect(after.catalog.edits.last == settled)
        #expect(settled.changes.first?.settles == ["title": ["E1", "E2"].map { .init($0) }])
        #expect(CatalogReader.read(try FileReader.read(path), named: "c").problems.isEmpty)
        let inverse = try after.catalog.undoing(
            settled, id: CatalogEdit.ID("E4"), at: Timestamp(seconds: 1_000_000_001), by: "jh")
        #expect(try mine.save([inverse]).catalog.membersWithTwoValues() == [values])
    }

    @Test func whoSettlesBringsNothingBackThatWasTakenOut() throws {
        let (mine, saved) = try twoTitles()
        let values = try #require(saved.catalog.membersWithTwoValues().first)
        let said = try #require(saved.catalog.reaffirmations.first)
        let key = CatalogEntry.reaffirmation(said)
        let other = store()
        _ = try other.load()
        _ = try other.save([edit("E3", by: "mk", [.removed(key)])])
        var changes = saved.catalog.settling(values, with: values.others[0])
        changes += [try #require(.init(before: key, after: key))]
        let after = try mine.save([edit("E4", by: "jh", changes)]).catalog
        #expect(after.pledge("SEC-02")?.title == "Drills")
        #expect(after.entry(key.key) == nil && after.membersWithTwoValues().isEmpty)
    }

    @Test func aHistoryOfAnEarlierVersionHasTwoValuesToo() throws {
        _ = try twoTitles()
        let text = String(decoding: try FileReader.read(path), as: UTF8.self)
        #expect(!text.contains("settles"), "what earlier versions write as well")
        #expect(try store().load().catalog.membersWithTwoValues().count == 1)
    }

    @Test func aDamagedSettlementIsReported() throws {
        _ = try twoTitles()
        let text = String(decoding: try FileReader.read(path), as: UTF8.self)
        let damaged = text.replacing(
            "\"list\": \"pledges\",", with: "\"list\": \"pledges\",\n \"settles\": 3,",
            maxReplacements: 1)
        let problems = CatalogReader.read(Array(damaged.utf8), named: "c").problems
        #expect(problems.map(\.field) == ["edits[0].changes[0].settles"])
    }

    // MARK: Lists

    @Test func listsAreJoinedElementByElement() throws {
        let (mine, theirs) = (store(), store())
        let catalog = try mine.load().catalog
        _ = try theirs.load()
        let before = try #require(catalog.pledge("SEC-02"))
        let first = try #require(before.terms.first)
        _ = try theirs.save([
            edit("E1", by: "mk", changing(catalog) { $0.terms.append("their term") })
        ])
        let saved = try mine.save([
            edit(
                "E2", by: "jh",
                changing(catalog) {
                    $0.terms = $0.terms.dropFirst() + ["my term"]
                    $0.parties.removeLast()
                    $0.names.append(.init(language: "fr", names: ["exercices"]))
                })
        ])
        let terms = try #require(saved.catalog.pledge("SEC-02")).terms
        #expect(saved.conflicts.isEmpty && saved.catalog.membersWithTwoValues().isEmpty)
        #expect(terms.contains("their term") && terms.contains("my term"))
        #expect(!terms.contains(first) && terms.count == before.terms.count + 1)
        #expect(saved.catalog.pledge("SEC-02")?.parties.count == before.parties.count - 1)
    }

    /// The session joins in memory what the file joins as JSON.
    @Test func theSessionAndTheFileComeToTheSame() throws {
        let (mine, theirs) = (store(), store())
        let catalog = try mine.load().catalog
        _ = try theirs.load()
        let first = edit(
            "E1", by: "mk",
            try changing(catalog) {
                ($0.title, $0.terms) = ("Drills", ["a"] + $0.terms)
                $0.names.removeAll()
            })
        let second = edit(
            "E2", by: "jh",
            try changing(catalog) {
                ($0.title, $0.aliases) = ("Games", ["g"])
                ($0.terms, $0.summary) = (["b"] + $0.terms.dropLast(), "Mine.")
                $0.names[0].names.append("훈련")
            })
        _ = try theirs.save([first])
        let saved = try mine.save([second]).catalog
        let joined = try catalog.joining(first).joining(second)
        #expect(saved.changes(to: joined).isEmpty)
        #expect(saved.membersWithTwoValues() == joined.membersWithTwoValues())
        #expect(saved.pledge("SEC-02")?.names.map(\.names) == [["훈련"]])
    }

    /// A link that was made and taken off before it was saved leaves a colleague's of the same two.
    @Test func aRemovalLeavesWhatItsAuthorHadNotSeen() throws {
        let (mine, theirs) = (store(), store())
        let catalog = try mine.load().catalog
        _ = try theirs.load()
        let pledge = Pledge.ID("SEC-02")
        let meeting = try #require(
            catalog.meetings.first { catalog.reaffirmation(of: pledge, at: $0.id) == nil })
        let source = try #require(catalog.sources.first).id
        func linking(_ text: String) -> [CatalogEdit.Change] {
            let wording = Wording(text: text, source: source, provenance: .officialText)
            return catalog.linking(pledge, to: meeting.id, wording)
        }
        let entry = try #require(linking("mine").first?.after)
        let first = edit("E1", by: "mk", linking("theirs"))
        let own = [edit("E2", by: "jh", linking("mine")), edit("E3", by: "jh", [.removed(entry)])]
        _ = try theirs.save([first])
        let saved = try mine.save(own).catalog
        #expect(saved.reaffirmation(of: pledge, at: meeting.id)?.wordings.map(\.text) == ["theirs"])
        let joined = try catalog.joining(first).joining(own[0]).joining(own[1])
        #expect(saved.changes(to: joined).isEmpty)
    }

    /// git may call either side its own.
    @Test func gitJoinsListsFromEitherSideToTheSame() throws {
        let catalog = try CatalogReader.read(seed, named: "seed").get()
        func copy(_ id: String, _ change: (inout Pledge) -> Void) throws -> [UInt8] {
            var revision = CatalogRevision(seed, named: "c")
            try revision.apply(edit(id, by: id, changing(catalog, change)))
            return try CatalogTidying.tidied(revision.bytes, named: "c")
        }
        let left = try copy("E1") { ($0.terms, $0.names) = (["x"] + $0.terms, []) }
        let right = try copy("E2") {
            $0.terms = $0.terms.reversed() + ["y"]
            $0.aliases = []
        }
        func merge(_ mine: [UInt8], _ theirs: [UInt8]) throws -> FileMerge.Result {
            try FileMerge.merge(
                base: .init(seed, named: "base"), mine: .init(mine, named: "mine"),
                theirs: .init(theirs, named: "theirs"))
        }
        let (one, other) = (try merge(left, right), try merge(right, left))
        #expect(one.conflicts.isEmpty && other.conflicts.isEmpty && one.bytes == other.bytes)
        let pledge = try CatalogReader.read(one.bytes, named: "c").get().pledge("SEC-02")
        #expect(pledge?.terms.contains("x") ?? false && pledge?.terms.last == "y")
        #expect(pledge?.aliases == [] && pledge?.names == [])
    }
}
