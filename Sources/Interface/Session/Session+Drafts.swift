import Commitments

extension Session {
    /// Whether the program should call `tick` in about a second: something typed is not kept yet, or
    /// something that could not be kept is tried again.
    package var wantsTick: Bool {
        if outbox.hasFailed(besides: givenUp) { return true }
        return openEditor.map { $0.unkeptKeys > 0 } ?? openForm.map(isUnkept) ?? false
    }

    private var openEditor: EditorScreen? { screens.base as? EditorScreen }

    /// A second has passed without a key: what was typed is kept, and what could not be kept is
    /// tried again.
    package mutating func tick(at time: Timestamp) -> [Effect] {
        now = time
        keepDraft()
        retryUnasked()
        return dispatch()
    }

    /// Something was typed; `keepDueDraft` keeps it when there is enough of it.
    mutating func countForDraft(keys: Int) {
        withTop(EditorScreen.self) { $0.unkeptKeys += keys }
        withTop(FormScreen.self) { $0.unkeptKeys += keys }
    }

    /// Keeps the draft after every twentieth key at the latest; of a flood of keys once, at its end.
    mutating func keepDueDraft() {
        if openEditor?.unkeptKeys ?? openForm?.unkeptKeys ?? 0 >= 20 { keepDraft() }
    }

    /// Keeps the draft of the note editor or the form, if one is open (under the help, too) and has
    /// something to keep.
    mutating func keepDraft() {
        if openForm != nil { return keepForm() }
        guard let editor = openEditor, editor.unkeptKeys > 0 else { return }
        let id = editor.draft ?? ids.nextDraftID()
        screens.update(EditorScreen.self) {
            $0.unkeptKeys = 0
            $0.draft = id
        }
        guard editor.hasChanges else { return forget(draft: id) }
        put(
            Draft(
                id: id, subject: editor.subject, text: editor.body.text,
                fields: editor.draftFields, time: now, added: editor.added))
    }

    /// Keeps a draft.
    mutating func put(_ draft: Draft) {
        let draft = draft.naming(catalog)
        drafts.put(draft)
        outbox.put(draft)
    }

    /// Throws a draft away that was emptied, or is not needed any more.
    mutating func forget(draft id: Draft.ID) {
        let wasKept = drafts[id] != nil || outbox[.draft(id)] != nil || draftsToForget.contains(id)
        drafts.remove(id)
        if wasKept { outbox.delete(.draft(id)) }
    }

    /// Throws away the drafts whose notes are durable, unless a note of them may still be on its
    /// way.
    mutating func forgetSavedDrafts() {
        guard !outbox.hasNotes else { return }
        for id in draftsToForget { forget(draft: id) }
        draftsToForget = []
    }

    /// Before the program stops or ends: what is being typed goes to the disk.
    mutating func keepTyped() {
        keepDraft()
        keepIntakePlace()
    }
}

extension Session {
    /// Whether a draft is on the disk, as the headers of the editor and of forms say it.
    func keptText(_ id: Draft.ID, at time: Timestamp) -> String {
        switch outbox[.draft(id)]?.progress {
        case nil: "draft kept \(time.clock)"
        case .waiting, .underWay: "keeping the draft…"
        case .failed, .lost: "DRAFT NOT KEPT"
        }
    }
}

// MARK: Going on with them

extension Session {
    /// Goes on with a draft; asks which where there are several, and opens a fresh editor where there
    /// is none.
    mutating func chooseDraft(
        of found: [Draft], then open: @escaping @Sendable (inout Session, Draft?) -> Void
    ) {
        if found.count < 2 { return open(&self, found.first) }
        let choices = found.reversed().map { draft in
            PickScreen.Choice(
                label: "\(draft.time.date.text) \(draft.time.time)  \(draft.text.oneLine)"
            ) { session in
                open(&session, draft)
                return []
            }
        }
        screens.push(PickScreen(title: "Go on with which draft", choices: choices))
    }
}
