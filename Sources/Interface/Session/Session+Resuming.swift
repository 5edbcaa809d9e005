import Commitments

extension Session {
    /// Goes on with what an earlier run could not save: it is in the outbox again.
    package mutating func resume(_ work: UnsavedWork) -> [Effect] {
        for id in intakes.repeated { outbox.delete(.intake(id)) }
        let made = Set(seen.catalog.edits.map(\.id))
        let pending = PendingEdits(
            work.edits.filter { !made.contains($0.id) }, on: catalog, besides: idsElsewhere)
        let edits = pending.edits
        let texts = work.texts.map { $0.renamed(by: pending.renamedTexts) }
            .filter { !$0.isOvertaken(in: pending.catalog) }
        for text in texts { statementTexts[text.id] = text.text }
        if !edits.isEmpty || !texts.isEmpty {
            setCatalog(pending.catalog)
            followKept()
        }
        let changes = takeNotes(work.notes.following(catalog))
        // Undo reads what was done from the versions, as it does of all earlier runs.
        beginning = Beginning(notebook: register.notebook, catalog: catalog)
        outbox.putKept(changes, edits, texts)
        // Of a record that is not saved the text may be in its file already: only the intake knows it.
        for edit in edits { storeTexts(of: edit) }
        if changes.isEmpty, edits.isEmpty, texts.isEmpty {
            if work != UnsavedWork() { outbox.delete(.unsavedChanges) }
            return dispatch()
        }
        let summaries =
            changes.map(\.summary) + edits.map(\.summary)
            + texts.map { "the text of the statement \($0.id)" }
        let more = summaries.count - 3
        let named =
            summaries.prefix(3).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        // Shown once that is so: while a save is under way the last line says "saving…".
        say("saved now, which the last run could not: \(named)\(restToSettle)")
        tellNewIDs(pending.renaming)
        sayNewIDs()
        return dispatch()
    }

    /// Joins notes of an earlier run with those in the file.
    /// - Returns: what that changes, note by note.
    private mutating func takeNotes(_ kept: Notebook) -> [Change] {
        if kept == Notebook() { return [] }
        let before = register.notebook
        // Their histories show what both have in common.
        let merge = Notebook.merge(base: Notebook(), mine: before, theirs: kept)
        var notebook = merge.notebook
        // Where the version of the file is current, a save would write nothing.
        for note in before.notes where notebook.note(note.id)?.current == note.current {
            notebook.put(note)
        }
        register.setNotebook(notebook)
        relist()
        let notes = kept.notes.compactMap { note -> Change? in
            guard let joined = notebook.note(note.id), joined != before.note(note.id)
            else { return nil }
            return Change(
                summary: joined.current.isDeleted
                    ? "deleting the note on \(note.pledge)" : "the note on \(note.pledge)",
                edits: [
                    Change.Edit(
                        note: note.id, pledge: note.pledge, created: note.created,
                        before: before.note(note.id)?.current, after: joined.current)
                ])
        }
        let terms = kept.terms.compactMap { term -> Change? in
            guard let joined = merge.notebook.term(term.id), joined != before.term(term.id)
            else { return nil }
            return Change(
                summary: "the term “\(joined.term.name)”",
                terms: [.init(before: before.term(term.id), after: joined)])
        }
        return notes + terms
    }
}
