import Commitments
import Intake

// Entries of the catalog got other ids: everything that the session holds and that names them goes
// with them.
extension Session {
    /// Follows entries to the ids that they have in the catalog which is to be shown next.
    mutating func follow(_ renaming: Renaming) {
        self.renaming = renaming
        if renaming.isEmpty { return }
        marks = Set(marks.map { renaming($0) })
        undoStack = undoStack.map { $0.renamed(by: renaming) }
        redoStack = redoStack.map { $0.renamed(by: renaming) }
        screens.update(ListScreen.self) { $0.follow(renaming) }
        screens.update(FormScreen.self) { $0.rename(renaming) }
        // A choice or a question that was asked about the old ids.
        screens.close { $0.asksAboutEntries }
    }
}

extension Session {
    /// What was proposed for the sentences of a statement names pledges by their ids.
    mutating func readAgain() {
        guard let id = intakes.proposed?.id else { return }
        intakes.proposed = nil
        if let intake = intakes[id] { wantedEffects += read(intake) }
    }

    /// Remembers which entries have another id now, to be said.
    mutating func tellNewIDs(_ renaming: Renaming) {
        guard let words = renaming.inWords(catalog), newIDs != words else { return }
        newIDs = [newIDs, words].compactMap(\.self).joined(separator: " · ")
    }

    /// Says which entries have another id now, whatever else is said: once, until the next key.
    mutating func sayNewIDs() {
        guard let newIDs, !(message?.text.contains(newIDs) ?? false) else { return }
        let said = [newIDs, message?.text].compactMap(\.self).joined(separator: " · ")
        message = Message(
            text: said, isError: message?.isError ?? false,
            isOfSaving: message?.isOfSaving ?? false)
    }

    /// After a key the analyst has seen what was said before it.
    mutating func forgetHeardNews() {
        if let newIDs, !(message?.text.contains(newIDs) ?? false) { self.newIDs = nil }
    }
}

extension Screen {
    /// Whether it asks about entries and knows them by ids that are others' now.
    fileprivate var asksAboutEntries: Bool {
        switch self {
        case let menu as MenuScreen: menu.remake == nil
        case let prompt as PromptScreen: prompt.remake == nil
        case is ReadingScreen, is PickScreen, is ConfirmScreen: true
        default: false
        }
    }
}

extension Session {
    /// What is kept on the disk until it is saved knows by itself what it names, also when the
    /// catalog was without that for a while.
    mutating func followKept() {
        let entries = AddedEntries(catalog)
        outbox.follow(entries, renaming)
        drafts = Drafts(drafts.all.map { $0.following(entries) })
        let forms = formDrafts.values.map { $0.following(entries) }.sorted { $0.time < $1.time }
        formDrafts = Dictionary(forms.map { (formName(of: $0, entries), $0) }) { _, later in later }
        handedIn = handedIn.map { $0.following(entries) }
        intakes.all = intakes.all.map { $0.following(entries) }
        intakes.committed = intakes.committed.mapValues { $0.following(entries) }
    }
}

extension Act {
    func renamed(by renaming: Renaming) -> Act {
        switch self {
        case .notes(let change): .notes(renaming(change))
        case .catalog(let edit): .catalog(renaming(edit))
        }
    }
}

extension UndoneAct {
    func renamed(by renaming: Renaming) -> UndoneAct {
        switch self {
        case .notes(let change): .notes(renaming(change))
        case .withdrawn(let edit): .withdrawn(renaming(edit))
        case .catalog(let undone):
            .catalog(PastEdits.Undone(edit: renaming(undone.edit), by: undone.by))
        }
    }
}

extension Outbox.Content {
    /// The edits are left: each of them knows by itself what it names.
    func following(_ entries: AddedEntries, _ renaming: Renaming) -> Outbox.Content {
        switch self {
        case .changes(let changes): .changes(changes.map { renaming($0) })
        case .draft(let draft): .draft(draft.following(entries))
        case .form(let draft): .form(draft.following(entries))
        case .intake(let intake): .intake(intake.following(entries))
        case .edits, .unsavedChanges, .deletion: self
        }
    }
}
