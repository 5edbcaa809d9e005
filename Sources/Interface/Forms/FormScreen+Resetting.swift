import Canvas
import Commitments

extension Session {
    /// Takes back what was typed in the field in use; once more brings it back. Where there is nothing to
    /// take back, asks about the whole form.
    mutating func resetField() -> [Effect] {
        guard let form = screens.top as? FormScreen, let field = form.field else { return [] }
        if form.values[field.name] != field.value {
            withTop(FormScreen.self) { $0.reset([field]) }
            say("\(field.label.lowercased()) reset · Ctrl-R brings back what you typed")
        } else if form.taken[field.name] != nil {
            withTop(FormScreen.self) { $0.bringBack([field]) }
            say("what you typed is back")
        } else if form.hasChanges || !form.taken.isEmpty {
            screens.push(ConfirmScreen.resetting(form))
            return []
        } else {
            say("nothing was typed")
        }
        keepDraft()
        return []
    }
}

extension FormScreen {
    /// Takes back what was typed in fields, and remembers it.
    mutating func reset(_ fields: [FormField]) {
        for field in fields where values[field.name] != field.value {
            taken[field.name] = values[field.name]
            setText(field.value, of: field.name)
            (meanwhile[field.name], seen[field.name]) = (nil, nil)
        }
    }

    /// Brings back what was taken back.
    mutating func bringBack(_ fields: [FormField]) {
        for field in fields {
            if let text = taken.removeValue(forKey: field.name) { setText(text, of: field.name) }
        }
    }
}

extension ConfirmScreen {
    /// Whether all fields are reset, or what was typed is brought back to all.
    fileprivate static func resetting(_ form: FormScreen) -> ConfirmScreen {
        var answers: [Answer] = []
        if form.hasChanges {
            answers.append(
                Answer(key: "y", label: "reset all fields; Ctrl-R then brings back each") {
                    $0.withTop(FormScreen.self) { $0.reset($0.fields) }
                    $0.say("all fields reset · Ctrl-R in a field brings back what you typed")
                    $0.keepDraft()
                    return []
                })
        }
        if !form.taken.isEmpty {
            answers.append(
                Answer(key: "b", label: "bring back what you typed in all fields") {
                    $0.withTop(FormScreen.self) { $0.bringBack($0.fields) }
                    $0.say("what you typed is back")
                    $0.keepDraft()
                    return []
                })
        }
        return ConfirmScreen(question: "Nothing was typed in this field.", answers: answers)
    }
}
