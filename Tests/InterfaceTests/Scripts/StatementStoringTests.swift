import Commitments
import Intake
import Testing

@testable import Interface

/// The text of a committed statement is saved like anything else that the analyst did.
@Suite struct StatementStoringTests {
    private func decided() throws -> Driver {
        var driver = try Driver()
        driver.type("i Paste Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S")
        driver.type("n n * y n Space")
        return driver
    }

    private func committed(refusing reason: String? = nil) throws -> Driver {
        var driver = try decided()
        driver.refusesTexts = reason
        driver.type("C Enter")
        #expect(driver.session.catalog.statements.count == 1)
        return driver
    }

    private func record(_ driver: Driver) throws -> StatementRecord {
        try #require(driver.session.catalog.statements.first)
    }

    private func toStore(_ effects: [Effect]) -> [TextToStore] {
        effects.compactMap { if case .disk(.keepText(let text)) = $0 { text } else { nil } }
    }

    private func removed(_ effects: [Effect]) -> [TextToStore] {
        effects.compactMap { if case .disk(.removeText(let text)) = $0 { text } else { nil } }
    }

    /// Whatever ends the program in between, a record has its text.
    @Test func theTextGoesToTheDiskBeforeItsRecord() throws {
        let driver = try committed()
        let text = try #require(
            driver.effects.firstIndex {
                if case .disk(.keepText) = $0 { true } else { false }
            })
        let edit = try #require(
            driver.effects.firstIndex {
                if case .disk(.saveCatalog) = $0 { true } else { false }
            })
        #expect(text < edit)
        #expect(driver.session.outbox.isEmpty)
    }

    @Test func whatIsNotStoredIsNotSaved() throws {
        var driver = try committed(refusing: "the disk is full")
        let id = try record(driver).id
        #expect(driver.screen.contains("NOT SAVED"))
        #expect(driver.said.contains("not saved") && driver.said.contains("the disk is full"))
        #expect(driver.unsaved?.texts.map(\.id) == [id])
        #expect(driver.unsaved?.texts.map(\.text) == [Sample.statement])
        driver.type("Q")
        #expect(driver.said.contains("the text of the statement \(id) (kept for the next start)"))
        #expect(driver.effects.last != .terminal(.quit))
        #expect(driver.session.farewell?.contains("the text of the statement \(id)") ?? false)
        driver.type("j")
        driver.refusesTexts = nil
        driver.type("Ctrl-S")
        #expect(driver.said.hasPrefix("all saved"))
        #expect(driver.session.outbox.isEmpty)
        #expect(driver.effects.contains(.disk(.forgetUnsaved)))
    }

    @Test func itIsTriedAgainUnasked() throws {
        var driver = try committed(refusing: "the disk is full")
        driver.refusesTexts = nil
        for _ in 0..<6 { driver.tick() }
        #expect(driver.session.outbox.isEmpty)
    }

    @Test func whatIsKeptNowhereIsPrinted() throws {
        var driver = try decided()
        driver.answersSaves = false
        driver.type("C Enter")
        driver.send(.terminate(signal: 15))
        let farewell = try #require(driver.session.farewell)
        #expect(farewell.contains("not kept anywhere"))
        #expect(farewell.contains("They will open a joint school"))
    }

    /// A line that was being typed is in no file.
    @Test func aPromptIsPrinted() throws {
        var driver = try Driver()
        driver.type("# 'minerals supply'")
        driver.send(.terminate(signal: 15))
        #expect(driver.session.farewell?.contains("minerals supply") ?? false)
    }

    /// Doing the statement again would hide what was decided since.
    @Test func redoLeavesDecisionsThatWereMadeSince() throws {
        var driver = try committed()
        driver.type("u i g g y q Ctrl-R")
        #expect(driver.said.hasPrefix("not redone: you changed the decisions on"))
        driver.type("i C Enter")
        #expect(driver.session.catalog.statements.count == 1)
        #expect(driver.session.intakes.all.isEmpty)
    }

    @Test func theNextStartStoresIt() throws {
        let driver = try committed(refusing: "the disk is full")
        var next = try driver.restarted()
        next.resume(try #require(driver.unsaved))
        let id = try record(next).id
        #expect(toStore(next.effects).map(\.id) == [id])
        #expect(next.session.statementTexts[id] == Sample.statement)
        #expect(next.said.contains("the text of the statement \(id)"))
        #expect(next.session.outbox.isEmpty)
    }

    /// Who has taken the record off meanwhile does not get its text back.
    @Test func theNextStartForgetsATextWhoseRecordIsGone() throws {
        var driver = try committed(refusing: "the disk is full")
        let unsaved = try #require(driver.unsaved)
        driver.type("u")
        #expect(driver.session.outbox.isEmpty)
        var next = try driver.restarted()
        next.resume(unsaved)
        #expect(toStore(next.effects).isEmpty)
        #expect(next.session.outbox.isEmpty)
        #expect(next.effects.contains(.disk(.forgetUnsaved)))
    }

    @Test func undoTakesTheTextAndRedoBringsItBack() throws {
        var driver = try committed()
        let record = try record(driver)
        driver.type("u")
        #expect(driver.session.catalog.statements.isEmpty)
        #expect(driver.session.statementTexts[record.id] == nil)
        // The save that takes the record off removes the file.
        #expect(removed(driver.effects).isEmpty)
        let again = driver.effects(of: "Ctrl-R")
        #expect(driver.session.catalog.statements.map(\.id) == [record.id])
        #expect(toStore(again).map(\.text) == [Sample.statement])
        #expect(driver.session.statementTexts[record.id] == Sample.statement)
        #expect(driver.session.outbox.isEmpty)
    }

    /// The text was stored, the record was not: nobody else takes the text off.
    @Test func undoOfWhatWasNeverSavedRemovesTheText() throws {
        var driver = try decided()
        driver.answersSaves = false
        driver.type("C Enter")
        driver.answerKept()
        driver.answer(.notKept(.catalog, "the disk is full"))
        driver.answerKept()
        driver.type("u")
        #expect(removed(driver.effects).map(\.text) == [Sample.statement])
        let again = driver.effects(of: "Ctrl-R")
        driver.answerKept()
        #expect(toStore(again + driver.effects).last?.text == Sample.statement)
    }

    /// Somebody corrects a text in another program.
    @Test func whatOthersChangeIsShown() throws {
        var driver = try committed()
        let id = try record(driver).id
        driver.type("j")
        driver.answer(.textsRead(StatementTexts([id: "They met again."])))
        #expect(driver.session.statementTexts[id] == "They met again.")
        #expect(driver.said == "the text \(id) changed on disk")
        // What no record names is of no concern here.
        let other = StatementRecord.ID("other.en")
        driver.answer(.textsRead(StatementTexts([id: "They met again.", other: "x"])))
        #expect(driver.session.statementTexts[other] == nil)
    }

    /// The file is damaged, or its folder cannot be read for a moment: nothing says that there is none.
    @Test func aTextThatCannotBeReadStays() throws {
        var driver = try committed()
        let id = try record(driver).id
        var texts = StatementTexts()
        texts.unreadable[id] = "statements/x.txt:1:1: the text is not UTF-8"
        driver.answer(.textsRead(texts))
        #expect(driver.session.statementTexts[id] == Sample.statement)
        #expect(driver.said.hasPrefix("the text \(id) is stored and cannot be read"))
        driver.answer(.textsRead(StatementTexts([id: Sample.statement])))
        #expect(driver.session.statementTexts.unreadable.isEmpty)
    }

    /// The disk is read again while the text is on its way: it stays on the screen.
    @Test func whatOthersStoreTakesNoUnsavedTextOff() throws {
        var driver = try committed(refusing: "the disk is full")
        driver.answer(.textsRead(StatementTexts()))
        #expect(driver.session.statementTexts[try record(driver).id] == Sample.statement)
    }

    /// Somebody removed an earlier record of it with its text, before this one was saved.
    @Test func aTextThatIsMissingWhenItsRecordIsSavedIsStoredAgain() throws {
        var driver = try committed()
        let id = try record(driver).id
        let before = driver.effects.count
        driver.answer(
            .catalogSaved(driver.session.catalog, SavedEdits(edits: [], missingTexts: [id])))
        #expect(toStore(Array(driver.effects[before...])).map(\.text) == [Sample.statement])
    }

    /// A text that stays is in the way of another one by its name.
    @Test func aTextThatCannotBeDeletedIsTriedAgain() throws {
        var driver = try decided()
        driver.answersSaves = false
        driver.type("C Enter")
        let id = try record(driver).id
        driver.answerKept()
        driver.answer(.notKept(.catalog, "the disk is full"))
        driver.answerKept()
        driver.type("u")
        driver.answer(.notKept(.text(id), "cannot delete an old text"))
        #expect(driver.screen.contains("NOT SAVED"))
        driver.type("Ctrl-S")
        #expect(removed(driver.effects).count == 2)
    }

    /// Two copies of the program kept the same decisions in two files.
    @Test func decisionsThatAreInTwoFilesAreOfferedOnce() throws {
        let intake = try #require(try decided().session.intakes.all.first)
        let other = StatementIntake(
            id: StatementIntake.ID(intake.id.text + "-2"), started: intake.started,
            text: intake.statement.original, as: intake.format, details: intake.details,
            sentences: zip(intake.sentences, intake.verdicts).map { (sentence: $0, verdict: $1) },
            newPledges: intake.newPledges, position: 0)
        var driver = try Driver(intakes: [intake, other])
        #expect(driver.session.intakes.all.map(\.id) == [intake.id])
        #expect(driver.session.resume(UnsavedWork()) == [.disk(.forgetIntake(other.id))])
    }
}
