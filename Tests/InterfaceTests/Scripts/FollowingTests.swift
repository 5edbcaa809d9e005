import Canvas
import Commitments
import Intake
import Testing

@testable import Interface

/// A merge gave the analyst's own new pledge another id, and the old one is a colleague's now: what
/// the session holds goes with the pledge that it was made for.
@Suite struct FollowingTests {
    /// At the analyst's own pledge, with a disk that saves nothing.
    private func driver(_ keys: String = "") throws -> Driver {
        var driver = try Driver(catalog: Renumbered.before())
        driver.answersSaves = false
        driver.type("/ 'NK-90' Enter \(keys)")
        #expect(driver.selected == "NK-90")
        return driver
    }

    private func title(_ id: Pledge.ID, _ driver: Driver) -> String? {
        driver.session.catalog.pledge(id.text)?.title
    }

    private func expectTold(_ driver: Driver) {
        #expect(driver.said.contains("NK-90 “"), "\(driver.said)")
        #expect(driver.said.contains("is NK-91 now"))
    }

    @Test func anEditThatWaitsFollows() throws {
        var driver = try driver("c ' revised' Ctrl-S")
        driver.answer(.notKept(.catalog, "read-only"))
        driver.answer(.catalogReloaded(try Renumbered.after()))
        #expect(title(Renumbered.own, driver) == "Return of remains")
        #expect(title(Renumbered.now, driver) == "Own pledge revised")
        #expect(driver.session.outbox.edits.map(\.summary) == ["pledge NK-91 changed"])
        expectTold(driver)
        driver.answer(.notesReloaded(driver.session.register.notebook))
        expectTold(driver)
        driver.type("j")
        #expect(!driver.said.contains("NK-91"), "said once")
    }

    @Test func anEditKeptForTheNextStartFollows() throws {
        var first = try driver("c ' revised' Ctrl-S")
        first.answer(.notKept(.catalog, "read-only"))
        let unsaved = try #require(first.unsaved)
        var next = try Driver(catalog: Renumbered.after())
        next.answersSaves = false
        next.resume(unsaved)
        #expect(title(Renumbered.own, next) == "Return of remains")
        #expect(title(Renumbered.now, next) == "Own pledge revised")
        expectTold(next)
    }

    @Test func anEditOfAPledgeThatIsGoneIsNotMadeOnAnother() throws {
        var first = try driver("c ' revised' Ctrl-S")
        first.answer(.notKept(.catalog, "read-only"))
        var next = try Driver(catalog: Renumbered.colleague())
        next.answersSaves = false
        next.resume(try #require(first.unsaved))
        #expect(title(Renumbered.own, next) == "Return of remains")
        #expect(next.session.outbox.edits.count == 1, "it is not lost")
    }

    @Test func undoAndRedoFollow() throws {
        var driver = try Driver(catalog: Renumbered.before())
        driver.type("/ 'NK-90' Enter c ' revised' Ctrl-S")
        let edit = try #require(driver.session.catalog.edits.last)
        let renaming = Renaming(from: try Renumbered.before(), to: try Renumbered.after())
        driver.answer(.catalogReloaded(try Renumbered.after().applying(renaming(edit))))
        driver.type("u")
        #expect(driver.said.hasPrefix("undone"), "\(driver.said)")
        #expect(title(Renumbered.now, driver) == "Own pledge")
        driver.type("Ctrl-R")
        #expect(title(Renumbered.now, driver) == "Own pledge revised")
        #expect(title(Renumbered.own, driver) == "Return of remains")
    }

    @Test func anOpenFormFollows() throws {
        var driver = try driver("c ' revised'")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        #expect(driver.screen.contains("Pledge NK-91"))
        expectTold(driver)
        driver.type("Ctrl-S")
        #expect(title(Renumbered.own, driver) == "Return of remains")
        #expect(title(Renumbered.now, driver) == "Own pledge revised")
    }

    @Test(arguments: ["c", "+ 'New York' Enter"]) func aFormThatWasLeftFollows(
        _ keys: String
    ) throws {
        var driver = try driver("\(keys) 'words typed' Esc")
        let kept = driver.effects.compactMap {
            if case .disk(.keepForm(let draft)) = $0 { draft } else { nil }
        }
        driver.answer(.catalogReloaded(try Renumbered.after()))
        driver.type("Esc / Ctrl-U 'NK-91' Enter \(keys)")
        #expect(driver.front == .form && driver.screen.contains("words typed"), "\(driver.screen)")
        var next = try Driver(catalog: Renumbered.after())
        next.offer(kept)
        #expect(next.said.contains("NK-91"), "\(next.said)")
        next.type("/ 'NK-90' Enter \(keys)")
        #expect(next.front == .form && !next.screen.contains("words typed"))
        next.type("Esc Esc / Ctrl-U 'NK-91' Enter \(keys)")
        #expect(next.front == .form && next.screen.contains("words typed"), "\(next.screen)")
    }

    @Test func anOpenLinkFormFollows() throws {
        var driver = try driver("+ 'New York' Enter 'words typed'")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        driver.type("Ctrl-S")
        let edit = try #require(driver.session.outbox.edits.last, "\(driver.said)")
        #expect(edit.summary.hasPrefix("pledge NK-91 linked to"))
        #expect(edit.changes.allSatisfy { $0.key.name.hasPrefix("NK-91") })
    }

    @Test func aDraftOfANoteIsOfferedOnItsPledge() throws {
        let draft = Draft(
            id: "0123456789abcdef", subject: Draft.Subject(pledge: Renumbered.own), text: "words",
            time: Timestamp(seconds: 0)
        ).naming(try Renumbered.before())
        var driver = try Driver(catalog: Renumbered.after())
        _ = driver.session.offer([draft], [])
        #expect(driver.said.contains("a new note") || driver.said.contains("NK-91"))
        driver.type("/ 'NK-91' Enter a")
        #expect(driver.screen.contains("words"))
    }

    @Test func theStatusMenuFollows() throws {
        var driver = try driver("s")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        #expect(driver.front == .menu && driver.screen.contains("Status of NK-91"))
        driver.type("p")
        #expect(driver.notes.map(\.pledge) == [Renumbered.now])
    }

    @Test func theTagPromptFollows() throws {
        var driver = try driver("# 'ask'")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        driver.type("Enter")
        #expect(driver.notes.map(\.pledge) == [Renumbered.now])
        #expect(driver.notes.map(\.current.tags) == [["ask"]])
    }

    @Test func marksThePageAndTheSelectionFollow() throws {
        var driver = try driver("Space Enter")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        #expect(driver.front == .pledge && driver.selected == "NK-91")
        #expect(driver.marked == ["NK-91"])
    }

    @Test func aQuestionAboutOldIDsCloses() throws {
        var driver = try driver("+")
        #expect(driver.front == .pick)
        driver.answer(.catalogReloaded(try Renumbered.after()))
        #expect(driver.front == .list)
    }

    @Test func theNoteEditorFollows() throws {
        var driver = try driver("a 'my words'")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        driver.type("Ctrl-S")
        #expect(driver.notes.map(\.pledge) == [Renumbered.now])
    }

    /// In a rebase the catalog is without the analyst's own edits for a while, or until somebody has
    /// decided.
    @Test func theNoteEditorFollowsThroughARebase() throws {
        for savesMeanwhile in [false, true] {
            var driver = try driver("a 'my words'")
            driver.answer(.catalogReloaded(try Renumbered.colleague()))
            if savesMeanwhile { driver.type("Ctrl-S") }
            driver.answer(.catalogReloaded(try Renumbered.after()))
            if !savesMeanwhile { driver.type("Ctrl-S") }
            #expect(driver.notes.map(\.pledge) == [Renumbered.now], "\(savesMeanwhile)")
        }
    }

    @Test func anOpenFormFollowsThroughARebase() throws {
        var driver = try driver("c ' revised'")
        driver.answer(.catalogReloaded(try Renumbered.colleague()))
        driver.type("Ctrl-S")
        #expect(driver.said.contains("no longer exists"), "\(driver.said)")
        #expect(driver.front == .form && title(Renumbered.own, driver) == "Return of remains")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        driver.type("Ctrl-S")
        #expect(title(Renumbered.own, driver) == "Return of remains")
        #expect(title(Renumbered.now, driver) == "Own pledge revised")
    }

    @Test func aFormThatWasLeftFollowsThroughARebase() throws {
        var driver = try driver("c ' revised' Esc")
        driver.answer(.catalogReloaded(try Renumbered.colleague()))
        driver.type("Esc / Ctrl-U 'NK-90' Enter c")
        #expect(driver.front == .form && !driver.screen.contains("revised"))
        driver.type("Esc")
        driver.answer(.catalogReloaded(try Renumbered.after()))
        driver.type("Esc / Ctrl-U 'NK-91' Enter c")
        #expect(driver.front == .form && driver.screen.contains("revised"), "\(driver.screen)")
    }

    @Test func theDecisionsOnAStatementFollow() throws {
        var intake = StatementIntake(
            id: .init("0"), started: Timestamp(seconds: 0), text: Sample.statement, as: .plain)
        let said = SaidPledge(pledge: Renumbered.own, wording: "words")
        intake.decide(.linked([said]), at: 0)
        let named = intake.naming(try Renumbered.before())
        var open = try Driver(catalog: Renumbered.before(), intakes: [named])
        open.answer(.catalogReloaded(try Renumbered.after()))
        let next = try Driver(catalog: Renumbered.after(), intakes: [named])
        for driver in [open, next] {
            let links = driver.session.intakes.all.flatMap { $0.verdicts.flatMap(\.links) }
            #expect(links.map(\.pledge) == [Renumbered.now])
        }
    }

    /// A pledge that the statement adds has the id that the other one gets.
    @Test func aNewPledgeOfAStatementIsNotTakenForAnother() throws {
        var intake = StatementIntake(
            id: .init("0"), started: Timestamp(seconds: 0), text: Sample.statement, as: .plain)
        let catalog = try Renumbered.before()
        var new = try #require(catalog.pledge("NK-90"))
        new.id = Renumbered.now
        intake.decide(.linked([SaidPledge(pledge: Renumbered.own, wording: "words")]), at: 0)
        intake.add(new, SaidPledge(pledge: Renumbered.now, wording: "new words"), at: 1)
        var driver = try Driver(catalog: catalog, intakes: [intake.naming(catalog)])
        driver.answer(.catalogReloaded(try Renumbered.after()))
        let now = try #require(driver.session.intakes.all.first)
        #expect(now.newPledges.map(\.id.text) == ["NK-92"])
        #expect(now.verdicts[0].links.map(\.pledge) == [Renumbered.now])
        #expect(now.verdicts[1].links.map(\.pledge.text) == ["NK-92"])
    }
}

/// A pledge that is not saved yet has an id that a colleague gave to another one: nobody has seen it,
/// so that it gets the next free one.
@Suite struct GivingFreeIDsTests {
    private func unsaved() throws -> Driver {
        var driver = try Driver()
        driver.answersSaves = false
        let new = try #require(Renumbered.before().pledge("NK-90"))
        driver.session.edit("pledge NK-90 added", [.added(.pledge(new))])
        driver.type("/ 'NK-90' Enter a 'my words' Ctrl-S c ' revised' Ctrl-S")
        #expect(driver.session.outbox.edits.count == 2, "\(driver.screen)")
        return driver
    }

    private func expectApart(_ driver: Driver) {
        let catalog = driver.session.catalog
        #expect(catalog.pledge("NK-90")?.title == "Return of remains")
        #expect(catalog.pledge("NK-91")?.title == "Own pledge revised")
        #expect(driver.notes.map(\.pledge.text) == ["NK-91"])
        #expect(driver.said.contains("NK-90 “Own pledge revised” is NK-91 now"), "\(driver.said)")
        #expect(
            driver.session.outbox.edits.map(\.summary) == [
                "pledge NK-91 added", "pledge NK-91 changed",
            ])
    }

    @Test func whenTheFileIsReadAgain() throws {
        var driver = try unsaved()
        driver.answer(.notKept(.catalog, "read-only"))
        driver.answer(.catalogReloaded(try Renumbered.colleague()))
        expectApart(driver)
    }

    @Test func whenTheSaveIsRefusedItIsTriedAgain() throws {
        var driver = try unsaved()
        let edits = driver.session.outbox.edits
        driver.forgetEffects()
        driver.answer(
            .catalogSaved(
                try Renumbered.colleague(),
                SavedEdits(
                    edits: [], refused: Dictionary(edits.map { ($0.id, "taken") }) { $1 },
                    isJoined: true)))
        expectApart(driver)
        #expect(
            driver.effects.contains {
                if case .disk(.saveCatalog(let edits)) = $0 { edits.count == 2 } else { false }
            })
    }

    @Test func atTheNextStart() throws {
        var driver = try unsaved()
        driver.answer(.notKept(.catalog, "read-only"))
        driver.answer(.notKept(.notes, "read-only"))
        let work = UnsavedWork(
            notes: driver.session.register.notebook, edits: driver.session.outbox.edits)
        var next = try Driver(catalog: Renumbered.colleague())
        next.answersSaves = false
        next.resume(work)
        expectApart(next)
    }

    /// A colleague added a pledge with the id of one that the statement adds.
    @Test func aNewPledgeOfAStatementGivesWayToOneOfTheCatalog() throws {
        var intake = StatementIntake(
            id: .init("0"), started: Timestamp(seconds: 0), text: Sample.statement, as: .plain)
        let catalog = try Renumbered.before()
        var new = try #require(catalog.pledge("NK-90"))
        new.id = Pledge.ID("NK-95")
        intake.add(new, SaidPledge(pledge: new.id, wording: "new words"), at: 1)
        var driver = try Driver(catalog: catalog, intakes: [intake])
        var theirs = new
        theirs.title = "Theirs"
        theirs.aliases = []
        theirs.terms = []
        driver.answer(
            .catalogReloaded(
                try catalog.applying(
                    CatalogEdit(
                        id: .init("a"), at: driver.now, author: "mk", summary: "added",
                        changes: [.added(.pledge(theirs))]))))
        let now = try #require(driver.session.intakes.all.first)
        #expect(now.newPledges.map(\.id.text) == ["NK-96"])
        #expect(now.verdicts[1].links.map(\.pledge.text) == ["NK-96"])
        let pillar = try #require(catalog.pillars.first { $0.id == new.pillar })
        #expect(driver.session.nextPledgeID(in: pillar).text == "NK-97")
    }

    /// The commit of a statement that could not be saved is saved by the next start: until then it is
    /// not offered again, as if nothing of it were in the catalog.
    @Test func aStatementWhoseCommitIsStillToBeSavedIsNotOfferedAgain() throws {
        var intake = StatementIntake(
            id: .init("0"), started: Timestamp(seconds: 0), text: Sample.statement, as: .plain)
        intake.committed = .init("e")
        let catalog = try Renumbered.before()
        #expect(Intakes([intake], in: catalog, unsaved: [.init("e")]).all.isEmpty)
        #expect(Intakes([intake], in: catalog, unsaved: []).all.count == 1)
    }
}
