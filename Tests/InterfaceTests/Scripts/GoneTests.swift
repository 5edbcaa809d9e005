import Canvas
import Commitments
import Testing

@testable import Interface

/// Somebody puts an older file in the place of one in which this browser saved: what it lacks is not
/// put back unasked, and never without a word.
@Suite struct GoneTests {
    /// A browser that saved a note, and the file without it.
    private func driver() throws -> (driver: Driver, older: Notebook) {
        var driver = try Driver(notebook: Sample.notebook())
        let older = driver.session.register.notebook
        driver.type("a 'mine' Ctrl-S")
        driver.forgetEffects()
        return (driver, older)
    }

    private func hasMine(_ driver: Driver) -> Bool {
        driver.notes.contains { $0.current.text == "mine" }
    }

    @Test func anOlderFileTakesANoteOutAndSaysSo() throws {
        let (saved, older) = try driver()
        var driver = saved
        driver.answer(.notesReloaded(older))
        #expect(driver.session.register.notebook == older, "it may be what git was asked for")
        #expect(driver.said.hasPrefix("1 note gone from the file (yours) · P puts back"))
        #expect(driver.said.hasSuffix("also in `pledges restore`"))
        #expect(driver.screen.contains("saved ✓") && driver.effects.isEmpty)
    }

    @Test func oneKeyPutsItBackAsAnUnsavedChange() throws {
        let (saved, older) = try driver()
        var driver = saved
        driver.answer(.notesReloaded(older))
        driver.answersSaves = false
        driver.type("P")
        #expect(hasMine(driver) && driver.said == "put back: 1 note")
        #expect(driver.session.outbox.items.map(\.name) == ["putting back the note on SEC-01"])
        let saves = driver.effects.compactMap { effect in
            if case .disk(.saveNotes(let work)) = effect { work } else { nil }
        }
        #expect(saves.last?.base == older)
        #expect(saves.last?.notebook.notes.contains { $0.current.text == "mine" } ?? false)
        driver.answer(.saved(driver.session.register.notebook))
        #expect(driver.screen.contains("saved ✓"))
        driver.type("P")
        #expect(driver.said == "nothing is gone from the files")
    }

    @Test func anEditOfANoteThatIsGoneIsPutBack() throws {
        var driver = try driver().driver
        let older = driver.session.register.notebook
        driver.type("e ', more' Ctrl-S")
        driver.answer(.notesReloaded(older))
        #expect(driver.said.hasPrefix("1 edited note gone from the file (yours)"))
        driver.type("P")
        #expect(driver.notes.contains { $0.current.text == "mine, more" })
    }

    @Test func undoSaysThatItIsGone() throws {
        let (saved, older) = try driver()
        var driver = saved
        driver.answer(.notesReloaded(older))
        driver.type("u")
        #expect(driver.said.contains("it is gone from the file · P puts it back"))
        driver.type("P u")
        #expect(driver.said.hasPrefix("undone: the note on SEC-01"))
    }

    @Test func whatComesBackByItselfIsNotOffered() throws {
        let (saved, older) = try driver()
        var driver = saved
        let newer = driver.session.register.notebook
        driver.answer(.notesReloaded(older))
        driver.answer(.notesReloaded(newer))
        driver.type("P")
        #expect(driver.said == "nothing is gone from the files" && hasMine(driver))
    }

    @Test func aSaveThatFindsAnOlderFileSaysSoToo() throws {
        let saved = try driver().driver
        var driver = saved
        driver.answersSaves = false
        driver.type("s t")
        let sent = driver.session.register.notebook
        let joined = Notebook(
            notes: sent.notes.filter { $0.current.text != "mine" })
        driver.answer(.notesSaved(SavedNotes(sent, joined: joined)))
        #expect(driver.said.hasPrefix("1 note gone from the file (yours)"))
        driver.type("P")
        #expect(hasMine(driver))
    }

    @Test func withoutABackupTheLastMessageHasTheWords() throws {
        let (saved, older) = try driver()
        var driver = saved
        driver.answer(.notesReloaded(older, notKept: "disk full"))
        #expect(driver.said.contains("no backup: disk full"))
        #expect(driver.session.farewell?.contains("mine") ?? false)
    }

    @Test func anEditOfTheCatalogThatIsGoneIsPutBack() throws {
        var driver = try Driver()
        let older = driver.session.catalog
        driver.type("c ' TITLED' Ctrl-S")
        driver.answer(.catalogReloaded(older))
        #expect(driver.said.hasPrefix("1 edit gone from the catalog file (yours) · P puts back"))
        driver.type("u")
        #expect(driver.said.contains("it is gone from the file · P puts it back"))
        driver.answersSaves = false
        driver.type("P")
        #expect(driver.session.outbox.edits.count == 1)
        #expect(driver.session.catalog.pledges.contains { $0.title.hasSuffix("TITLED") })
    }

    @Test func aFileThatWasAwayAndIsOlderIsSavedAgainUnasked() throws {
        let (saved, older) = try driver()
        var driver = saved
        driver.answersSaves = false
        driver.answer(.notesGone("notes.json"))
        driver.answer(.kept(.unsavedChanges))
        driver.answer(.notesReloaded(older))
        #expect(driver.said == "the notes file is back; 1 note that it lacked is written again")
        driver.answer(.saved(driver.session.register.notebook))
        for _ in 1...2 { driver.answerKept() }
        #expect(hasMine(driver) && driver.screen.contains("saved ✓"))
    }
}
