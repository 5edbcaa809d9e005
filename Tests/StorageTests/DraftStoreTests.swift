import Commitments
import Testing

@testable import Storage

@Suite struct DraftStoreTests {
    private let folder: TemporaryFolder
    private let store: DraftStore

    init() throws {
        folder = try TemporaryFolder()
        store = DraftStore(folder: folder("state/drafts"))
    }

    private func draft(_ text: String, at seconds: Int, note: Note.ID? = nil) -> Draft {
        Draft(
            id: Path.randomHex(), subject: Draft.Subject(pledge: Pledge.ID("SEC-02"), note: note),
            text: text, time: time(seconds))
    }

    @Test func keepsDraftsUntilTheyAreDeleted() throws {
        #expect(try store.list().isEmpty)
        var first = draft("half a sen", at: 1)
        let second = draft("다른 \u{1B}[31m", at: 2, note: note(1).id)
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

    @Test func leavesAloneWhatItCannotRead() throws {
        try store.write(draft("x", at: 1))
        try folder.write("{", to: "state/drafts/0000000000000000.json")
        #expect(try store.list().count == 1)
        #expect(try folder.text("state/drafts/0000000000000000.json") == "{")
    }

    /// A second copy of the program is not offered what the first one is typing.
    @Test func leavesOutWhatAnotherCopyHasInHand() throws {
        let draft = draft("being typed", at: 1)
        do {
            let other = DraftStore(folder: folder("state/drafts"))
            try other.write(draft)
            #expect(try store.list().isEmpty)
            #expect(try other.list() == [draft])
        }
        #expect(try store.list() == [draft], "its holder is gone")
        #expect(try DraftStore(folder: folder("state/drafts")).list().isEmpty)
        try store.delete(draft.id)
        #expect(try FileSystem.names(in: folder("state/drafts")).isEmpty)
    }

    /// Who was killed while it wrote or threw away a draft leaves files that nobody misses.
    @Test func whatDeadWritersLeftIsRemoved() throws {
        let kept = draft("kept", at: 1)
        let name = "state/drafts/." + kept.id
        do { try DraftStore(folder: folder("state/drafts")).write(kept) }
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
        let other = DraftStore(folder: folder("state/drafts"))
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
            values: ["title": title, "names": "ko: 확장억제\nja: \u{1B}[31m"], time: time(seconds))
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
            try DraftStore(folder: folder("state/drafts")).forms().isEmpty, "ours until the end")
        #expect(try store.forms() == [second])
    }
}
