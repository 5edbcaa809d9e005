import Commitments
import Testing

@testable import Interface

/// A note that two people changed at the same time.
@Suite struct SettlingTests {
    private func driver(columns: Int = 120, readOnly: String? = nil) throws -> Driver {
        try Driver(columns: columns, notebook: Sample.twoTexts(), readOnly: readOnly)
    }

    private func note(_ driver: Driver) throws -> Note {
        try #require(driver.notes.first { $0.pledge.text == "ECO-02" })
    }

    @Test(arguments: [
        (120, "≠ 1 note has two texts"), (80, "≠ 1 to settle"), (60, "≠ 1 to settle"),
        (40, "≠ 1 open"),
    ])
    func theHeaderAndTheListFlagIt(_ columns: Int, _ header: String) throws {
        let lines = try driver(columns: columns).screen.split(separator: "\n")
        #expect(lines[1].contains(header))
        let row = lines.first { $0.contains("ECO-02") }
        #expect(columns <= 60 || row?.contains("≠1") ?? false)
        #expect(!(try Driver(columns: columns, notebook: Sample.notebook()).screen.contains("≠")))
    }

    @Test func thePageSaysWhoseTextsTheyAre() throws {
        var driver = try driver()
        driver.type("/ 'ECO-02' Enter Enter")
        #expect(driver.screen.contains("≠ two texts, of mk and jh; = shows both"))
    }

    @Test func theTextsStandBesideEachOtherWhereThereIsRoom() throws {
        var driver = try driver()
        driver.type("=")
        #expect(driver.front == .twoTexts)
        let heading = driver.screen.split(separator: "\n").first { $0.contains("1: jh") }
        #expect(heading?.contains("2, current: mk") ?? false)
        driver.resize(columns: 80, rows: 24)
        let lines = driver.screen.split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("1: jh") })
        #expect(!lines[first].contains("2 shown"))
    }

    @Test(arguments: [("1", "jh", Status.stalled), ("2", "mk", .noEvidence)])
    func oneKeyTakesOneText(_ key: String, _ author: String, _ status: Status) throws {
        var driver = try driver()
        let saves = driver.effects(of: "= \(key)").count
        let note = try note(driver)
        #expect(saves == 1 && note.current.status == status && !note.hasTwoTexts)
        #expect(note.current.author == "jh", "who decides writes the version")
        #expect(driver.said.contains("of \(author)") && driver.front == .list)
        #expect(!driver.screen.contains("≠"))
        driver.type("u")
        let again = try self.note(driver)
        #expect(again.hasTwoTexts && driver.screen.contains("≠1"))
        driver.type("Ctrl-R")
        #expect(!(try self.note(driver).hasTwoTexts))
    }

    @Test func bothTextsCanStand() throws {
        var driver = try driver()
        driver.type("= b")
        let text = try note(driver).current.text
        #expect(text.contains("J-desk") && text.contains("日本側"))
        #expect(!(try note(driver).hasTwoTexts))
    }

    @Test func anEditorWritesOneOfBothAndSavingSettles() throws {
        var driver = try driver()
        driver.type("= e")
        #expect(driver.front == .editor)
        #expect(driver.screen.contains("J-desk") && driver.screen.contains("日本側"))
        driver.type("Esc")
        #expect(try note(driver).hasTwoTexts, "leaving the editor settles nothing")
        driver.type("= e Ctrl-S")
        let note = try note(driver)
        #expect(!note.hasTwoTexts && driver.front == .list)
    }

    /// Whatever ends the program meanwhile, and however the note is opened again.
    @Test func aDraftOfOneTextOfBothRemembersThatItSettles() throws {
        var driver = try driver()
        driver.type("= e '!'")
        driver.tick()
        driver.type("Esc")
        let drafts = driver.session.drafts.all
        #expect(drafts.count == 1)
        driver = try Driver(notebook: Sample.twoTexts(), drafts: drafts)
        driver.type("/ 'ECO-02' Enter e Ctrl-S")
        let note = try note(driver)
        #expect(note.current.text.contains("J-desk") && note.current.text.contains("!"))
        #expect(!note.hasTwoTexts)
    }

    @Test func aSettlingThatCouldNotBeSavedIsSavedByTheNextRun() throws {
        var driver = try driver()
        driver.answersSaves = false
        driver.type("= 1")
        driver.answer(.notKept(.notes, "the disk is full"))
        let unsaved = try #require(driver.unsaved)
        driver = try Driver(notebook: Sample.twoTexts())
        driver.resume(unsaved)
        #expect(!(try note(driver).hasTwoTexts))
    }

    @Test func theReviewQueueCountsItAndOpensIt() throws {
        var driver = try driver()
        driver.type("g q S")
        #expect(driver.screen.contains("two texts of one note 1"))
        driver.type("g g Enter")
        #expect(driver.front == .twoTexts)
    }

    @Test func withoutSuchANoteTheKeySaysSo() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("=")
        #expect(driver.front == .list && driver.said.contains("no note has two texts"))
    }

    @Test func readOnlyNotesAreShownAndNotSettled() throws {
        var driver = try driver(readOnly: "notes.json is damaged")
        driver.type("= 1")
        let note = try note(driver)
        #expect(driver.said == "notes.json is damaged" && note.hasTwoTexts)
    }

    @Test func whatAnotherCopySettledMeanwhileSaysSo() throws {
        var driver = try driver()
        driver.type("=")
        driver.answer(.notesReloaded(try Sample.notebook()))
        #expect(driver.screen.contains("This note has one text"))
        driver.type("1")
        #expect(driver.said.contains("one text now"))
    }
}

/// How long a text may be.
@Suite struct TextLimitTests {
    @Test func aTextBeyondTheLimitStaysInTheEditor() throws {
        var driver = try Driver(notebook: Sample.notebook())
        let before = driver.notes
        driver.type("a")
        driver.send(.paste(String(repeating: "한", count: 22_000)))
        driver.type("Ctrl-S")
        #expect(driver.front == .editor && driver.notes == before)
        #expect(driver.said.contains("66000 bytes") && driver.said.contains("65536"))
    }

    @Test func aTextOfAnotherEditorBeyondTheLimitIsNotLost() throws {
        var driver = try Driver(notebook: Sample.notebook())
        let note = try #require(driver.notes.first)
        let text = String(repeating: "a", count: 65_537)
        driver.answer(.edited(text: text, purpose: .note(.of(note))))
        #expect(driver.front == .editor && driver.said.contains("65537 bytes"))
        #expect(driver.notes.first == note)
    }
}
