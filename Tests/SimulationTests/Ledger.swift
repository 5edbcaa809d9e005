import Commitments

@testable import Interface

/// What was promised of words: kept beside the program, so that it can be held against it.
final class Ledger {
    let files: Files
    /// Words that were typed into an editor or a form, and by whom.
    private(set) var typed: [Word: String] = [:]
    /// Words that nobody is owed any longer: named as kept nowhere, or killed while being typed.
    private var given: Set<Word> = []
    /// Words that the program said are in the notes, or in the catalog.
    private var acknowledged: Set<Word> = []
    /// Words that somebody replaced, deleted or settled who had seen them.
    private(set) var superseded: Set<Word> = []
    /// What each copy has not been told yet is saved.
    private var pendingNotes: [Int: Set<Word>] = [:]
    private var pendingEdits: [Int: Set<Word>] = [:]
    /// The changes of each copy that were looked at.
    private var followed: [Int: Set<Change>] = [:]
    /// What each copy had when it was looked at last.
    private var last: [Int: Seen] = [:]
    /// Texts of statements that each copy had to store, those not said to be saved yet, and the
    /// workspace of each.
    private var texts: [TextToStore: Workspace] = [:]
    private var textsOfCopies: [Int: Set<TextToStore>] = [:]
    private var pendingTexts: [Int: Set<TextToStore>] = [:]
    /// Texts that nobody is owed any longer: undone, named as kept nowhere, or killed.
    private var givenTexts: Set<TextToStore> = []
    /// Words that were in a file once.
    private var everInFiles: Set<Word> = []
    /// The first promise that was broken.
    private(set) var violation: Violation?

    init(_ files: Files) { self.files = files }

    func report(_ promise: Violation.Promise, _ what: String) {
        if violation == nil { violation = Violation(promise, what) }
    }

    func wasTyped(_ words: Set<Word>, by author: String) {
        for word in words where typed[word] == nil { typed[word] = author }
    }

    /// Whether somebody else typed a word, which nobody has replaced or deleted since.
    func isWord(_ word: Word, ofOthersThan author: String) -> Bool {
        typed[word].map { $0 != author && !superseded.contains(word) } ?? false
    }

    func give(_ words: Set<Word>) { given.formUnion(words) }

    /// A kill takes what no file has had yet.
    func giveToKill(_ words: Set<Word>) { give(words.subtracting(everInFiles)) }

    func acknowledge(_ words: Set<Word>) { acknowledged.formUnion(words) }

    /// What a change replaces and who made it had seen is not owed any longer.
    /// - Parameters:
    ///   - seen: the notes as they were shown to who made it.
    ///   - notebook: the notes as they are since.
    ///   - undoer: who takes something back, or does it again; nil when the change is a new one.
    func supersede(
        _ change: Change, seen: Notebook, in notebook: Notebook, undoer: String?
    ) {
        let old = superseded
        replace(change, in: notebook, undoer: undoer)
        let seenWords = change.edits.compactMap { seen.note($0.note) }
            .reduce(into: Set<Word>()) { $0.formUnion($1.wordsInSight) }
        let added = Set(change.edits.filter { $0.before == nil }.flatMap(\.after.textWords))
        superseded = old.union(superseded.intersection(seenWords.union(added)))
    }

    private func replace(_ change: Change, in notebook: Notebook, undoer: String?) {
        for edit in change.edits {
            guard let before = edit.before else {
                if edit.after.isDeleted { superseded.formUnion(edit.after.textWords) }
                continue
            }
            let left = edit.after.isDeleted ? [] : edit.after.textWords
            let inSight = left.union(notebook.note(edit.note)?.wordsInSight ?? [])
            superseded.formUnion(before.textWords.subtracting(inSight))
            if edit.after.isDeleted, let note = notebook.note(edit.note) {
                // With two texts in sight both were meant.
                for version in note.history where before.beside.contains(version.mark) {
                    superseded.formUnion(version.textWords)
                }
            }
            // Taken off the texts beside the current one: somebody has settled it. Who takes
            // something back settles nothing of others, but their own text may go: a change of an
            // earlier run, saved by the next start, is beside what was written later, and `u`
            // takes it back. It is in the history then, and Ctrl-R brings it back.
            let settled = Set(before.beside).subtracting(edit.after.beside)
                .filter { undoer == nil || $0.author == undoer }
            if settled.isEmpty { continue }
            for version in notebook.note(edit.note)?.history ?? []
            where settled.contains(version.mark) {
                superseded.formUnion(version.textWords.subtracting(inSight))
            }
        }
    }

    /// After a copy took something in.
    func follow(_ copy: Copy, isUndo: Bool) {
        let id = copy.run
        let undoer = isUndo ? copy.session.settings.author : nil
        let now = Seen(copy)
        let before = last.updateValue(now, forKey: id) ?? Seen()
        if now.changes != before.changes {
            for change in now.changes where followed[id, default: []].insert(change).inserted {
                supersede(
                    change, seen: copy.seen, in: copy.session.register.notebook, undoer: undoer)
                pendingNotes[id, default: []].formUnion(change.words)
            }
        }
        if now.edits != before.edits {
            pendingEdits[id, default: []].formUnion(copy.words(of: now.edits))
        }
        // What was taken back before anybody saw it is owed to nobody.
        if now.undone != before.undone { give(copy.withdrawnWords) }
        pendingEdits[id]?.subtract(given)
        followTexts(of: copy)
        checkSaved(copy)
    }

    /// When the header says saved, everything is in the files.
    private func checkSaved(_ copy: Copy) {
        let (saving, isEmpty) = (copy.session.saving, copy.session.outbox.isEmpty)
        let saysSaved = if case .saved = saving { true } else { false }
        if saysSaved != isEmpty {
            let items = copy.session.outbox.items.map(\.name)
            report(.saved, "\(copy.name) says \(saving), \(items)")
        }
        guard saysSaved else { return }
        let id = copy.run
        checkTextsSaved(copy)
        let notes = pendingNotes[id] ?? [], edits = pendingEdits[id] ?? []
        if notes.isEmpty, edits.isEmpty { return }
        (pendingNotes[id], pendingEdits[id]) = (nil, nil)
        refresh()
        let held = files[copy.workspace]
        let lost = notes.subtracting(held.notes)
        if !lost.isEmpty { report(.saved, "\(copy.name) says saved; not in the notes: \(lost)") }
        let unmade = edits.subtracting(held.catalogWords).subtracting(copy.withdrawnWords)
            .filter { !files.have($0) && !copy.words.contains($0) }
        if !unmade.isEmpty {
            report(.saved, "\(copy.name) says saved; not in the catalog: \(unmade.sorted())")
        }
        acknowledge(notes.union(edits.intersection(held.catalogWords)))
    }

    /// What a copy has to save and can do again: the same for most acts.
    private struct Seen {
        var changes: [Change] = []
        var edits: [CatalogEdit] = []
        var undone: [UndoneAct] = []

        init() {}

        // A session is not taken out of its copy: that takes longer than to look.
        init(_ copy: Copy) {
            (changes, edits) = (copy.session.outbox.changes, copy.session.outbox.edits)
            undone = copy.session.redoStack
        }
    }

    func refresh() {
        guard files.isStale else { return }
        do {
            try files.refresh()
            everInFiles.formUnion(files.words)
        } catch let error as Violation {
            if violation == nil { violation = error }
        } catch { report(.readable, "\(error)") }
    }

    /// After an act.
    func check(_ copies: [Copy]) {
        refresh()
        checkKept()
        checkNothingIsNowhere(copies)
        checkTexts(copies)
        if version == files.version { return }
        version = files.version
        for held in files.held.values { checkBothTexts(held.notebook) }
    }

    /// The version of the files that was looked at last.
    private var version = 0

    private func checkKept() {
        let lost = acknowledged.filter { word in
            guard let held = files.held[word.workspace] else { return false }
            return !held.notes.contains(word) && !held.catalogWords.contains(word)
        }
        if !lost.isEmpty { report(.kept, "acknowledged and gone: \(lost.sorted())") }
    }

    private func checkNothingIsNowhere(_ copies: [Copy]) {
        let missing = typed.keys.filter { !given.contains($0) && !files.have($0) }
        if missing.isEmpty { return }
        var nowhere = Set(missing)
        for copy in copies where !nowhere.isEmpty {
            nowhere.subtract(copy.typedWords)
            if !nowhere.isEmpty { nowhere.subtract(copy.words) }
        }
        if !nowhere.isEmpty {
            let named = nowhere.sorted().map { "\($0) by \(typed[$0] ?? "")" }
            report(.nothingIsNowhere, "nowhere: \(named.joined(separator: ", "))")
        }
    }

    private var checked: [Note.ID: Note] = [:]

    private func checkBothTexts(_ notebook: Notebook) {
        for note in notebook.notes where checked[note.id] != note {
            let hidden = note.allWords.subtracting(note.wordsInSight).subtracting(superseded)
            if !hidden.isEmpty {
                report(.bothTexts, "in the history only, of \(note.pledge): \(hidden.sorted())")
            }
            checked[note.id] = note
        }
    }
}

// MARK: Texts of statements

extension Ledger {
    func give(_ texts: Set<TextToStore>) { givenTexts.formUnion(texts) }

    /// Somebody has removed a text.
    func giveTexts(of id: StatementRecord.ID) { give(Set(texts.keys.filter { $0.id == id })) }

    /// A kill takes what no file has.
    func giveToKill(_ texts: Set<TextToStore>, of workspace: Workspace) {
        give(texts.filter { !files.have($0, of: workspace) })
    }

    private func followTexts(of copy: Copy) {
        let id = copy.run
        let waiting = Set(copy.session.outbox.texts)
        for text in waiting { texts[text] = copy.workspace }
        textsOfCopies[id, default: []].formUnion(waiting)
        pendingTexts[id, default: []].formUnion(waiting)
        givenTexts.subtract(waiting)
        // Who takes a statement back wants its text gone, too.
        let gone = textsOfCopies[id, default: []].filter {
            copy.session.register.present.statement($0.id) == nil
        }
        give(gone)
        pendingTexts[id]?.subtract(gone)
    }

    /// When the header says saved, every text is in its file whose record is in the catalog.
    private func checkTextsSaved(_ copy: Copy) {
        guard let pending = pendingTexts.removeValue(forKey: copy.run), !pending.isEmpty else {
            return
        }
        refresh()
        let held = files[copy.workspace]
        for text in pending where isOwed(text, in: held) && held.texts[text.id] != text.text {
            report(.saved, "\(copy.name) says saved; the text \(text.id) is not in its file")
        }
    }

    /// Whether its own edit put the record into the catalog. Who brings back a record that somebody took
    /// away with its text has none.
    private func isOwed(_ text: TextToStore, in held: Files.Held) -> Bool {
        let edit = held.catalog?.edits.last { edit in
            edit.changes.contains { change in
                guard change.before == nil, case .statement(let record)? = change.after else {
                    return false
                }
                return record.id == text.id
            }
        }
        return isListed(text, in: held) && (edit == nil || edit?.id == text.edit)
    }

    private func isListed(_ text: TextToStore, in held: Files.Held) -> Bool {
        held.catalog?.statement(text.id)?.checksum == StatementRecord.checksum(of: text.text)
    }

    /// A record has its text: in its file, kept for a later run, or in a copy that has yet to store
    /// it.
    private func checkTexts(_ copies: [Copy]) {
        for (text, workspace) in texts where !givenTexts.contains(text) {
            guard isListed(text, in: files[workspace]), !files.have(text, of: workspace),
                !copies.contains(where: { copy in
                    copy.session.outbox.texts.contains { $0.id == text.id && $0.text == text.text }
                })
            else { continue }
            report(.nothingIsNowhere, "the text \(text.id) is nowhere, and has a record")
        }
    }
}
