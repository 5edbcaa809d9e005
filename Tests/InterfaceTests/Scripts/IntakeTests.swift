import Canvas
import Commitments
import Intake
import Testing
import Text

@testable import Interface

/// From the paste of a statement to a meeting in the catalog.
@Suite struct IntakeTests {
    /// What is typed into the form of the meeting.
    private static let meeting =
        "Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S"

    /// A driver with the sample pasted.
    private func pasted(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        var driver = try Driver(columns: columns, rows: rows)
        driver.type("i")
        driver.send(.paste(Sample.statement))
        return driver
    }

    private func entered() throws -> Driver {
        var driver = try pasted()
        driver.type(Self.meeting)
        return driver
    }

    private func intake(_ driver: Driver) throws -> StatementIntake {
        try #require(driver.session.intakes.all.first)
    }

    /// The intakes that were to be kept, in order.
    private func kept(_ effects: [Effect]) -> [StatementIntake] {
        effects.compactMap { if case .disk(.keepIntake(let intake)) = $0 { intake } else { nil } }
    }

    @Test func aPasteAsksForTheMeetingFirst() throws {
        let driver = try pasted()
        #expect(driver.front == .form)
        #expect(kept(driver.effects).count == 1)
        #expect(driver.session.catalog.edits.isEmpty)
    }

    @Test func aStatementOfAKnownMeetingIsRecognized() throws {
        var driver = try Driver(columns: 120, rows: 40)
        let known = try #require(
            driver.session.catalog.meetings.last { $0.format.text == "foreign-ministers" })
        driver.type("i")
        driver.send(
            .paste(
                "The foreign ministers met in \(known.short) on \(known.date.iso).\n\n"
                    + "They will meet again."))
        #expect(try intake(driver).details.meeting?.id == known.id)
        #expect(driver.said.contains("which the catalog has"))
        driver.type("Esc M 'does not have' Enter")
        #expect(try intake(driver).details.meeting == nil)
        #expect(driver.front == .form)
    }

    @Test func whatIsLeftOutOfAFileIsSaid() throws {
        var driver = try Driver(columns: 120, rows: 40)
        driver.type("i")
        var leftOut = LeftOut()
        leftOut.add(.navigation, words: 12)
        driver.answer(
            .fileRead(
                StatementFile(
                    path: "x", text: "They agreed to meet.", format: .plain, leftOut: leftOut)))
        #expect(driver.said.contains("left out: navigation (12 words)"))
    }

    @Test func decisionsAreKeptOneByOneAndUndone() throws {
        var driver = try entered()
        #expect(driver.front == .intake)
        let before = kept(driver.effects).count
        driver.type("n n")
        let states = kept(driver.effects).dropFirst(before)
        #expect(states.map(\.progress.notPledges) == [1, 2])
        driver.type("u")
        #expect(try intake(driver).progress.notPledges == 1)
        #expect(driver.session.intakeScreen?.position == 1)
        driver.type("u u")
        #expect(driver.said.hasPrefix("nothing to undo"))
    }

    @Test func yAcceptsWhatIsProposedFirstAndGoesOn() throws {
        var driver = try entered()
        driver.type("n n")
        let reading = try #require(driver.session.proposals(at: 2))
        driver.type("y")
        let said = try intake(driver).verdicts[2].links
        #expect(said.map(\.pledge) == [reading.proposals[0].pledge])
        #expect(said[0].wording == reading.proposals[0].wording)
        #expect(driver.session.intakeScreen?.position == 3)
    }

    @Test func severalLinksAreToggledByDigits() throws {
        var driver = try entered()
        driver.type("] ] m 1 2")
        #expect(try intake(driver).verdicts[2].links.count == 2)
        #expect(driver.session.intakeScreen?.position == 2)
        driver.type("1")
        #expect(try intake(driver).verdicts[2].links.count == 1)
        driver.type("Enter")
        #expect(driver.session.intakeScreen?.position == 3)
    }

    @Test func whatWasNotProposedIsFoundBySearch() throws {
        var driver = try entered()
        driver.type("/ 'VAL-04' Enter")
        #expect(try intake(driver).verdicts[0].links.map(\.pledge.text) == ["VAL-04"])
    }

    @Test func aNewPledgeIsMadeOfASentence() throws {
        var driver = try entered()
        driver.type("G [ [ A")
        #expect(driver.front == .form)
        driver.type("'Polar school' Tab 's' Tab Tab Tab Tab 'A school.' Ctrl-S")
        let intake = try intake(driver)
        #expect(intake.newPledges.map(\.title) == ["Polar school"])
        #expect(driver.session.catalog.pledge(intake.newPledges[0].id.text) == nil)
    }

    @Test func aLongWordingIsRefused() throws {
        var driver = try entered()
        driver.type("w")
        #expect(driver.said.hasPrefix("link the sentence to a pledge first"))
        driver.type("] ] y [ w Ctrl-U 'a b c d e f g h i j k l m' Enter")
        #expect(driver.said.contains("at most 12"))
        driver.type("Ctrl-U 'our words' Enter")
        #expect(try intake(driver).verdicts[2].links.map(\.wording) == ["our words"])
    }

    @Test func bulkAsksForAScoreAndMarks() throws {
        var driver = try entered()
        driver.type("Y")
        #expect(driver.front == .prompt)
        driver.type("Ctrl-U '7' Enter")
        #expect(driver.front == .prompt)
        driver.type("Ctrl-U '0.01' Enter")
        let bulk = try intake(driver).verdicts.filter(\.isBulk)
        #expect(!bulk.isEmpty)
        #expect(driver.screen.contains("✓b"))
        driver.type("u")
        #expect(try intake(driver).verdicts.allSatisfy { !$0.isBulk })
    }

    @Test func sentencesAreCutAnewAndReadAnew() throws {
        var driver = try entered()
        let count = try intake(driver).sentences.count
        driver.type("b Enter")
        #expect(try intake(driver).sentences.count == count - 1)
        #expect(driver.session.proposals(at: 0) != nil)
        driver.type("b 'with the one before' Enter")
        #expect(try intake(driver).sentences.count == count - 1)
        driver.type("u")
        #expect(try intake(driver).sentences.count == count)
    }

    @Test func escLeavesAndITakesUpWhereItWas() throws {
        var driver = try entered()
        driver.type("n n Esc")
        #expect(driver.front == .list)
        #expect(driver.said.contains("i continues"))
        driver.type("i")
        #expect(driver.front == .intake)
        #expect(driver.session.intakeScreen?.position == 2)
    }

    @Test func theNextStartOffersWhatIsUnfinished() throws {
        var driver = try entered()
        driver.type("n y")
        let left = try #require(kept(driver.effects).last)
        var next = try Driver(intakes: [left])
        #expect(next.said.contains("unfinished statement: Lisbon 4 Oct 2025; i continues it"))
        next.type("i")
        #expect(next.session.intake == left)
        #expect(next.session.intakeScreen?.position == 2)
        next.type("u")
        #expect(next.session.catalog.edits.isEmpty)
    }

    @Test func severalUnfinishedOnesAreListed() throws {
        let left = try intake(try entered())
        let other = StatementIntake(
            id: StatementIntake.ID("02"), started: left.started, text: "They agreed.", as: .plain)
        var driver = try Driver(intakes: [left, other])
        #expect(driver.said.contains("1 more"))
        driver.type("i")
        #expect(driver.front == .pick)
        #expect(driver.screen.contains("another statement"))
        driver.type("'Lisbon' Enter")
        #expect(driver.session.intake?.id == left.id)
    }

    @Test func nothingReachesTheCatalogBeforeTheCommitAndThenAtOnce() throws {
        var driver = try entered()
        let pledges = driver.session.catalog.pledges.count
        driver.type("n n y y n n n C")
        #expect(driver.front == .intakeSummary)
        #expect(driver.session.catalog.meeting("fm-lisbon-2025") == nil)
        let effects = driver.effects(of: "Enter")
        let saves = effects.filter { if case .disk(.saveCatalog) = $0 { true } else { false } }
        #expect(saves.count == 1)
        #expect(driver.front == .meeting)
        let catalog = driver.session.catalog
        let meeting = try #require(catalog.position(ofMeeting: Meeting.ID("fm-lisbon-2025")))
        #expect(!catalog.reaffirmationsOfMeeting[meeting].isEmpty)
        #expect(catalog.pledges.count == pledges)
        driver.type("u")
        #expect(driver.session.catalog.meeting("fm-lisbon-2025") == nil)
    }

    /// The commit is not saved yet: taking it out is an undo like any other.
    @Test func undoingACommitThatIsNotSavedBringsTheDecisionsBack() throws {
        var driver = try entered()
        driver.answersSaves = false
        driver.type("n n y n n n n C Enter")
        driver.answer(.notKept(.catalog, "disk full"))
        driver.type("Esc u")
        #expect(lastKept(driver.effects)?.committed == nil)
        driver.type("i")
        #expect(driver.front == .intake && driver.session.intake?.progress.linked == 1)
        driver.answerKept()
        driver.type("Esc Ctrl-R")
        driver.answerKept()
        #expect(driver.session.intakes.all.isEmpty)
        #expect(
            driver.session.intakes.committed.keys.first == driver.session.catalog.edits.last?.id)
    }

    /// What was decided would otherwise be lost with the undo.
    @Test func undoingTheCommitBringsTheDecisionsBack() throws {
        var driver = try entered()
        driver.type("n n y n n n n C Enter")
        let kept = try #require(lastKept(driver.effects))
        #expect(kept.committed == driver.session.catalog.edits.last?.id)
        driver.type("Esc i")
        #expect(driver.front == .intakeStart, "it is not offered while it is in the catalog")
        driver.type("Esc u")
        #expect(lastKept(driver.effects)?.committed == nil)
        driver.type("i")
        #expect(driver.front == .intake && driver.session.intake?.progress.linked == 1)
        driver.type("Esc Ctrl-R")
        #expect(lastKept(driver.effects)?.committed == driver.session.catalog.edits.last?.id)
    }

    private func lastKept(_ effects: [Effect]) -> StatementIntake? {
        effects.compactMap { if case .disk(.keepIntake(let intake)) = $0 { intake } else { nil } }
            .last
    }

    @Test func aCatalogThatChangedIsShownBeforeTheCommit() throws {
        var driver = try entered()
        driver.type("n n y n n n n C")
        let catalog = driver.session.catalog
        let said = try #require(driver.session.intake?.verdicts.flatMap(\.links).first)
        var pledge = try #require(catalog.pledge(said.pledge.text))
        pledge.title = "Another title"
        let edit = CatalogEdit(
            id: CatalogEdit.ID("another"), at: driver.now, author: "mk", summary: "title",
            changes: catalog.changes(
                from: .pledge(try #require(catalog.pledge(said.pledge.text))), to: .pledge(pledge)))
        driver.answer(.catalogReloaded(try catalog.applying(edit)))
        driver.type("Enter")
        #expect(driver.front == .intakeSummary && driver.said.contains("the catalog has changed"))
        #expect(driver.screen.contains("Another title"))
        driver.type("Enter")
        #expect(driver.front == .meeting)
    }

    @Test func theSummaryCallsEveryLabelProvisional() throws {
        var driver = try entered()
        driver.type("n n y y n n n C")
        #expect(driver.screen.contains("provisional"))
        let bare = Provisional(driver.session.catalog).bareLabels(in: driver.screen)
        #expect(bare.isEmpty, "\(bare)")
    }

    @Test func withoutAMeetingTheFormComesBack() throws {
        var driver = try pasted()
        driver.type("Esc y C")
        #expect(driver.front == .form)
    }

    @Test func aPathIsReadByAnEffect() throws {
        var driver = try Driver()
        let effects = driver.effects(of: "i '/tmp/lisbon.txt' Enter")
        #expect(effects == [.disk(.readFile("/tmp/lisbon.txt"))])
        driver.answer(.failed("/tmp/lisbon.txt: there is no such file"))
        #expect(driver.front == .intakeStart)
        driver.answer(
            .fileRead(StatementFile(path: "x", text: "They agreed to meet.", format: .plain)))
        #expect(driver.front == .form)
    }

    @Test func aPasteOfFiftyThousandBytesRunsNoCommand() throws {
        var driver = try Driver()
        driver.type("i")
        let line = "The ministers agreed to quit q and Q and u; they will share data.\n"
        driver.send(.paste(String(repeating: line, count: 760)))
        #expect(driver.front == .form)
        #expect(try intake(driver).statement.original.utf8.count > 50_000)
        #expect(!driver.effects.contains(.terminal(.quit)))
        driver.type("Esc")
        driver.send(.paste("y\nn\nC\nq"))
        #expect(try intake(driver).progress.left == (try intake(driver).sentences.count))
    }

    /// A hundred sentences whose proposals are right take fewer than 150 keys.
    @Test func aHundredSentencesTakeOneKeyEach() throws {
        var driver = try Driver()
        driver.type("i")
        let sentence = "The ministers agreed to hold Exercise Freedom Edge every year. "
        driver.send(.paste(String(repeating: sentence, count: 100) + "\n"))
        driver.type(
            "'2025-10-04' Tab Tab 'Lisbon, Portugal' Tab Tab 'f' Tab Tab 'They met.' Tab Tab "
                + "'Courier' Tab 'Lisbon statement' Ctrl-S")
        driver.type(Array(repeating: "y", count: 100).joined(separator: " "))
        #expect(try intake(driver).progress.left == 0)
        driver.type("C Enter")
        #expect(driver.session.catalog.edits.count == 1)
    }

    @Test func givingUpAsksAndForgets() throws {
        var driver = try entered()
        driver.type("D")
        #expect(driver.front == .confirm)
        let effects = driver.effects(of: "y")
        #expect(effects.count == 1)
        #expect(driver.session.intakes.all.isEmpty)
        #expect(driver.front == .list)
    }

    @Test func aCatalogThatCannotBeEditedTakesNothingIn() throws {
        var driver = try Driver()
        driver.session.settings.catalogReadOnlyReason = "the catalog is locked"
        driver.type("i")
        #expect(driver.front == .list)
        #expect(driver.said == "the catalog is locked")
    }
}
