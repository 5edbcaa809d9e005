import Commitments
import Intake

/// What the analyst did that is not durable yet. The header says "saved" when it is empty and at no
/// other time: what is put in stays until the disk has said that it is kept.
package struct Outbox: Sendable {
    /// In the order in which they were first put in.
    private(set) var parcels: [Parcel] = []
    /// What of it a later run would save: the disk has said so.
    private(set) var kept = Kept()
    /// What the disk is keeping for a later run; nil while it deletes that.
    private var keptUnderWay: Kept?
    /// Whether a file with unsaved changes may be there.
    private var isFileThere = false
    /// Why single edits were refused, which does not hold the others up.
    private(set) var refusals: [CatalogEdit.ID: String] = [:]
    /// The notes or the catalog, where the file was taken away or damaged, and why: then all that
    /// the session holds of it is unsaved.
    private(set) var lost: [Target: String] = [:]
    /// How many changes of the notes were saved so far: the number of the first one in here.
    private var savedChanges = 0

    /// Changes, edits and texts that a later run would save.
    struct Kept: Equatable, Sendable {
        /// The number of the change after the last one.
        var changes = 0
        var edits: Set<CatalogEdit.ID> = []
        var texts: Set<TextToStore> = []
        /// The files whose unsaved changes are all kept.
        var lost: Set<Target> = []
    }

    /// All that is in here.
    private var all: Kept {
        Kept(
            changes: savedChanges + changes.count, edits: Set(edits.map(\.id)),
            texts: Set(texts), lost: Set(lost.keys))
    }

    /// Whether a later run would save the change at a place.
    func isKept(change index: Int) -> Bool { savedChanges + index < kept.changes }
}

// MARK: What is in it

extension Outbox {
    /// Whether everything is durable.
    package var isEmpty: Bool { parcels.isEmpty }

    /// Whether something waits to be handed over or is under way.
    package var isMoving: Bool {
        parcels.contains { $0.progress == .waiting || $0.progress == .underWay }
    }

    /// Why something is not durable, of the first that could not be kept; nil while all may be.
    package var problem: String? {
        for parcel in parcels {
            switch parcel.progress {
            case .failed(let reason), .lost(let reason): return reason
            case .waiting, .underWay: continue
            }
        }
        return nil
    }

    /// Whether something failed that may work when it is tried again.
    /// - Parameter waited: what is left alone.
    func hasFailed(besides waited: Set<Target> = []) -> Bool {
        parcels.contains { parcel in
            if case .failed = parcel.progress { !waited.contains(parcel.target) } else { false }
        }
    }

    subscript(target: Target) -> Parcel? { parcels.first { $0.target == target } }

    /// Changes of the notes that are not durable.
    package var changes: [Change] {
        if case .changes(let changes)? = self[.notes]?.content { changes } else { [] }
    }

    /// Edits of the catalog that are not durable.
    package var edits: [CatalogEdit] {
        if case .edits(let edits)? = self[.catalog]?.content { edits } else { [] }
    }

    /// Texts of statements that are not durable.
    package var texts: [TextToStore] {
        parcels.compactMap { if case .text(let text) = $0.content { text } else { nil } }
    }

    /// Whether there is nothing that a later run would have to save.
    private var hasNothingToKeep: Bool {
        changes.isEmpty && edits.isEmpty && texts.isEmpty && lost.isEmpty
    }

    /// Whether the notes have to be saved, for whatever reason.
    var hasNotes: Bool { self[.notes] != nil }
}

// MARK: Putting in

extension Outbox {
    mutating func put(_ change: Change) {
        replace(.notes, by: .changes(changes + [change]))
    }

    /// Everything that the session holds of the notes is to be saved.
    mutating func putAllNotes() { replace(.notes, by: .changes(changes)) }

    mutating func put(_ edit: CatalogEdit) {
        replace(.catalog, by: .edits(edits + [edit]))
        // A catalog that was taken away is written again only when the analyst says so: its edits
        // would make another one of the catalog in the program.
        if let reason = lost[.catalog] {
            setProgress(.lost(reason), of: .catalog)
            keepWhatFailed()
        }
    }

    /// Puts an edit that was taken out back to where it was: edits are made in the order of their ids.
    mutating func putBack(_ edit: CatalogEdit) {
        var edits = edits
        edits.insert(edit, at: edits.firstIndex { edit.id < $0.id } ?? edits.endIndex)
        replace(.catalog, by: .edits(edits))
    }

    mutating func put(_ draft: Draft) { replace(.draft(draft.id), by: .draft(draft)) }

    mutating func put(_ draft: FormDraft) { replace(.draft(draft.id), by: .form(draft)) }

    mutating func put(_ intake: StatementIntake) {
        replace(.intake(intake.id), by: .intake(intake))
    }

    /// A text is written before its record: whatever ends the program between the two, the record has
    /// its text.
    mutating func put(_ text: TextToStore) {
        if self[.text(text.id)] == nil {
            parcels.insert(Parcel(target: .text(text.id), content: .text(text)), at: 0)
        } else {
            replace(.text(text.id), by: .text(text))
        }
    }

    /// Takes a text out that nobody wants to be stored any more.
    /// - Parameter removes: whether its file goes too, where it is there already.
    mutating func withdraw(_ text: TextToStore, removes: Bool) {
        let target = Target.text(text.id)
        if removes {
            replace(target, by: .noText(text))
        } else if let parcel = self[target], parcel.progress != .underWay {
            parcels.removeAll { $0.target == target }
        }
        // It may be among what is kept for a later run.
        if isFileThere || self[.unsavedChanges] != nil { keepWhatFailed() }
    }

    /// What is there is to be deleted.
    mutating func delete(_ target: Target) { replace(target, by: .deletion) }

    private mutating func replace(_ target: Target, by content: Content) {
        guard let index = parcels.firstIndex(where: { $0.target == target }) else {
            return parcels.append(Parcel(target: target, content: content))
        }
        parcels[index].content = content
        // What is kept for a later run changes with every failure of something else.
        if target != .unsavedChanges { parcels[index].hasFailedBefore = false }
        if parcels[index].progress == .underWay {
            parcels[index].isOutdated = true
        } else {
            parcels[index].progress = .waiting
        }
    }

    /// A file was taken away or damaged: all that was in it is to be written again, if the analyst
    /// says so, and outlives the program.
    mutating func lose(_ target: Target, _ reason: String) {
        lost[target] = reason
        if self[target] == nil {
            let nothing: Content = target == .notes ? .changes([]) : .edits([])
            parcels.append(Parcel(target: target, content: nothing, progress: .lost(reason)))
        }
        keepWhatFailed()
    }

    /// The file is there again, and whole.
    mutating func isBack(_ target: Target) {
        guard lost.removeValue(forKey: target) != nil else { return }
        parcels.removeAll { $0.target == target && $0.isLost && $0.count == 0 }
        if self[target]?.isLost ?? false { setProgress(.waiting, of: target) }
        dropKeptChanges()
    }

    private mutating func setProgress(_ progress: Progress, of target: Target) {
        guard let index = parcels.firstIndex(where: { $0.target == target }) else { return }
        parcels[index].progress = progress
    }

    /// Takes an edit out that is not on its way to the disk.
    /// - Returns: false when it is, or is not in here: then it may be, or become, durable.
    mutating func withdraw(_ edit: CatalogEdit.ID) -> Bool {
        guard let index = parcels.firstIndex(where: { $0.target == .catalog }),
            parcels[index].progress != .underWay, edits.contains(where: { $0.id == edit })
        else { return false }
        let rest = edits.filter { $0.id != edit }
        refusals[edit] = nil
        parcels[index].content = .edits(rest)
        if rest.isEmpty, lost[.catalog] == nil { parcels.remove(at: index) }
        keepWhatFailed()
        return true
    }
}

// MARK: On the way

extension Outbox {
    /// Hands over what waits.
    mutating func handOver() -> [Parcel] {
        var handed: [Parcel] = []
        for index in parcels.indices where parcels[index].progress == .waiting {
            parcels[index].progress = .underWay
            parcels[index].isOutdated = false
            parcels[index].handedOver = parcels[index].count
            if parcels[index].target == .unsavedChanges { noteHandedOver(parcels[index].content) }
            handed.append(parcels[index])
        }
        return handed
    }

    private mutating func noteHandedOver(_ content: Content) {
        if case .deletion = content {
            keptUnderWay = nil
        } else {
            keptUnderWay = all
            isFileThere = true
        }
    }

    /// What could not be kept is tried again.
    /// - Parameters:
    ///   - writesLost: whether a file that was taken away is to be written again.
    ///   - waited: what waited for another program until the analyst gave up; it is left alone.
    mutating func retry(writesLost: Bool = false, besides waited: Set<Target> = []) {
        for index in parcels.indices where !waited.contains(parcels[index].target) {
            switch parcels[index].progress {
            case .failed: parcels[index].progress = .waiting
            case .lost where writesLost: parcels[index].progress = .waiting
            case .lost, .waiting, .underWay: break
            }
        }
    }

    /// The disk has said that what was handed over for a target is kept.
    mutating func isKept(_ target: Target) {
        guard let index = parcels.firstIndex(where: { $0.target == target }) else { return }
        switch parcels[index].content {
        case .changes(let changes):
            lost[.notes] = nil
            return keptChanges(changes, at: index)
        case .edits(let edits):
            return finishEdits(saved: Set(edits.prefix(parcels[index].handedOver).map(\.id)))
        case .draft, .form, .intake, .text, .noText, .deletion, .unsavedChanges: break
        }
        // Something else may have been put in since; the disk speaks of what it was given.
        if target == .unsavedChanges, let keptUnderWay { kept = keptUnderWay }
        if target == .unsavedChanges, keptUnderWay == nil {
            (kept, isFileThere) = (Kept(changes: savedChanges), false)
        }
        if parcels[index].isOutdated {
            parcels[index].progress = .waiting
        } else {
            parcels.remove(at: index)
            if case .text = target { dropKeptChanges() }
        }
    }

    private mutating func keptChanges(_ changes: [Change], at index: Int) {
        let count = parcels[index].handedOver
        let rest = Array(changes.dropFirst(count))
        savedChanges += count
        parcels[index].content = .changes(rest)
        parcels[index].progress = .waiting
        if rest.isEmpty, !parcels[index].isOutdated { parcels.remove(at: index) }
        dropKeptChanges()
    }

    /// What became of the edits handed over.
    /// - Parameter refused: those that cannot be made, and why; the others are not held up.
    mutating func finishEdits(
        saved: Set<CatalogEdit.ID>, refused: [CatalogEdit.ID: String] = [:]
    ) {
        guard let index = parcels.firstIndex(where: { $0.target == .catalog }) else { return }
        lost[.catalog] = nil
        let rest = edits.filter { !saved.contains($0.id) }
        let hasMore = rest.contains { refused[$0.id] == nil }
        refusals = refused
        kept.edits.subtract(saved)
        parcels[index].content = .edits(rest)
        parcels[index].progress =
            hasMore ? .waiting : .failed(rest.compactMap { refused[$0.id] }.first ?? "")
        if rest.isEmpty { parcels.remove(at: index) }
        if refused.isEmpty { dropKeptChanges() } else { keepWhatFailed() }
    }

    /// What was handed over could not be kept.
    mutating func failed(_ target: Target, _ reason: String) {
        guard let index = parcels.firstIndex(where: { $0.target == target }) else { return }
        // A draft that should go and stays costs nobody's words: the next deletion tries again. But
        // what was kept would be saved by the next start, undone or not, and a text that stays is in
        // the way of another one by its name.
        if case .deletion = parcels[index].content, !parcels[index].isOutdated,
            target != .unsavedChanges
        {
            parcels.remove(at: index)
            return
        }
        parcels[index].progress = .failed(reason)
        parcels[index].hasFailedBefore = true
        switch target {
        case .notes, .catalog, .text: keepWhatFailed()
        case .draft, .intake, .unsavedChanges: break
        }
    }

    /// Lets the changes that are in here outlive the program, unless they do: they failed, or they
    /// wait for another program and this one may be killed meanwhile.
    mutating func keepWhatFailed() {
        if all == kept { return }
        if hasNothingToKeep { return dropKeptChanges() }
        replace(.unsavedChanges, by: .unsavedChanges)
    }

    /// The file of unsaved changes goes once everything in it is saved.
    private mutating func dropKeptChanges() {
        let isWaiting = self[.unsavedChanges] != nil
        if hasNothingToKeep, isFileThere || isWaiting {
            delete(.unsavedChanges)
        }
    }

    /// The edits have other ids in them: those that were refused for their ids are tried again.
    mutating func replace(_ edits: [CatalogEdit]) {
        let changed = zip(self.edits, edits).filter { $0.0 != $0.1 }.map(\.0.id)
        if changed.isEmpty { return }
        for edit in changed { refusals[edit] = nil }
        replace(.catalog, by: .edits(edits))
    }

    /// Drafts, statements and notes follow entries that have another id.
    mutating func follow(_ entries: AddedEntries, _ renaming: Renaming) {
        for index in parcels.indices {
            parcels[index].content = parcels[index].content.following(entries, renaming)
        }
    }

    /// Changes of an earlier run are in here, which its file still keeps.
    mutating func putKept(_ changes: [Change], _ edits: [CatalogEdit], _ texts: [TextToStore]) {
        isFileThere = true
        for text in texts { put(text) }
        for change in changes { put(change) }
        for edit in edits { put(edit) }
        kept = all
    }
}
