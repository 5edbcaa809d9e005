import Canvas
import Commitments
import Testing

@testable import Interface

/// The note editor: its fields, its draft, and what reaches the disk.
@Suite struct EditorTests {
    private func driver(drafts: [Draft] = []) throws -> Driver {
        try Driver(notebook: Sample.notebook(), drafts: drafts)
    }

    private func kept(_ effects: [Effect]) -> [String] {
        effects.compactMap { if case .disk(.keepDraft(let draft)) = $0 { draft.text } else { nil } }
    }

    private func forgotten(_ effects: [Effect]) -> [Draft.ID] {
        effects.compactMap { if case .disk(.forgetDraft(let id)) = $0 { id } else { nil } }
    }

    // MARK: Fields

    @Test func whatStandsInTheFieldsIsKeptToo() throws {
        var driver = try Driver()
        driver.type("a 'words' Tab Tab 'stalled' Tab 'ask' Esc")
        let draft = try #require(driver.session.drafts.all.first)
        #expect(draft.fields["status"] == "stalled")
        driver.type("a Ctrl-S")
        #expect(driver.said.contains("is for"), "SEC-01 is a position")
        driver.type("Esc")
        #expect(driver.session.drafts.all.first?.fields["tags"] == "ask")
    }

    @Test func tabGoesThroughTheFields() throws {
        var driver = try driver()
        driver.type("a 'text' Tab Ctrl-U '2025-10-01' Tab 'in' Space 'p' Tab '#a,' Space 'b' Enter")
        driver.type("'https://x.org' Tab '2026-01-31' Ctrl-S")
        #expect(driver.said.contains("is for actions and processes"))
        driver.type("Ctrl-U 'standing' Ctrl-S")
        let note = try #require(driver.notes.last?.current)
        #expect(note.text == "text" && note.date.iso == "2025-10-01" && note.status == .standing)
        #expect(note.tags == ["a", "b"] && note.evidence == ["https://x.org"])
        #expect(note.reviewBy?.iso == "2026-01-31")
    }

    @Test(arguments: [
        ("Tab Ctrl-U 'soon'", "the date is invalid"), ("Tab Tab 'nonsense'", "no such status"),
        ("Tab Tab 'delivered'", "is for actions"), ("Shift-Tab '2026-02-30'", "is not a date"),
    ])
    func aWrongFieldIsSaidAndTheEditorStays(keys: String, said: String) throws {
        var driver = try driver()
        driver.type("a 'text' \(keys) Shift-Tab Ctrl-S")
        #expect(driver.front == .editor && driver.said.contains(said), "\(driver.said)")
        #expect(driver.notes.count == 5)
        driver.type("Ctrl-U '2025-10-01' Ctrl-S")
    }

    /// The editor has no field for it, and must not take it out.
    @Test func editingTheWordsKeepsTheReading() throws {
        var book = Notebook()
        var ids = NoteIDSource()
        let day = try #require(CalendarDate("2025-09-24"))
        let written = try #require(Timestamp("2025-09-24T12:00:00+09:00"))
        let reading = Note.Reading(
            from: Meeting.ID("fm-munich-2025"), to: Meeting.ID("fm-newyork-2025"),
            labels: [.softened])
        book.put(
            Note(
                id: ids.next(at: written), pledge: Pledge.ID("SEC-01"), created: written,
                current: Note.Version(
                    changed: written, author: "jh", date: day, text: "", reading: reading)))
        var driver = try Driver(notebook: book)
        driver.type("e 'why' Ctrl-S")
        #expect(driver.notes.last?.current.text == "why")
        #expect(driver.notes.last?.current.reading == reading)
        driver.type("e Backspace Backspace Backspace Ctrl-S")
        #expect(driver.notes.last?.current.text == "", "the reading is left: \(driver.said)")
        #expect(driver.notes.last?.current.reading == reading)
    }

    @Test func anEmptyNoteIsNotKeptButEvidenceIs() throws {
        var driver = try driver()
        driver.type("a Space Enter Ctrl-S")
        #expect(driver.said == "the note is empty; nothing was saved" && driver.notes.count == 5)
        driver.type("a Shift-Tab Shift-Tab 'https://example.org' Ctrl-S")
        #expect(driver.notes.last?.current.evidence == ["https://example.org"])
        driver.type("a Shift-Tab '2026-01-01' Ctrl-S")
        #expect(driver.notes.last?.current.reviewBy?.iso == "2026-01-01")
    }

    @Test func pastedTextArrivesWholeAndRunsNothing() throws {
        var driver = try driver()
        driver.type("a")
        driver.send(.paste("first\r\n:q\n\tQ\u{1B}[31m\u{3}끝"))
        #expect(driver.said == "2 control or extra characters were left out of the paste")
        driver.type("Ctrl-S")
        #expect(driver.notes.last?.current.text == "first\n:q\n    Q[31m끝")
        driver.send(.paste("Q q :q\n"))
        #expect(driver.front == .list && !driver.effects.contains(.terminal(.quit)))
        #expect(driver.said.contains("paste goes into text"))
    }

    @Test func typingIsUndoneInTheEditorOnly() throws {
        var driver = try driver()
        driver.type("s t a 'one' Enter 'two' Ctrl-Z Ctrl-Z Ctrl-S")
        #expect(driver.notes.last?.current.text == "one")
        #expect(driver.status("SEC-01") == .standing)
    }

    @Test func theAnalystsEditorGoesOnWithTheText() throws {
        var driver = try driver()
        let effects = driver.effects(of: "a 'begun' Ctrl-O")
        #expect(kept(effects) == ["begun"])
        guard case .terminal(.edit(let draft, purpose: .editor))? = effects.last else {
            Issue.record("\(effects)")
            return
        }
        #expect(draft.text == "begun")
        driver.answer(.edited(text: "begun\nand done\n", purpose: .editor))
        driver.type("Ctrl-S")
        #expect(driver.notes.last?.current.text == "begun\nand done")
    }

    /// What the editor does not take must be said.
    @Test func aTextTooLongFromOutsideIsNotCutInSilence() throws {
        var driver = try driver()
        driver.type("a Ctrl-O")
        driver.answer(
            .edited(
                text: String(repeating: "x", count: TextBuffer.limit + 3), purpose: .editor))
        #expect(driver.said.contains("3 "))
    }

    /// It may have been ended on purpose, so nothing is saved; what was typed there is not lost.
    @Test func whatAFailedEditorLeavesIsADraft() throws {
        var driver = try driver()
        driver.type("/ 'nk-03' Enter E")
        let note = try #require(driver.session.currentNote)
        let before = driver.effects.count
        driver.answer(
            .editFailed(
                "the editor ended with status 1", left: "typed there", purpose: .note(.of(note))))
        let effects = Array(driver.effects.dropFirst(before))
        #expect(kept(effects) == ["typed there"])
        #expect(effects.count == 1, "nothing is saved")
        #expect(driver.session.currentNote == note)
        #expect(driver.said.contains("the editor ended with status 1; nothing is saved"))
        driver.type("e")
        #expect(driver.screen.contains("typed there"))
        driver.type("Ctrl-S")
        #expect(driver.session.currentNote?.current.text == "typed there")
    }

    @Test func whatAFailedEditorLeavesIsADraftBesideTheText() throws {
        var driver = try driver()
        driver.type("a 'begun' Ctrl-O")
        driver.answer(.editFailed("it ended", left: "begun and more", purpose: .editor))
        #expect(driver.said.contains("a draft of its own"))
        #expect(!driver.screen.contains("begun and more"), "the text in the editor is as it was")
        driver.answer(.editFailed("it ended", left: nil, purpose: .editor))
        #expect(driver.said == "it ended; the text is as it was")
        driver.type("Esc a")
        #expect(driver.front == .pick && driver.screen.contains("begun and more"))
    }

    @Test func theCursorIsWhereTheNextCharacterGoes() throws {
        for (columns, rows) in [(120, 40), (80, 24), (60, 15)] {
            var driver = try Driver(columns: columns, rows: rows)
            driver.type("a '한국어 abc'")
            let frame = driver.session.frame()
            let cursor = try #require(frame.cursor)
            #expect(frame.cursorIsVisible)
            let line = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[
                cursor.row]
            #expect(line.contains("한국어 abc"))
            #expect(cursor.column == 1 + 10)
            driver.type("Left Left Left Left Left")
            #expect(driver.session.frame().cursor?.column == 1 + 4)
        }
    }

    // MARK: Drafts

    @Test func escapeKeepsTheDraftAndANoteGoesOnWithIt() throws {
        var driver = try driver()
        let effects = driver.effects(of: "a 'half' Esc")
        #expect(kept(effects) == ["half"])
        #expect(driver.said == "draft kept · a continues it")
        #expect(driver.screen.contains("✎"))
        driver.type("j k a")
        #expect(driver.said.hasPrefix("going on with the draft of"))
        driver.type("' done' Ctrl-S")
        #expect(driver.notes.last?.current.text == "half done")
        #expect(driver.session.drafts.isEmpty)
    }

    @Test func theDraftOfAnEditComesBackWithE() throws {
        var driver = try driver()
        driver.type("/ 'nk-03' Enter e '+' Esc")
        #expect(driver.said == "draft kept · e continues it")
        driver.type("e Ctrl-S")
        #expect(driver.notes.contains { $0.current.text == "Fourth meeting held in Tokyo.+" })
    }

    @Test func draftsOfTheLastTimeAreOffered() throws {
        let time = try #require(Timestamp("2025-10-19T18:00:00+09:00"))
        let draft = Draft(
            id: "00", subject: .init(pledge: Pledge.ID("SEC-01")), text: "어제 쓰던 것", time: time)
        var driver = try driver(drafts: [draft])
        #expect(driver.said.contains("SEC-01"))
        driver.type("a")
        #expect(driver.screen.contains("어제 쓰던 것"))
        driver.answersSaves = false
        let effects = driver.effects(of: "Ctrl-S")
        #expect(forgotten(effects).isEmpty)
        guard case .disk(.saveNotes(let book))? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        let count = driver.effects.count
        driver.answer(.saved(book.notebook))
        #expect(forgotten(Array(driver.effects.dropFirst(count))) == ["00"])
    }

    /// A draft that outlives its note by a crash is known by its text, which must be the last one.
    @Test func savingKeepsTheLastTextOfADraftFirst() throws {
        var driver = try driver()
        driver.type("a '12345678901234567890'")
        let effects = driver.effects(of: "'+' Ctrl-S")
        guard case .disk(.keepDraft(let draft))? = effects.first,
            case .disk(.saveNotes)? = effects.dropFirst().first
        else {
            Issue.record("\(effects)")
            return
        }
        #expect(draft.text == "12345678901234567890+")
        // What was never kept needs no draft on the way.
        #expect(kept(driver.effects(of: "a 'short' Ctrl-S")).isEmpty)
    }

    @Test func twentyKeysOrASecondKeepTheDraft() throws {
        var driver = try driver()
        driver.type("a '1234567890123456789'")
        #expect(kept(driver.effects).isEmpty && driver.session.wantsTick)
        driver.type("'0'")
        #expect(kept(driver.effects) == ["12345678901234567890"])
        #expect(!driver.session.wantsTick)
        driver.type("'x'")
        driver.tick()
        #expect(kept(driver.effects).last == "12345678901234567890x")
        let count = driver.effects.count
        driver.tick()
        #expect(driver.effects.count == count)
        driver.type("'y' F1")
        #expect(driver.session.wantsTick)
        driver.tick()
        #expect(kept(driver.effects).last == "12345678901234567890xy")
    }

    @Test func aDraftEmptiedIsForgotten() throws {
        var driver = try driver()
        driver.type("a 'x' Esc a Backspace Esc")
        #expect(forgotten(driver.effects).count == 1)
        #expect(driver.session.drafts.isEmpty)
    }

    /// Each draft outlives the answer to an earlier save.
    @Test func aDraftWaitsForTheSaveOfItsOwnNote() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("s t j a 'second' Esc")
        driver.answerKept()
        driver.type("a Ctrl-S")
        driver.answerKept()
        let saves = driver.effects.compactMap {
            if case .disk(.saveNotes(let book)) = $0 { book } else { nil }
        }
        #expect(saves.count == 1, "one save at a time")
        driver.answer(.saved(saves[0].notebook))
        #expect(forgotten(driver.effects).isEmpty)
        #expect(driver.screen.contains("saving"))
        let second = driver.effects.compactMap {
            if case .disk(.saveNotes(let book)) = $0 { book } else { nil }
        }.last
        driver.answer(.saved(try #require(second).notebook))
        driver.answerKept()
        #expect(forgotten(driver.effects).count == 1)
        #expect(driver.screen.contains("saved ✓"))
    }

    @Test func anEditThatChangesNothingForgetsItsDraft() throws {
        var driver = try driver()
        driver.type("/ 'nk-03' Enter e '+' Esc e Backspace Ctrl-S")
        #expect(driver.said == "nothing changed")
        #expect(forgotten(driver.effects).count == 1)
    }

    // MARK: A disk that fails

    /// A try that nobody asked for takes no message off the screen; the failure of something that
    /// was done meanwhile is reported.
    @Test func unaskedTriesAreSilent() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("a 'precious' Esc")
        let draft = try #require(driver.session.drafts.all.first)
        driver.answer(.notKept(.draft(draft.id), "cannot keep the draft: disk full"))
        driver.type("Q")
        driver.answer(.notKept(.draft(draft.id), "cannot keep the draft: disk full"))
        #expect(driver.said.contains("again leaves"))
        for _ in 1...10 {
            driver.tick()
            driver.answer(.notKept(.draft(draft.id), "cannot keep the draft: disk full"))
            #expect(driver.said.contains("again leaves"), "\(driver.said)")
        }
        driver.type("s t")
        driver.answer(.notKept(.notes, "disk full"))
        #expect(driver.said.hasSuffix(" · not saved, Ctrl-S tries again: disk full"))
    }

    @Test func whatCannotBeSavedIsSaidAndKept() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("a 'precious' Ctrl-S")
        driver.answer(.notKept(.notes, "disk full"))
        #expect(driver.screen.contains("NOT SAVED"))
        #expect(driver.said.hasSuffix(" · not saved, Ctrl-S tries again: disk full"))
        #expect(driver.unsaved?.notes.notes.map(\.current.text) == ["precious"])
        driver.type("a Ctrl-S")
        #expect(driver.said == "the note is empty; nothing was saved")
        // What another copy wrote waits until this one's notes are safe.
        driver.answer(.notesReloaded(Notebook()))
        #expect(driver.notes.last?.current.text == "precious")
        driver.answerKept()
        driver.type("Ctrl-S")
        guard case .disk(.saveNotes(let book))? = driver.effects.last else {
            Issue.record("\(driver.effects)")
            return
        }
        driver.answer(.saved(book.notebook))
        #expect(driver.effects.last == .disk(.forgetUnsaved))
        #expect(driver.screen.contains("saving"), "the copy for the next start is still there")
        driver.answerKept()
        #expect(driver.screen.contains("saved ✓"))
    }

    @Test(arguments: ["q", "Q"]) func quittingAsksOnceWhenNotSaved(key: String) throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("s t")
        driver.answer(.notKept(.notes, "disk full"))
        driver.answerKept()
        driver.type(key)
        #expect(!driver.effects.contains(.terminal(.quit)), "it is tried again first")
        driver.answer(.notKept(.notes, "disk full"))
        #expect(!driver.effects.contains(.terminal(.quit)))
        #expect(
            driver.said.contains("status standing on SEC-01 (kept for the next start)"))
        #expect(driver.said.contains("disk full"))
        driver.type("j " + key)
        driver.answer(.notKept(.notes, "disk full"))
        #expect(!driver.effects.contains(.terminal(.quit)), "another key means to stay")
        driver.type(key)
        #expect(driver.effects.last == .terminal(.quit))
    }

    @Test func whatOthersWroteComesInWithASave() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("s t")
        guard case .disk(.saveNotes(let book))? = driver.effects.last,
            var other = book.notebook.notes.first
        else {
            Issue.record("\(driver.effects)")
            return
        }
        other.current.text = "theirs"
        var joined = book.notebook
        joined.put(other.revised(other.current))
        driver.type("j a 'mine, meanwhile' Ctrl-S")
        driver.answer(.notesSaved(SavedNotes(book.notebook, joined: joined, fromOthers: 1)))
        #expect(driver.said.contains("loaded 1 note from another copy"))
        #expect(driver.notes.contains { $0.current.text == "theirs" })
        #expect(driver.notes.contains { $0.current.text == "mine, meanwhile" })
    }

    /// The file was read again while a save was under way, and somebody has settled since what that
    /// showed: once all is saved, the screen shows what the file holds.
    @Test func afterASaveTheScreenShowsTheFile() throws {
        var driver = try driver()
        driver.type("a 'first' Ctrl-S")
        let note = try #require(driver.notes.last)
        driver.answersSaves = false
        driver.type("e ' mine' Ctrl-S")
        guard case .disk(.saveNotes(let book))? = driver.effects.last else {
            Issue.record("\(driver.effects)")
            return
        }
        var theirs = note.current
        (theirs.text, theirs.author) = ("theirs", "kim")
        var reread = book.base
        reread.put(note.revised(theirs))
        driver.answer(.notesReloaded(reread))
        #expect(driver.notes.last?.hasTwoTexts ?? false)
        var settled = try #require(book.notebook.note(note.id))
        settled.history.append(theirs)
        var joined = book.notebook
        joined.put(settled)
        driver.answer(.notesSaved(SavedNotes(book.notebook, joined: joined, fromOthers: 1)))
        #expect(driver.session.register.notebook == joined)
    }
}
