import Commitments
import Intake
import Testing

@testable import Storage

/// What names an entry of a catalog finds it again when a merge gave it another id: in the files that
/// keep it, and when it is saved.
@Suite struct FollowingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var files: FilesInUse {
        FilesInUse(
            notes: folder("notes.json"), catalog: folder("catalog.json"), areStandard: false)
    }

    private let key = CatalogEntry.Key(.pledge, "SEC-90")
    private let addition = Addition(edit: CatalogEdit.ID("0A"), position: 0)

    private func pledge(_ id: String, _ title: String) -> Pledge {
        Pledge(
            id: Pledge.ID(id), title: title, pillar: Pillar.ID("security"), type: .action,
            summary: "A summary.", parties: [Party.ID("US")])
    }

    private func adding(_ id: String, _ title: String, edit: String) -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID(edit), at: time(1), author: "jh", summary: "pledge \(id) added",
            changes: [.added(.pledge(pledge(id, title)))])
    }

    /// The title of SEC-90, which the edit 0A added, is to be another.
    private func titling() -> CatalogEdit {
        let before = pledge("SEC-90", "Own")
        var after = before
        after.title = "Own, revised"
        let change = CatalogEdit.Change(before: .pledge(before), after: .pledge(after))
        var edit = CatalogEdit(
            id: CatalogEdit.ID("0C"), at: time(2), author: "jh", summary: "pledge SEC-90 changed",
            changes: [change].compactMap(\.self))
        edit.added = [key: addition]
        return edit
    }

    private func store(_ edits: [CatalogEdit]) throws -> CatalogStore {
        try folder.write(CatalogText().text, to: "catalog.json")
        let store = CatalogStore(
            path: folder("catalog.json"), seed: nil, backups: BackupFolder(folder: folder("b")))
        #expect(try store.save(edits).refused.isEmpty)
        return store
    }

    @Test func anEditIsSavedOnItsPledge() throws {
        let store = try store([
            adding("SEC-90", "Another", edit: "0B"), adding("SEC-91", "Own", edit: "0A"),
        ])
        let saved = try store.save([titling()])
        #expect(saved.refused.isEmpty)
        #expect(saved.catalog.pledge("SEC-90")?.title == "Another")
        #expect(saved.catalog.pledge("SEC-91")?.title == "Own, revised")
        #expect(saved.catalog.edits.last?.summary == "pledge SEC-91 changed")
        #expect(!(try folder.text("catalog.json").contains("\"added\"")))
    }

    @Test func anEditOfAPledgeThatIsGoneIsRefused() throws {
        let store = try store([adding("SEC-90", "Another", edit: "0B")])
        let saved = try store.save([titling()])
        #expect(saved.refused.map(\.edit) == [CatalogEdit.ID("0C")])
        #expect(saved.refused.first?.reason.description.contains("pledge SEC-90") ?? false)
        #expect(try store.load().catalog.pledge("SEC-90")?.title == "Another")
    }

    @Test func whatIsKeptKnowsWhatItNames() throws {
        let unsaved = UnsavedChanges(
            notes: nil, catalog: folder("catalog.json"), folder: folder("edits"))
        do {
            let first = UnsavedChanges(
                notes: nil, catalog: folder("catalog.json"), folder: folder("edits"))
            try first.keep(notes: Notebook(), edits: [titling()])
        }
        #expect(unsaved.claim().edits == [titling()])
        var form = FormDraft(
            id: Path.randomHex(), form: "Pledge SEC-90", title: "Pledge SEC-90",
            values: ["title": "Own, revised"], time: time(1), file: files.catalog)
        form.added = titling().added
        let drafts = DraftStore(folder: folder("drafts"), for: files)
        try drafts.write(form)
        #expect(try drafts.forms().map(\.added) == [form.added])
        var intake = StatementIntake(
            id: StatementIntake.ID("01A"), started: time(1), text: "They met.", as: .plain)
        intake.added = form.added
        let intakes = IntakeStore(folder: folder("intakes"), for: files)
        try intakes.write(intake)
        let read = IntakeReader.read(intake.bytes, named: "01A.json")
        #expect(read.value?.added == form.added && read.problems.isEmpty)
    }

    /// As an earlier version of the program kept it.
    @Test func whatDoesNotKnowItIsReadAsBefore() throws {
        var edit = titling()
        edit.added = [:]
        let bytes = UnsavedEditsFile.bytes(of: [edit], for: folder("catalog.json"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("\"added\""))
        #expect(UnsavedEditsFile.read(bytes, named: "e").value?.value == [edit])
    }
}
