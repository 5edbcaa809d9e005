import Commitments

extension Session {
    /// Whether the program should call `tick` in about a second: something typed is not kept yet.
    package var wantsTick: Bool {
        openEditor.map { $0.unkeptKeys > 0 } ?? openForm.map(isUnkept) ?? false
    }

    private var openEditor: EditorScreen? { screens.base as? EditorScreen }

    /// A second has passed without a key: what was typed is kept.
    package mutating func tick(at time: Timestamp) -> [Effect] {
        now = time
        return keepDraft()
    }

    /// Something was typed; `keepDueDraft` keeps it when there is enough of it.
    mutating func countForDraft(keys: Int) {
        withTop(EditorScreen.self) { $0.unkeptKeys += keys }
        withTop(FormScreen.self) { $0.unkeptKeys += keys }
    }

    /// Keeps the draft after every twentieth key at the latest; of a flood of keys once, at its end.
    mutating func keepDueDraft() -> [Effect] {
        (openEditor?.unkeptKeys ?? openForm?.unkeptKeys ?? 0) >= 20 ? keepDraft() : []
    }

    /// Keeps the draft of the note editor or the form, if one is open (under the help, too) and has
    /// something to keep.
    mutating func keepDraft() -> [Effect] {
        if openForm != nil { return keepForm() }
        guard let editor = openEditor, editor.unkeptKeys > 0 else { return [] }
        screens.update(EditorScreen.self) { $0.unkeptKeys = 0 }
        guard editor.hasChanges else { return forgetDraft(editor.subject) }
        let id = drafts[editor.subject]?.id ?? ids.nextDraftID()
        let draft = Draft(
            id: id, subject: editor.subject, text: editor.body.text, fields: editor.draftFields,
            time: now)
        drafts[editor.subject] = draft
        return [.disk(.keepDraft(draft))]
    }

    /// Forgets a draft that has become a note, or was emptied.
    mutating func forgetDraft(_ subject: Draft.Subject) -> [Effect] {
        drafts.removeValue(forKey: subject).map { [.disk(.forgetDraft($0.id))] } ?? []
    }

    /// Forgets the drafts whose notes are durable, unless a note of them may still be on its way.
    mutating func forgetDrafts() -> [Effect] {
        guard savesUnderWay == 0, unsaved.isEmpty else { return [] }
        defer { draftsToForget = [] }
        return draftsToForget.map { .disk(.forgetDraft($0)) }
    }

    /// What to do before the program ends: what is being typed is kept.
    mutating func leave() -> [Effect] { keepDraft() + keepIntakePlace() }
}
