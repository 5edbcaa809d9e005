import Commitments
import Intake

/// What came of an effect.
package enum Outcome: Sendable {
    /// The notes that were to be saved are durable, joined with what others wrote meanwhile.
    case saved(Notebook, joined: Notebook, fromOthers: Int, editedTwice: [Note.ID])
    /// The notes are not durable; the reason and the way out in words.
    case saveFailed(String)
    /// The file was read again because it had changed.
    case reloaded(Notebook, changed: Int)
    /// Edits of the catalog are durable; what the file holds now.
    case catalogSaved(Catalog, SavedEdits)
    case catalogSaveFailed(String)
    /// The catalog's file was read again because it had changed.
    case catalogReloaded(Catalog)
    case fileRead(StatementFile)
    /// A statement with its decisions is durable, or why it is not.
    case intakeKept(problem: String?)
    case proposed(ReadingTask, [SentenceReading])
    case exported(path: String)
    /// The file is there already, and nothing was written.
    case exportWouldReplace(ExportRequest)
    case exportFailed(String)
    /// What the analyst's editor left; nil when it failed or nothing was changed.
    case edited(text: String?, purpose: EditPurpose)
    /// The editor failed: why, and what it left, where that is another text.
    case editFailed(String, left: String?, purpose: EditPurpose)
    case failed(String)
}

/// What became of edits of the catalog.
package struct SavedEdits: Equatable, Sendable {
    package var edits: Set<CatalogEdit.ID>
    /// What others changed too, in words; what was done here stands.
    package var conflicts: [String]
    /// Whether others wrote meanwhile.
    package var isJoined: Bool

    package init(edits: Set<CatalogEdit.ID>, conflicts: [String] = [], isJoined: Bool = false) {
        self.edits = edits
        self.conflicts = conflicts
        self.isJoined = isJoined
    }
}
