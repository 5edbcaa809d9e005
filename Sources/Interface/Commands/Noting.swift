import Canvas
import Commitments

extension Command {
    static let noting: [Command] = [
        Command(
            "note", "write a note", keys: ["a"], hint: Hint("note", 3), .notes,
            on: .withPledge,
            whyNot: { session in
                session.whyNoNotes
                    ?? (session.currentPledge == nil && session.draftsWithoutPledge.isEmpty
                        ? "no pledge is selected" : nil)
            }
        ) { session, _ in session.openEditor(on: session.currentPledge, status: nil) },
        Command(
            "edit-note", "edit the note or the wording under the cursor, or the latest note",
            keys: ["e"], hint: Hint("edit", 9),
            .notes, on: [.list, .pledge],
            whyNot: { session in
                if session.isOnWording { return session.whyNoEdits }
                return session.noteToEdit == nil ? whyNoNote(session) : session.whyNoNotes
            }
        ) { session, _ in
            if session.isOnWording { return session.editReaffirmation() }
            if let note = session.noteToEdit { session.edit(note) }
            return []
        },
        Command(
            "edit-note-outside", "edit that note in $VISUAL or $EDITOR", keys: ["E"], .notes,
            on: [.list, .pledge], whyNot: whyNoNote
        ) { session, _ in
            if let note = session.currentNote { return session.editOutside(note) }
            return []
        },
        Command(
            "delete-note", "delete the note under the cursor, or the only one; u brings it back",
            keys: ["D"], .notes, on: [.list, .pledge],
            whyNot: { session in
                whyNoNote(session) ?? session.whyNotDeleteHere
            }
        ) { session, _ in
            guard let note = session.currentNote else { return [] }
            var version = note.current
            version.isDeleted = true
            session.record(note, version)
            return []
        },
        Command(
            "status", "set a status on all marked pledges; a capital letter adds a note",
            keys: ["s"], hint: Hint("status", 4), .notes,
            on: .withPledge.subtracting([.wording]),
            whyNot: whyNoTarget
        ) { session, _ in
            session.withTargets { session, targets in
                session.screens.push(MenuScreen.statuses(session, on: targets))
                return []
            }
        },
        Command(
            "tag", "add tags to all marked pledges", keys: ["#"], .notes,
            on: .withPledge, whyNot: whyNoTarget
        ) { session, _ in
            session.withTargets { session, targets in
                session.screens.push(PromptScreen.tags(session, on: targets))
                return []
            }
        },
        Command(
            "repeat", "repeat the last status, tags or note on the marked pledges, or this one",
            keys: ["."], .notes, on: .withPledge.subtracting([.wording]),
            whyNot: {
                whyNoTarget($0)
                    ?? ($0.lastNote == nil ? "nothing to repeat: s sets a status, a notes" : nil)
            }
        ) { session, _ in
            session.withTargets { session, targets in session.repeatLastNote(on: targets) }
        },
    ]

    @Sendable private static func whyNoNote(_ session: Session) -> String? {
        if let reason = session.whyNoNotes { return reason }
        if session.currentNote != nil { return nil }
        return session.currentPledge.map { "\($0.id) has no note yet; a writes one" }
            ?? "no pledge is selected"
    }

    @Sendable private static func whyNoTarget(_ session: Session) -> String? {
        session.whyNoNotes ?? (session.targets.isEmpty ? "no pledge is selected" : nil)
    }
}

extension Session {
    /// Whether the cursor is on the words of a meeting on a pledge's page.
    fileprivate var isOnWording: Bool {
        screens.base is PledgeScreen && reaffirmationUnderCursor != nil
    }

    /// On the list, deleting asks for the page when there is more than one note to choose from.
    fileprivate var whyNotDeleteHere: String? {
        if let page = screens.base as? PledgeScreen {
            return page.noteUnderCursor(in: self) == nil
                ? "move the cursor onto the note first" : nil
        }
        guard let pledge = currentPledge, register.notes(on: pledge).count > 1 else { return nil }
        return
            "\(pledge.id) has several notes; Enter opens the pledge, D there deletes the one under the cursor"
    }

    /// Opens the editor for a new note, or continues a draft.
    mutating func openEditor(on pledge: Pledge?, status: Status?) -> [Effect] {
        guard let pledge else {
            // Where nothing is selected what was written on a pledge that is gone can be reached.
            guard let last = draftsWithoutPledge.last else { return [] }
            chooseDraft(of: draftsWithoutPledge) { session, draft in
                let draft = draft ?? last
                session.open(
                    EditorScreen(
                        on: draft.subject.pledge, status: status, draft: draft,
                        day: session.newVersion().date),
                    goingOnWith: draft)
            }
            return []
        }
        chooseDraft(of: drafts(on: pledge)) { session, draft in
            session.open(
                EditorScreen(
                    on: draft?.subject.pledge ?? pledge.id, status: status, draft: draft,
                    day: session.newVersion().date),
                goingOnWith: draft)
        }
        return []
    }

    /// Opens the editor for a note, or continues a draft of an edit.
    mutating func edit(_ note: Note) {
        chooseDraft(of: drafts.all(on: .init(pledge: note.pledge, note: note.id))) {
            session, draft in
            session.open(EditorScreen(editing: note, draft: draft), goingOnWith: draft)
        }
    }

    private mutating func open(_ editor: EditorScreen, goingOnWith draft: Draft?) {
        screens.push(editor)
        guard let draft else { return }
        let reading = editor.keptReading.flatMap { reading in
            catalog.pledge(draft.subject.pledge.text).map {
                " with " + register.inWords(reading, on: $0.id)
            }
        }
        say(
            "going on with the draft of \(draft.time.date.text) \(draft.time.time)"
                + (reading ?? ""))
    }

    /// Opens a note in the analyst's own editor, or the draft of an edit of it.
    fileprivate mutating func editOutside(_ note: Note) -> [Effect] {
        let subject = Draft.Subject(pledge: note.pledge, note: note.id)
        if drafts.all(on: subject).count > 1 {
            edit(note)
            return []
        }
        let editor = EditorScreen(editing: note, draft: drafts[subject])
        var version = note.current
        if drafts[subject] != nil {
            switch editor.version(self) {
            case .success(let drafted): version = drafted
            case .failure(let problem):
                // What was typed in the fields would be lost with the draft.
                edit(note)
                withTop(EditorScreen.self) { $0.focus(on: problem.field) }
                complain("\(problem.message); then Ctrl-O goes on in $EDITOR")
                return []
            }
        }
        let origin = EditPurpose.Origin(
            note: note.id, pledge: note.pledge, base: editor.base ?? note.current,
            version: version, draft: editor.draft)
        let draft = draft(of: editor.body.text, from: origin)
        return [.terminal(.edit(draft, purpose: .note(origin)))]
    }
}
