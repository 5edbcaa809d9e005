import Commitments

// Forms that were left half filled in, and that no key may lead to any more: their entries may have
// been merged away, removed or settled by somebody else.
extension Session {
    /// Lists the forms left half filled in, to be continued, copied or thrown away.
    mutating func chooseUnfinishedForm() -> [Effect] {
        let forms = formDrafts.sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
        let choices = forms.reversed().map { key, draft in
            PickScreen.Choice(
                label: "\(draft.time.date.text) \(draft.time.time)  \(draft.title.oneLine)"
            ) { session in
                session.showUnfinishedForm(key)
                return []
            }
        }
        screens.push(PickScreen(title: "Unfinished forms", choices: choices))
        return []
    }

    /// Shows what was typed into a form, and asks what is to become of it.
    private mutating func showUnfinishedForm(_ key: String) {
        guard let draft = formDrafts[key] else { return complain("that form is finished") }
        let words = draft.words(lines: size.rows - 14)
        screens.push(
            ConfirmScreen(
                question:
                    "“\(draft.title)” was left unfinished. \(whereIsEntry(of: draft))\n\n\(words)",
                answers: answers(to: key, heir(of: draft))))
    }

    private func whereIsEntry(of draft: FormDraft) -> String {
        if let heir = heir(of: draft), let former = formerPledge(of: draft) {
            return "\(former) became a part of \(heir.id)."
        }
        if draft.command == nil { return "It belongs to a statement that is being coded (i)." }
        return howToContinue(draft).map { "\($0) continues it." } ?? "What it is about is gone."
    }

    private func answers(to key: String, _ heir: Pledge?) -> [ConfirmScreen.Answer] {
        var answers: [ConfirmScreen.Answer] = []
        if let heir {
            answers.append(
                .init(key: "c", label: "put it into the form of \(heir.id)") { session in
                    session.adopt(key, for: heir)
                })
        }
        return answers + [
            .init(key: "y", label: "copy what was typed") { session in
                guard let draft = session.formDrafts[key] else { return [] }
                return session.copy(draft.words(), draft.title)
            },
            .init(key: "d", label: "throw it away") { session in
                guard let draft = session.formDrafts.removeValue(forKey: key) else { return [] }
                session.outbox.delete(.draft(draft.id))
                session.say("thrown away: \(draft.title)")
                return []
            },
        ]
    }

    /// Asks what is to become of a form on a pledge that was merged into this one.
    /// - Returns: false when there is none.
    mutating func asksAboutFormer(of pledge: Pledge) -> Bool {
        guard formDrafts["Pledge \(pledge.id)"] == nil,
            let key = formDrafts.keys.sorted().first(where: { key in
                formDrafts[key].flatMap(heir)?.id == pledge.id
            })
        else { return false }
        showUnfinishedForm(key)
        return true
    }

    /// The pledge into which that of a form was merged; nil for any other form.
    private func heir(of draft: FormDraft) -> Pledge? {
        guard let name = formerPledge(of: draft), let pledge = catalog.pledge(name),
            pledge.id.text != name
        else { return nil }
        return pledge
    }

    private func formerPledge(of draft: FormDraft) -> String? {
        guard draft.command == "edit-pledge" else { return nil }
        let names = draft.form.split(separator: " ")
        return names.count == 2 ? String(names[1]) : nil
    }

    /// Continues a form in that of the pledge into which its own was merged. The fields start from
    /// what that pledge has: nobody overwrote anything while the form was open.
    private mutating func adopt(_ key: String, for pledge: Pledge) -> [Effect] {
        guard let pledge = catalog.pledge(pledge.id.text), var draft = formDrafts[key],
            formDrafts["Pledge \(pledge.id)"] == nil
        else {
            complain("a form of \(pledge.id) was left unfinished, too: c continues that first")
            return []
        }
        let form = form(of: pledge)
        formDrafts[key] = nil
        (draft.form, draft.title, draft.added) = (form.key, form.title, [:])
        let lists = Set(form.fields.filter(\.isListed).map(\.name.text))
        draft.bases = draft.bases.filter { lists.contains($0.key) }
        draft = draft.naming(catalog)
        formDrafts[form.key] = draft
        outbox.put(draft)
        return openPledgeForm(pledge)
    }

    /// The key that leads to a form, as messages say it: "c continues it".
    func wayTo(_ draft: FormDraft) -> String {
        howToContinue(draft).map { "\($0) continues it" } ?? "\(listOfForms) shows it"
    }

    /// The key that lists the forms left half filled in.
    var listOfForms: String { Command.firstKey("unfinished-forms") ?? "" }

    /// The key that continues a form; nil where none does, since what it is about is gone.
    func howToContinue(_ draft: FormDraft) -> String? {
        guard draft.isAbout(AddedEntries(catalog)), hasEntry(of: draft) else { return nil }
        return draft.command.flatMap(Command.firstKey)
    }

    private func hasEntry(of draft: FormDraft) -> Bool {
        let names = draft.form.split(separator: " ").map(String.init)
        switch draft.command {
        case "edit-pledge": return catalog.pledge(names.last ?? "") != nil
        case "split-pledge": return pledge(of: .init(.pledge, names.last ?? "")) != nil
        case "edit-meeting" where names.count == 2: return catalog.meeting(names[1]) != nil
        case "edit-meeting" where names.count == 3:
            let said = catalog.entry(.init(.reaffirmation, "\(names[0]) \(names[1])"))
            guard case .reaffirmation(let said)? = said else { return false }
            return said.wordings.contains { $0.source.text == names[2] }
        case "link":
            return names.count > 1 && pledge(of: .init(.pledge, names[0])) != nil
                && catalog.meeting(names[1]) != nil
        case "write-one":
            return register.twoValues.contains { values in
                draft.form == "settle \(values.id.entry) \(values.id.member)"
            }
        default: return true
        }
    }
}

extension FormDraft {
    /// What was typed, field by field.
    /// - Parameter lines: how many lines of it there is room for.
    fileprivate func words(lines: Int = .max) -> String {
        let texts = values.sorted { $0.key < $1.key }.map { name, text in
            "\(name): " + text.split(separator: "\n").joined(separator: ", ")
        }
        let text = texts.joined(separator: "\n")
        let room = max(3, min(lines, 1000)) * 60
        return lines == .max || text.count <= room ? text : text.prefix(room) + "…"
    }
}
