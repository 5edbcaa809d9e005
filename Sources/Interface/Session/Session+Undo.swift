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

    /// Two lists of acts as one by the time of the acts. Each keeps its own order, which is surer than
    /// the clocks: one may have been set back between two acts.
    fileprivate static func merged(_ left: [Act], _ right: [Act]) -> [Act] {
        var (left, right) = (left[...], right[...])
        var result: [Act] = []
        var latest = (left: Int.min, right: Int.min)
        while let mine = left.first, let theirs = right.first {
            let times = (max(latest.left, mine.seconds), max(latest.right, theirs.seconds))
            if times.1 < times.0 {
                latest.right = times.1
                result.append(right.removeFirst())
            } else {
                latest.left = times.0
                result.append(left.removeFirst())
            }
        }
        return result + left + right
    }

    private var seconds: Int {
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
    /// An edit that was taken back before it was saved: nobody else has seen it.
    case withdrawn(CatalogEdit)
}

extension UndoneAct {
    fileprivate func isUndone(by edit: CatalogEdit.ID) -> Bool {
        if case .catalog(let undone) = self { undone.by == edit } else { false }
    }
}

extension Session {
    /// Remembers an act, to be undone.
    mutating func did(_ act: Act) {
        undoStack.append(act)
        redoStack = []
    }

    /// Whether there may be something to undo. Earlier runs are looked through only when asked.
    var mayUndo: Bool { !undoStack.isEmpty || !outbox.refusals.isEmpty || hasPast }

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
        let renaming = Renaming(from: start.catalog, to: catalog)
        if undoStack.isEmpty, redoStack.isEmpty {
            let undone: [UndoneAct] =
                notes.undone.map { .notes($0) } + edits.undone.map { .catalog($0) }
            redoStack = undone.map { $0.renamed(by: renaming) }
        }
        let past = Act.merged(notes.done.map { .notes($0) }, edits.done.map { .catalog($0) })
        undoStack = past.map { $0.renamed(by: renaming) } + undoStack
    }

    /// Takes the last change of data back. One that somebody wrote over stays where it is: another
    /// `u` must not take back what was done before it.
    mutating func undo() -> [Effect] {
        if takeBackRefused() { return [] }
        if undoStack.isEmpty { recallEarlierActs() }
        guard let act = undoStack.last else {
            complain("nothing to undo")
            return []
        }
        if let reason = whyNotUndone(act) {
            complain("not undone: \(act.summary); \(reason)")
            return []
        }
        let stray = register.strayNotes
        forgetConsequences()
        guard let undone = takeBack(act) else { return [] }
        undoStack.removeLast()
        redoStack.append(undone)
        say("undone: \(act.summary)\(consequences(since: stray)) · Ctrl-R redoes it")
        return []
    }

    /// Takes the latest edit out that the catalog refused, whatever was done since: a message
    /// said that `u` does.
    /// - Returns: false when nothing was refused.
    private mutating func takeBackRefused() -> Bool {
        guard let edit = outbox.edits.last(where: { outbox.refusals[$0.id] != nil }),
            withdraw(edit)
        else { return false }
        let act = redoStack.lastIndex { $0.isUndone(by: edit.id) }
        if let act, case .catalog(let undone) = redoStack.remove(at: act) {
            undoStack.append(.catalog(undone.edit))
            say("not undone: \(undone.edit.summary) is as it was")
        } else {
            undoStack.removeAll {
                if case .catalog(let it) = $0 { it.id == edit.id } else { false }
            }
            redoStack.append(.withdrawn(edit))
            say("undone: \(edit.summary) · Ctrl-R redoes it")
        }
        return true
    }

    private mutating func takeBack(_ act: Act) -> UndoneAct? {
        switch act {
        case .notes(let change):
            apply(change.inverse(at: now))
            return .notes(change)
        case .catalog(let edit):
            // What is unsaved besides was done and undone since, and would have nothing to build on.
            if outbox.edits.last?.id == edit.id, withdraw(edit) { return .withdrawn(edit) }
            guard let inverse = undoing(edit), apply(inverse) else { return nil }
            reopenIntake(of: edit.id)
            takeBackTexts(of: edit)
            return .catalog(PastEdits.Undone(edit: edit, by: inverse.id))
        }
    }

    private func whyNotUndone(_ act: Act) -> String? {
        switch act {
        case .notes(let change): whyNoNotes ?? whyGone(act) ?? whyOvertaken(change)
        case .catalog: whyNoEdits ?? whyGone(act)
        }
    }

    /// The edit that takes another back; nil, and the reason said, when somebody went on from it.
    private mutating func undoing(_ edit: CatalogEdit, summary: String? = nil) -> CatalogEdit? {
        let id = nextEditID()
        do throws(EditProblem) {
            return try catalog.undoing(
                edit, id: id, at: now, by: settings.author, summary: summary)
        } catch {
            let act = summary.map { "not redone: \($0)" } ?? "not undone: \(edit.summary)"
            complain("\(act); \(whoChanged(edit, error))")
            return nil
        }
    }

    /// The edit that does one again: the one that took it back is taken back.
    private mutating func redoing(_ undone: PastEdits.Undone) -> CatalogEdit? {
        if let undoing = catalog.edits.last(where: { $0.id == undone.by }) {
            return self.undoing(undoing, summary: undone.edit.summary)
        }
        return undone.edit.again(
            id: nextEditID(), at: now, by: settings.author, after: undone.by)
    }

    /// Who wrote on since over what an act left; nil when nobody did.
    private func whyOvertaken(_ change: Change) -> String? {
        let notebook = register.notebook
        if let note = change.overtaken(in: notebook) {
            let others = Set(note.textsBeside.map(\.author) + [note.current.author])
                .subtracting([settings.author]).sorted().joined(separator: ", ")
            if note.hasTwoTexts {
                return "\(others.isEmpty ? "you" : others) changed the note on \(note.pledge) too: "
                    + "= shows both"
            }
            return "\(note.current.author) changed the note on \(note.pledge) since"
        }
        return change.overtakenTerm(in: notebook).map {
            "\($0.author) changed the term “\($0.term.name)” since"
        }
    }

    /// Who changed an entry since, as messages say it.
    private func whoChanged(_ edit: CatalogEdit, _ problem: EditProblem) -> String {
        guard case .changedMeanwhile(let key) = problem,
            let later = catalog.edits.last(where: { other in
                other.id != edit.id && other.changes.contains { $0.key == key }
            })
        else { return problem.description }
        return "\(later.author) changed the \(key) since: \(later.summary)"
    }

    /// Does again what was undone last; one that somebody wrote over stays where it is.
    mutating func redo() -> [Effect] {
        if undoStack.isEmpty, redoStack.isEmpty { recallEarlierActs() }
        guard let undone = redoStack.last else {
            complain("nothing to redo")
            return []
        }
        if let reason = whyNotRedone(undone) {
            complain("not redone: \(reason)")
            return []
        }
        let stray = register.strayNotes
        forgetConsequences()
        guard let act = doAgain(undone) else { return [] }
        redoStack.removeLast()
        undoStack.append(act)
        say("redone: \(act.summary)\(consequences(since: stray)) · u undoes")
        return []
    }

    private func whyNotRedone(_ undone: UndoneAct) -> String? {
        switch undone {
        case .notes(let change): whyNoNotes ?? whyOvertaken(change.inverse(at: now))
        case .catalog(let undone): whyNoEdits ?? whyNotCommittedAgain(undone.edit.id)
        case .withdrawn(let edit): whyNoEdits ?? whyNotCommittedAgain(edit.id)
        }
    }

    private mutating func doAgain(_ undone: UndoneAct) -> Act? {
        switch undone {
        case .notes(let change):
            return .notes(apply(change.again(at: now)))
        case .catalog(let undone):
            guard let again = redoing(undone), apply(again) else { return nil }
            commitIntakeAgain(undone.edit.id, as: again.id)
            storeTexts(of: again)
            return .catalog(again)
        case .withdrawn(let edit):
            guard putBack(edit) else { return nil }
            commitIntakeAgain(edit.id, as: edit.id)
            storeTexts(of: edit)
            return .catalog(edit)
        }
    }

    /// Makes an edit that was taken out again: below those that were made after it, or they would be
    /// written over.
    private mutating func putBack(_ edit: CatalogEdit) -> Bool {
        guard outbox.edits.contains(where: { edit.id < $0.id }) else { return apply(edit) }
        outbox.putBack(edit)
        show(seen.catalog)
        return true
    }
}
