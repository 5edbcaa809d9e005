import Canvas
import Commitments

@testable import Interface
@testable import Storage

/// Copies of the program and a shell that work on the same files, where time passes and the disk
/// works only when a script says so.
final class World {
    private let place: Place
    private let workspaces: [Workspace]
    private(set) var copies: [String: Copy] = [:]
    private(set) var now: Timestamp
    private var shell: Shell
    private var clone: Clone
    private let ledger: Ledger
    private var locks: [String: HeldLock] = [:]
    private var starts = 0
    /// Words of the act that are typed and not yet seen in an editor.
    private var unresolved: Set<Word> = []
    private var isUndoing = false
    private var isEvening = false
    /// Prints what every act leads to.
    var isTold = false
    /// What was said how often, with numbers and names left out: whether everything came up.
    private(set) var tally: [String: Int] = [:]

    /// Who works where: the copies and their analysts. C is A's analyst at another terminal, D works
    /// on other files.
    static let analysts: [(name: String, author: String, workspace: Int)] = [
        ("A", "jh", 0), ("B", "mk", 0), ("C", "jh", 0), ("D", "jh", 1),
    ]

    init(_ catalog: [UInt8]) throws {
        place = try Place()
        workspaces = [
            Workspace("a", in: place, seed: catalog), Workspace("b", in: place, seed: catalog),
        ]
        for workspace in workspaces { try FileSystem.createFolder(workspace.folder) }
        now = Timestamp("2025-10-20T09:14:00+09:00") ?? Timestamp(seconds: 0)
        shell = Shell(workspaces[0], seed: 4711)
        clone = try Clone(of: workspaces[0])
        ledger = Ledger(Files(workspaces, of: Set(World.analysts.map(\.author))))
    }

    /// The copies that run, in the order of their names.
    var running: [Copy] { copies.values.sorted { $0.name < $1.name } }

    var notes: Notebook { ledger.files[workspaces[0]].notebook }

    // MARK: Acts

    /// Does one act.
    /// - Throws: `Violation` when a promise is broken.
    func act(_ act: Act) throws {
        try carryOut(act)
        if isTold { tell(act) }
        ledger.check(running)
        if let copy = copies[act.who] { checkHeader(copy) }
        try adjustScreens()
    }

    private func tell(_ act: Act) {
        print("\(now.iso) \(act)")
        for copy in running {
            let session = copy.session
            print(
                "    \(copy.name) [\(session.screens.top.name)] \(session.message?.text ?? "")",
                session.outbox.parcels.map { "\($0.target) \($0.progress)" }, copy.queue.count)
        }
    }

    private func adjustScreens() throws {
        for copy in running where copy.hasEnded {
            ledger.give(copy.wordsGivenUp)
            ledger.give(copy.textsGivenUp)
            copies[copy.name] = nil
        }
        if let violation = ledger.violation { throw violation }
    }

    private func carryOut(_ act: Act) throws {
        switch act.who {
        case "shell": runShell(act)
        case "git": runGit(act)
        case "time": pass(Int(act.verb) ?? 1)
        case "disk": lock(act)
        default: try carryOut(act, by: act.who)
        }
    }

    private func pass(_ seconds: Int) {
        now = Timestamp(seconds: now.seconds + seconds, offset: now.offset)
    }

    private func lock(_ act: Act) {
        let workspace = workspaces[0]
        switch act.verb {
        case "locks":
            locks[act.rest] = HeldLock(
                of: act.rest == "notes" ? workspace.notes : workspace.catalog)
        case "frees": locks = [:]
        case "breaks": ledger.files.breakFile(act.rest, of: workspace)
        case "mends": ledger.files.mend()
        default: break
        }
    }

    private func carryOut(_ act: Act, by name: String) throws {
        if act.verb == "starts" { return try start(name) }
        guard let copy = copies[name] else { return }
        switch act.verb {
        case "types":
            pass(1)
            type(act.rest, into: copy)
        case "dashes": type(act.rest, into: copy)
        case "pastes": paste(act.rest, into: copy)
        case "stops": copy.send(.suspend, at: now)
        case "works": work(copy)
        case "saves": copy.work()
        case "fails": copy.work(failing: true)
        case "hears": copy.takeOutcomes(at: now)
        case "ticks":
            pass(1)
            copy.tick(at: now)
        case "looks": copy.look()
        case "slows": copy.isSlow.toggle()
        case "wakes": copy.wake(at: now)
        case "ends": copy.send(.terminate(signal: 15), at: now)
        case "dies": kill(copy)
        default: closeEditor(of: copy, act)
        }
    }

    private func start(_ name: String) throws {
        guard copies[name] == nil,
            let (_, author, workspace) = World.analysts.first(
                where: { $0.name == name })
        else { return }
        starts += 1
        let copy = try Copy(
            name, in: workspaces[workspace].of(author), author: author, run: starts, at: now)
        copy.afterEvent = { [unowned self] copy in follow(copy) }
        copies[name] = copy
        follow(copy)
        checkOffers(copy)
    }

    /// The disk works until nothing is left to do.
    private func work(_ copy: Copy) {
        if copy.state == .stopped { return }
        var rounds = 0
        while copy.isBusy, rounds < 50 {
            while !copy.queue.isEmpty, rounds < 500 {
                copy.work()
                rounds += 1
            }
            copy.takeOutcomes(at: now)
            if !copy.isRunning { break }
            rounds += 1
        }
        if rounds >= 50 { ledger.report(.goesOn, "\(copy.name) works for ever") }
    }

    private func kill(_ copy: Copy) {
        ledger.refresh()
        ledger.giveToKill(copy.wordsLostByKill)
        ledger.giveToKill(copy.textsLostByKill, of: copy.workspace)
        copies[copy.name] = nil
    }

    private func closeEditor(of copy: Copy, _ act: Act) {
        guard case .editor = copy.state else { return }
        let written = act.rest
        switch act.verb {
        case "writes":
            unresolved = Word.all(in: written)
            copy.closeEditor(at: now) { text, purpose in
                .edited(text: text + " " + written, purpose: purpose)
            }
            // What the editor left is the analyst's, whatever the program made of it.
            ledger.wasTyped(Word.all(in: written), by: copy.session.settings.author)
        case "crashes":
            copy.closeEditor(at: now) { text, purpose in
                .editFailed("vi failed", left: text + " " + written, purpose: purpose)
            }
            ledger.wasTyped(Word.all(in: written), by: copy.session.settings.author)
        case "keeps":
            copy.saveInEditor(written)
            ledger.wasTyped(Word.all(in: written), by: copy.session.settings.author)
        case "gives": copy.closeEditor(at: now)
        default: break
        }
    }

    // MARK: Typing

    /// Types keys: names as help shows them with spaces between them, text in quotes.
    private func type(_ script: String, into copy: Copy) {
        for (index, part) in script.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index % 2 == 1 {
                unresolved = Word.all(in: String(part))
                for character in part { copy.send(.key(.character(character)), at: now) }
                continue
            }
            for name in part.split(separator: " ") {
                if let key = Key(String(name)) { press(key, in: copy) }
            }
        }
        unresolved = []
    }

    private func press(_ key: Key, in copy: Copy) {
        let isCommand = !copy.session.screens.top.takesText && copy.session.prefix == nil
        let undoes = isCommand && key == .character("u")
        let redoes = isCommand && (key == .character("U") || key == .control("r"))
        isUndoing = undoes || redoes
        let before = copy.session
        let empties = [.control("u"), .control("r"), .control("z")].contains(key) && !isCommand
        let typed = empties ? copy.typedWords : []
        copy.send(.key(key), at: now)
        isUndoing = false
        // Who empties a line or a form wants that, and who gives a statement up.
        ledger.give(typed.subtracting(copy.typedWords))
        giveUpIntakes(before, copy.session)
        if before.screens.top is ConfirmScreen, key == .character("d") {
            giveUpForms(before, copy.session)
        }
        if undoes { checkUndo(copy, since: before) }
        if redoes { checkRedo(copy, since: before) }
    }

    /// What the analyst takes out of a statement, by deciding otherwise, by other details or with
    /// the whole of it, is given up.
    private func giveUpIntakes(_ before: Session, _ after: Session) {
        for intake in before.intakes.all where after.intakes[intake.id] != intake {
            let rest = after.intakes[intake.id].map { Word.all(in: $0.bytes) } ?? []
            ledger.give(Word.all(in: intake.bytes).subtracting(rest))
        }
    }

    /// Who throws an unfinished form away wants that.
    private func giveUpForms(_ before: Session, _ after: Session) {
        let kept = Set(after.formDrafts.values.map(\.id))
        for draft in before.formDrafts.values where !kept.contains(draft.id) {
            ledger.give(Word.all(in: draft.values.values.joined(separator: " ")))
        }
    }

    private func paste(_ word: String, into copy: Copy) {
        unresolved = Word.all(in: word)
        copy.send(.paste(Statement.text(with: word)), at: now)
        unresolved = []
    }

    private func follow(_ copy: Copy) {
        if !isEvening { tally[said(by: copy), default: 0] += 1 }
        ledger.follow(copy, isUndo: isUndoing)
        if unresolved.isEmpty { return }
        let found = unresolved.intersection(copy.words)
        ledger.wasTyped(found, by: copy.session.settings.author)
        unresolved.subtract(found)
    }

    // MARK: The shell

    private func runShell(_ act: Act) {
        let now = now
        pass(1)
        let parts = act.rest.split(separator: " ", maxSplits: 1).map(String.init)
        let text = parts.count > 1 ? parts[1] : ""
        if act.verb.hasPrefix("catalog-") { return editCatalog(act.verb, parts) }
        let saved: (Change, Notebook)? =
            switch act.verb {
            case "adds":
                shell.save { _, ids in .adding(text, on: parts[0], &ids, at: now) }
            case "edits":
                shell.save { book, _ in
                    .changing(Int(parts[0]) ?? 0, in: book, at: now) { $0.text += " " + text }
                }
            case "deletes":
                shell.save { book, _ in
                    .changing(Int(parts[0]) ?? 0, in: book, at: now) { $0.isDeleted = true }
                }
            default: nil
            }
        if act.verb == "holds" { shell.hold() }
        guard let (change, seen) = saved else { return }
        // Exit 0 acknowledges.
        ledger.refresh()
        ledger.supersede(change, seen: seen, in: notes, undoer: nil)
        ledger.wasTyped(Word.all(in: text), by: Shell.author)
        ledger.acknowledge(Word.all(in: text))
    }

    private func editCatalog(_ verb: String, _ parts: [String]) {
        let (now, text) = (now, parts.count > 1 ? parts[1] : "")
        let edit = shell.edit(at: now) { Self.changes(verb, parts[0], text, of: $0, now) }
        guard let edit else { return }
        for id in shell.removeTexts(takenOffBy: edit) { ledger.giveTexts(of: id) }
        ledger.wasTyped(Word.all(in: text), by: Shell.author)
        ledger.acknowledge(Word.all(in: text))
    }

    /// A colleague works in a clone, and the others pull that.
    private func runGit(_ act: Act) {
        let now = now
        pass(1)
        if act.verb == "pulls" {
            let words = clone.pull()
            ledger.refresh()
            ledger.wasTyped(words, by: Shell.author)
            return ledger.acknowledge(words)
        }
        let parts = act.rest.split(separator: " ", maxSplits: 1).map(String.init)
        let text = parts.count > 1 ? parts[1] : ""
        _ = clone.run(Word.all(in: text)) { shell -> Bool? in
            if act.verb == "adds" {
                return shell.save { _, ids in .adding(text, on: parts[0], &ids, at: now) }
                    .map { _ in true }
            }
            return shell.edit(at: now) { Self.changes(act.verb, parts[0], text, of: $0, now) }
                .map { _ in true }
        }
    }

    private static func changes(
        _ verb: String, _ id: String, _ text: String, of catalog: Catalog, _ now: Timestamp
    ) -> [CatalogEdit.Change] {
        guard let pledge = catalog.pledge(id) else { return [] }
        switch verb {
        case "catalog-titles":
            var after = pledge
            after.title += " " + text
            return catalog.changes(from: .pledge(pledge), to: .pledge(after))
        case "catalog-adds":
            guard let pillar = catalog.pillars.first else { return [] }
            let new = Pledge(
                id: catalog.nextPledgeID(in: pillar), title: text, pillar: pillar.id,
                type: .action, summary: text, parties: pledge.parties)
            return [.added(.pledge(new))]
        case "catalog-retires":
            return catalog.retiring(pledge, on: pledge.retired == nil ? now.date : nil)
        case "catalog-forgets":
            return catalog.statements.first.map { catalog.removing($0) } ?? []
        case "catalog-merges":
            guard let other = catalog.pledges.first(where: { $0.id != pledge.id }) else {
                return []
            }
            return catalog.merging(pledge, into: other)
        default: return []
        }
    }
}

// MARK: Checks

extension World {
    private func checkHeader(_ copy: Copy) {
        let says = copy.session.frame().text.contains("saved ✓")
        if says, !copy.session.outbox.isEmpty {
            ledger.report(.saved, "\(copy.name) shows saved ✓ and has something unsaved")
        }
    }

    /// Undo takes back the analyst's own, and redo leads back to where one was.
    private func checkUndo(_ copy: Copy, since before: Session) {
        var after = copy.session
        guard copy.isRunning, after.message?.text.hasPrefix("undone") ?? false else { return }
        for note in before.register.notebook.notes {
            let now = after.register.notebook.note(note.id)
            let gone = note.wordsInSight.subtracting(now?.wordsInSight ?? [])
            let others = gone.filter {
                ledger.isWord($0, ofOthersThan: after.settings.author)
            }
            if !others.isEmpty { ledger.report(.undo, "undo by \(copy.name) hides \(others)") }
        }
        _ = after.handle([.key(.control("r"))], at: now)
        // If somebody else's work prevents it, the program says so and does nothing.
        guard after.message?.text.hasPrefix("redone") ?? false else { return }
        if let difference = before.difference(from: after) {
            ledger.report(.undo, "undo and redo by \(copy.name) leave \(difference)")
        }
    }

    private func checkRedo(_ copy: Copy, since before: Session) {
        var after = copy.session
        // What was refused is taken back before anything else.
        guard copy.isRunning, after.message?.text.hasPrefix("redone") ?? false,
            after.outbox.refusals.isEmpty
        else { return }
        _ = after.handle([.key(.character("u"))], at: now)
        guard after.message?.text.hasPrefix("undone") ?? false else { return }
        if let difference = before.difference(from: after) {
            ledger.report(.undo, "redo and undo by \(copy.name) leave \(difference)")
        }
    }

    private func checkOffers(_ copy: Copy) {
        var words = copy.session.drafts.all.reduce(into: Set<Word>()) {
            $0.formUnion(Word.all(in: $1.text))
        }
        for draft in copy.session.formDrafts.values {
            words.formUnion(Word.all(in: draft.values.values.joined(separator: " ")))
        }
        words.formUnion(copy.outboxWords)
        let foreign = words.filter { $0.workspace != copy.workspace.letter }
        if !foreign.isEmpty { ledger.report(.ownWorkspace, "\(copy.name) is offered \(foreign)") }
    }
}

extension Session {
    /// How what is shown differs from another session's; nil when it does not.
    func difference(from other: Session) -> String? {
        for note in register.notebook.notes {
            let their = other.register.notebook.note(note.id)
            if !note.saysTheSame(as: their) {
                return "\(note.current) where there was \(String(describing: their?.current))"
            }
        }
        for note in other.register.notebook.notes
        where register.notebook.note(note.id) == nil && !note.current.isDeleted {
            return "a note on \(note.pledge)"
        }
        // A text whose file somebody took away may come back, which harms nobody.
        for record in catalog.statements
        where statementTexts[record.id] != nil
            && statementTexts[record.id] != other.statementTexts[record.id]
        {
            return "the text of \(record.id)"
        }
        let changes = catalog.changes(to: other.catalog)
        return changes.first.map { change in
            "a change of \(change.key):\n\(change.before as Any)\n\(change.after as Any)\n"
        }
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

extension Note {
    fileprivate func saysTheSame(as other: Note?) -> Bool {
        guard let other else { return current.isDeleted }
        if current.isDeleted, other.current.isDeleted { return true }
        return current.saysTheSame(as: other.current)
    }
}

extension World {
    /// What a copy says, without what differs from time to time.
    private func said(by copy: Copy) -> String {
        guard let message = copy.session.message else { return "" }
        let words = message.text.split(separator: " ").prefix { !$0.hasSuffix(":") }.prefix(5)
        return words.filter { $0.allSatisfy { $0.isLetter || ",.;’".contains($0) } }
            .joined(separator: " ")
    }
}

// MARK: The end of the day

extension World {
    /// All obstacles are gone, and everybody has time: everything is saved then, all
    /// copies show what is in the files, and a fresh start offers nothing that is saved.
    func endOfDay() throws {
        locks = [:]
        isEvening = true
        ledger.files.mend()
        for _ in 0..<8 {
            for copy in running { try rest(copy) }
            try adjustScreens()
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
        for _ in 0..<9 { copy.send(.key(.escape), at: now) }
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
        if session.register.notebook != held.notebook.following(session.catalog) {
            ledger.report(
                .goesOn,
                "\(copy.name) shows other notes than the file: "
                    + difference(session.register.notebook, held.notebook))
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
            return "\(note.current) and \(String(describing: right.note(note.id)?.current))"
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
