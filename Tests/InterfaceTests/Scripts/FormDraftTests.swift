import Canvas
import Commitments
import Testing

@testable import Interface

/// What is typed into a form is on disk soon, and stays there until its edit is.
@Suite struct FormDraftTests {
    private func kept(_ effects: [Effect]) -> [FormDraft] {
        effects.compactMap { if case .disk(.keepForm(let draft)) = $0 { draft } else { nil } }
    }

    private func forgotten(_ effects: [Effect]) -> [Draft.ID] {
        effects.compactMap { if case .disk(.forgetDraft(let id)) = $0 { id } else { nil } }
    }

    /// A program started after this one was killed: what was kept last is offered.
    private func restarted(_ driver: Driver) throws -> Driver {
        var next = try driver.restarted()
        var left: [Draft.ID: FormDraft] = [:]
        for effect in driver.effects {
            if case .disk(.keepForm(let draft)) = effect { left[draft.id] = draft }
            if case .disk(.forgetDraft(let id)) = effect { left[id] = nil }
        }
        next.offer(Array(left.values))
        return next
    }

    @Test func aSecondWithoutAKeyOrTwentyKeysKeepIt() throws {
        var driver = try Driver()
        driver.type("A")
        #expect(!driver.session.wantsTick)
        driver.type("'Cables'")
        #expect(driver.effects.isEmpty && driver.session.wantsTick)
        driver.tick()
        #expect(kept(driver.effects).map(\.values) == [["title": "Cables"]])
        #expect(!driver.session.wantsTick && driver.screen.contains("draft kept"))
        driver.type("'01234567890123456789'")
        let drafts = kept(driver.effects)
        #expect(drafts.count == 2 && drafts[1].values["title"]?.count == 26)
        #expect(drafts[0].id == drafts[1].id)
    }

    /// What is not typed but chosen counts, too.
    @Test func aChoiceIsKept() throws {
        var driver = try Driver()
        driver.type("A Tab Right")
        driver.tick()
        #expect(kept(driver.effects).last?.values.keys.sorted() == ["pillar"])
        driver.type("Left")
        driver.tick()
        #expect(forgotten(driver.effects).count == 1, "it is as it was at first")
    }

    @Test(arguments: [("c", "“Pledge SEC-01”", "c"), ("A", "“New pledge”", "A")])
    func itIsOfferedAtTheNextStart(_ keys: String, _ title: String, _ key: String) throws {
        var driver = try Driver()
        driver.type("\(keys) ' and more'")
        driver.tick()
        var next = try restarted(driver)
        #expect(next.said == "an unfinished form \(title) was kept; \(key) continues it")
        next.type(keys)
        #expect(next.screen.contains(" and more"))
        next.type("Ctrl-R")
        #expect(forgotten(next.effects).count == 1)
        #expect(!(try restarted(next).said.contains("unfinished")))
    }

    /// A form of SEC-06 is left unfinished, and a colleague merges SEC-06 into SEC-02.
    private func merged(isOpen: Bool = false) throws -> Driver {
        var driver = try Driver()
        driver.type("/ 'id:sec-06' Enter c")
        driver.focus("Summary")
        driver.type("' MY LONG SUMMARY'")
        driver.tick()
        if !isOpen { driver.type("Esc") }
        let catalog = driver.session.catalog
        let (old, new) = (
            try #require(catalog.pledge("SEC-06")), try #require(catalog.pledge("SEC-02"))
        )
        let edit = CatalogEdit(
            id: CatalogEdit.ID("01KMERGE"), at: driver.now, author: "mk",
            summary: "pledge SEC-06 merged into SEC-02", changes: catalog.merging(old, into: new))
        driver.answer(.catalogReloaded(try catalog.applying(edit)))
        return driver
    }

    @Test func aFormOfAMergedPledgeIsOfferedWithTheOther() throws {
        var driver = try merged()
        driver.type("c")
        #expect(driver.screen.contains("SEC-06 became a part of"), "\(driver.screen)")
        #expect(driver.screen.contains("MY LONG SUMMARY"))
        driver.type("c")
        let form = try #require(driver.session.screens.top as? FormScreen)
        #expect(form.title == "Pledge SEC-02")
        #expect(form.typed["summary"]?.hasSuffix("MY LONG SUMMARY") ?? false)
        driver.type("Ctrl-S")
        let pledge = try #require(driver.session.catalog.pledge("SEC-02"))
        #expect(pledge.summary.hasSuffix("MY LONG SUMMARY"))
        #expect(driver.session.register.twoValues.isEmpty && driver.session.formDrafts.isEmpty)
    }

    @Test func anOpenFormOfAMergedPledgeLeadsToTheOther() throws {
        var driver = try merged(isOpen: true)
        driver.type("Ctrl-S")
        #expect(driver.said.contains("the pledge SEC-06 no longer exists"))
        driver.type("Esc")
        #expect(driver.said == "what was typed is kept; c continues it")
        driver.type("c")
        #expect(driver.screen.contains("MY LONG SUMMARY"))
    }

    /// No key leads to a form whose entry is gone, but the list of forms.
    @Test func aFormOfWhatIsGoneIsCopiedOrThrownAway() throws {
        var driver = try Driver()
        driver.type("g m e ' and more' Esc")
        let draft = try #require(driver.session.formDrafts.values.first)
        var gone = draft
        gone.form = "Meeting fm-nowhere-2020"
        var next = try driver.restarted()
        next.offer([gone])
        #expect(next.said.hasSuffix("was kept; C f shows it"), "\(next.said)")
        next.type("C f Enter")
        #expect(next.screen.contains("left unfinished. What it is about"), "\(next.screen)")
        #expect(
            next.effects(of: "y").contains { if case .terminal(.copy) = $0 { true } else { false } }
        )
        next.type("C f Enter d")
        #expect(forgotten(next.effects) == [draft.id] && next.session.formDrafts.isEmpty)
        next.type("C f")
        #expect(next.said == "no form was left unfinished")
    }

    @Test func severalAreOfferedByTheirNames() throws {
        var driver = try Driver()
        driver.type("A 'x' Esc c 'y' Esc")
        #expect(
            try restarted(driver).said
                == "unfinished forms were kept: “New pledge” (A), “Pledge SEC-01” (c)")
    }

    @Test func itGoesOnlyWhenItsEditIsDurable() throws {
        var driver = try Driver()
        driver.type("c ' and more'")
        driver.tick()
        driver.answersSaves = false
        driver.type("Ctrl-S")
        let edits = driver.session.outbox.edits
        #expect(kept(driver.effects).last?.edit == edits.first?.id)
        driver.answer(.notKept(.catalog, "the disk is full"))
        driver.answerKept()
        #expect(forgotten(driver.effects).isEmpty)
        driver.type("Ctrl-S")
        driver.answer(
            .catalogSaved(driver.session.catalog, SavedEdits(edits: Set(edits.map(\.id)))))
        #expect(forgotten(driver.effects) == kept(driver.effects).suffix(1).map(\.id))
    }

    /// Killed between the save and the end of the draft, or before an edit that is kept was saved.
    @Test func whatIsAnEditAlreadyIsNotOfferedAgain() throws {
        var driver = try Driver()
        driver.type("c ' and more'")
        driver.tick()
        driver.type("Ctrl-S")
        let last = try #require(kept(driver.effects).last)
        let edit = try #require(driver.session.catalog.edits.last)
        var next = try driver.restarted()
        next.offer([last])
        #expect(forgotten(next.effects) == [last.id] && next.said.isEmpty)
        var unsaved = try Driver()
        unsaved.resume([edit])
        unsaved.offer([last])
        #expect(!unsaved.said.contains("unfinished"))
        #expect(forgotten(unsaved.effects) == [last.id], "saved now")
        var lost = try Driver()
        lost.offer([last])
        #expect(lost.said.contains("unfinished"), "its edit came to nothing")
    }

    @Test func aFormThatChangesNothingLeavesNoDraft() throws {
        var driver = try Driver()
        driver.type("c ' '")
        driver.tick()
        driver.type("Ctrl-S")
        #expect(driver.said == "nothing was changed")
        #expect(forgotten(driver.effects) == kept(driver.effects).map(\.id))
    }

    /// What was not typed is not part of the draft: what others changed there meanwhile is kept.
    @Test func onlyWhatWasTypedComesBack() throws {
        var driver = try Driver()
        driver.type("c")
        driver.focus("Summary")
        driver.type("' and more'")
        driver.tick()
        driver.type("Esc c Ctrl-U 'Another title' Ctrl-S")
        let id = try #require(driver.selected)
        #expect(driver.session.catalog.pledge(id)?.title == "Another title")
        #expect(driver.session.catalog.pledge(id)?.summary.hasSuffix(" and more") ?? false)
    }

    @Test func itIsKeptBeforeTheProgramStopsOrEnds() throws {
        for event in [Event.suspend, .closed, .terminate(signal: 15)] {
            var driver = try Driver()
            driver.type("A 'x' F1")
            driver.send(event)
            #expect(kept(driver.effects).map(\.values) == [["title": "x"]], "\(event)")
        }
    }
}

/// What was typed in a form outlives what becomes of its edit and its entry.
@Suite struct FormOutcomeTests {
    @Test func whatTheCatalogRefusedCanBeGoneOnWith() throws {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type("c ' typed in a moment' Ctrl-S")
        let edit = try #require(driver.session.outbox.edits.first)
        driver.answer(
            .catalogSaved(
                driver.session.seen.catalog, SavedEdits(edits: [], refused: [edit.id: "taken"])))
        driver.type("u c")
        #expect(driver.front == .form && driver.screen.contains("typed in a moment"))
    }

    /// The other pledge answers to its id, but the form is not about that one.
    @Test func aFormOfAPledgeThatWasMergedAwayChangesNoOther() throws {
        var driver = try Driver()
        let catalog = driver.session.catalog
        let (gone, other) = (catalog.pledges[0], catalog.pledges[1])
        driver.type("c 'x'")
        driver.answer(
            .catalogReloaded(
                try catalog.applying(
                    CatalogEdit(
                        id: .init("0"), at: driver.now, author: "mk", summary: "merged",
                        changes: catalog.merging(gone, into: other)))))
        driver.answersSaves = false
        driver.type("Ctrl-S")
        #expect(driver.front == .form, "what was typed stays")
        #expect(
            driver.screen.contains("pledge SEC-01 no longer exists (mk: merged)"), "says by whom")
        #expect(driver.session.outbox.edits.isEmpty)
        #expect(driver.session.catalog.pledge(other.id.text)?.title == other.title)
    }

    /// A merge of two catalogs may give a pledge another id while a draft waits.
    @Test func aDraftFollowsItsPledgeToAnotherID() throws {
        let catalog = try Driver.catalog()
        func added(as id: String) throws -> Catalog {
            let pledge = Pledge(
                id: Pledge.ID(id), title: "New", pillar: catalog.pillars[0].id,
                type: catalog.pledges[0].type)
            return try catalog.applying(
                CatalogEdit(
                    id: .init("0"), at: Timestamp(seconds: 0), author: "mk", summary: "added",
                    changes: [.added(.pledge(pledge))]))
        }
        let draft = Draft(
            id: "0123456789abcdef", subject: Draft.Subject(pledge: Pledge.ID("SEC-98")),
            text: "words", time: Timestamp(seconds: 0)
        ).naming(try added(as: "SEC-98"))
        #expect(
            draft.following(AddedEntries(try added(as: "SEC-99"))).subject.pledge.text == "SEC-99")
        #expect(draft.following(AddedEntries(catalog)).subject.pledge.text == "SEC-98")
    }
}
