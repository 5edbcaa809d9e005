import Commitments
import Intake

/// Work of the clerk: whatever touches the disk, or takes longer than a key may.
package enum DiskWork: Equatable, Sendable {
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
    /// Read the file of a statement.
    case readFile(String)
    case export(ExportRequest)
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
