import Commitments
import Text

// Forms half filled in, on disk: what holds of notes being typed holds of them.
extension Session {
    /// The form that is open, if one is.
    var openForm: FormScreen? { screens.base as? FormScreen }

    /// Whether something in a form is not kept yet.
    func isUnkept(_ form: FormScreen) -> Bool {
        form.typed != formDrafts[form.key]?.values ?? [:]
    }

    /// Keeps what was typed into the open form; forgets it when nothing of that is left.
    mutating func keepForm() {
        guard let form = openForm, isUnkept(form) else { return }
        screens.update(FormScreen.self) { $0.unkeptKeys = 0 }
        guard form.hasChanges else {
            if let draft = formDrafts.removeValue(forKey: form.key) {
                outbox.delete(.draft(draft.id))
            }
            return
        }
        var draft = FormDraft(
            id: formDrafts[form.key]?.id ?? ids.nextDraftID(), form: form.key, title: form.title,
            command: form.command, values: form.typed, bases: form.bases, time: now)
        draft.added = form.added
        draft = draft.naming(catalog)
        formDrafts[form.key] = draft
        outbox.put(draft)
    }

    /// A form was taken: its draft goes when the edit made of it is durable, not before.
    /// - Parameter edit: nil when it made none.
    mutating func handIn(_ form: FormScreen, as edit: CatalogEdit.ID?) {
        let kept = formDrafts.removeValue(forKey: form.key)
        guard let edit else {
            if let kept { outbox.delete(.draft(kept.id)) }
            return
        }
        // By the edit a draft is known that the program did not live to throw away.
        var draft = FormDraft(
            id: kept?.id ?? ids.nextDraftID(), form: form.key, title: form.title,
            command: form.command, values: form.typed, bases: form.bases, edit: edit, time: now)
        draft.added = form.added
        draft = draft.naming(catalog)
        handedIn.append(draft)
        // What was typed in a moment has no draft; it is remembered in case the edit is refused.
        if kept != nil { outbox.put(draft) } else { neverKept.insert(draft.id) }
    }

    /// Forgets the forms whose edits are durable.
    mutating func forgetForms(savedBy edits: Set<CatalogEdit.ID>) {
        let saved = handedIn.filter { $0.edit.map(edits.contains) ?? true }
        handedIn.removeAll { saved.contains($0) }
        for draft in saved where neverKept.remove(draft.id) == nil {
            outbox.delete(.draft(draft.id))
        }
    }

    /// The edit made of a form was taken back before it was saved: the form can be gone on with.
    mutating func offerForm(of edit: CatalogEdit.ID) {
        guard let index = handedIn.firstIndex(where: { $0.edit == edit }) else { return }
        var draft = handedIn.remove(at: index)
        draft.edit = nil
        neverKept.remove(draft.id)
        formDrafts[draft.form] = draft
        outbox.put(draft)
    }

    /// Offers the notes and forms that earlier runs left half written. Those that are notes or edits
    /// already are forgotten, those whose notes or edits are being saved wait for that.
    /// - Parameter elsewhere: what another copy of the program holds.
    package mutating func offer(
        _ notes: [Draft], _ forms: [FormDraft], elsewhere: DraftsElsewhere = DraftsElsewhere()
    ) -> [Effect] {
        offer(notes)
        offer(forms)
        self.elsewhere = elsewhere
        if let text = elsewhere.inWords, message?.isError != true {
            say([message?.text, text].compactMap(\.self).joined(separator: " · "))
        }
        return dispatch()
    }

    private mutating func offer(_ notes: [Draft]) {
        let catalog = catalog
        let entries = AddedEntries(catalog)
        for draft in notes.map({ $0.following(entries) }) {
            let isSaved = draft.isSaved(
                in: register.notebook, knownAs: { catalog.pledge($0.text)?.id ?? $0 },
                agrees: { $0.agrees(with: $1) })
            if isSaved {
                draftsToForget.append(draft.id)
            } else {
                drafts.put(draft)
            }
        }
        forgetSavedDrafts()
        if drafts.isEmpty || message?.isError == true { return }
        say(
            [message?.text, unfinishedNotes].compactMap(\.self).joined(separator: " · "))
    }

    private mutating func offer(_ drafts: [FormDraft]) {
        let made = Set(seen.catalog.edits.map(\.id)), waiting = Set(outbox.edits.map(\.id))
        let entries = AddedEntries(catalog)
        for draft in drafts.map({ $0.following(entries) }) {
            if let edit = draft.edit, waiting.contains(edit) {
                handedIn.append(draft)
            } else if let edit = draft.edit, made.contains(edit) {
                outbox.delete(.draft(draft.id))
            } else {
                formDrafts[formName(of: draft, entries)] = draft
            }
        }
        sayUnfinishedForms()
    }

    /// By what a draft of a form is found. Nobody finds one whose entry the catalog does not have for
    /// a while: the form of another entry may have its name.
    func formName(of draft: FormDraft, _ entries: AddedEntries) -> String {
        draft.isAbout(entries) ? draft.form : "\(draft.form) \(draft.id)"
    }

    private mutating func sayUnfinishedForms() {
        if formDrafts.isEmpty || message?.isError == true { return }
        let forms = formDrafts.values.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        let text =
            whyNoEdits != nil
            ? "\(counted(forms.count, "unfinished form")) \(forms.count == 1 ? "was" : "were") kept"
            : forms.count == 1
                ? "an unfinished form “\(forms[0].title)” was kept; \(wayTo(forms[0]))"
                : "unfinished forms were kept: "
                    + forms.map { "“\($0.title)” (\(howToContinue($0) ?? listOfForms))" }
                    .joined(separator: ", ")
        say([message?.text, text].compactMap(\.self).joined(separator: " · "))
    }
}

extension Command {
    /// The key of a command, by the command's name.
    static func firstKey(_ name: String) -> String? {
        all.first { $0.name == name }?.keys.first
    }
}
