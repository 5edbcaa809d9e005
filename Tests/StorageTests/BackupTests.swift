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

@Suite struct BackupTests {
    private let folder: TemporaryFolder
    private let backups: BackupFolder

    init() throws {
        folder = try TemporaryFolder()
        backups = BackupFolder(folder: folder("state/backups"))
    }

    private func store(_ name: String = "notes.json") -> NoteStore {
        NoteStore(path: folder(name), backups: backups)
    }

    private func notes(_ count: Int) -> Notebook {
        Notebook(notes: (0..<count).map { note($0) })
    }

    private func states(of name: String = "notes.json") throws -> [Int] {
        try backups.list(of: folder(name)).map { backup in
            try NotesReader.read(FileReader.read(backup.path), named: "").get().notebook.notes.count
        }
    }

    @Test func everySaveKeepsTheStateBefore() throws {
        let store = store()
        for count in 1...4 {
            let saved = try store.save(notes(count))
            #expect(saved.backupProblem == nil && saved.isDurable)
        }
        #expect(try states() == [3, 2, 1])
        #expect(folder.names == [".notes.json.lock", "notes.json", "state"])
    }

    // MARK: What somebody else replaces

    /// An editor writes its buffer, or git an older state, over notes that this run saved.
    private func olderFile(over count: Int, in store: NoteStore) throws {
        _ = try store.save(notes(1))
        let older = try folder.read("notes.json")
        _ = try store.save(notes(count))
        try folder.write(older, to: "notes.json")
    }

    @Test func whatAnOlderFileLacksIsKeptWhenItIsReadAgain() throws {
        let store = store()
        try olderFile(over: 3, in: store)
        guard case .changed(notes(1), nil) = store.reload() else {
            Issue.record("it is the older file")
            return
        }
        #expect(try states() == [3, 1])
        #expect(try store.notes(of: try #require(try store.backups().first)) == notes(3))
        // Another copy of the program saw the same, and keeps it once.
        #expect(folder.permissions("state/backups") == 0o700)
        for backup in try store.backups() {
            #expect(FileStatus(ofLinkAt: backup.path)?.permissions == 0o600)
        }
    }

    @Test func whatAnOlderFileLacksIsKeptBeforeTheNextSave() throws {
        let store = store()
        try olderFile(over: 3, in: store)
        let base = store.notebook
        let saved = try store.save(notes(4), since: base)
        #expect(saved.backupProblem == nil && saved.notebook.notes.count == 2)
        #expect(try states().contains(3))
    }

    @Test func laterSavesDoNotDeleteWhatIsInNoFile() throws {
        let store = store()
        try olderFile(over: 3, in: store)
        _ = store.reload()
        for count in 4...30 {
            let rest = notes(count).notes.filter { $0.id != note(1).id }
            _ = try store.save(Notebook(notes: rest))
        }
        #expect(try states().contains(3))
        #expect(try backups.list(of: folder("notes.json")).count == 11)
    }

    @Test func aFileThatLacksNothingMakesNoBackup() throws {
        let store = store()
        _ = try store.save(notes(1))
        let other = self.store()
        _ = other.load()
        _ = try other.save(notes(2))
        _ = store.reload()
        #expect(try states() == [1])
    }

    @Test func aTextThatWasWrittenOverInTheFileIsKept() throws {
        let store = store()
        _ = try store.save(notes(1))
        let text = try folder.text("notes.json")
        try folder.write(text.replacing("note 0", with: "corrected"), to: "notes.json")
        _ = store.reload()
        #expect(try states() == [1])
    }

    @Test func aSaveThatWritesNothingKeepsNothing() throws {
        let store = store()
        _ = try store.save(notes(1))
        _ = try store.save(notes(1))
        #expect(try states().isEmpty)
    }

    @Test func backupsArePrivateWhateverTheFileIs() throws {
        umask(0)
        defer { umask(0o022) }
        let store = store()
        _ = try store.save(notes(1))
        chmod(folder("notes.json"), 0o644)
        _ = try store.save(notes(2))
        _ = try store.save(notes(3))
        #expect(folder.permissions("notes.json") == 0o644)
        #expect(folder.permissions("state/backups") == 0o700)
        let list = try backups.list(of: folder("notes.json"))
        #expect(list.map { FileStatus(ofLinkAt: $0.path)?.permissions } == [0o600, 0o600])
        #expect(try states() == [2, 1])
    }

    @Test func filesOfOneNameKeepTheirBackupsApart() throws {
        for name in ["a/notes.json", "b/notes.json"] {
            let store = store(name)
            _ = try store.save(notes(name == "a/notes.json" ? 1 : 2))
            _ = try store.save(notes(5))
        }
        #expect(try states(of: "a/notes.json") == [1] && states(of: "b/notes.json") == [2])
        // By whatever link one comes to it.
        symlink("a", folder("c"))
        symlink("a/notes.json", folder("link.json"))
        #expect(try states(of: "c/notes.json") == [1] && states(of: "link.json") == [1])
    }

    @Test func aBackupThatCannotBeKeptStopsNoSave() throws {
        try folder.write("in the way", to: "state")
        let store = store()
        _ = try store.save(notes(1))
        let saved = try store.save(notes(2))
        #expect(saved.didWrite && saved.isDurable)
        #expect(saved.backupProblem != nil)
        #expect(self.store().load().notebook == notes(2))
    }

    @Test func linksPlantedInTheFolderAreNotFollowed() throws {
        let store = store()
        _ = try store.save(notes(1))
        try folder.write("mine", to: "victim")
        chmod(folder("notes.json"), 0o644)
        try FileSystem.createFolder(folder("state/backups"))
        // Where the next backup would go.
        let status = try #require(FileStatus(at: folder("notes.json")))
        let moment = status.changed / 1_000_000
        let empty = try backups.keep(folder("notes.json"), [], status)
        #expect(empty == moment)
        let path = try #require(try backups.list(of: folder("notes.json")).first?.path)
        try FileSystem.delete(path)
        symlink(folder("victim"), path)
        _ = try store.save(notes(2))
        #expect(try folder.text("victim") == "mine")
        #expect(try states() == [1])
    }

    /// A save that was killed after its backup leaves one file under two names.
    @Test func aBackupNeverStaysTheFileItself() throws {
        let store = store()
        _ = try store.save(notes(1))
        let status = try #require(FileStatus(at: folder("notes.json")))
        _ = try backups.keep(folder("notes.json"), folder.read("notes.json"), status)
        #expect(FileStatus(at: folder("notes.json"))?.links == 2)
        _ = try self.store().save(notes(2))
        #expect(FileStatus(at: folder("notes.json"))?.links == 1)
        #expect(try states() == [1])
    }

    /// The old state is touched only when the new one is safe.
    @Test func theBackupIsMadeAfterTheNewFileIsWhole() throws {
        let path = folder("notes.json")
        let file = AtomicReplacement(path: path, prefix: ".notes.json.", permissions: 0o600)
        var found: [[UInt8]] = []
        _ = try file.write([1, 2]) { () throws(StorageError) in
            let temporary = try FileSystem.names(in: folder("")).filter { $0.hasSuffix(".tmp") }
            found = try temporary.map { name throws(StorageError) in
                try FileReader.read(folder(name))
            }
        }
        #expect(found == [[1, 2]])
        #expect(throws: StorageError.noHome) {
            try file.write([3]) { () throws(StorageError) in throw .noHome }
        }
        #expect(try folder.read("notes.json") == [1, 2])
        #expect(try FileSystem.names(in: folder("")) == ["notes.json"])
    }

    /// A copy that a writer was killed over goes with the next one; those of other files stay.
    @Test func aHalfCopyIsRemoved() throws {
        let store = store()
        _ = try store.save(notes(1))
        _ = try store.save(notes(2))
        let backup = try #require(try FileSystem.names(in: folder("state/backups")).first)
        // As the name of the backup, without its time.
        let half = "state/backups/." + backup.dropLast(25) + "0123456789abcdef.tmp"
        try folder.write("{", to: half)
        try folder.write("{", to: "state/backups/.others-00000000-0123456789abcdef.tmp")
        _ = try store.save(notes(3))
        let left = try FileSystem.names(in: folder("state/backups")).filter { $0.hasPrefix(".") }
        #expect(left == [".others-00000000-0123456789abcdef.tmp"])
        #expect(try states() == [2, 1])
    }

    @Test func aFailedSaveLeavesNoBackupOfThePresent() throws {
        let file = SavedFile(
            path: folder("notes.json"), backups: backups,
            patience: LockPatience(timeout: .seconds(1)), limit: 1000)
        _ = try file.save { _ throws(StorageError) in [1] }
        #expect(throws: StorageError.self) {
            try file.save { _ throws(StorageError) in throw .noHome }
        }
        #expect(throws: StorageError.tooLarge(path: folder("notes.json"), limit: 1000)) {
            try file.save { _ throws(StorageError) in [UInt8](repeating: 0, count: 1001) }
        }
        #expect(try backups.list(of: folder("notes.json")).isEmpty)
        #expect(try folder.read("notes.json") == [1])
    }

    @Test func tenStayAndTheLastOfEachOfFourteenDays() {
        let day = 86_400_000
        let hour = day / 24
        // Twenty days with a backup every hour, newest first.
        let moments = (0..<480).map { 1000 * day - 1 - $0 * hour }
        let kept = Backup.kept(of: moments)
        #expect(Set(moments.prefix(10)).isSubset(of: kept))
        let lasts = (0..<14).map { 1000 * day - 1 - $0 * day }
        #expect(kept == Set(moments.prefix(10) + lasts))
        // Days without a backup do not count: after a year away the old ones are still there.
        let rare = (0..<20).map { 1000 * day - $0 * 30 * day }
        #expect(Backup.kept(of: rare) == Set(rare.prefix(14)))
        #expect(Backup.kept(of: [5, 4]) == [5, 4])
    }

    @Test func moreThanTenOfOneDayAreDeleted() throws {
        let store = store()
        for count in 1...15 { _ = try store.save(notes(count)) }
        let states = try states()
        #expect(states.prefix(10) == [14, 13, 12, 11, 10, 9, 8, 7, 6, 5])
        // One more when midnight passed meanwhile.
        #expect(states.count <= 11)
    }

    @Test func namesSayTheMoment() {
        let moment = 1_795_000_000_417
        #expect(Backup.name(of: moment) == "20261118T110640.417Z")
        #expect(Backup.moment(of: "20261118T110640.417Z") == moment)
        for name in ["", "20261118T070640Z", "20261318T070640.417Z", "20261118 070640.417Z"] {
            #expect(Backup.moment(of: name) == nil, "\(name)")
        }
    }
}
