import Commitments
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct NoteStoreTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func store(_ name: String = "notes.json", timeout: Duration = .seconds(30)) -> NoteStore
    {
        NoteStore(path: folder(name), patience: LockPatience(timeout: timeout))
    }

    private func notes(_ numbers: Int...) -> Notebook { Notebook(notes: numbers.map { note($0) }) }

    /// What a save throws; nil when it does not.
    private func failure(of store: NoteStore, saving notebook: Notebook) -> StorageError? {
        do throws(StorageError) {
            _ = try store.save(notebook)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Loading and saving

    @Test func hasNoNotesWithoutAFile() {
        let loaded = store("missing/notes.json").load()
        #expect(loaded.notebook == Notebook() && loaded.readOnly == nil)
        #expect(folder.names.isEmpty)
    }

    @Test func bringsBackWhatItSaved() throws {
        let saved = try store().save(notes(1, 2))
        #expect(saved.didWrite && saved.isDurable && saved.fromOutside.isEmpty)
        let loaded = store().load()
        #expect(loaded.notebook == notes(1, 2) && loaded.readOnly == nil)
        #expect(folder.names == [".notes.json.lock", "notes.json"])
    }

    @Test func keepsTheFileAndItsFoldersPrivate() throws {
        umask(0)
        defer { umask(0o022) }
        _ = try store("a/b/notes.json").save(notes(1))
        #expect(folder.permissions("a") == 0o700 && folder.permissions("a/b") == 0o700)
        #expect(folder.permissions("a/b/notes.json") == 0o600)
        #expect(folder.permissions("a/b/.notes.json.lock") == 0o600)
        chmod(folder("a/b/notes.json"), 0o640)
        _ = try store("a/b/notes.json").save(notes(1, 2))
        #expect(folder.permissions("a/b/notes.json") == 0o640)
    }

    @Test func writesNothingWhenNothingChanged() throws {
        let store = store()
        _ = try store.save(notes(1))
        let before = FileStatus(at: folder("notes.json"))
        let saved = try store.save(notes(1))
        #expect(!saved.didWrite && FileStatus(at: folder("notes.json")) == before)
    }

    @Test func keepsUnknownMembersWhenItSaves() throws {
        let store = store()
        _ = try store.save(notes(1))
        let text = try folder.text("notes.json")
            .replacing("\"history\": []", with: "\"history\": [],\n      \"x\": [1.50,  2]")
            .replacing("\n}\n", with: ",\n  \"y\": {\"a\":1}\n}\n")
        try folder.write(text, to: "notes.json")
        var notebook = store.load().notebook
        notebook.put(note(2))
        _ = try store.save(notebook)
        let after = try folder.text("notes.json")
        #expect(after.contains("\"x\": [1.50,  2]") && after.contains("\"y\": {\"a\":1}"))
    }

    @Test func joinsTheTermsThatTwoWritersAdded() throws {
        let (here, there) = (store(), store())
        _ = here.load()
        _ = there.load()
        _ = try here.save(Notebook(terms: [ownTerm(1)]))
        let saved = try there.save(Notebook(notes: [note(1)], terms: [ownTerm(2)]))
        #expect(saved.notebook.terms.map(\.id) == [ownTerm(1).id, ownTerm(2).id])
        // The caller goes on with an older notebook, which takes nothing away.
        _ = try here.save(Notebook(notes: [note(2)], terms: [ownTerm(1, "anew", at: 9)]))
        let notebook = store().load().notebook
        #expect(notebook.terms.map(\.term.name) == ["anew", "a term"])
        #expect(notebook.notes.count == 2)
    }

    @Test func seesWhenSomebodyElseWrites() throws {
        let store = store()
        #expect(!store.changedOnDisk() || store.load().notebook == Notebook())
        _ = store.load()
        #expect(!store.changedOnDisk())
        _ = try store.save(notes(1))
        #expect(!store.changedOnDisk())
        _ = try self.store().save(notes(1, 2))
        #expect(store.changedOnDisk())
        #expect(store.load().notebook == notes(1, 2))
        #expect(!store.changedOnDisk())
        try FileSystem.delete(folder("notes.json"))
        #expect(store.changedOnDisk())
    }

    // MARK: Looking again

    private func isUnchanged(_ reloaded: NoteStore.Reloaded) -> Bool {
        if case .unchanged = reloaded { true } else { false }
    }

    @Test func looksAgainOnlyAtWhatSomebodyElseWrote() throws {
        let store = store()
        _ = store.load()
        _ = try store.save(notes(1))
        #expect(isUnchanged(store.reload()))
        _ = try self.store().save(notes(1, 2))
        guard case .changed(let notebook, nil) = store.reload() else {
            Issue.record("it has changed")
            return
        }
        #expect(notebook == notes(1, 2) && store.notebook == notebook)
        #expect(isUnchanged(store.reload()))
        // The same bytes at another time.
        try folder.write(try folder.read("notes.json"), to: "notes.json")
        #expect(isUnchanged(store.reload()))
    }

    @Test func keepsWhatItKnowsWhenTheFileGoesOrIsDamaged() throws {
        let store = store()
        _ = try store.save(notes(1))
        let whole = try folder.text("notes.json")
        try FileSystem.delete(folder("notes.json"))
        guard case .gone = store.reload() else {
            Issue.record("it is gone")
            return
        }
        #expect(store.notebook == notes(1) && isUnchanged(store.reload()))
        try folder.write(whole, to: "notes.json")
        guard case .changed(notes(1), nil) = store.reload() else {
            Issue.record("it is back as it was")
            return
        }
        try folder.write("=======\n", to: "notes.json")
        guard case .unreadable(.invalid(let problems)) = store.reload() else {
            Issue.record("it is damaged")
            return
        }
        #expect(problems.first?.message == "git left marks of a conflict here")
        #expect(store.notebook == notes(1))
        #expect(failure(of: store, saving: notes(1, 2)) == .invalid(problems))
        #expect(try folder.text("notes.json") == "=======\n")
        try folder.write(whole.replacing("note 1", with: "mended"), to: "notes.json")
        guard case .lost(let notebook, nil, .noHome) = store.reload() else {
            Issue.record("it is whole again")
            return
        }
        #expect(notebook.notes.first?.current.text == "mended")
    }

    // MARK: Others at work

    @Test func joinsWhatTwoStoresWrite() throws {
        let mine = store()
        let theirs = store()
        _ = (mine.load(), theirs.load())
        _ = try mine.save(notes(1))
        let second = try theirs.save(notes(2))
        #expect(second.notebook == notes(1, 2) && second.fromOutside == [note(1).id])
        let third = try mine.save(notes(1, 3))
        #expect(third.notebook == notes(1, 2, 3) && third.fromOutside == [note(2).id])
        #expect(store().load().notebook == notes(1, 2, 3))
    }

    @Test func keepsWhatCameToTheFileWhileTheCallerWorkedOn() throws {
        let mine = store()
        _ = try mine.save(notes(1))
        _ = try store().save(notes(1, 2))
        _ = try mine.save(notes(1, 3))
        // The caller has not taken over note 2 from the result of that save.
        let saved = try mine.save(notes(1, 3, 4))
        #expect(saved.notebook == notes(1, 2, 3, 4))
    }

    @Test func saysWhichNotesWereEditedTwice() throws {
        let mine = store()
        _ = try mine.save(notes(1, 2))
        let edited = note(1).revised(version("theirs", at: 100))
        _ = try store().save(Notebook(notes: [edited, note(2)]))
        let own = note(1).revised(version("mine", at: 200))
        let saved = try mine.save(Notebook(notes: [own, note(2)]))
        #expect(saved.editedTwice == [note(1).id])
        #expect(saved.notebook.note(note(1).id)?.current.text == "mine")
        #expect(
            saved.notebook.note(note(1).id)?.history.map(\.text) == ["note 1", "theirs", "mine"])
        #expect(saved.notebook.note(note(1).id)?.textsBeside.map(\.text) == ["theirs"])
    }

    @Test func writesEverythingAnewWhenTheFileWasDeleted() throws {
        let store = store()
        _ = try store.save(notes(1, 2))
        try FileSystem.delete(folder("notes.json"))
        #expect(try store.save(notes(1, 2, 3)).notebook == notes(1, 2, 3))
        #expect(self.store().load().notebook == notes(1, 2, 3))
    }

    @Test func losesNothingWhenManyWriteAtOnce() async throws {
        let path = folder("notes.json")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    let store = NoteStore(path: path)
                    var base = store.load().notebook
                    for number in 0..<20 {
                        var notebook = base
                        notebook.put(note(writer * 100 + number))
                        base = try store.save(notebook, since: base).notebook
                    }
                }
            }
            try await group.waitForAll()
        }
        let loaded = store().load()
        #expect(loaded.notebook.notes.count == 160 && loaded.readOnly == nil)
        #expect(folder.names == [".notes.json.lock", "notes.json"])
    }

    @Test func giveUpWhenTheLockIsHeld() throws {
        _ = try store().save(notes(1))
        let lock = try FileLock(ifFreeAt: folder(".notes.json.lock"))
        let start = ContinuousClock.now
        let error = failure(of: store(timeout: .milliseconds(50)), saving: notes(2))
        let unknown = LockHolder(path: folder("notes.json"))
        #expect(error == .locked(by: unknown, after: .milliseconds(50)))
        #expect(start.duration(to: .now) < .seconds(5))
        lock.unlock()
        #expect(try store().save(notes(1, 2)).notebook == notes(1, 2))
    }

    @Test func sweepsWhatDeadWritersLeft() throws {
        try folder.write("half", to: ".notes.json.0123456789abcdef.tmp")
        try folder.write("other", to: ".notes.json.mine.tmp")
        try folder.write("other", to: ".other.json.0123456789abcdef.tmp")
        _ = try store().save(notes(1))
        #expect(
            folder.names == [
                ".notes.json.lock", ".notes.json.mine.tmp", ".other.json.0123456789abcdef.tmp",
                "notes.json",
            ])
    }

    // MARK: Files that are not what they should be

    @Test func neverOverwritesADamagedFile() throws {
        _ = try store().save(notes(1))
        let whole = try folder.read("notes.json")
        for end in 0..<whole.count - 1 {
            let cut = Array(whole.prefix(end))
            try folder.write(cut, to: "notes.json")
            let store = store()
            let loaded = store.load()
            guard case .invalid(let problems) = loaded.readOnly else {
                Issue.record("a file cut at \(end) was read")
                continue
            }
            #expect(problems.first?.file == folder("notes.json"))
            #expect(failure(of: store, saving: notes(2)) == loaded.readOnly)
            #expect(try folder.read("notes.json") == cut)
        }
        #expect(folder.names == [".notes.json.lock", "notes.json"])
    }

    @Test func savesAgainOnceTheFileIsRepaired() throws {
        try folder.write("<<<<<<< HEAD", to: "notes.json")
        let store = store()
        #expect(store.load().readOnly != nil)
        try folder.write(NotesWriter.bytes(of: NotesDocument(notebook: notes(7))), to: "notes.json")
        #expect(store.changedOnDisk())
        #expect(try store.save(notes(1)).notebook == notes(1, 7))
    }

    @Test func readsButDoesNotWriteWhatOnlyANewerVersionMay() throws {
        var document = NotesDocument(notebook: notes(1))
        document.schema = 9
        document.minWriter = 5
        let bytes = NotesWriter.bytes(of: document)
        try folder.write(bytes, to: "notes.json")
        let store = store()
        let loaded = store.load()
        #expect(loaded.notebook == notes(1))
        #expect(loaded.readOnly == .newerWriter(path: folder("notes.json"), minWriter: 5))
        #expect(failure(of: store, saving: notes(1, 2)) == loaded.readOnly)
        #expect(failure(of: self.store(), saving: notes(2)) == loaded.readOnly)
        #expect(try folder.read("notes.json") == bytes)
    }

    @Test func keepsTheSchemaOfANewerFileThatItMayWrite() throws {
        try folder.write(
            NotesWriter.bytes(of: NotesDocument(notebook: notes(1), schema: 2)), to: "notes.json")
        _ = try store().save(notes(2))
        #expect(try folder.text("notes.json").contains("\"schema\": 2,"))
    }

    @Test func keepsALinkALink() throws {
        try FileSystem.createFolder(folder("real"))
        _ = try store("real/notes.json").save(notes(1))
        symlink(folder("real/notes.json"), folder("notes.json"))
        _ = try store().save(notes(1, 2))
        #expect(FileStatus(ofLinkAt: folder("notes.json"))?.isLink == true)
        #expect(store("real/notes.json").load().notebook == notes(1, 2))
        #expect(folder.names == ["notes.json", "real"])
    }

    @Test func refusesALinkThatLeadsNowhere() {
        symlink(folder("gone.json"), folder("notes.json"))
        #expect(store().load().readOnly == .danglingLink(path: folder("notes.json")))
        #expect(
            failure(of: store(), saving: notes(1)) == .danglingLink(path: folder("notes.json")))
        #expect(folder.names == ["notes.json"])
    }

    @Test func refusesWhatIsNotAFile() throws {
        mkfifo(folder("pipe"), 0o600)
        try FileSystem.createFolder(folder("folder"))
        #expect(store("pipe").load().readOnly == .notAFile(path: folder("pipe"), kind: "a pipe"))
        #expect(
            failure(of: store("pipe"), saving: notes(1))
                == .notAFile(path: folder("pipe"), kind: "a pipe"))
        #expect(
            store("folder").load().readOnly == .notAFile(path: folder("folder"), kind: "a folder"))
        #expect(failure(of: store("folder"), saving: notes(1)) != nil)
        #expect(NoteStore(path: "/dev/zero").load().readOnly != nil)
    }

    @Test func refusesAFileThatIsTooLarge() throws {
        try folder.write("", to: "notes.json")
        truncate(folder("notes.json"), 65 << 20)
        #expect(store().load().readOnly == .tooLarge(path: folder("notes.json"), limit: 64 << 20))
        #expect(
            failure(of: store(), saving: notes(1))
                == .tooLarge(path: folder("notes.json"), limit: 64 << 20))
    }

    @Test func refusesMoreNotesThanAFileTakes() throws {
        _ = try store().save(notes(1))
        let many = Notebook(notes: (0...200_000).map { note($0, "n") })
        let failure = failure(of: store(), saving: many)
        #expect(failure == .tooManyNotes(path: folder("notes.json"), limit: 200_000))
        #expect(failure?.description.contains("200000 notes") ?? false)
        #expect(store().load().notebook == notes(1))
    }

    /// Tests may run as root, whom permissions do not hinder: a file in the folder's place does.
    @Test func saysWhyItCannotWrite() throws {
        try folder.write("", to: "file")
        let error = failure(of: store("file/notes.json"), saving: notes(1))
        guard case .system(_, _, let code) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(code == ENOTDIR || code == EEXIST)
        #expect(failure(of: NoteStore(path: "/proc/notes.json"), saving: notes(1)) != nil)
    }

    @Test func followsNoLinkPlantedInThePlaceOfTheLock() throws {
        symlink(folder("elsewhere"), folder(".notes.json.lock"))
        #expect(failure(of: store(), saving: notes(1)) != nil)
        #expect(folder.names == [".notes.json.lock"])
    }

    @Test func savesAVersionThatAnUndoBroughtBackWithItsUnknownMembers() throws {
        var notebook = notes(1)
        var old = version("old", at: 5)
        old.unknown = [UnknownMember(name: "x", json: "1")]
        notebook.put(note(1).revised(old))
        let saved = try store().save(notebook)
        #expect(saved.notebook.notes.first?.current.text == "old")
        #expect(store().load().notebook == saved.notebook)
    }
}
