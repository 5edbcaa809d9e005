import Commitments
import Intake

/// What an outbox holds: for each file that something is for, what is to be in it and how the last
/// try ended.
extension Outbox {
    /// The file, or the entry of a folder, that something is for.
    package enum Target: Hashable, Sendable {
        case notes, catalog
        case draft(Draft.ID)
        case intake(StatementIntake.ID)
        /// The file of a statement's text.
        case text(StatementRecord.ID)
        /// The file of the changes that could not be saved, which a later run saves.
        case unsavedChanges
    }

    /// What is to be on the disk.
    enum Content: Sendable {
        /// Changes of the notes, in the order in which they were made.
        case changes([Change])
        case edits([CatalogEdit])
        case draft(Draft)
        case form(FormDraft)
        case intake(StatementIntake)
        case text(TextToStore)
        /// The text was taken back before its record was saved: its file goes.
        case noText(TextToStore)
        /// The changes, edits and texts that are in this outbox.
        case unsavedChanges
        /// Nothing: what is there is to be deleted.
        case deletion
    }

    /// What happened to the last try.
    enum Progress: Equatable, Sendable {
        case waiting
        case underWay
        case failed(String)
        /// Its file was taken away or damaged by somebody: only the analyst can say whether to write
        /// it again.
        case lost(String)
    }

    /// Everything for one target: one save of a target is under way at a time.
    struct Parcel: Sendable {
        let target: Target
        var content: Content
        var progress = Progress.waiting
        /// How many of the changes or edits are under way, or were at the last try.
        var handedOver = 0
        /// Whether something else was put in since it was handed over.
        var isOutdated = false
        /// Whether it failed, and nothing that the analyst did was put in since.
        var hasFailedBefore = false
    }
}

extension Outbox.Parcel {
    /// How many changes or edits it has; 1 for anything else.
    var count: Int {
        switch content {
        case .changes(let changes): changes.count
        case .edits(let edits): edits.count
        case .draft, .form, .intake, .text, .noText, .unsavedChanges, .deletion: 1
        }
    }

    /// Whether its file was taken away or damaged.
    var isLost: Bool { if case .lost = progress { true } else { false } }
}
