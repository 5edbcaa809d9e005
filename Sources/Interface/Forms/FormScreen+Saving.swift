import Commitments

extension Session {
    /// Opens a form, and goes on with what was typed in it when it was left.
    package mutating func open(_ form: FormScreen) {
        var form = form
        if let kept = forms[form.key] {
            form.resume(kept)
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
        screens.pop()
        switch form.submitted(in: &self) {
        case .taken(let effects):
            forms[form.key] = nil
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
        screens.pop()
        forms[form.key] = form.hasChanges ? form.values : nil
        if form.hasChanges { say("what was typed is kept until you quit; the same key goes on") }
        return []
    }

    /// Empties the form of what was typed.
    mutating func resetForm() -> [Effect] {
        guard let form = screens.top as? FormScreen else { return [] }
        forms[form.key] = nil
        withTop(FormScreen.self) { screen in
            for field in screen.fields { screen.setText(field.value, of: field.name) }
        }
        say("as it was before anything was typed")
        return []
    }
}

extension FormScreen {
    fileprivate func submitted(in session: inout Session) -> FormAnswer {
        submit(&session, filled(session))
    }
}
