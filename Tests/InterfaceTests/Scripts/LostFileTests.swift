import Canvas
import Commitments
import Testing

@testable import Interface

/// A file that was taken away or damaged while the browser is open: what the session holds of it is
/// unsaved then, and outlives the program.
@Suite struct LostFileTests {
    /// A browser with a saved note of this run, whose text is "mine".
    private func driver() throws -> Driver {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("a 'mine' Ctrl-S")
        driver.answersSaves = false
        return driver
    }

    @Test(arguments: [Outcome.notesUnreadable("damaged on disk"), .notesGone("notes.json")])
    func notesThatWereLostAreUnsavedAndKept(_ outcome: Outcome) throws {
        var driver = try driver()
        driver.answer(outcome)
        #expect(driver.screen.contains("NOT SAVED"))
        let unsaved = try #require(driver.unsaved)
        #expect(unsaved.notes == driver.session.register.notebook)
        driver.answer(.kept(.unsavedChanges))
        driver.type("q")
        #expect(driver.session.farewell?.contains("saved by the next start: all notes") ?? false)
    }

    /// The first act after the loss does not take the place of all the others.
    @Test func anActAfterTheLossIsOneMore() throws {
        var driver = try driver()
        driver.answer(.notesGone("notes.json"))
        driver.answer(.kept(.unsavedChanges))
        driver.type("s t")
        driver.answer(.notKept(.notes, "no permission"))
        #expect(driver.unsaved?.notes == driver.session.register.notebook)
    }

    /// The file that comes back may be an older one.
    @Test func whatAnOlderFileLacksIsSavedAgain() throws {
        var driver = try driver()
        driver.answer(.notesUnreadable("damaged on disk"))
        driver.answer(.kept(.unsavedChanges))
        driver.forgetEffects()
        driver.answer(.notesReloaded(try Sample.notebook()))
        #expect(driver.notes.contains { $0.current.text == "mine" })
        let saved = driver.effects.compactMap { effect in
            if case .disk(.saveNotes(let work)) = effect { work } else { nil }
        }
        #expect(saved.last?.notebook.notes.contains { $0.current.text == "mine" } ?? false)
        driver.answer(.saved(driver.session.register.notebook))
        for _ in 1...2 { driver.answer(.kept(.unsavedChanges)) }
        #expect(driver.screen.contains("saved ✓"))
    }

    /// An edit of a catalog that was taken away waits until the analyst says that it is to be
    /// written again: alone it would make another catalog of the one in the program.
    @Test func aCatalogThatWasTakenAwayIsWrittenAgainWhenAskedFor() throws {
        var driver = try driver()
        driver.type("c 'x' Ctrl-S")
        driver.answer(
            .catalogSaved(
                driver.session.catalog,
                SavedEdits(edits: Set(driver.session.catalog.edits.map(\.id)))))
        driver.answer(.catalogUnreadable("the catalog file was deleted; Ctrl-S writes it again"))
        #expect(driver.screen.contains("NOT SAVED"))
        driver.answer(.kept(.unsavedChanges))
        driver.forgetEffects()
        driver.type("j c 'y' Ctrl-S")
        driver.tick()
        func saves() -> [[CatalogEdit]] {
            driver.effects.compactMap { effect in
                if case .disk(.saveCatalog(let edits)) = effect { edits } else { nil }
            }
        }
        #expect(saves().isEmpty && driver.screen.contains("NOT SAVED"))
        #expect(driver.unsaved?.edits.count == 2, "those of the file, too")
        driver.type("Ctrl-S")
        #expect(saves().last?.count == 1)
    }

    /// The copy counts changes; the first of them may be saved meanwhile.
    @Test func aLaterChangeIsKeptAlthoughAnEarlierOneWasSaved() throws {
        var driver = try driver()
        driver.type("s t")
        driver.answer(.notKept(.notes, "busy"))
        driver.type("Ctrl-S")
        driver.answer(.saved(driver.session.register.notebook))
        driver.forgetEffects()
        driver.type("a 'later' Ctrl-S")
        driver.answer(.notKept(.notes, "busy"))
        // The answer about the file of kept changes comes late.
        for _ in 1...2 { driver.answer(.kept(.unsavedChanges)) }
        #expect(driver.unsaved != nil)
        #expect(driver.unsaved?.notes.notes.map(\.current.text) == ["later"])
    }

    @Test func whileASaveWaitsItsChangesAreKept() throws {
        var driver = try driver()
        driver.type("s t")
        driver.answer(.waiting(for: "flock (process 7)"))
        #expect(driver.unsaved?.notes.notes.count == 1)
    }

    /// It would bring back what was undone.
    @Test func keptChangesThatCannotBeDeletedAreNotForgotten() throws {
        var driver = try driver()
        driver.type("s t")
        driver.answer(.notKept(.notes, "busy"))
        driver.answer(.kept(.unsavedChanges))
        driver.type("Ctrl-S")
        driver.answer(.saved(driver.session.register.notebook))
        driver.answer(.notKept(.unsavedChanges, "old changes stay: no permission"))
        #expect(driver.screen.contains("NOT SAVED"))
    }

    @Test func afterGivingUpOtherThingsAreTriedAgain() throws {
        var driver = try driver()
        driver.type("s t")
        driver.answer(.waiting(for: "flock (process 7)"))
        driver.type("Esc")
        driver.answer(.notKept(.notes, "you stopped waiting"))
        driver.answer(.notKept(.unsavedChanges, "disk full"))
        driver.forgetEffects()
        for _ in 0...Session.retrySeconds { driver.tick() }
        #expect(driver.unsaved != nil)
        let saves = driver.effects.filter { if case .disk(.saveNotes) = $0 { true } else { false } }
        #expect(saves.isEmpty)
    }
}
