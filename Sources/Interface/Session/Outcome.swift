import Commitments
import Intake

/// The result of an effect, or what somebody else did to a file.
package enum Outcome: Sendable {
    /// The notes that were to be saved are durable, joined with what others wrote meanwhile.
    case notesSaved(SavedNotes)
    /// Edits of the catalog are durable; what the file holds now.
    case catalogSaved(Catalog, SavedEdits)
    /// Something else that was to be kept is durable, or what was to be deleted is gone.
    case kept(Outbox.Target)
    /// Something is not durable: why, and what to do about it, in words.
    case notKept(Outbox.Target, String)
    /// A save waits for a file that another program holds: "pledges (process 4711)".
    case waiting(for: String)
    /// The notes file was read again because it had changed.
    case notesReloaded(Notebook)
    /// The notes file can no longer be read, or only a newer version may write it.
    case notesUnreadable(String)
    /// The notes file was taken away.
    case notesGone(String)
    /// The catalog's file was read again because it had changed; why it cannot be edited, if it
    /// cannot.
    case catalogReloaded(Catalog, readOnly: String? = nil)
    case catalogUnreadable(String)
    /// The stored texts were read again.
    case textsRead(StatementTexts)
    case fileRead(StatementFile)
    case coderRead(OtherCoder)
    /// The last two statements have been compared in advance.
    case latestCompared
    /// The ids that the last fetched branch of the catalog has given away.
    case idsElsewhere(KnownIDs)
    case proposed(ProposalTask, [SentenceProposals])
    case exported(path: String)
    /// The file is there already, and nothing was written.
    case exportWouldReplace(ExportRequest)
    case exportFailed(String)
    /// What the analyst's editor left; nil when nothing was changed.
    case edited(text: String?, purpose: EditPurpose)
    /// The editor failed: why, and what it left, where that is another text.
    case editFailed(String, left: String?, purpose: EditPurpose)
    /// Something failed that costs nobody's words.
    case failed(String)
}

/// What became of notes that were to be saved.
package struct SavedNotes: Sendable {
    /// What was to be saved.
    package var sent: Notebook
    /// What the file holds now.
    package var joined: Notebook
    /// How many notes others wrote.
    package var fromOthers: Int
    /// Notes that keep both texts.
    package var editedTwice: [Note.ID]

    /// Creates the result of a save of notes.
    package init(
        _ sent: Notebook, joined: Notebook, fromOthers: Int = 0, editedTwice: [Note.ID] = []
    ) {
        self.sent = sent
        self.joined = joined
        self.fromOthers = fromOthers
        self.editedTwice = editedTwice
    }
}

/// What became of edits of the catalog.
package struct SavedEdits: Equatable, Sendable {
    /// Those that are durable.
    package var edits: Set<CatalogEdit.ID>
    /// Those that cannot be made, and why.
    package var refused: [CatalogEdit.ID: String]
    /// What others changed too, in words; the value of this session is current.
    package var conflicts: [String]
    /// Whether others wrote meanwhile.
    package var isJoined: Bool

    /// Creates the result of a save of the catalog.
    package init(
        edits: Set<CatalogEdit.ID>, refused: [CatalogEdit.ID: String] = [:],
        conflicts: [String] = [], isJoined: Bool = false
    ) {
        self.edits = edits
        self.refused = refused
        self.conflicts = conflicts
        self.isJoined = isJoined
    }
}
