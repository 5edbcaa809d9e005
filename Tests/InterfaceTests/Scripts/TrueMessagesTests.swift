import Canvas
import Commitments
import Testing

@testable import Interface

/// What messages say about saving, undoing and what others did is so.
@Suite struct TrueMessagesTests {
    private func note(_ driver: Driver) throws -> Note {
        try #require(driver.notes.last { $0.current.text.contains("mine") })
    }

    @Test func undoOfWhatCannotBeSavedSaysThatItIsUndone() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'mine' Ctrl-S")
        driver.answer(.notKept(.notes, "the disk is full"))
        driver.type("u")
        driver.answer(.notKept(.notes, "the disk is full"))
        #expect(driver.said.hasPrefix("undone: the note on"))
        #expect(driver.said.contains("not saved, Ctrl-S tries again: the disk is full"))
    }

    @Test func afterARestartWhatWasUndoneUnsavedCanBeDoneAgain() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'mine' Ctrl-S")
        driver.answer(.notKept(.notes, "the disk is full"))
        driver.answer(.kept(.unsavedChanges))
        driver.type("u")
        driver.answer(.notKept(.notes, "the disk is full"))
        let unsaved = try #require(driver.unsaved)
        driver = try Driver()
        driver.resume(unsaved)
        #expect(driver.said.contains("deleting the note on SEC-01"))
        driver.type("Ctrl-R")
        #expect(try !note(driver).current.isDeleted)
        driver.type("u")
        #expect(try note(driver).current.isDeleted)
        driver.type("u")
        #expect(driver.said.contains("nothing to undo"))
    }

    /// Ben's text came in with the save of Anna's, and she settled it.
    @Test func settlingIsUndoneFirstAndThenWhoChangedItIsNamed() throws {
        var driver = try Driver()
        driver.type("a 'mine' Ctrl-S")
        let base = driver.session.register.notebook
        driver.answersSaves = false
        driver.type("e ' more' Ctrl-S")
        var theirs = try note(driver).current
        theirs.author = "ben"
        theirs.text = "mine, says ben"
        var other = base
        other.put(try #require(base.note(try note(driver).id)).revised(theirs))
        let sent = driver.session.register.notebook
        let merge = Notebook.merge(base: base, mine: sent, theirs: other)
        driver.answer(
            .notesSaved(
                SavedNotes(
                    sent, joined: merge.notebook, fromOthers: 1, editedTwice: merge.editedTwice)))
        driver.answersSaves = true
        #expect(try note(driver).hasTwoTexts)
        driver.type("= e ' one' Ctrl-S")
        #expect(try !note(driver).hasTwoTexts)
        driver.type("u")
        #expect(driver.said.hasPrefix("undone: settling the note on"))
        #expect(try note(driver).hasTwoTexts)
        driver.type("u")
        #expect(driver.said.contains("ben changed the note on SEC-01 too"))
        #expect(driver.said.contains("= shows both"))
    }

    @Test func oneActOfAColleagueIsNamed() throws {
        var driver = try Driver()
        driver.type("a 'mine' Ctrl-S")
        let base = driver.session.register.notebook
        var book = base
        var version = try note(driver).current
        version.author = "ben"
        version.text = "ben's"
        book.put(
            Note(
                id: Note.ID("01KB000000000000000000000B"), pledge: Pledge.ID("SEC-02"),
                created: version.changed, current: version))
        driver.answer(.notesReloaded(book))
        #expect(driver.said == "ben wrote a note on SEC-02")
        let second = book.notes.first { $0.current.author == "ben" }
        version.isDeleted = true
        book.put(try #require(second).revised(version))
        driver.answer(.notesReloaded(book))
        #expect(driver.said == "ben deleted a note on SEC-02")
    }

    @Test func aMessageOfAWaitGoesOnceAllIsSaved() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'mine' Ctrl-S")
        driver.answer(.waiting(for: "flock (process 7)"))
        #expect(driver.said.contains("saving waits for flock (process 7)"))
        driver.answer(.saved(driver.session.register.notebook))
        #expect(driver.said == "saving…")
        driver.answer(.kept(.unsavedChanges))
        driver.answer(.kept(.unsavedChanges))
        #expect(driver.said.hasPrefix("all saved"))
    }

    @Test func escClosesTheHelpBeforeItGivesUpAWait() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'mine' Ctrl-S")
        driver.answer(.waiting(for: "flock (process 7)"))
        driver.type("? Esc")
        #expect(driver.front == .list && driver.session.waitsFor != nil)
        driver.type("Esc")
        #expect(driver.session.waitsFor == nil)
    }

    @Test func leavingNamesTheKeyThatWasPressed() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("a 'mine' Ctrl-S")
        driver.answer(.notKept(.notes, "the disk is full"))
        driver.answer(.kept(.unsavedChanges))
        driver.type("q")
        driver.answer(.notKept(.notes, "the disk is full"))
        #expect(driver.said.hasPrefix("not saved; q again leaves"))
    }
}
