import Commitments

// What came out of the analyst's own editor.
extension Session {
    mutating func handleEdited(_ text: String?, for purpose: EditPurpose) -> [Effect] {
        guard let text else {
            say("nothing changed")
            return []
        }
        switch purpose {
        case .editor: return replaceBody(with: text)
        case .note(let id):
            guard let note = register.notebook.note(id) else { return [] }
            var version = note.current
            version.text = text
            if let reason = version.whyTooLong {
                // Nothing of it is lost: it stands in the editor.
                screens.push(EditorScreen(editing: note, draft: nil))
                let effects = replaceBody(with: text)
                complain(reason)
                return effects
            }
            return record(note, version)
        }
    }

    /// An editor that failed may have been meant to: nothing is saved. What was typed in it is not
    /// lost either.
    mutating func handleEditFailed(
        _ reason: String, left text: String?, for purpose: EditPurpose
    ) -> [Effect] {
        guard let text, !text.isEmpty else {
            complain("\(reason); the text is as it was")
            return []
        }
        switch purpose {
        case .editor:
            let effects = replaceBody(with: text)
            complain("\(reason); its text stands here, not saved")
            return effects
        case .note(let id):
            guard let note = register.notebook.note(id) else { return [] }
            let subject = Draft.Subject(pledge: note.pledge, note: id)
            let draft = Draft(
                id: drafts[subject]?.id ?? ids.nextDraftID(), subject: subject, text: text,
                fields: EditorScreen.fields(of: note.current), time: now)
            drafts[subject] = draft
            complain("\(reason); nothing is saved, its text is a draft: e goes on with it")
            return [.disk(.keepDraft(draft))]
        }
    }

    private mutating func replaceBody(with text: String) -> [Effect] {
        let dropped = withTop(EditorScreen.self) { $0.replaceBody(with: text) } ?? 0
        if dropped > 0 { complain("\(dropped) control or surplus characters were left out") }
        return screens.top is EditorScreen ? keepDraft() : []
    }
}
