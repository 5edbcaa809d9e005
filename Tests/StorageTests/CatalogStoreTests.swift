import BundledCatalog
import Commitments
import JSON
import Testing

@testable import Storage

@Suite struct CatalogStoreTests {
    private let folder: TemporaryFolder
    private let seed = Array(
        UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count())))

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/catalog.json" }

    private func store() -> CatalogStore {
        CatalogStore(
            path: path, seed: seed, backups: BackupFolder(folder: folder.path + "/backups"))
    }

    private func bytes() throws -> [UInt8] { try FileReader.read(path) }

    private func retiring(
        _ name: String, in catalog: Catalog, id: String
    ) throws -> CatalogEdit {
        let pledge = try #require(catalog.pledge(name))
        return CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_000_000_000), author: "jh",
            summary: "\(name) retired",
            changes: catalog.retiring(pledge, on: CalendarDate("2026-01-02")))
    }

    private func titling(
        _ name: String, _ title: String, in catalog: Catalog, id: String
    ) throws -> CatalogEdit {
        let pledge = try #require(catalog.pledge(name))
        var after = pledge
        after.title = title
        return CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_000_000_001), author: "jh",
            summary: "title", changes: catalog.changes(from: .pledge(pledge), to: .pledge(after)))
    }

    @Test func theFirstEditWritesACopyThatDiffersInThatEntryOnly() throws {
        let store = store()
        let catalog = try store.load().catalog
        #expect(!store.isThere)
        let edit = try retiring("SEC-02", in: catalog, id: "E1")
        let saved = try store.save([edit])
        #expect(saved.catalog.pledge("SEC-02")?.retired?.iso == "2026-01-02")
        #expect(saved.catalog.edits == [edit])
        let text = String(decoding: try bytes(), as: UTF8.self)
        let old = Set(String(decoding: seed, as: UTF8.self).split(separator: "\n"))
        let new = text.split(separator: "\n").filter { !old.contains($0) }
        // The line before gets a comma; what else is new is the edit itself, at the end.
        let added = text.split(separator: "\n").firstIndex { $0.contains("\"edits\"") }
        #expect(new.contains { $0.contains("\"retired\": \"2026-01-02\"") })
        #expect(added != nil)
        #expect(CatalogReader.read(try bytes(), named: "c").problems.isEmpty)
    }

    @Test func everyEntryComesBackAsItWasWritten() throws {
        let catalog = try CatalogReader.read(seed, named: "seed").get()
        let list = CatalogEntry.Kind.allCases.map { kind in
            JSONMember(kind.list, .array(catalog.entries(of: kind).map(\.json)))
        }
        var document = try JSONDocument(parsing: seed).root.members
        let names = Set(list.map(\.name))
        var members: [JSONMember] = []
        while let (name, value) = document?.next() {
            if names.contains(name.string ?? "") { continue }
            members.append(JSONMember(name.string ?? "", .raw(value.rawText)))
        }
        let again = try CatalogReader.read(
            JSONValue.object(members + list).documentBytes, named: "again"
        ).get()
        #expect(catalog.changes(to: again).isEmpty)
    }

    @Test func anEditUndoneLeavesTheEntriesAsTheyWere() throws {
        let store = store()
        let catalog = try store.load().catalog
        let edit = try retiring("SEC-02", in: catalog, id: "E1")
        _ = try store.save([edit])
        let inverse = edit.inverse(
            id: CatalogEdit.ID("E2"), at: Timestamp(seconds: 1_000_000_002), by: "jh")
        let back = try store.save([inverse]).catalog
        #expect(catalog.changes(to: back).isEmpty)
        #expect(back.edits.count == 2)
    }

    @Test func savingAgainWritesNothingTwice() throws {
        let store = store()
        let edit = try retiring("SEC-02", in: try store.load().catalog, id: "E1")
        _ = try store.save([edit])
        let first = try bytes()
        _ = try store.save([edit])
        #expect(try bytes() == first)
    }

    @Test func twoWritersOfOneEntryAreJoined() throws {
        let (mine, theirs) = (store(), store())
        let catalog = try mine.load().catalog
        _ = try theirs.load()
        _ = try mine.save([try retiring("SEC-02", in: catalog, id: "E1")])
        let saved = try theirs.save([try titling("SEC-02", "Drills", in: catalog, id: "E2")])
        #expect(saved.conflicts.isEmpty)
        #expect(saved.catalog.pledge("SEC-02")?.title == "Drills")
        #expect(saved.catalog.pledge("SEC-02")?.retired != nil)
        #expect(changed(mine.reload())?.pledge("SEC-02")?.title == "Drills")
        #expect(isUnchanged(mine.reload()))
    }

    @Test func whatBothChangedIsToldAndTheOlderWordIsInTheHistory() throws {
        let (mine, theirs) = (store(), store())
        let catalog = try mine.load().catalog
        _ = try theirs.load()
        _ = try mine.save([try titling("SEC-02", "Drills", in: catalog, id: "E1")])
        let saved = try theirs.save([try titling("SEC-02", "Exercises", in: catalog, id: "E2")])
        #expect(saved.conflicts.map(\.place) == ["pledges SEC-02: title"])
        let isJoined = saved.isJoined
        #expect(isJoined)
        #expect(saved.catalog.pledge("SEC-02")?.title == "Exercises")
        #expect(saved.catalog.edits.count == 2)
    }

    @Test func unknownMembersOfAnEntryStay() throws {
        let store = store()
        let edit = try retiring("SEC-02", in: try store.load().catalog, id: "E1")
        _ = try store.save([edit])
        let text = String(decoding: try bytes(), as: UTF8.self)
        let marked = text.replacing(
            "\"id\": \"SEC-03\",", with: "\"id\": \"SEC-03\",\n      \"colour\": {\"x\": 1.50},",
            maxReplacements: 1)
        try FileWriter.writeNew(Array(marked.utf8), to: path, replacing: true)
        let other = self.store()
        _ = try other.save([try titling("SEC-03", "New", in: try other.load().catalog, id: "E2")])
        #expect(
            String(decoding: try bytes(), as: UTF8.self).contains("\"colour\": {\"x\": 1.50}"))
    }

    /// A file may write out what the program leaves out.
    private func storeWithDefaultsWrittenOut() -> CatalogStore {
        var text = CatalogText()
        let start = #""text": "trilateral drills", "source": "s2","#
        text.replace(start, with: start + #" "covers": "part","#)
        return CatalogStore(
            path: path, seed: Array(text.text.utf8),
            backups: BackupFolder(folder: folder.path + "/backups"))
    }

    private func saved(
        _ change: (Reaffirmation) -> Reaffirmation?
    ) throws -> (catalog: Catalog, conflicts: Int) {
        let store = storeWithDefaultsWrittenOut()
        let catalog = try store.load().catalog
        let said = try #require(catalog.reaffirmations.first { $0.pledge == Pledge.ID("SEC-01") })
        let changed = try #require(
            CatalogEdit.Change(
                before: .reaffirmation(said), after: change(said).map { .reaffirmation($0) }))
        let edit = CatalogEdit(
            id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 1_000_000_000), author: "jh",
            summary: "wording", changes: [changed])
        let outcome = try store.save([edit])
        return (outcome.catalog, outcome.conflicts.count)
    }

    @Test func aDefaultThatAFileWritesOutCanBeChanged() throws {
        let (catalog, conflicts) = try saved { said in
            var said = said
            said.wordings[0].covers = .whole
            return said
        }
        let said = try #require(catalog.reaffirmations.first { $0.pledge == Pledge.ID("SEC-01") })
        #expect(said.wordings[0].covers == .whole)
        #expect(conflicts == 0)
    }

    @Test func whatWritesOutADefaultCanBeTakenOut() throws {
        let (catalog, _) = try saved { _ in nil }
        #expect(!catalog.reaffirmations.contains { $0.pledge == Pledge.ID("SEC-01") })
    }

    @Test func aDamagedCopyIsShownFromItsBackupAndLeftAlone() throws {
        let store = store()
        let catalog = try store.load().catalog
        _ = try store.save([try retiring("SEC-02", in: catalog, id: "E1")])
        _ = try store.save([try retiring("SEC-03", in: catalog, id: "E2")])
        try FileWriter.writeNew(Array("{".utf8), to: path, replacing: true)
        let loaded = try self.store().load()
        #expect(loaded.readOnly != nil && loaded.backup != nil)
        #expect(loaded.catalog.pledge("SEC-02")?.retired != nil)
        #expect(throws: StorageError.self) {
            try self.store().save([try retiring("SEC-04", in: catalog, id: "E3")])
        }
        #expect(try bytes() == Array("{".utf8))
    }

    // MARK: Looking again

    private func changed(_ reloaded: CatalogStore.Reloaded) -> Catalog? {
        if case .changed(let catalog) = reloaded { catalog } else { nil }
    }

    private func isUnchanged(_ reloaded: CatalogStore.Reloaded) -> Bool {
        if case .unchanged = reloaded { true } else { false }
    }

    private func problem(_ reloaded: CatalogStore.Reloaded) -> StorageError? {
        if case .unreadable(let error) = reloaded { error } else { nil }
    }

    @Test func aCatalogThatWasDamagedAtTheStartIsTakenUpOnceItIsWhole() throws {
        let edit = try retiring("SEC-02", in: try store().load().catalog, id: "E1")
        _ = try store().save([edit])
        let whole = try bytes()
        try folder.write("{", to: "catalog.json")
        let store = store()
        #expect(try store.load().readOnly != nil)
        #expect(isUnchanged(store.reload()))
        try folder.write("[", to: "catalog.json")
        #expect(problem(store.reload()) != nil)
        #expect(isUnchanged(store.reload()))
        try folder.write(whole, to: "catalog.json")
        #expect(changed(store.reload())?.edits == [edit])
        #expect(isUnchanged(store.reload()))
    }

    /// A save puts an edit into the file, and somebody else the state before over it.
    private func olderFile(over store: CatalogStore) throws -> CatalogEdit {
        let catalog = try store.load().catalog
        _ = try store.save([try retiring("SEC-02", in: catalog, id: "E1")])
        let older = try bytes()
        let edit = try retiring("SEC-03", in: catalog, id: "E2")
        _ = try store.save([edit])
        try folder.write(older, to: "catalog.json")
        return edit
    }

    @Test func anEditThatAnOlderFileLacksIsKeptAsABackup() throws {
        let store = store()
        let edit = try olderFile(over: store)
        #expect(changed(store.reload())?.edits.map(\.id.text) == ["E1"])
        let backup = try #require(try store.backups().first)
        #expect(try store.catalog(of: backup).edits.map(\.id).contains(edit.id))
    }

    @Test func anEditThatAnOlderFileLacksIsKeptBeforeTheNextSave() throws {
        let store = store()
        let next = try retiring("SEC-04", in: try store.load().catalog, id: "E3")
        let edit = try olderFile(over: store)
        #expect(try store.save([next]).backupProblem == nil)
        let kept = try store.backups().compactMap { try? store.catalog(of: $0) }
        #expect(kept.contains { $0.edits.map(\.id).contains(edit.id) })
    }

    @Test func aCatalogThatWasAwayIsTakenUpOnceItIsBackAsItWas() throws {
        let store = store()
        let edit = try retiring("SEC-02", in: try store.load().catalog, id: "E1")
        #expect(isUnchanged(store.reload()), "there is no file yet")
        _ = try store.save([edit])
        let whole = try bytes()
        try FileSystem.delete(path)
        guard case .gone = store.reload() else {
            Issue.record("it is gone")
            return
        }
        #expect(isUnchanged(store.reload()))
        try folder.write(whole, to: "catalog.json")
        #expect(changed(store.reload())?.edits == [edit])
        // The same bytes at another time.
        try folder.write(whole, to: "catalog.json")
        #expect(isUnchanged(store.reload()))
    }

    @Test func upstreamIsTakenOverWithoutLosingOnesOwn() throws {
        let first = store()
        let catalog = try first.load().catalog
        _ = try first.save([try titling("SEC-02", "Mine", in: catalog, id: "E1")])
        let newer = String(decoding: seed, as: UTF8.self).replacing(
            "Peace and stability in the Taiwan Strait", with: "Peace across the Strait")
        let second = CatalogStore(path: path, seed: Array(newer.utf8), backups: nil)
        let standing = try second.standing()
        #expect(standing.upstream.map(\.key.description) == ["pledge SEC-04"])
        #expect(standing.own.map(\.key.description) == ["pledge SEC-02"])
        #expect(try second.update().conflicts.isEmpty)
        let updated = try second.load().catalog
        #expect(updated.pledge("SEC-02")?.title == "Mine")
        #expect(updated.pledge("SEC-04")?.title == "Peace across the Strait")
        #expect(try second.standing().upstream.isEmpty)
        try second.reset()
        #expect(try second.standing().kind == .bundled)
    }

    /// A new version of the program has a pledge of the id that the analyst's own new one has.
    @Test func anOwnEntryMakesRoomForOneOfTheProgram() throws {
        let first = store()
        let catalog = try first.load().catalog
        let pillar = try #require(catalog.pillars.first)
        let id = catalog.nextPledgeID(in: pillar)
        let own = Pledge(
            id: id, title: "Mine", pillar: pillar.id, type: .action, summary: "S",
            parties: [catalog.parties[0].id])
        _ = try first.save([
            CatalogEdit(
                id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 0, offset: 0), author: "jh",
                summary: "pledge \(id) added", changes: [.added(.pledge(own))])
        ])
        let shipped = CatalogEntry.pledge(
            Pledge(
                id: id, title: "Shipped", pillar: pillar.id, type: .action, summary: "S",
                parties: [catalog.parties[0].id]))
        var revision = CatalogRevision(seed, named: "")
        try revision.apply(
            CatalogEdit(
                id: CatalogEdit.ID("X"), at: Timestamp(seconds: 0, offset: 0), author: "",
                summary: "x", changes: [.added(shipped)]))
        // Nobody's edit: it comes with the program.
        let text = String(decoding: revision.bytes, as: UTF8.self)
        let edits = try #require(text.firstRange(of: ",\n  \"edits\": ["))
        let newer = Array((text[..<edits.lowerBound] + "\n}\n").utf8)
        let second = CatalogStore(path: path, seed: newer, backups: nil)
        let done = try second.update()
        #expect(done.conflicts.isEmpty && done.renumbered.map(\.from) == [id.text])
        let updated = try second.load().catalog
        #expect(updated.pledge(id.text)?.title == "Shipped")
        #expect(updated.pledge(done.renumbered[0].to)?.title == "Mine")
        #expect(updated.edits[0].changes[0].formerly == [id.text])
    }

    @Test func aCatalogOfItsOwnTakesNothingOver() throws {
        try FileWriter.writeNew(seed, to: path, replacing: false)
        #expect(try store().standing().kind == .own)
        #expect(try store().update().conflicts.isEmpty)
        try store().reset()
        #expect(try bytes() == seed)
    }
}
