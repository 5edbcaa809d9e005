import Commitments

// What came out of the analyst's own editor.
extension Session {
    mutating func handleEdited(_ text: String?, for purpose: EditPurpose) -> [Effect] {
        guard let text else {
            say("nothing changed")
            return []
        }
        // A full disk or a crash of the editor leaves an empty file, too.
        if text.allSatisfy(\.isWhitespace), hasText(purpose) {
            complain("the editor left an empty file; the text is as it was")
            return []
        }
        switch purpose {
        case .editor: replaceBody(with: text)
        case .note(let origin): take(text, from: origin)
        }
        return []
    }

    private func hasText(_ purpose: EditPurpose) -> Bool {
        switch purpose {
        case .editor: !((screens.base as? EditorScreen)?.body.text.isEmpty ?? true)
        case .note(let origin): !origin.version.text.isEmpty
        }
    }

    /// A note was written outside.
    private mutating func take(_ text: String, from origin: EditPurpose.Origin) {
        guard let note = register.notebook.note(origin.note), whyNoNotes == nil else {
            keep(text, from: origin, because: whyNoNotes ?? "the note was deleted")
            return
        }
        var version = origin.version
        version.text = text
        if let reason = version.whyTooLong {
            // Nothing of it is lost: it is in the editor.
            screens.push(EditorScreen(editing: note, draft: origin.draft.flatMap { drafts[$0] }))
            replaceBody(with: text)
            complain(reason)
            return
        }
        record(note, version, since: origin.base)
        if let draft = origin.draft {
            drafts.remove(draft)
            draftsToForget.append(draft)
            forgetSavedDrafts()
        }
    }

    /// What was written outside and is no note becomes a draft of its own, beside any other.
    private mutating func keep(
        _ text: String, from origin: EditPurpose.Origin, because reason: String
    ) {
        let draft = draft(of: text, from: origin)
        put(draft)
        let key = draft.subject.note == nil ? "a" : "e"
        complain("\(reason); nothing is saved, its text is a draft: \(key) continues it")
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
        case .editor: keepBeside(text, because: reason)
        case .note(let origin): keep(text, from: origin, because: reason)
        }
        return []
    }

    /// What an editor left that failed takes the place of nothing: the text in the note editor
    /// stays, and the other is a draft of its own.
    private mutating func keepBeside(_ text: String, because reason: String) {
        guard let editor = screens.base as? EditorScreen else { return }
        put(draft(of: text, beside: editor))
        complain("\(reason); its text is a draft of its own, this one is as it was")
    }

    /// A new draft of a note that is edited outside.
    mutating func draft(of text: String, from origin: EditPurpose.Origin) -> Draft {
        var fields = EditorScreen.fields(of: origin.version)
        fields[EditorScreen.baseField] = origin.base.mark.text
        let note = register.notebook.note(origin.note).map(\.id)
        return Draft(
            id: ids.nextDraftID(), subject: Draft.Subject(pledge: origin.pledge, note: note),
            text: text, fields: fields, time: now
        ).naming(catalog)
    }

    /// A new draft beside that of the note editor.
    mutating func draft(of text: String, beside editor: EditorScreen) -> Draft {
        Draft(
            id: ids.nextDraftID(), subject: editor.subject, text: text,
            fields: editor.draftFields, time: now, added: editor.added
        ).naming(catalog)
    }

    private mutating func replaceBody(with text: String) {
        let dropped = withTop(EditorScreen.self) { $0.replaceBody(with: text) } ?? 0
        if dropped > 0 { complain("\(dropped) control or surplus characters were left out") }
        if screens.top is EditorScreen { keepDraft() }
    }
}
