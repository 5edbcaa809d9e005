import BundledCatalog
import Commitments
import Testing

@testable import Storage

/// An edit that the catalog cannot take stops no other one.
@Suite struct RefusedEditTests {
    private let folder: TemporaryFolder
    private let store: CatalogStore
    private let catalog: Catalog

    init() throws {
        folder = try TemporaryFolder()
        let bundled = UnsafeBufferPointer(
            start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        store = CatalogStore(path: folder("catalog.json"), seed: Array(bundled))
        catalog = try store.load().catalog
    }

    private func edit(
        _ id: String, _ changes: [CatalogEdit.Change], undoes: String? = nil
    ) -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_000_000_000), author: "jh",
            summary: "edit \(id)", changes: changes, undoes: undoes.map { CatalogEdit.ID($0) })
    }

    private func pledge(_ id: String, _ title: String) throws -> Pledge {
        var pledge = try #require(catalog.pledge("SEC-01"))
        (pledge.id, pledge.aliases, pledge.title) = (Pledge.ID(id), [], title)
        return pledge
    }

    private func adding(_ id: String, _ title: String, edit name: String) throws -> CatalogEdit {
        edit(name, [.added(.pledge(try pledge(id, title)))])
    }

    private func titling(_ id: String, _ title: String, edit name: String) throws -> CatalogEdit {
        let before = try #require(catalog.pledge(id))
        var after = before
        after.title = title
        return edit(name, catalog.changes(from: .pledge(before), to: .pledge(after)))
    }

    private var entryTaken: StorageError {
        .entryTaken(path: store.path, entry: "pledge SEC-99")
    }

    @Test func anIdThatSomebodyElseGaveToAnotherIsRefusedAlone() throws {
        _ = try store.save([try adding("SEC-99", "theirs", edit: "E0")])
        let saved = try store.save([
            try titling("SEC-02", "First", edit: "E1"), try adding("SEC-99", "mine", edit: "E2"),
            try titling("SEC-03", "Third", edit: "E3"),
        ])
        #expect(saved.refused.map(\.edit.text) == ["E2"])
        #expect(saved.refused.map(\.reason) == [entryTaken])
        #expect(saved.catalog.edits.map(\.id.text) == ["E0", "E1", "E3"])
        #expect(saved.catalog.pledge("SEC-02")?.title == "First")
        #expect(saved.catalog.pledge("SEC-03")?.title == "Third")
        #expect(saved.catalog.pledge("SEC-99")?.title == "theirs")
    }

    @Test func aRefusedEditIsNoHindranceInALaterRun() throws {
        _ = try store.save([try adding("SEC-99", "theirs", edit: "E0")])
        let refused = try adding("SEC-99", "mine", edit: "E2")
        _ = try store.save([refused])
        let later = CatalogStore(path: store.path, seed: store.seed)
        let saved = try later.save([refused, try titling("SEC-03", "Third", edit: "E3")])
        #expect(saved.refused.map(\.edit.text) == ["E2"])
        #expect(saved.catalog.pledge("SEC-03")?.title == "Third")
    }

    @Test func whatBuildsOnARefusedEditIsRefusedToo() throws {
        _ = try store.save([try adding("SEC-99", "theirs", edit: "E0")])
        let mine = try pledge("SEC-99", "mine")
        var better = mine
        better.title = "mine, better"
        var child = try pledge("SEC-98", "child")
        child.parent = mine.id
        let retitled = try #require(
            CatalogEdit.Change(before: .pledge(mine), after: .pledge(better)))
        let saved = try store.save([
            try adding("SEC-99", "mine", edit: "E1"), edit("E2", [retitled]),
            edit("E3", [.added(.pledge(child))]),
            edit("E4", [.removed(.pledge(mine))], undoes: "E1"),
            try titling("SEC-02", "Own", edit: "E5"),
        ])
        #expect(
            saved.refused.map(\.reason) == [
                entryTaken, .buildsOnRefused("pledge SEC-99"), .buildsOnRefused("pledge SEC-99"),
                .buildsOnRefused("edit E1"),
            ])
        #expect(saved.catalog.edits.map(\.id.text) == ["E0", "E5"])
        #expect(saved.catalog.pledge("SEC-99")?.title == "theirs")
    }

    @Test func anEditThatLeavesNoConsistentCatalogIsRefusedAlone() throws {
        var astray = try pledge("SEC-97", "astray")
        astray.parent = Pledge.ID("SEC-96")
        let saved = try store.save([
            edit("E1", [.added(.pledge(astray))]), try titling("SEC-02", "Own", edit: "E2"),
        ])
        guard case .editUnfit(store.path, let problems)? = saved.refused.first?.reason else {
            Issue.record("\(saved.refused)")
            return
        }
        #expect(problems.count == 1 && saved.refused.count == 1)
        #expect(saved.catalog.edits.map(\.id.text) == ["E2"])
    }

    /// A colleague merged the pledge of an edit into another: the reason names both.
    @Test func anEditOfAPledgeThatWasMergedNamesWhatIsInItsWay() throws {
        let edit = try titling("SEC-03", "Mine", edit: "E2")
        let (from, into) = (
            try #require(catalog.pledge("SEC-03")), try #require(catalog.pledge("SEC-08"))
        )
        _ = try store.save([self.edit("E1", catalog.merging(from, into: into))])
        let reason = try store.save([edit]).refused.first?.reason
        guard case .editInTheWay(store.path, let words)? = reason else {
            Issue.record("\(String(describing: reason))")
            return
        }
        #expect(words.contains("already names SEC-08") && !words.contains("["))
    }

    @Test func aFileOfWhichAllEditsAreRefusedIsLeftAlone() throws {
        var astray = try pledge("SEC-97", "astray")
        astray.parent = Pledge.ID("SEC-96")
        let saved = try store.save([edit("E1", [.added(.pledge(astray))])])
        #expect(saved.refused.count == 1 && saved.catalog.edits.isEmpty)
        #expect(saved.catalog.pledges.count == catalog.pledges.count)
        #expect(!store.isThere && !store.isCopy)

        _ = try store.save([try adding("SEC-99", "theirs", edit: "E0")])
        let before = FileStatus(at: store.path)
        _ = try store.save([try adding("SEC-99", "mine", edit: "E2")])
        #expect(FileStatus(at: store.path) == before)
    }

    @Test func aDamagedFileIsNoEditsFault() throws {
        try folder.write("{", to: "catalog.json")
        #expect(throws: StorageError.self) {
            try store.save([try titling("SEC-02", "Own", edit: "E1")])
        }
        #expect(try folder.text("catalog.json") == "{")
    }
}
