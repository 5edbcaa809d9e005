import Commitments
import Intake

@testable import Storage
@testable import pledges

/// Where a copy of the program works: the notes and the catalog, which several analysts may share,
/// and the folder of what the program remembers, which an analyst's workspaces share.
struct Workspace {
    let letter: UInt8
    private(set) var folder: String
    private(set) var state: String
    private let seed: [UInt8]
    private let place: Place

    init(_ letter: Character, in place: Place, seed: [UInt8]) {
        self.letter = letter.asciiValue ?? 0
        folder = place("workspace-\(letter)")
        state = place("state")
        self.seed = seed
        self.place = place
    }

    /// The workspace as an analyst has it.
    func of(_ author: String) -> Workspace {
        var workspace = self
        workspace.state = place("state-" + author)
        return workspace
    }

    /// A colleague's clone of it.
    func clone() -> Workspace {
        var workspace = self
        workspace.folder = place("clone")
        workspace.state = place("state-clone")
        return workspace
    }

    var notes: String { Path.join(folder, "notes.json") }
    var catalog: String { Path.join(folder, "catalog.json") }
    var statements: String { Path.join(folder, "statements") }
    var drafts: String { Path.join(state, "drafts") }
    var editing: String { Path.join(state, "editing") }
    var edits: String { Path.join(state, "edits") }
    var intakes: String { Path.join(state, "intakes") }

    var files: FilesInUse { FilesInUse(notes: notes, catalog: catalog, areStandard: false) }

    /// Nobody waits for a lock here: no time passes while the disk works.
    private static let patience = LockPatience(timeout: .zero)

    func noteStore() -> NoteStore { NoteStore(path: notes, patience: Workspace.patience) }

    func catalogStore() -> CatalogStore {
        CatalogStore(path: catalog, seed: seed, patience: Workspace.patience)
    }

    func draftFolder() -> DraftFolder {
        DraftFolder(
            DraftStore(folder: drafts, for: files),
            outside: OutsideTexts(folder: editing, for: files))
    }

    func intakeFolder() -> IntakeFolder { IntakeFolder(IntakeStore(folder: intakes, for: files)) }

    func unsavedChanges(run: String) -> UnsavedChanges {
        UnsavedChanges(notes: notes, catalog: catalog, folder: edits, run: run)
    }
}
