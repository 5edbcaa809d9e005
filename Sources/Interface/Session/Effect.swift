import Commitments
import Intake
import Text

/// What a session wants done outside itself: run by the program, reported back as an `Outcome`.
package enum Effect: Equatable, Sendable {
    /// Make the notes durable.
    case save(Notebook)
    /// Make edits of the catalog durable.
    case saveCatalog([CatalogEdit])
    /// Throw away the edits kept because they could not be saved.
    case forgetEdits
    /// Read the notes and the catalog again, if the files have changed.
    case reload
    case keepDraft(Draft)
    case keepForm(FormDraft)
    /// Throw away a draft of a note or of a form.
    case forgetDraft(Draft.ID)
    /// Make a statement with its decisions durable.
    case keepIntake(IntakeSession)
    case forgetIntake(IntakeSession.ID)
    /// Read a statement against the catalog.
    case propose(ReadingTask)
    /// Find the ids that the last fetched branch of the catalog has given away.
    case findIDsElsewhere
    /// Read the file of a statement.
    case readFile(String)
    case export(ExportRequest)
    /// Open a text in the analyst's own editor.
    case edit(text: String, purpose: EditPurpose)
    case copy(String)
    /// Open an address that the analyst has seen and agreed to.
    case openAddress(WebAddress)
    case redraw
    case suspend
    case quit
}

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
    /// The ids that the last fetched branch of the catalog has given away.
    case idsElsewhere(KnownIDs)
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

/// What a text in the analyst's own editor is for.
package enum EditPurpose: Equatable, Sendable {
    /// The body of the note being written in the note editor.
    case editor
    /// A note of the notebook.
    case note(Note.ID)
}

/// An export to a file.
package struct ExportRequest: Equatable, Sendable {
    package var path: String
    package var content: String
    /// Whether a file that is there already may be replaced.
    package var replaces: Bool

    package init(path: String, content: String, replaces: Bool = false) {
        self.path = path
        self.content = content
        self.replaces = replaces
    }
}
