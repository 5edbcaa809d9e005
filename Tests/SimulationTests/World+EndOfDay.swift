import Canvas
import Commitments

@testable import Interface
@testable import Storage

extension World {
    /// All obstacles are gone, and everybody has time: everything is saved then, all
    /// copies show what is in the files, and a fresh start offers nothing that is saved.
    func endOfDay() throws {
        locks = [:]
        isEvening = true
        ledger.files.mend()
        for _ in 0..<8 {
            let worked = running.map(\.worked)
            for copy in running { try rest(copy) }
            try adjustScreens()
            // Nobody has anything left to do.
            if running.map(\.worked) == worked { break }
        }
        for copy in running { checkAtRest(copy) }
        try adjustScreens()
        for copy in running { try leave(copy) }
        try adjustScreens()
        try checkNextMorning()
    }

    private func rest(_ copy: Copy) throws {
        copy.isSlow = false
        copy.wake(at: now)
        copy.closeEditor(at: now)
        work(copy)
        closeScreens(of: copy)
        for _ in 0..<6 {
            pass(1)
            copy.tick(at: now)
        }
        if !copy.session.outbox.isEmpty { copy.send(.key(.control("s")), at: now) }
        copy.look()
        work(copy)
        takeBackRefused(copy)
        ledger.check(running)
    }

    private func closeScreens(of copy: Copy) {
        for _ in 0..<9 where copy.session.screens.count > 1 || copy.session.prefix != nil {
            copy.send(.key(.escape), at: now)
        }
    }

    /// An edit that was refused stays until its author has taken it back.
    private func takeBackRefused(_ copy: Copy) {
        var rounds = 0
        while !copy.session.outbox.refusals.isEmpty, rounds < 20 {
            press(.character("u"), in: copy)
            work(copy)
            rounds += 1
        }
    }

    private func checkAtRest(_ copy: Copy) {
        let session = copy.session
        if !session.outbox.isEmpty {
            let items = session.outbox.items.map(\.name)
            ledger.report(
                .goesOn, "\(copy.name) never saves \(items): \(session.outbox.problem ?? "")")
            return
        }
        let held = ledger.files[copy.workspace]
        // A pledge may have got another id since: the next save writes where its notes are.
        let shown = session.register.notebook.namingAdded(in: session.catalog)
        let saved = held.notebook.following(session.catalog).namingAdded(in: session.catalog)
        if shown != saved {
            ledger.report(
                .goesOn,
                "\(copy.name) shows other notes than the file: " + difference(shown, saved))
        }
        if let catalog = held.catalog, let change = session.catalog.changes(to: catalog).first {
            ledger.report(.goesOn, "\(copy.name) shows another \(change.key) than the file")
        }
        for record in session.catalog.statements
        where session.statementTexts[record.id] != held.texts[record.id] {
            ledger.report(.goesOn, "\(copy.name) shows another text of \(record.id)")
        }
    }

    private func difference(_ left: Notebook, _ right: Notebook) -> String {
        for note in left.notes where right.note(note.id) != note {
            return "\(note) and \(right.note(note.id).map { "\($0)" } ?? "none")"
        }
        return "\(left.notes.count) and \(right.notes.count) notes, terms or members"
    }

    private func leave(_ copy: Copy) throws {
        copy.send(.key(.character("Q")), at: now)
        work(copy)
        if !copy.hasEnded { ledger.report(.goesOn, "\(copy.name) cannot be left") }
        if let farewell = copy.farewell { ledger.report(.goesOn, "\(copy.name): \(farewell)") }
    }

    private func checkNextMorning() throws {
        for (name, workspace) in [("A", 0), ("D", 1)] {
            try start(name)
            guard let copy = copies[name] else { continue }
            let held = ledger.files[workspaces[workspace]]
            let made = copy.session.outbox.edits.filter { edit in
                held.catalog?.edits.contains { $0.id == edit.id } ?? false
            }
            let written = copy.session.outbox.changes.flatMap(\.edits).filter { edit in
                let note = held.notebook.note(edit.note)
                return note.map { [$0.current] + $0.history }?.contains(edit.after) ?? false
            }
            if !made.isEmpty || !written.isEmpty {
                ledger.report(.goesOn, "the next start saves again \(made) \(written)")
            }
            for draft in copy.session.drafts.all where draft.says(nothingNewTo: held) {
                ledger.report(.goesOn, "the next start offers a draft that is saved: \(draft)")
            }
            work(copy)
            ledger.check(running)
        }
        try adjustScreens()
    }
}

extension Notebook {
    /// The notes on pledges that no catalog has any more, by the change that added them: such a pledge
    /// had another id in each state of the catalog.
    fileprivate func namingAdded(in catalog: Catalog) -> Notebook {
        let entries = AddedEntries(catalog)
        var notebook = self
        for note in notes {
            guard let added = note.added[note.pledge.text], entries[added] == nil else { continue }
            var named = note
            named.added[note.pledge.text] = nil
            named.pledge = Pledge.ID(added.text)
            notebook.put(named)
        }
        return notebook
    }
}

extension Draft {
    /// Whether all its words are in the notes, and its text is that of a note.
    fileprivate func says(nothingNewTo held: Files.Held) -> Bool {
        let words = Word.all(in: text + " " + fields.values.joined(separator: " "))
        return !words.isEmpty && words.isSubset(of: held.notes)
            && held.notebook.notes.contains { note in
                (note.history + [note.current]).contains { $0.text == text }
            } && subject.note.flatMap(held.notebook.note)?.current.text != text
    }
}
