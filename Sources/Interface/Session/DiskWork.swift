import Commitments
import Intake

/// Work of the clerk: whatever touches the disk, or takes longer than a key may.
package enum DiskWork: Equatable, Sendable {
    /// Make the notes durable, joined with what others wrote since the session last saw the file.
    case saveNotes(NotesToSave)
    /// Make edits of the catalog durable; each carries what its author saw.
    case saveCatalog([CatalogEdit])
    /// Keep what could not be saved for a later run.
    case keepUnsaved(UnsavedWork)
    /// Everything is saved: throw away what was kept for a later run.
    case forgetUnsaved
    /// Read the notes and the catalog again, if the files have changed.
    case reload
    case keepDraft(Draft)
    case keepForm(FormDraft)
    /// Throw away a draft of a note or of a form.
    case forgetDraft(Draft.ID)
    /// Store the text of a statement.
    case keepText(TextToStore)
    /// Delete the text of a statement whose record was never saved.
    case removeText(TextToStore)
    /// Make a statement with its decisions durable.
    case keepIntake(StatementIntake)
    case forgetIntake(StatementIntake.ID)
    /// Stop waiting for a file that another program holds: done at once, not in its turn.
    case giveUpWaiting
    /// Find the ids that the last fetched branch of the catalog has given away.
    case findIDsElsewhere
    /// Read a statement against the catalog.
    case propose(ProposalTask)
    /// Read the file of a statement.
    case readFile(String)
    /// Read the catalog of a second analyst.
    case readCoder(String)
    case export(ExportRequest)
}

extension DiskWork {
    /// Whether it is about files that this run alone writes, so that it waits for nobody.
    package var isPrivate: Bool {
        switch self {
        case .keepUnsaved, .forgetUnsaved, .keepDraft, .keepForm, .forgetDraft, .keepIntake,
            .forgetIntake:
            true
        case .saveNotes, .saveCatalog, .reload, .giveUpWaiting, .findIDsElsewhere, .propose,
            .readFile, .readCoder, .export, .keepText, .removeText:
            false
        }
    }
}

/// Notes on their way to the disk.
package struct NotesToSave: Equatable, Sendable {
    /// The notes that the file is to have.
    package var notebook: Notebook
    /// The file as the session last saw it: what the notes are joined against.
    package var base: Notebook

    /// Creates notes to save from what the session has and last saw.
    package init(_ notebook: Notebook, since base: Notebook) {
        self.notebook = notebook
        self.base = base
    }
}

/// What could not be saved and is to outlive the program.
package struct UnsavedWork: Equatable, Sendable {
    /// The notes and terms that were changed, with their history.
    package var notes: Notebook
    /// The edits of the catalog that are not saved.
    package var edits: [CatalogEdit]
    /// The texts of statements that are not stored.
    package var texts: [TextToStore]

    /// Creates work that could not be saved.
    package init(
        notes: Notebook = Notebook(), edits: [CatalogEdit] = [], texts: [TextToStore] = []
    ) {
        self.notes = notes
        self.edits = edits
        self.texts = texts
    }
}

/// An export to a file.
package struct ExportRequest: Equatable, Sendable {
    /// The file as the analyst named it.
    package var path: String
    /// The whole file.
    package var file: [UInt8]
    /// Whether a file that is there already may be replaced.
    package var replaces: Bool

    /// Creates an export; without `replaces` an existing file stays.
    package init(path: String, file: [UInt8], replaces: Bool = false) {
        self.path = path
        self.file = file
        self.replaces = replaces
    }

    /// Creates an export of a text.
    package init(path: String, content: String, replaces: Bool = false) {
        self.init(path: path, file: Array(content.utf8), replaces: replaces)
    }

    /// The file as a text.
    package var content: String { String(decoding: file, as: UTF8.self) }
}
