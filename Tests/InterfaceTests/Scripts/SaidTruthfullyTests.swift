import Canvas
import Commitments
import Testing

@testable import Interface

/// Messages about what is kept, held, back and dated later are so.
@Suite struct SaidTruthfullyTests {
    @Test func aDraftThatCannotBeKeptIsNotCalledKept() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'half' Esc")
        #expect(driver.said.hasPrefix("draft kept"))
        let draft = try #require(driver.session.drafts.all.first)
        driver.answer(.notKept(.draft(draft.id), "cannot keep the draft: no permission"))
        #expect(driver.said.hasPrefix("cannot keep the draft: no permission"))
        #expect(!driver.said.contains("draft kept"))
    }

    @Test func aDraftThatAnotherCopyHoldsIsNotDenied() throws {
        var driver = try Driver()
        let draft = Draft(
            id: "1", subject: Draft.Subject(pledge: Pledge.ID("SEC-01"), note: nil), text: "half",
            time: driver.now)
        var form = FormDraft(
            id: "2", form: "Pledge SEC-01", title: "Pledge SEC-01", command: "edit-pledge",
            values: [:], bases: [:], time: driver.now)
        form.values = ["title": "x"]
        _ = driver.session.offer(
            [], [], elsewhere: DraftsElsewhere(notes: [draft], forms: [form]))
        #expect(
            driver.said == "another open copy of Pledges holds the draft on SEC-01 and "
                + "the form “Pledge SEC-01”")
        driver.type("a")
        #expect(driver.said == "a draft on SEC-01 is held by another open copy of Pledges")
        driver.type("Esc C f")
        #expect(driver.said.contains("is held by another open copy of Pledges"))
    }

    @Test func anEmptyFileOfAnEditorTakesNoText() throws {
        var driver = try Driver()
        driver.type("a 'an hour'")
        driver.answer(.edited(text: "\n", purpose: .editor))
        #expect(driver.said == "the editor left an empty file; the text is as it was")
        #expect(driver.screen.contains("an hour"))
        driver.type("Ctrl-S")
        let note = try #require(driver.notes.last)
        driver.answer(.edited(text: "", purpose: .note(.of(note))))
        #expect(driver.notes.map(\.current.text) == ["an hour"])
    }

    @Test func aNoteDeletedWhileItsEditorWasOpenIsSaidToBeBack() throws {
        var driver = try Driver()
        driver.type("a 'mine' Ctrl-S")
        let base = driver.session.register.notebook
        let note = try #require(driver.notes.last)
        driver.answersSaves = false
        driver.answer(.edited(text: "mine, more", purpose: .note(.of(note))))
        var deletion = note.current
        (deletion.author, deletion.isDeleted) = ("mk", true)
        var theirs = base
        theirs.put(note.revised(deletion))
        driver.answer(.notesReloaded(theirs))
        #expect(driver.said == "mk had deleted the note on SEC-01: it is back with your text")
    }

    @Test func whoWantedToLeaveLeavesOnceAllIsSaved() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'mine' Ctrl-S Q")
        driver.answer(.notKept(.notes, "busy"))
        driver.answer(.kept(.unsavedChanges))
        #expect(driver.said.hasPrefix("not saved; Q again leaves"))
        for _ in 0...Session.retrySeconds { driver.tick() }
        driver.answer(.waiting(for: "flock (process 7)"))
        #expect(driver.said.hasPrefix("not saved; Q again leaves"), "the list stays")
        driver.forgetEffects()
        driver.answer(.saved(driver.session.register.notebook))
        driver.answerKept()
        #expect(driver.effects.contains(.terminal(.quit)))
    }

    @Test func aLineInTheBoxOfAStatementIsInTheLastMessage() throws {
        var driver = try Driver()
        driver.type("i 'The ministers agreed'")
        driver.send(.terminate(signal: 15))
        #expect(driver.session.farewell?.contains("The ministers agreed") ?? false)
    }

    @Test func whoOnlyLooksIsNotToldToWriteOn() throws {
        var driver = try Driver()
        let draft = Draft(
            id: "1", subject: Draft.Subject(pledge: Pledge.ID("SEC-01"), note: nil), text: "half",
            time: driver.now)
        driver.session.settings.whyOnlyLooking = "the program was started with --read-only"
        _ = driver.session.offer([draft], [])
        #expect(driver.said == "an unfinished note on SEC-01 was kept")
    }

    @Test func aNoteWrittenTomorrowIsNamed() throws {
        var driver = try Driver()
        let tomorrow = Timestamp(seconds: driver.now.seconds + 180_000, offset: driver.now.offset)
        let version = Note.Version(
            changed: tomorrow, author: "jh", date: tomorrow.date, text: "ahead")
        let note = Note(
            id: Note.ID("01KB000000000000000000000B"), pledge: Pledge.ID("SEC-02"),
            created: tomorrow, current: version)
        driver = try Driver(notebook: Notebook(notes: [note]))
        driver.session.sayLaterNotes()
        #expect(driver.said.hasPrefix("1 note dated after today"))
    }

    @Test func askingWhetherAllIsSavedLooksAtTheFiles() throws {
        var driver = try Driver()
        #expect(driver.effects(of: "Ctrl-S") == [.disk(.reload)])
    }

    /// The clock was set back between a note and its edit.
    @Test func undoGoesBackThroughActsOfAClockThatWasSetBack() throws {
        let driver = try Driver()
        let later = Timestamp(seconds: driver.now.seconds + 3600, offset: driver.now.offset)
        func version(_ text: String, _ time: Timestamp) -> Note.Version {
            Note.Version(changed: time, author: "jh", date: driver.now.date, text: text)
        }
        let note = Note(
            id: Note.ID("01KB000000000000000000000B"), pledge: Pledge.ID("SEC-02"), created: later,
            current: version("first", later)
        ).revised(version("second", driver.now))
        var again = try Driver(notebook: Notebook(notes: [note]))
        again.type("u")
        #expect(again.notes.map(\.current.text) == ["first"])
        again.type("u")
        #expect(again.notes.map(\.current.isDeleted) == [true])
        again.type("Ctrl-R Ctrl-R")
        #expect(again.notes.map(\.current.text) == ["second"])
    }

    @Test func anEditThatNoStartCanSaveIsNotPromisedToBeSaved() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("c ' x' Ctrl-S")
        let edit = try #require(driver.session.outbox.edits.first)
        driver.answer(
            .catalogSaved(
                driver.session.seen.catalog,
                SavedEdits(edits: [], refused: [edit.id: "“SEC-01” already names SEC-08"])))
        driver.answerKept()
        #expect(driver.said.hasPrefix("not saved, u takes it back: pledge SEC-01 changed"))
        let farewell = try #require(driver.session.farewell)
        #expect(farewell.contains("u in the browser takes it back"))
        #expect(!farewell.contains("saved by the next start"))
    }
}
