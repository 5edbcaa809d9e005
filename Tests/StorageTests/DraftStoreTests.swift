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

@Suite struct DraftStoreTests {
    private let folder: TemporaryFolder
    private let files: FilesInUse
    private let store: DraftStore

    init() throws {
        folder = try TemporaryFolder()
        files = FilesInUse(
            notes: folder("notes.json"), catalog: folder("catalog.json"), areStandard: false)
        store = DraftStore(folder: folder("state/drafts"), for: files)
    }

    /// The folder as another copy of the program has it, or one for other files.
    private func other(_ files: FilesInUse? = nil) -> DraftStore {
        DraftStore(folder: folder("state/drafts"), for: files ?? self.files)
    }

    private func draft(_ text: String, at seconds: Int, note: Note.ID? = nil) -> Draft {
        Draft(
            id: Path.randomHex(), subject: Draft.Subject(pledge: Pledge.ID("SEC-02"), note: note),
            text: text, time: time(seconds), file: files.notes)
    }

    @Test func keepsDraftsUntilTheyAreDeleted() throws {
        #expect(try store.list().isEmpty)
        var first = draft("half a sen", at: 1)
        var second = draft("다른 \u{1B}[31m", at: 2, note: note(1).id)
        second.added = Addition("01K8#0")
        try store.write(second)
        try store.write(first)
        #expect(try store.list() == [first, second])
        first.text += "tence"
        try store.write(first)
        #expect(try store.list() == [first, second])
        try store.delete(first.id)
        try store.delete(first.id)
        #expect(try store.list() == [second])
    }

    @Test func keepsThemPrivate() throws {
        let draft = draft("x", at: 1)
        try store.write(draft)
        #expect(folder.permissions("state/drafts") == 0o700)
        #expect(folder.permissions("state/drafts/\(draft.id).json") == 0o600)
    }

    @Test func reportsAndLeavesAloneWhatItCannotRead() throws {
        try store.write(draft("x", at: 1))
        try folder.write("{", to: "state/drafts/0000000000000000.json")
        let found = try store.load()
        #expect(found.notes.count == 1 && found.problems.count == 1)
        #expect(
            found.problems.first?.hasPrefix(folder("state/drafts/0000000000000000.json:1:2: "))
                ?? false)
        #expect(try folder.text("state/drafts/0000000000000000.json") == "{")
    }

    /// A second copy of the program is not offered what the first one is typing.
    @Test func leavesOutWhatAnotherCopyHasInHand() throws {
        let draft = draft("being typed", at: 1)
        do {
            let other = self.other()
            try other.write(draft)
            #expect(try store.list().isEmpty)
            #expect(try store.load().notesElsewhere == [draft], "and says who has it")
            #expect(try other.list() == [draft])
            #expect(try other.load().notesElsewhere.isEmpty)
        }
        #expect(try store.list() == [draft], "its holder is gone")
        #expect(try other().list().isEmpty)
        try store.delete(draft.id)
        #expect(try FileSystem.names(in: folder("state/drafts")).isEmpty)
    }

    /// Who was killed while it wrote or threw away a draft leaves files that nobody misses.
    @Test func whatDeadWritersLeftIsRemoved() throws {
        let kept = draft("kept", at: 1)
        let name = "state/drafts/." + kept.id
        do { try other().write(kept) }
        try folder.write("{", to: name + ".0123456789abcdef.tmp")
        try folder.write("", to: "state/drafts/.00000000000000aa.lock")
        try folder.write("{", to: "state/drafts/.00000000000000bb.0123456789abcdef.tmp")
        try folder.write("not ours", to: "state/drafts/.hidden")
        #expect(try store.list() == [kept])
        #expect(
            try FileSystem.names(in: folder("state/drafts")) == [
                ".\(kept.id).lock", ".hidden", kept.id + ".json",
            ])
    }

    @Test func whatTheLivingWriteIsNotRemoved() throws {
        let other = self.other()
        let draft = draft("being typed", at: 1)
        try other.write(draft)
        let half = "state/drafts/.\(draft.id).0123456789abcdef.tmp"
        try folder.write("{", to: half)
        #expect(try store.list().isEmpty)
        #expect(try folder.text(half) == "{")
    }

    private func form(_ title: String, at seconds: Int) -> FormDraft {
        FormDraft(
            id: Path.randomHex(), form: "New pledge", title: "New pledge", command: "add-pledge",
            values: ["title": title, "names": "ko: 확장억제\nja: \u{1B}[31m"], time: time(seconds),
            file: files.catalog)
    }

    @Test func draftsOfFormsStandBesideThoseOfNotes() throws {
        let note = draft("half a sen", at: 1)
        var first = form("Under", at: 2)
        let second = form("Another", at: 3)
        try store.write(second)
        try store.write(note)
        try store.write(first)
        first.values["title"] = "Undersea cables"
        first.edit = CatalogEdit.ID("01HZ")
        try store.write(first)
        #expect(try store.list() == [note])
        #expect(try store.forms() == [first, second])
        #expect(folder.permissions("state/drafts/\(first.id).json") == 0o600)
        let path = folder("state/drafts/\(first.id).json")
        #expect(FileChecker.check(try FileReader.read(path), named: path).isEmpty)
        try store.delete(first.id)
        #expect(
            try other().forms().isEmpty, "ours until the end")
        #expect(try store.forms() == [second])
    }

    @Test func severalDraftsOfOneSubjectAreListed() throws {
        let (first, second) = (draft("one", at: 1), draft("two", at: 2))
        try store.write(second)
        try store.write(first)
        #expect(try store.list() == [first, second])
    }

    /// Two copies of the program never write one file.
    @Test func whatAnotherCopyHoldsIsNeitherWrittenNorDeleted() throws {
        let draft = draft("theirs", at: 1)
        let other = self.other()
        try other.write(draft)
        var mine = draft
        mine.text = "mine"
        let claimed = StorageError.claimed(path: folder("state/drafts/\(draft.id).json"))
        #expect(throws: claimed) { try store.write(mine) }
        #expect(throws: claimed) { try store.delete(draft.id) }
        #expect(try other.list() == [draft])
    }

    // MARK: Other files

    @Test func draftsAreOfferedWithTheFilesThatTheyWereMadeForOnly() throws {
        let (note, form) = (draft("confidential", at: 1), form("Title", at: 2))
        do {
            let first = other()
            try first.write(note)
            try first.write(form)
        }
        for isStandard in [false, true] {
            let elsewhere = other(
                FilesInUse(
                    notes: folder("ws2/notes.json"), catalog: folder("ws2/catalog.json"),
                    areStandard: isStandard))
            let found = try elsewhere.load()
            #expect(found.notes.isEmpty && found.forms.isEmpty && found.problems.isEmpty)
        }
        let sameNotes = other(
            FilesInUse(notes: folder("notes.json"), catalog: nil, areStandard: false))
        #expect(try sameNotes.list() == [note])
        #expect(try sameNotes.forms().isEmpty)
        #expect(try store.forms() == [form], "nobody else has claimed it")
    }

    @Test func aDraftIsKeptAsOneOfTheFilesInUse() throws {
        var astray = draft("x", at: 1)
        astray.file = "/elsewhere/notes.json"
        try store.write(astray)
        #expect(try store.list().map(\.file) == [folder("notes.json")])
    }

    @Test func draftsOfEarlierVersionsAreOfferedWithTheStandardFilesOnly() throws {
        let draft = draft("old", at: 1)
        do { try other().write(draft) }
        let path = "state/drafts/\(draft.id).json"
        let line = "  \"file\": \"\(folder("notes.json"))\",\n"
        try folder.write(try folder.text(path).replacing(line, with: ""), to: path)
        #expect(try store.list().isEmpty)
        let standard = FilesInUse(
            notes: folder("notes.json"), catalog: folder("catalog.json"), areStandard: true)
        #expect(try other(standard).list().map(\.text) == ["old"])
    }

    @Test func theFilesAreKnownHoweverTheyAreNamed() throws {
        try FileSystem.createFolder(folder("ws"))
        symlink("ws", folder("link"))
        let (direct, byLink, later) = (
            Path.identity(of: folder("ws/../ws/notes.json")),
            Path.identity(of: folder("link/notes.json")),
            Path.identity(of: folder("new/deeper/notes.json"))
        )
        #expect(direct == folder("ws/notes.json") && byLink == direct)
        try FileSystem.createFolder(folder("new/deeper"))
        #expect(later == Path.identity(of: folder("new/deeper/notes.json")))
        #expect(Path.identity(of: "nowhere.json").hasPrefix("/"))
    }
}
