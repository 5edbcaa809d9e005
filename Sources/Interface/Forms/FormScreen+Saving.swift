import Commitments

extension Session {
    /// Opens a form, and goes on with what was typed in it when it was left, or the program ended.
    /// - Parameters:
    ///   - command: the name of the command that opens it, for who has to find it again.
    ///   - entry: the entry that it changes; nil for what is new.
    ///   - remake: makes the form again when the catalog changes under it; nil for what is new.
    package mutating func open(
        _ form: FormScreen, by command: String? = nil, of entry: CatalogEntry.Key? = nil,
        remake: FormScreen.Remake? = nil
    ) {
        var form = form
        form.command = command
        form.entry = entry
        form.remake = remake
        if let kept = formDrafts[form.key] {
            form.take(kept.values, since: kept.bases)
            if form.hasChanges { say("continuing what was typed · Ctrl-R resets") }
        }
        screens.push(form)
    }

    /// Hands the form in, or says what is wrong with it.
    mutating func saveForm() -> [Effect] {
        let snapshot = self
        withTop(FormScreen.self) { $0.writeOutDays(in: snapshot) }
        guard let form = screens.top as? FormScreen else { return [] }
        if let reason = whyGone(form) {
            complain("not saved: \(reason)")
            return []
        }
        let problems = form.problems(self)
        if let first = form.fields.first(where: { problems[$0.name] != nil }) {
            withTop(FormScreen.self) { $0.focus(on: problems) }
            complain(
                problems.count == 1
                    ? "not saved: \(first.label.lowercased()) is invalid"
                    : "not saved: \(problems.count) fields are invalid")
            return []
        }
        let before = outbox.edits.last?.id
        screens.pop()
        switch form.submitted(in: &self) {
        case .taken(let effects):
            let edit = outbox.edits.last?.id
            handIn(form, as: edit == before ? nil : edit)
            return effects
        case .wrong(let reason, let name):
            screens.push(form)
            if let name { withTop(FormScreen.self) { $0.focus(on: [name: reason]) } }
            complain(reason)
            return []
        }
    }

    /// Closes the form; what was typed is there when it is opened again.
    mutating func closeForm() -> [Effect] {
        guard let form = screens.top as? FormScreen else { return [] }
        keepDraft()
        screens.pop()
        if form.hasChanges, let draft = formDrafts[form.key] {
            let way = form.command == nil ? "the same key continues it" : wayTo(draft)
            sayKept(.draft(draft.id), "what was typed is kept;", way)
        }
        return []
    }
}

extension FormScreen {
    package mutating func writeOutDays(in session: Session) {
        for field in fields {
            guard let text = buffers[field.name]?.text, field.rule.isDay,
                field.rule.problem(with: text) != nil,
                let day = session.day(typed: text)
            else { continue }
            setText(day.iso, of: field.name)
        }
    }

    fileprivate func submitted(in session: inout Session) -> FormAnswer {
        var values = filled(session)
        values.asSeen = valuesSeen
        return submit(&session, values)
    }
}
