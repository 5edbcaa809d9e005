import Commitments
import Testing

@testable import Interface

/// Marks, statuses, tags, notes, and taking them back.
@Suite struct NotingTests {
    private func driver(_ columns: Int = 120) throws -> Driver {
        try Driver(columns: columns, notebook: Sample.notebook())
    }

    // MARK: Saving

    /// Ctrl-S during a save is answered once the save is over.
    @Test func ctrlSDuringASaveIsAnsweredAfterIt() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("s t Ctrl-S")
        #expect(driver.session.message?.text == "saving…")
        driver.answer(.saved(driver.session.register.notebook))
        #expect(driver.said.hasPrefix("all saved"), "\(driver.said)")
        #expect(driver.screen.contains("saved ✓"))
    }

    /// The last line says what the disk said, not that a try which has failed is under way.
    @Test func aTryThatFailsAgainIsNotCalledSaving() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("s t")
        driver.answer(.notKept(.notes, "the disk is full"))
        driver.now = Timestamp(
            seconds: driver.now.seconds + 2 * Session.retrySeconds, offset: driver.now.offset)
        driver.tick()
        driver.answer(.kept(.draft("0123456789abcdef")))
        driver.answer(.notKept(.notes, "the disk is full"))
        #expect(driver.said.contains("the disk is full"), "\(driver.said)")
    }

    // MARK: Drafts without a place

    private func draft(_ pledge: String, note: Note.ID? = nil) -> Draft {
        Draft(
            id: "0123456789abcdef", subject: .init(pledge: Pledge.ID(pledge), note: note),
            text: "MY LONG ANALYSIS", time: Timestamp(seconds: 1_759_000_000, offset: 540))
    }

    @Test func aDraftOnAPledgeThatIsGoneCanBeGoneOnWith() throws {
        var driver = try driver()
        _ = driver.session.offer([draft("SEC-99")], [])
        #expect(driver.said.contains("SEC-99, which the catalog does not have"), "\(driver.said)")
        driver.type("/ 'id:sec-99' Enter a")
        #expect(driver.front == .editor && driver.screen.contains("MY LONG ANALYSIS"))
        driver.type("Ctrl-S")
        #expect(driver.notes.contains { $0.current.text == "MY LONG ANALYSIS" })
    }

    @Test func aDraftOfAnEditOfADeletedNoteCanBeGoneOnWith() throws {
        var driver = try driver()
        let pledge = try #require(driver.selected)
        driver.type("a 'first' Ctrl-S")
        let note = try #require(driver.notes.last { $0.pledge.text == pledge })
        driver.type("D")
        _ = driver.session.offer([draft(pledge, note: note.id)], [])
        driver.type("e")
        #expect(driver.front == .editor && driver.screen.contains("MY LONG ANALYSIS"))
    }

    // MARK: Marks

    /// What was known on a past day does not grow.
    @Test func nothingIsWrittenWhileLookingFromAPastDay() throws {
        var driver = try Driver()
        driver.type(": 'as-of' Enter Ctrl-U '2025-03-01' Enter a")
        #expect(driver.front == .list && driver.notes.isEmpty)
        #expect(driver.said.hasPrefix("read-only as of 1 Mar 2025"), "\(driver.said)")
        driver.type("c")
        #expect(driver.said.hasPrefix("read-only as of 1 Mar 2025"))
        driver.type(": 'as-of' Enter Ctrl-U '2025-10-20' Enter a 'seen' Ctrl-S")
        #expect(driver.notes.map(\.current.text) == ["seen"])
    }

    @Test func aPastDayShowsNotesAndEntriesAsTheyWere() throws {
        var driver = try Driver()
        driver.type("a 'planned' Ctrl-S c Ctrl-U 'A new title' Ctrl-S")
        driver.now = Timestamp(seconds: driver.now.seconds + 40 * 86_400, offset: driver.now.offset)
        driver.type("e Ctrl-U 'cancelled' Ctrl-S : 'as-of' Enter Ctrl-U '2025-10-31' Enter Enter")
        #expect(driver.screen.contains("planned") && !driver.screen.contains("cancelled"))
        #expect(driver.screen.contains("A new title"))
        driver.type(": 'as-of' Enter Ctrl-U '2025-10-19' Enter")
        #expect(driver.said == "as of 19 Oct 2025, without 1 edit of the catalog made later")
        #expect(!driver.screen.contains("A new title") && !driver.screen.contains("planned"))
    }

    @Test func aNoteIsNotEditedAway() throws {
        var driver = try Driver()
        driver.type("a 'words' Ctrl-S e Ctrl-U Ctrl-S")
        #expect(driver.notes.first?.current.text == "words")
        #expect(driver.screen.contains("D on the note deletes it"))
    }

    @Test func markingMovesOn() throws {
        var driver = try driver()
        driver.type("Space Space j Space k k k Space")
        #expect(driver.marked == ["SEC-01", "SEC-04"])
        #expect(driver.screen.contains("2 marked"))
    }

    @Test func aRangeIsMarkedAsItIsDrawn() throws {
        var driver = try driver()
        driver.type("j v j j")
        #expect(driver.marked == ["SEC-02", "SEC-03", "SEC-04"])
        #expect(driver.session.marks.isEmpty)
        driver.type("Esc")
        #expect(driver.marked.isEmpty)
        driver.type("v k Space j j")
        #expect(driver.marked == ["SEC-03", "SEC-04"])
    }

    /// A range over rows that are marked already marks them; it does not take the last one away.
    @Test func aRangeOverMarkedRowsKeepsThem() throws {
        var driver = try driver()
        driver.type("Space Space g g v j Space")
        #expect(driver.marked == ["SEC-01", "SEC-02"])
        driver.type("j")
        #expect(driver.marked == ["SEC-01", "SEC-02"])
    }

    @Test func starMarksAllShownThenTheOthers() throws {
        var driver = try driver()
        driver.type("1 *")
        #expect(driver.marked.count == 6)
        driver.type("*")
        #expect(driver.marked.isEmpty)
        driver.type("Space *")
        #expect(driver.marked.count == 5 && !driver.marked.contains("SEC-01"))
    }

    // MARK: Statuses

    @Test func statusInTwoKeys() throws {
        var driver = try driver()
        driver.type("j")
        let effects = driver.effects(of: "s p")
        #expect(driver.status("SEC-02") == .inProgress)
        #expect(driver.said.contains("SEC-02 in progress"))
        guard case .disk(.saveNotes(let book))? = effects.first else {
            Issue.record("not saved: \(effects)")
            return
        }
        #expect(book.notebook.notes.last?.current.status == .inProgress)
    }

    @Test func aStatusGoesOnAllMarkedThatItFits() throws {
        var driver = try driver()
        driver.type("3 * s d")
        #expect(driver.status("ECO-03") == .delivered && driver.status("ECO-07") == .delivered)
        #expect(driver.status("ECO-01") == .notAssessed)
        #expect(driver.said.contains("2 pledges delivered") && driver.said.contains("6 left alone"))
        #expect(driver.notes.count == 7)
        driver.type("u")
        #expect(driver.status("ECO-03") == .notAssessed)
        #expect(driver.said.contains("undone: status delivered on 2 pledges"))
    }

    @Test func aStatusThatDoesNotFitSaysWhy() throws {
        var driver = try driver()
        driver.type("s d")
        #expect(driver.said.contains("is for actions; SEC-01 is a position"))
        #expect(driver.front == .menu)
        #expect(driver.notes.count == 5)
    }

    @Test func aCapitalAddsANote() throws {
        var driver = try driver()
        driver.type("j s P 'Calendar agreed.' Ctrl-S")
        #expect(driver.status("SEC-02") == .inProgress)
        #expect(driver.notes.last?.current.text == "Calendar agreed.")
        driver.type("Space Space s P")
        #expect(driver.front == .list && driver.said.contains("a note belongs to one pledge"))
    }

    @Test func lapsedNeedsASource() throws {
        var driver = try driver()
        driver.type("s x")
        #expect(driver.front == .editor)
        driver.type("Ctrl-S")
        #expect(driver.front == .editor && driver.said.contains("needs a source"))
        driver.type("'https://example.org/x' Ctrl-S")
        #expect(driver.status("SEC-01") == .lapsed)
        #expect(driver.notes.last?.current.evidence == ["https://example.org/x"])
        driver.type("Space Space s x")
        #expect(driver.front == .list)
        #expect(driver.said.contains("source") && !driver.said.contains("small letter"))
    }

    // MARK: Tags

    @Test func tagsGoOnAllMarked() throws {
        var driver = try driver()
        driver.type("Space Space # 'ask,' Space '#한국' Space 'ask' Enter")
        #expect(driver.notes.suffix(2).allSatisfy { $0.current.tags == ["ask", "한국"] })
        #expect(driver.said.contains("#ask #한국 on 2 pledges"))
        driver.type("Esc / 'tag:한국' Enter")
        #expect(driver.shown == ["SEC-01", "SEC-02"])
        driver.type("# Space Enter")
        #expect(driver.front == .prompt && driver.said == "type at least one tag")
    }

    // MARK: Notes

    @Test func aNoteIsWrittenEditedAndDeleted() throws {
        var driver = try driver()
        driver.type("a '첫 메모' Enter '2nd line' Ctrl-S")
        #expect(driver.notes.last?.current.text == "첫 메모\n2nd line")
        #expect(driver.said == "note added to SEC-01 · u undoes")
        driver.type("e '!' Ctrl-S")
        #expect(driver.notes.last?.current.text == "첫 메모\n2nd line!")
        #expect(driver.notes.last?.history.map(\.text) == ["첫 메모\n2nd line"])
        driver.type("D")
        #expect(driver.notes.last?.current.isDeleted == true)
        #expect(driver.said == "note deleted · u brings it back")
        driver.type("D")
        #expect(driver.said == "SEC-01 has no note yet; a writes one")
        driver.type("u")
        #expect(driver.notes.last?.current.isDeleted == false)
        driver.type("e Ctrl-S")
        #expect(driver.said == "nothing changed")
    }

    @Test func ofSeveralNotesTheOneUnderTheCursorIsDeleted() throws {
        var driver = try driver()
        driver.type("j D")
        #expect(driver.said.contains("several notes"))
        driver.type("Enter D")
        #expect(driver.said == "move the cursor onto the note first")
        while !driver.said.isEmpty
            || driver.session.currentNote?.current.text.contains("日程") != true
            || (driver.session.screens.top as? PledgeScreen)?.noteUnderCursor(in: driver.session)
                == nil
        {
            driver.type("j")
        }
        driver.type("D")
        let deleted = driver.notes.filter(\.current.isDeleted).map(\.current.text)
        #expect(deleted == ["日程は未定。확인 필요."])
    }

    @Test func theAnalystsEditorChangesANote() throws {
        var driver = try driver()
        driver.type("/ 'nk-03' Enter")
        let effects = driver.effects(of: "E")
        guard case .terminal(.edit(let draft, let purpose))? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(draft.text == "Fourth meeting held in Tokyo.")
        #expect(draft.subject.note == driver.notes.last { $0.pledge.text == "NK-03" }?.id)
        driver.answer(.edited(text: draft.text + "\nMore.", purpose: purpose))
        #expect(driver.notes.contains { $0.current.text == "Fourth meeting held in Tokyo.\nMore." })
        driver.answer(.edited(text: nil, purpose: purpose))
        #expect(driver.said == "nothing changed")
    }

    // MARK: Undo

    /// Each key in a run of its own.
    @Test func undoAndRedoSurviveTheEndOfTheProgram() throws {
        var driver = try Driver()
        driver.type("a 'one' Ctrl-S e ' more' Ctrl-S j s r")
        func contents(_ driver: Driver) -> [String] {
            driver.notes.filter { !$0.current.isDeleted }.map {
                $0.current.text + ($0.current.status?.rawValue ?? "")
            }
        }
        let states = [[], ["one"], ["one more"], contents(driver)]
        var later = driver
        func restart() throws {
            let now = later.now
            later = try Driver(notebook: later.session.register.notebook)
            later.now = now
        }
        for state in states.dropLast().reversed() {
            try restart()
            later.type("u")
            #expect(contents(later) == state && later.said.hasPrefix("undone: "))
        }
        later.type("u")
        #expect(later.said == "nothing to undo")
        for state in states.dropFirst() {
            try restart()
            later.type("Ctrl-R")
            #expect(contents(later) == state && later.said.hasPrefix("redone: "))
        }
        later.type("Ctrl-R")
        #expect(later.said == "nothing to redo")
    }

    @Test func undoDoesNotWriteOverWhatOthersWroteSince() throws {
        var driver = try Driver()
        driver.type("a 'mine' Ctrl-S")
        let note = try #require(driver.notes.first)
        var theirs = note.current
        theirs.text = "theirs"
        theirs.author = "kim"
        driver.answer(.notesReloaded(Notebook(notes: [note.revised(theirs)])))
        driver.type("u")
        #expect(driver.said.hasPrefix("not undone: ") && driver.said.contains("kim changed"))
        #expect(driver.notes.first?.current.text == "theirs")
    }

    @Test func whoEditsANoteIsToldThatItChangedOnDisk() throws {
        var driver = try Driver()
        driver.type("a 'mine' Ctrl-S e")
        let note = try #require(driver.notes.first)
        var theirs = note.current
        theirs.text = "theirs"
        driver.answer(.notesReloaded(Notebook(notes: [note.revised(theirs)])))
        #expect(driver.said.contains("changed this note; Ctrl-S keeps both"))
        driver.type("' more' Ctrl-S")
        let after = try #require(driver.notes.first)
        #expect(after.current.text == "mine more")
        #expect(after.history.map(\.text).contains("theirs"))
        #expect(after.textsBeside.map(\.text) == ["theirs"], "both are there to be settled")
    }

    @Test func undoToTheBeginningAndRedoToTheEnd() throws {
        // What a colleague wrote is there already, and not for us to take back.
        let others = try Sample.notebook().notes.map { note in
            var note = note
            note.current.author = "kim"
            return note
        }
        var driver = try Driver(notebook: Notebook(notes: others))
        func contents() -> [Note.ID: [String]] {
            Dictionary(
                uniqueKeysWithValues: driver.notes.filter { !$0.current.isDeleted }.map {
                    let now = $0.current
                    return (
                        $0.id, [now.text, now.status?.rawValue ?? ""] + now.tags + [now.date.iso]
                    )
                })
        }
        let start = contents()
        driver.type(
            "a 'one' Ctrl-S s t j s r 3 * s p Esc # 'x' Enter 0 G a 'two' Ctrl-S e '+' Ctrl-S D")
        let end = contents()
        #expect(start != end)
        let changes = driver.session.undoStack.count
        #expect(changes >= 7)
        for _ in 0..<changes {
            driver.type("u")
            #expect(driver.said.hasPrefix("undone: "))
        }
        #expect(contents() == start)
        driver.type("u")
        #expect(driver.said == "nothing to undo")
        for index in 0..<changes {
            driver.type(index.isMultiple(of: 2) ? "Ctrl-R" : "U")
            #expect(driver.said.hasPrefix("redone: "))
        }
        #expect(contents() == end)
        driver.type("U")
        #expect(driver.said == "nothing to redo")
    }

    // MARK: Read-only

    @Test(arguments: [
        "a", "e", "E", "D", "s", "#", "u", "U", "Ctrl-R", "Enter a", "Enter s", "Enter #",
        "Enter e",
        "m Enter G a", "m Enter G s", ": 'status' Enter", ": 'tag' Enter", ": 'undo' Enter",
        "? 'delete' Enter",
    ])
    func readOnlySaysWhy(keys: String) throws {
        var driver = try Driver(notebook: Sample.notebook(), readOnly: "notes.json is damaged")
        #expect(driver.said == "notes.json is damaged")
        #expect(driver.screen.contains("read-only"))
        driver.type("j")
        driver.type(keys)
        #expect(driver.said == "notes.json is damaged")
        #expect(driver.notes.count == 5)
        #expect(!driver.effects.contains { if case .disk(.saveNotes) = $0 { true } else { false } })
        #expect(driver.front != .editor && driver.front != .menu)
    }
}
