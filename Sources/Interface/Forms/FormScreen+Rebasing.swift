import Commitments

// A form is based on an entry of the catalog. When somebody else changes the entry, or the analyst
// continues a draft, only what the analyst typed is put on the entry as it is now.
extension FormScreen {
    /// Texts of the fields as they were when the analyst began to type in them.
    var bases: [String: String] {
        var bases: [String: String] = [:]
        for field in fields where typed[field.name.text] != nil {
            bases[field.name.text] = seen[field.name] ?? field.value
        }
        return bases
    }

    /// What was typed, in a form made again from the catalog as it is now.
    func rebased(onto fresh: FormScreen, _ renaming: Renaming = Renaming()) -> FormScreen {
        var form = fresh
        form.command = command
        form.entry = entry
        form.added = added
        form.remake = remake
        form.unkeptKeys = unkeptKeys
        form.meanwhile = meanwhile
        form.seen = seen
        form.take(typed, since: renaming.items(bases))
        form.stay(where: self)
        return form
    }

    /// Stays on the entry that it was opened on. In a rebase the catalog may be without that for a
    /// while.
    package mutating func follow(from old: Catalog, in session: Session) {
        if added.isEmpty, let entry { added = old.additions(by: Set(entry.parts)) }
        if added.isEmpty { return }
        let entries = AddedEntries(session.catalog)
        let renaming = Renaming(added, in: entries)
        isAway = added.values.contains { entries[$0] == nil }
        entry = entry.map { renaming($0) }
        added = renaming(added)
    }

    /// Follows entries to other ids, where they are chosen in fields.
    mutating func rename(_ renaming: Renaming) {
        for (name, text) in renaming.items(typed) { setText(text, of: FormField.Name(name)) }
        let named = seen.map { ($0.key.text, $0.value) }
        for (name, text) in renaming.items(Dictionary(uniqueKeysWithValues: named)) {
            seen[FormField.Name(name)] = text
        }
    }

    /// Takes what was typed when the fields were something else. Of a list, the items that were
    /// added and taken out; else the text, and what somebody else wrote there is shown beside it.
    mutating func take(_ typed: [String: String], since bases: [String: String]) {
        for field in fields {
            guard let mine = typed[field.name.text] else { continue }
            let base = bases[field.name.text] ?? field.value
            if field.value == base || field.value == mine {
                setText(mine, of: field.name)
            } else if field.isListed {
                setText(merged(mine, into: field.value, since: base), of: field.name)
            } else {
                setText(mine, of: field.name)
                meanwhile[field.name] = field.value
                // Of three texts the first one is what the analyst started from.
                seen[field.name] = seen[field.name] ?? base
            }
        }
    }

    /// The items there now, without those taken out and with those added since.
    private func merged(_ mine: String, into theirs: String, since base: String) -> String {
        func items(_ text: String) -> [String] {
            text.split(separator: "\n").map(String.init)
        }
        let (base, mine, theirs) = (items(base), items(mine), items(theirs))
        let kept = theirs.filter { mine.contains($0) || !base.contains($0) }
        return (kept + mine.filter { !base.contains($0) && !kept.contains($0) })
            .joined(separator: "\n")
    }
}

extension FormField {
    /// Whether it holds items, one a line.
    var isListed: Bool {
        switch kind {
        case .list, .several: true
        case .line, .text, .choice: false
        }
    }
}

extension Session {
    /// The catalog has changed: a form that is open is put on what it holds now.
    mutating func rebaseForm() {
        guard let form = openForm else { return }
        if let reason = whyGone(form) { return complain("\(reason); what you typed stays here") }
        guard let entry = form.entry, let fresh = form.remake?(self, entry) else { return }
        let isAsBefore = fresh.fields.map(\.value) == form.fields.map(\.value)
        if isAsBefore, renaming.isEmpty, fresh.key == form.key { return }
        let before = form.meanwhile
        let rebased = form.rebased(onto: fresh, renaming)
        screens.update(FormScreen.self) { $0 = rebased }
        if let name = rebased.meanwhile.first(where: { before[$0.key] != $0.value })?.key,
            let field = rebased.fields.first(where: { $0.name == name })
        {
            complain(
                "somebody else changed “\(field.label)” too: Ctrl-S keeps both, Ctrl-R takes theirs"
            )
        } else if !isAsBefore {
            say("somebody else changed this; what you typed is kept")
        }
    }

    /// Why there is nothing that the form could change: "the pledge SEC-78 is gone (kj: pledge SEC-78
    /// merged into SEC-02)"; nil while there is.
    func whyGone(_ form: FormScreen) -> String? {
        guard let entry = form.entry, let remake = form.remake else { return nil }
        if !form.isAway, remake(self, entry) != nil { return nil }
        let edit = catalog.edits.last { $0.changes.contains { $0.key == entry && $0.after == nil } }
        return "the \(entry) no longer exists"
            + (edit.map { " (\($0.author): \($0.summary))" } ?? "")
    }
}
