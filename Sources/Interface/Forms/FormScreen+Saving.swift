import Commitments

extension Session {
    /// Opens a form, and goes on with what was typed in it when it was left, or the program ended.
    /// - Parameter command: the name of the command that opens it, for who has to find it again.
    package mutating func open(_ form: FormScreen, by command: String? = nil) {
        var form = form
        form.command = command
        if let kept = formDrafts[form.key] {
            form.resume(kept.values)
            if form.hasChanges { say("going on with what was typed · Ctrl-R starts anew") }
        }
        screens.push(form)
    }

    /// Hands the form in, or says what is wrong with it.
    mutating func saveForm() -> [Effect] {
        guard let form = screens.top as? FormScreen else { return [] }
        let problems = form.problems(self)
        if let first = form.fields.first(where: { problems[$0.name] != nil }) {
            withTop(FormScreen.self) { $0.focus(on: problems) }
            complain(
                problems.count == 1
                    ? "not saved: \(first.label.lowercased()) is not right"
                    : "not saved: \(problems.count) fields are not right")
            return []
        }
        let before = unsavedEdits.last?.id
        screens.pop()
        switch form.submitted(in: &self) {
        case .taken(let effects):
            let edit = unsavedEdits.last?.id
            return handIn(form, as: edit == before ? nil : edit) + effects
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
        let effects = keepDraft()
        screens.pop()
        if form.hasChanges {
            let key = form.command.flatMap(Command.firstKey) ?? "the same key"
            say("what was typed is kept; \(key) goes on with it")
        }
        return effects
    }

    /// Empties the form of what was typed.
    mutating func resetForm() -> [Effect] {
        withTop(FormScreen.self) { screen in
            for field in screen.fields { screen.setText(field.value, of: field.name) }
        }
        say("as it was before anything was typed")
        return keepDraft()
    }
}

extension FormScreen {
    fileprivate func submitted(in session: inout Session) -> FormAnswer {
        submit(&session, filled(session))
    }
}
