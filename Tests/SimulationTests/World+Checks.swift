import Canvas
import Commitments

@testable import Interface
@testable import Storage

// What an act must not do.
extension World {
    func checkHeader(_ copy: Copy) {
        // Drawing takes longer than all other checks: only where the word would be wrong.
        if copy.session.outbox.isEmpty { return }
        if copy.session.headerFrame.has("saved ✓") {
            ledger.report(.saved, "\(copy.name) shows saved ✓ and has something unsaved")
        }
    }

    /// Undo takes back the analyst's own, and redo leads back to where one was.
    func checkUndo(_ copy: Copy, since before: Session) {
        var after = copy.session
        guard copy.isRunning, after.message?.text.hasPrefix("undone") ?? false else { return }
        for note in before.register.notebook.notes {
            let now = after.register.notebook.note(note.id)
            let gone = note.wordsInSight.subtracting(now?.wordsInSight ?? [])
            let others = gone.filter {
                ledger.isWord($0, ofOthersThan: after.settings.author)
            }
            if !others.isEmpty { ledger.report(.undo, "undo by \(copy.name) hides \(others)") }
        }
        _ = after.handle([.key(.control("r"))], at: now)
        // If somebody else's work prevents it, the program says so and does nothing.
        guard after.message?.text.hasPrefix("redone") ?? false else { return }
        if let difference = before.difference(from: after) {
            ledger.report(.undo, "undo and redo by \(copy.name) leave \(difference)")
        }
    }

    func checkRedo(_ copy: Copy, since before: Session) {
        var after = copy.session
        // What was refused is taken back before anything else.
        guard copy.isRunning, after.message?.text.hasPrefix("redone") ?? false,
            after.outbox.refusals.isEmpty
        else { return }
        _ = after.handle([.key(.character("u"))], at: now)
        guard after.message?.text.hasPrefix("undone") ?? false else { return }
        if let difference = before.difference(from: after) {
            ledger.report(.undo, "redo and undo by \(copy.name) leave \(difference)")
        }
    }

    func checkOffers(_ copy: Copy) {
        var words = copy.session.drafts.all.reduce(into: Set<Word>()) {
            $0.formUnion(Word.all(in: $1.text))
        }
        for draft in copy.session.formDrafts.values {
            words.formUnion(Word.all(in: draft.values.values.joined(separator: " ")))
        }
        words.formUnion(copy.outboxWords)
        let foreign = words.filter { $0.workspace != copy.workspace.letter }
        if !foreign.isEmpty { ledger.report(.ownWorkspace, "\(copy.name) is offered \(foreign)") }
    }
}

extension Session {
    /// What is said at the top: the whole of a screen that draws that itself.
    fileprivate var headerFrame: Frame {
        if Set<ScreenName>.withOwnHeader.contains(screens.base.name) { return frame() }
        var frame = Frame(size)
        Chrome(self).drawHeader(on: &frame)
        return frame
    }
}

extension Frame {
    /// Whether a text is anywhere on it.
    fileprivate func has(_ text: String) -> Bool {
        let wanted = text.unicodeScalars.map(\.value)
        return cells.indices.contains { start in
            cells[start].glyph.base == wanted.first
                && cells[start...].prefix(wanted.count).map(\.glyph.base) == wanted
        }
    }
}

extension Session {
    /// How what is shown differs from another session's; nil when it does not.
    func difference(from other: Session) -> String? {
        for note in register.notebook.notes {
            let their = other.register.notebook.note(note.id)
            if !note.saysTheSame(as: their) {
                return "\(note.current) where there was \(String(describing: their?.current))"
            }
        }
        for note in other.register.notebook.notes
        where register.notebook.note(note.id) == nil && !note.current.isDeleted {
            return "a note on \(note.pledge)"
        }
        // A text whose file somebody took away may come back, which harms nobody.
        for record in catalog.statements
        where statementTexts[record.id] != nil
            && statementTexts[record.id] != other.statementTexts[record.id]
        {
            return "the text of \(record.id)"
        }
        let changes = catalog.changes(to: other.catalog)
        return changes.first.map { change in
            "a change of \(change.key):\n\(change.before as Any)\n\(change.after as Any)\n"
        }
    }
}

extension Note {
    fileprivate func saysTheSame(as other: Note?) -> Bool {
        guard let other else { return current.isDeleted }
        if current.isDeleted, other.current.isDeleted { return true }
        return current.saysTheSame(as: other.current)
    }
}
