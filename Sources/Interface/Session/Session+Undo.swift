import Commitments

/// Something the analyst did, which is undone as one.
package enum Act: Hashable, Sendable {
    case notes(Change)
    case catalog(CatalogEdit)

    /// What was done, to say when it is undone.
    var summary: String {
        switch self {
        case .notes(let change): change.summary
        case .catalog(let edit): edit.summary
        }
    }

    fileprivate var seconds: Int {
        switch self {
        case .notes(let change):
            (change.edits.map(\.after.changed.seconds) + change.terms.map(\.after.changed.seconds))
                .max() ?? 0
        case .catalog(let edit): edit.at.seconds
        }
    }
}

/// Something that was undone and can be done again.
package enum UndoneAct: Hashable, Sendable {
    case notes(Change)
    case catalog(PastEdits.Undone)
}

extension Session {
    /// Remembers an act, to be undone.
    mutating func did(_ act: Act) {
        undoStack.append(act)
        redoStack = []
    }

    /// Whether there may be something to undo. Earlier runs are looked through only when asked.
    var mayUndo: Bool { !undoStack.isEmpty || hasPast }

    /// Whether there may be something to do again.
    var mayRedo: Bool { !redoStack.isEmpty || undoStack.isEmpty && hasPast }

    private var hasPast: Bool {
        beginning.map {
            !$0.notebook.notes.isEmpty || !$0.notebook.terms.isEmpty || !$0.catalog.edits.isEmpty
        } ?? false
    }

    /// Puts the acts of earlier runs below those of this one.
    private mutating func recallEarlierActs() {
        guard let start = beginning else { return }
        beginning = nil
        let notes = PastActs(of: start.notebook, by: settings.author)
        let edits = PastEdits(of: start.catalog, by: settings.author)
        if undoStack.isEmpty, redoStack.isEmpty {
            redoStack = notes.undone.map { .notes($0) } + edits.undone.map { .catalog($0) }
        }
        let past = notes.done.map { Act.notes($0) } + edits.done.map { .catalog($0) }
        undoStack = past.sorted { $0.seconds < $1.seconds } + undoStack
    }

    /// Takes the last change of data back.
    mutating func undo() -> [Effect] {
        if undoStack.isEmpty { recallEarlierActs() }
        if case .catalog? = undoStack.last, let reason = whyNoEdits {
            complain(reason)
            return []
        }
        guard let act = undoStack.popLast() else {
            complain("nothing to undo")
            return []
        }
        let effects: [Effect]
        let stray = register.strayNotes
        lostPages = []
        switch act {
        case .notes(let change):
            if let reason = whyOvertaken(change) {
                complain("not undone: \(change.summary); \(reason)")
                return []
            }
            redoStack.append(.notes(change))
            effects = apply(change.inverse(at: now))
        case .catalog(let edit):
            let inverse = edit.inverse(id: nextEditID(), at: now, by: settings.author)
            guard let saved = unsave(edit, inverse) ?? apply(inverse) else { return [] }
            redoStack.append(.catalog(PastEdits.Undone(edit: edit, by: inverse.id)))
            effects = saved
        }
        say("undone: \(act.summary)\(consequences(since: stray)) · Ctrl-R does it again")
        return effects
    }

    /// Who wrote on since over what an act left; nil when nobody did.
    private func whyOvertaken(_ change: Change) -> String? {
        let notebook = register.notebook
        if let note = change.overtaken(in: notebook) {
            return "\(note.current.author) changed the note on \(note.pledge) since"
        }
        return change.overtakenTerm(in: notebook).map {
            "\($0.author) changed the term “\($0.term.name)” since"
        }
    }

    /// Does again what was undone last.
    mutating func redo() -> [Effect] {
        if undoStack.isEmpty, redoStack.isEmpty { recallEarlierActs() }
        if case .catalog? = redoStack.last, let reason = whyNoEdits {
            complain(reason)
            return []
        }
        guard let act = redoStack.popLast() else {
            complain("nothing was undone")
            return []
        }
        switch act {
        case .notes(let change):
            undoStack.append(.notes(change))
            let effects = apply(change.again(at: now))
            say("done again: \(change.summary) · u undoes")
            return effects
        case .catalog(let undone):
            let again = undone.edit.again(
                id: nextEditID(), at: now, by: settings.author, after: undone.by)
            let stray = register.strayNotes
            guard let effects = apply(again) else { return [] }
            undoStack.append(.catalog(again))
            say("done again: \(again.summary)\(consequences(since: stray)) · u undoes")
            return effects
        }
    }
}
