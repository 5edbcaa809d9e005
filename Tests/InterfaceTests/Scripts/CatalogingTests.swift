import Commitments
import Testing

@testable import Interface

/// The catalog is edited from the keyboard; every edit can be taken back, after a restart too.
@Suite struct CatalogingTests {
    private func pledge(_ id: String, _ driver: Driver) -> Pledge? {
        driver.session.catalog.pledges.first { $0.id.text == id }
    }

    // MARK: Pledges

    @Test func aPledgeIsAddedWithTheNextFreeId() throws {
        var driver = try Driver()
        driver.type("A 'Undersea cables: 海底ケーブル'")
        for name in ["Summary"] { driver.focus(name) }
        driver.type("'They protect undersea cables.' Ctrl-S")
        #expect(driver.front == .list)
        let id = try #require(driver.selected)
        let added = try #require(pledge(id, driver))
        #expect(added.title == "Undersea cables: 海底ケーブル")
        #expect(added.summary == "They protect undersea cables.")
        #expect(id.hasPrefix("SEC-"))
        #expect(driver.said == "pledge \(id) added · u undoes")
        #expect(driver.session.catalog.edits.map(\.author) == ["jh"])
        driver.type("u")
        #expect(pledge(id, driver) == nil)
        driver.type("Ctrl-R")
        #expect(pledge(id, driver) == added)
    }

    @Test func anIdIsNeverGivenTwice() throws {
        var driver = try Driver()
        let first = try #require(driver.session.catalog.pillars.first)
        let before = driver.session.catalog.nextPledgeID(in: first)
        driver.type("A 'one' Shift-Tab")
        driver.focus("Summary")
        driver.type("'x' Ctrl-S u")
        #expect(pledge(before.text, driver) == nil)
        #expect(driver.session.catalog.nextPledgeID(in: first) != before)
    }

    @Test func aNewIdAvoidsThoseOfTheFetchedBranch() throws {
        var driver = try Driver()
        let pillar = try #require(driver.session.catalog.pillars.first)
        let here = driver.session.catalog.nextPledgeID(in: pillar)
        let pledge = Pledge(id: here, title: "T", pillar: pillar.id, type: .action)
        let edit = CatalogEdit(
            id: CatalogEdit.ID("E"), at: driver.now, author: "mk", summary: "pledge added",
            changes: [.added(.pledge(pledge))])
        driver.idsElsewhere = KnownIDs(try driver.session.catalog.applying(edit))
        driver.type("j j")
        #expect(driver.asksForIDs == 0)
        driver.type("A 'one' Shift-Tab")
        driver.focus("Summary")
        driver.type("'x' Ctrl-S")
        #expect(driver.asksForIDs == 1)
        let added = try #require(driver.selected)
        #expect(added > here.text && self.pledge(here.text, driver) == nil)
    }

    /// A merge while the browser is open: notes go with their pledge, and new ones say which it is.
    @Test func notesFollowAPledgeThatAMergeGaveAnotherId() throws {
        var driver = try Driver()
        driver.type("A 'one' Shift-Tab")
        driver.focus("Summary")
        driver.type("'x' Ctrl-S a 'my words' Ctrl-S")
        let id = try #require(driver.selected)
        #expect(driver.notes.map(\.added.count) == [1])
        let catalog = driver.session.catalog
        var edit = try #require(catalog.edits.last)
        guard case .pledge(var pledge)? = edit.changes[0].after else { return }
        let title = pledge.title
        pledge.id = Pledge.ID("SEC-99")
        edit.changes = [.added(.pledge(pledge))]
        edit.changes[0].formerly = [id]
        let merged = try Driver.catalog().applying(edit)
        driver.answer(.catalogReloaded(merged))
        #expect(driver.notes.map(\.pledge.text) == ["SEC-99"])
        #expect(driver.session.catalog.pledge("SEC-99")?.title == title)
    }

    @Test func whatIsBeingWrittenStaysOnItsPledgeThroughAMerge() throws {
        var driver = try Driver()
        driver.type("A 'one' Shift-Tab")
        driver.focus("Summary")
        driver.type("'x' Ctrl-S a 'half'")
        let catalog = driver.session.catalog
        var edit = try #require(catalog.edits.last)
        guard case .pledge(let first)? = edit.changes[0].after else { return }
        var moved = first
        moved.id = Pledge.ID("SEC-99")
        edit.changes = [.added(.pledge(moved))]
        // A colleague's pledge has the id now.
        var other = first
        other.title = "Of a colleague"
        let theirs = CatalogEdit(
            id: CatalogEdit.ID("01A"), at: edit.at, author: "mk", summary: "added",
            changes: [.added(.pledge(other))])
        driver.answer(
            .catalogReloaded(try Driver.catalog().applying(theirs).applying(edit)))
        driver.type("' done' Ctrl-S")
        #expect(driver.notes.map(\.current.text) == ["half done"])
        #expect(driver.notes.map(\.pledge.text) == ["SEC-99"])
    }

    @Test func whatIsWrongIsSaidUnderTheFieldAndTheFirstIsFocused() throws {
        var driver = try Driver()
        driver.type("A Ctrl-S")
        #expect(driver.front == .form)
        #expect(driver.said.hasPrefix("not saved: 2 fields"))
        #expect(driver.screen.contains("! title is required"))
        let form = try #require(driver.session.screens.top as? FormScreen)
        #expect(form.field?.label == "Title")
        driver.focus("Id")
        driver.type("'SEC-01'")
        #expect(driver.screen.contains("“SEC-01” already names SEC-01"))
        #expect(driver.effects.isEmpty)
    }

    @Test func aPledgeIsChangedAndAnUnchangedFormIsNoEdit() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        driver.type("c Ctrl-S")
        #expect(driver.session.catalog.edits.isEmpty)
        driver.type("c Ctrl-U 'Another title' Ctrl-S")
        #expect(pledge(id, driver)?.title == "Another title")
        #expect(driver.session.catalog.edits.map(\.summary) == ["pledge \(id) changed"])
        driver.type("Enter")
        #expect(driver.session.catalog.edits.count == 1)
        driver.type("G")
        #expect(driver.screen.contains("Edits"))
        #expect(driver.screen.contains("jh  pledge \(id) changed"))
    }

    @Test func aPledgeThatChangedMeanwhileIsNotOverwritten() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        driver.type("c 'x'")
        var catalog = driver.session.catalog
        let before = try #require(catalog.pledge(id))
        var other = before
        other.title = "by somebody else"
        catalog = try catalog.applying(
            CatalogEdit(
                id: .init("0"), at: driver.now, author: "mk", summary: "theirs",
                changes: catalog.changes(from: .pledge(before), to: .pledge(other))))
        driver.answer(.catalogReloaded(catalog))
        #expect(driver.said.contains("somebody else changed “Title” too"))
        #expect(driver.screen.contains("meanwhile: “by somebody else”"))
        driver.answersSaves = false
        driver.type("Ctrl-S")
        let edit = try #require(driver.session.outbox.edits.last)
        #expect(edit.changes.first?.before == .pledge(before), "it says what it started from")
        var mine = before
        mine.title += "x"
        #expect(edit.changes.first?.after == .pledge(mine))
    }

    /// Only what was typed is saved: a colleague's corrections of other fields stay.
    @Test func aFormSavesOnlyWhatWasTyped() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        driver.type("c 'x'")
        let catalog = driver.session.catalog
        let before = try #require(catalog.pledge(id))
        var other = before
        other.summary = "Their summary."
        other.terms.append("their term")
        driver.answer(
            .catalogReloaded(
                try catalog.applying(
                    CatalogEdit(
                        id: .init("0"), at: driver.now, author: "mk", summary: "theirs",
                        changes: catalog.changes(from: .pledge(before), to: .pledge(other))))))
        driver.answersSaves = false
        driver.type("Ctrl-S")
        other.title += "x"
        #expect(pledge(id, driver) == other)
    }

    /// Terms are a list: what a colleague added meanwhile stays beside what was typed.
    @Test func aListGoneOnWithLaterKeepsWhatOthersAdded() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        driver.type("c Tab Tab Tab Tab Tab 'mine' Enter Esc")
        let catalog = driver.session.catalog
        let before = try #require(catalog.pledge(id))
        var other = before
        other.terms.append("their term")
        driver.answer(
            .catalogReloaded(
                try catalog.applying(
                    CatalogEdit(
                        id: .init("0"), at: driver.now, author: "mk", summary: "theirs",
                        changes: catalog.changes(from: .pledge(before), to: .pledge(other))))))
        driver.answersSaves = false
        driver.type("c Ctrl-S")
        let terms = try #require(pledge(id, driver)?.terms)
        #expect(terms.contains("their term") && terms.contains { $0.contains("mine") })
    }

    @Test func aRetiredPledgeIsLeftOutOfListsButKept() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        let count = driver.shown.count
        driver.type("C r")
        #expect(driver.shown.count == count - 1)
        #expect(!driver.shown.contains(id))
        #expect(driver.session.catalog.reaffirmations.contains { $0.pledge.text == id })
        driver.type("/ 'is:retired' Enter")
        #expect(driver.shown == [id])
        driver.type("Enter")
        #expect(driver.screen.contains("retired 20 Oct 2025"))
        let said = try #require(
            driver.session.catalog.reaffirmations.first { $0.pledge.text == id })
        let page = MeetingScreen(said.meeting).lines(driver.session).map {
            $0.spans.map(\.text).joined()
        }
        #expect(page.contains { $0.hasPrefix(id) && $0.hasSuffix("retired 20 Oct 2025") })
        driver.type("C r Esc Esc")
        #expect(driver.shown.count == count)
    }

    // MARK: Pillars, parties, sources

    @Test func aPillarIsAddedAndItsKeyIsItsOwn() throws {
        var driver = try Driver()
        driver.type("C p Enter 'environment' Tab 'Environment' Tab 'Env' Tab '1' Tab 'env'")
        let first = try #require(driver.session.catalog.pillars.first)
        #expect(driver.screen.contains("“1” is already the key of \(first.name); free keys:"))
        driver.focus("Key")
        driver.type("Ctrl-U '9' Ctrl-S")
        #expect(driver.said == "pillar environment added · u undoes")
        let added = try #require(driver.session.catalog.pillar(Pillar.ID("environment")))
        #expect(added.key == "9" && added.prefix == "ENV" && added.short == "Env")
        driver.type("C p 'Env' Enter Ctrl-U 'Environment and climate' Ctrl-S")
        #expect(driver.said == "pillar environment changed · u undoes")
        driver.type("u u")
        #expect(driver.session.catalog.pillar(Pillar.ID("environment")) == nil)
    }

    @Test func aPartyAndASourceAreAdded() throws {
        var driver = try Driver()
        driver.type("C a Enter 'jp' Tab 'Japan again' Tab 'x'")
        #expect(driver.screen.contains("party JP already exists"))
        driver.focus("Id")
        driver.type("Ctrl-U 'au' Ctrl-S")
        #expect(driver.session.catalog.party(Party.ID("AU"))?.name == "Japan again")
        driver.type("C o Enter 'A b' Tab 'P' Tab 'T' Tab 'ftp://x'")
        driver.type("Tab")
        #expect(driver.screen.contains("lower-case words joined by hyphens"))
        #expect(driver.screen.contains("begins with https://"))
        driver.focus("Id")
        driver.type("Ctrl-U 'a-b'")
        driver.focus("Address")
        driver.type("Ctrl-U 'https://x.org' Ctrl-S")
        #expect(driver.session.catalog.source(Source.ID("a-b"))?.url == "https://x.org")
    }

    // MARK: Meetings and wordings

    @Test func aMeetingIsAddedAndItsPageOpens() throws {
        var driver = try Driver()
        driver.type("m A Ctrl-U '2025-10-02'")
        driver.focus("Place")
        driver.type("'Busan, South Korea' Tab Tab Enter 'Leaders' Enter")
        driver.focus("Summary")
        driver.type("'They met.'")
        driver.focus("Participants")
        driver.type("'US: Marco Rubio' Enter 'XX: nobody'")
        #expect(driver.screen.contains("“XX” is no party"))
        driver.type("Ctrl-U 'KR: 조현'")
        driver.focus("Publisher")
        driver.type("'White House' Tab 'Joint Statement' Ctrl-S")
        #expect(driver.front == .meeting)
        let meeting = try #require(driver.session.catalog.meeting("leaders-busan-2025"))
        #expect(meeting.short == "Busan")
        #expect(meeting.participants.map(\.names) == [["Marco Rubio"], ["조현"]])
        #expect(driver.session.catalog.source(meeting.source)?.publisher == "White House")
        #expect(driver.screen.contains("jh  meeting leaders-busan-2025 added"))
        driver.type("u")
        #expect(driver.session.catalog.meeting("leaders-busan-2025") == nil)
    }

    @Test func aPledgeIsLinkedAndUnlinkedFromTheMeetingsPage() throws {
        var driver = try Driver()
        driver.type("m Enter + 'VAL-04' Enter 'uphold the words' Ctrl-S")
        let screen = try #require(driver.session.screens.base as? MeetingScreen)
        let id = Pledge.ID("VAL-04")
        let said = try #require(driver.session.catalog.reaffirmation(of: id, at: screen.meeting))
        #expect(said.wordings.map(\.text).contains("uphold the words"))
        for _ in 0..<60 where driver.selected != "VAL-04" { driver.type("Tab") }
        driver.type("-")
        #expect(driver.front == .meeting)
        #expect(driver.said.contains("unlinked from"))
        let count = driver.session.catalog.reaffirmations.count
        driver.type("u")
        #expect(driver.session.catalog.reaffirmations.count == count + 1)
    }

    @Test func wordsThatAreThereAreNotReplacedByLinkingAgain() throws {
        var driver = try Driver()
        let catalog = driver.session.catalog
        let known = try #require(
            catalog.reaffirmations.last {
                catalog.meeting($0.meeting.text)?.source == $0.wordings[0].source
            })
        let meeting = try #require(catalog.meeting(known.meeting.text))
        driver.type("/ 'id:\(known.pledge)' Enter + '\(meeting.date.text)' Enter 'other words'")
        driver.focus("Source")
        driver.type("Right Ctrl-S")
        #expect(driver.front == .form)
        #expect(driver.screen.contains("it already has a wording of the pledge here"))
        driver.type("Left")
        driver.focus("Publisher")
        driver.type("'Yonhap' Tab 'Report' Ctrl-S")
        let said = try #require(driver.session.catalog.edits.last?.changes.last)
        guard case .reaffirmation(let before)? = said.before,
            case .reaffirmation(let after)? = said.after
        else { return #expect(Bool(false), "a wording was added to a reaffirmation") }
        #expect(Set(before.wordings).isSubset(of: after.wordings))
        #expect(after.wordings.count == before.wordings.count + 1)
    }

    @Test func aWordingOfTooManyWordsIsRefused() throws {
        var driver = try Driver()
        driver.type("+ Enter 'a b c d e f g h i j k l m'")
        #expect(driver.screen.contains("13 words; this catalog quotes at most 12"))
        driver.type("Ctrl-S")
        #expect(driver.front == .form)
        #expect(driver.session.catalog.edits.isEmpty)
    }

    @Test func theWordingUnderTheCursorIsChanged() throws {
        var driver = try Driver()
        driver.type("m Enter Tab e")
        #expect(driver.front == .form)
        driver.type("Ctrl-U 'other words' Ctrl-S")
        #expect(driver.front == .meeting)
        #expect(driver.screen.contains("“other words”"))
    }

    @Test func aWordingSaysThatItCoversTheWholePassage() throws {
        var driver = try Driver()
        func covers() -> [Wording.Covers] {
            driver.session.catalog.reaffirmations.flatMap(\.wordings).map(\.covers)
        }
        driver.type("m Enter Tab e Tab Tab Tab Tab Tab Tab Tab")
        #expect(driver.screen.contains("part of the passage"))
        driver.type("Right")
        #expect(driver.screen.contains("the whole passage"))
        driver.type("Ctrl-S")
        #expect(covers().count { $0 == .whole } == 1)
        driver.type("u")
        #expect(covers().allSatisfy { $0 == .part })
    }

    /// The coding of a wording is read in its form; a correction says what follows from it.
    @Test func theCodingOfAWordingIsCorrectedInItsForm() throws {
        var driver = try Driver()
        func codings() -> [Coding] {
            driver.session.catalog.reaffirmations.flatMap(\.wordings).compactMap(\.coding)
        }
        driver.type("m Enter Tab e Shift-Tab")
        #expect(driver.screen.contains("core: ") && driver.screen.contains("against "))
        driver.type("Ctrl-End Enter 'condtion: if Pyongyang agrees'")
        #expect(driver.screen.contains("“condtion” is no part of a coding"))
        driver.type("Ctrl-U 'condition: if Pyongyang agrees'")
        #expect(driver.screen.contains("now ") && driver.screen.contains("before the change"))
        driver.type("Ctrl-S")
        #expect(codings().first?.clauses.last?.conditions.map(\.said) == ["if Pyongyang agrees"])
        driver.type("u")
        #expect(codings().isEmpty)
    }

    /// Whoever changes other fields keeps the coding that is stored.
    @Test func aStoredCodingStaysWhenOtherFieldsChange() throws {
        var driver = try Driver()
        driver.type("m Enter Tab e Shift-Tab Ctrl-End Enter 'core: drills' Ctrl-S")
        driver.type("e Tab 'said that they' Ctrl-S")
        let wordings = driver.session.catalog.reaffirmations.flatMap(\.wordings)
        let changed = try #require(wordings.first { $0.coding != nil })
        #expect(changed.verb?.contains("said that they") == true)
        #expect(changed.coding?.lines.contains { $0.hasPrefix("core: drills") } == true)
    }

    // MARK: Two and one

    @Test func mergedPledgesAnswerToBothNames() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        let pledges = driver.session.catalog.pledges
        let moved = driver.session.catalog.reaffirmations(of: pledges[0]).map(\.meeting)
        driver.type("C m 'SEC-03' Enter")
        #expect(driver.front == .confirm)
        #expect(driver.screen.contains("\(id)"))
        #expect(driver.session.catalog.edits.isEmpty)
        driver.type("m")
        let catalog = driver.session.catalog
        #expect(catalog.pledge(id)?.id.text == "SEC-03")
        for meeting in moved {
            #expect(catalog.reaffirmation(of: Pledge.ID("SEC-03"), at: meeting) != nil)
        }
        driver.type("u")
        #expect(driver.session.catalog.pledges == pledges)
    }

    @Test func whatWasSaidAtSomeMeetingsGoesToThePledgeSplitOff() throws {
        var driver = try Driver()
        let old = try #require(driver.session.catalog.pledge("SEC-02"))
        let said = driver.session.catalog.reaffirmations(of: old)
        driver.type("j C s 'The new one' Shift-Tab Space Ctrl-S")
        let id = try #require(driver.session.catalog.edits.first?.changes.first?.key.name)
        let new = try #require(pledge(id, driver))
        #expect(new.parent == old.id)
        #expect(driver.session.catalog.reaffirmations(of: new).map(\.meeting) == [said[0].meeting])
        #expect(driver.session.catalog.reaffirmations(of: old).count == said.count - 1)
    }

    // MARK: Undo, drafts, what others see

    @Test func editsAreUndoneAndDoneAgainAfterARestart() throws {
        var driver = try Driver()
        let id = try #require(driver.selected)
        let before = try #require(pledge(id, driver)?.title)
        driver.type("c Ctrl-U 'Another title' Ctrl-S")
        var next = try driver.restarted()
        next.type("u")
        #expect(pledge(id, next)?.title == before)
        var third = try next.restarted()
        third.type("Ctrl-R")
        #expect(pledge(id, third)?.title == "Another title")
        #expect(third.session.catalog.edits.count == 3)
    }

    @Test func whatWasTypedIsThereWhenTheFormIsOpenedAgain() throws {
        var driver = try Driver()
        driver.type("c ' and more' Esc")
        #expect(driver.front == .list)
        #expect(driver.said.hasPrefix("what was typed is kept"))
        driver.type("c")
        #expect(driver.screen.contains(" and more"))
        driver.type("Ctrl-R")
        #expect(!driver.screen.contains(" and more"))
        driver.type("Esc c")
        #expect(!driver.screen.contains(" and more"))
    }

    @Test func aPasteGoesIntoTheFieldAndRunsNoCommand() throws {
        var driver = try Driver()
        driver.type("A")
        driver.send(.paste("two\nlines\u{7} :q"))
        let form = try #require(driver.session.screens.top as? FormScreen)
        #expect(form.values[.title] == "two lines :q")
        #expect(driver.front == .form)
    }

    @Test func aCatalogThatCannotBeWrittenIsNotEdited() throws {
        var driver = try Driver()
        driver.session.settings.catalogReadOnlyReason = "the catalog is locked"
        for keys in ["A", "c", "C r", "+", "-", "C m"] {
            driver.type(keys)
            #expect(driver.said == "the catalog is locked", "\(keys)")
        }
        #expect(driver.front == .list)
    }

    @Test func anEditOfACatalogThatIsLockedSinceIsNotTakenBack() throws {
        var driver = try Driver()
        driver.type("C r")
        driver.session.settings.catalogReadOnlyReason = "the catalog is locked"
        driver.type("u")
        #expect(driver.said == "not undone: pledge SEC-01 retired; the catalog is locked")
        driver.session.settings.catalogReadOnlyReason = nil
        driver.type("u")
        #expect(driver.said.hasPrefix("undone: pledge SEC-01 retired"))
    }

    /// A screen may show positions of the catalog that was: none may outlive an edit.
    @Test(arguments: Way.all.map(\.name)) func everyScreenFollowsACatalogThatShrinks(
        _ name: String
    ) throws {
        let way = try #require(Way.all.first { $0.name == name })
        var driver = try Driver(notebook: Sample.notebook())
        driver.type(way.keys)
        let catalog = driver.session.catalog
        for small in [SmallCatalog.all[0].catalog, SmallCatalog.all[2].catalog, catalog] {
            driver.answer(.catalogReloaded(small))
            expectSound(driver.session, "\(name)")
            driver.type("Down Up")
            expectSound(driver.session, "\(name)")
        }
    }
}

extension Driver {
    /// Moves to the field of a label, in a form.
    mutating func focus(_ label: String) {
        for _ in 0..<40 {
            if (session.screens.top as? FormScreen)?.field?.label == label { return }
            send(.key(.tab))
        }
        Issue.record("no field \(label)")
    }
}
