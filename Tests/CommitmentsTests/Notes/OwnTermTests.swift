import Commitments
import Testing

@Suite struct OwnTermTests {
    private func notebook(_ terms: OwnTerm...) -> Notebook { Notebook(terms: terms) }

    private func merged(_ base: Notebook, _ mine: Notebook, _ theirs: Notebook) -> [OwnTerm] {
        let merged = Notebook.merge(base: base, mine: mine, theirs: theirs).notebook.terms
        let other = Notebook.merge(base: base, mine: theirs, theirs: mine).notebook.terms
        #expect(merged == other)
        return merged
    }

    /// The colleague's clock was ahead; an edit made after theirs is no old one.
    @Test func anEditOnAClockThatIsBehindStands() {
        let base = Notebook(terms: [ownTerm(1, "theirs", at: 4000)])
        let edited = ownTerm(1, "mine", at: 100)
        var mine = base
        mine.apply(Change(summary: "", terms: [.init(before: base.terms[0], after: edited)]))
        let merged = Notebook.merge(base: base, mine: mine, theirs: base).notebook
        #expect(merged.terms.map(\.term.name) == ["mine"])
    }

    @Test func standsByItsIDHoweverItComes() {
        var notebook = notebook(ownTerm(3), ownTerm(1))
        notebook.put(ownTerm(2))
        notebook.put(ownTerm(3, "anew"))
        #expect(notebook.terms.map(\.id) == [1, 2, 3].map { ownTerm($0).id })
        #expect(notebook.terms.last?.term.name == "anew")
        notebook.put(note(1))
        notebook.put(note(0))
        #expect(notebook.terms.count == 3, "notes leave the terms alone")
    }

    @Test func joinsWhatBothAdded() {
        let terms = merged(notebook(), notebook(ownTerm(1)), notebook(ownTerm(2)))
        #expect(terms.map(\.id) == [ownTerm(1).id, ownTerm(2).id])
    }

    @Test func theLaterWritingStands() {
        let base = notebook(ownTerm(1))
        let mine = notebook(ownTerm(1, "mine", at: 10))
        let theirs = notebook(ownTerm(1, "theirs", at: 11))
        #expect(merged(base, mine, theirs).map(\.term.name) == ["theirs"])
        #expect(merged(base, mine, base).map(\.term.name) == ["mine"])
    }

    @Test func aChangeWithinTheSecondInWhichItWasWrittenStands() {
        let base = notebook(ownTerm(1, "zzz", at: 5))
        let mine = notebook(ownTerm(1, "aaa", at: 5))
        #expect(merged(base, mine, base).map(\.term.name) == ["aaa"])
    }

    @Test func aChangeWinsOverADeletionWhenBothAreNew() {
        let base = notebook(ownTerm(1))
        let deleted = notebook(ownTerm(1, at: 20, isDeleted: true))
        let changed = notebook(ownTerm(1, "changed", at: 10))
        #expect(merged(base, deleted, changed).map(\.isDeleted) == [false])
        #expect(merged(base, deleted, base).map(\.isDeleted) == [true])
    }

    /// A screen that is a save behind must not bring back what was deleted before that save.
    @Test func aSideThatIsBehindChangesNothing() {
        let old = notebook(ownTerm(1, at: 1))
        let deleted = notebook(ownTerm(1, at: 2, isDeleted: true))
        #expect(merged(deleted, old, deleted).map(\.isDeleted) == [true])
    }

    @Test func staysOutWhenTakenOutByHand() {
        let base = notebook(ownTerm(1), ownTerm(2))
        #expect(merged(base, notebook(ownTerm(2)), base).map(\.id) == [ownTerm(2).id])
        let changed = notebook(ownTerm(1, "changed", at: 9), ownTerm(2))
        #expect(merged(base, notebook(ownTerm(2)), changed).count == 2)
    }

    @Test func tellsWhetherANotebookGoesOnFromAnother() {
        let base = notebook(ownTerm(1, at: 5))
        #expect(notebook(ownTerm(1, at: 6), ownTerm(2)).continues(base))
        #expect(base.continues(base))
        #expect(!notebook(ownTerm(2)).continues(base))
        #expect(!notebook(ownTerm(1, "older", at: 4)).continues(base))
    }

    @Test func theRegisterWatchesThemBesideThoseOfTheCatalog() throws {
        let notebook = notebook(ownTerm(1, "mine"), ownTerm(2, "gone", isDeleted: true))
        let register = Register(
            catalog: try SearchSample.catalog(), notebook: notebook, asOf: time(9).date)
        #expect(register.terms.map(\.name) == ["mine"])
    }

    @Test func undoTakesAnAddedTermBackAndRedoBringsIt() {
        var notebook = Notebook()
        let change = Change(
            summary: "watching a term", terms: [.init(before: nil, after: ownTerm(1))])
        notebook.apply(change)
        #expect(notebook.terms.map(\.isDeleted) == [false])
        notebook.apply(change.inverse(at: time(5)))
        #expect(notebook.terms.map(\.isDeleted) == [true])
        #expect(notebook.terms.map(\.changed) == [time(5)])
        notebook.apply(change.again(at: time(7)))
        #expect(notebook.terms.map(\.isDeleted) == [false])
        #expect(notebook.terms.map(\.changed) == [time(7)])
    }

    @Test func undoOfAChangeWritesWhatItWasAnew() {
        let before = ownTerm(1, "before", at: 1)
        var notebook = notebook(before)
        let change = Change(
            summary: "", terms: [.init(before: before, after: ownTerm(1, "after", at: 2))])
        notebook.apply(change)
        #expect(notebook.terms.map(\.term.name) == ["after"])
        notebook.apply(change.inverse(at: time(3)))
        #expect(notebook.terms.map(\.term.name) == ["before"])
        #expect(notebook.terms.map(\.changed) == [time(3)])
    }
}

/// Terms keep their versions as notes do.
@Suite struct TermVersionTests {
    private func revised(_ term: OwnTerm, _ name: String, at seconds: Int) -> OwnTerm {
        var notebook = Notebook(terms: [term])
        notebook.apply(
            Change(
                summary: "", terms: [.init(before: term, after: ownTerm(1, name, at: seconds))]))
        return notebook.terms[0]
    }

    private func merged(_ base: OwnTerm, _ mine: OwnTerm, _ theirs: OwnTerm) -> OwnTerm? {
        func merge(_ mine: OwnTerm, _ theirs: OwnTerm) -> Notebook {
            Notebook.merge(
                base: Notebook(terms: [base]), mine: Notebook(terms: [mine]),
                theirs: Notebook(terms: [theirs])
            ).notebook
        }
        #expect(merge(mine, theirs) == merge(theirs, mine))
        return merge(mine, theirs).terms.first
    }

    private func names(_ term: OwnTerm?) -> [String] {
        term.map { $0.history.map(\.term.name) + [$0.term.name] } ?? []
    }

    @Test func aChangeKeepsWhatWasBefore() {
        let term = revised(revised(ownTerm(1, "a"), "b", at: 3), "c", at: 5)
        #expect(names(term) == ["a", "b", "c"])
        #expect(term.history.map(\.changed) == [ownTerm(1).changed, time(3)])
    }

    @Test func copiesAreJoinedWithTheVersionsOfBoth() {
        let base = ownTerm(1, "a")
        let mine = revised(revised(base, "b", at: 3), "d", at: 7)
        let theirs = revised(base, "c", at: 5)
        #expect(names(merged(base, mine, theirs)) == ["a", "b", "c", "d"])
        #expect(names(merged(base, mine, base)) == ["a", "b", "d"])
    }

    /// Also if the base has less than both: the copy that contains the other wins.
    @Test func whoIsAheadStands() {
        let base = ownTerm(1, "a")
        let behind = revised(base, "b", at: 9)
        let ahead = revised(behind, "c", at: 4)
        #expect(ahead.changed == time(9), "on a clock that is behind")
        #expect(names(merged(base, behind, ahead)) == ["a", "b", "c"])
        #expect(names(merged(ahead, behind, ahead)) == ["a", "b", "c"])
        #expect(Notebook(terms: [ahead]).continues(Notebook(terms: [behind])))
        #expect(!Notebook(terms: [revised(base, "c", at: 12)]).continues(Notebook(terms: [behind])))
    }

    @Test func aChangeThatOutlastsADeletionKeepsIt() {
        let base = ownTerm(1, "a")
        let mine = revised(base, "b", at: 3)
        var notebook = Notebook(terms: [base])
        var deleted = base
        (deleted.isDeleted, deleted.changed) = (true, time(6))
        notebook.apply(Change(summary: "", terms: [.init(before: base, after: deleted)]))
        let term = merged(base, mine, notebook.terms[0])
        #expect(term?.isDeleted == false && names(term).last == "b")
        #expect(term?.history.map(\.isDeleted) == [false, true])
    }

    @Test func whatOthersWroteIsNotTakenBack() {
        let base = ownTerm(1, "a")
        var theirs = ownTerm(1, "b", at: 5)
        theirs.author = "other"
        let act = Change(summary: "", terms: [.init(before: nil, after: base)])
        var notebook = Notebook()
        notebook.apply(act)
        let mine = PastActs(of: notebook, by: base.author)
        #expect(mine.done.map { $0.terms.map(\.after) } == [[base]])
        #expect(act.overtakenTerm(in: notebook) == nil)
        notebook.apply(Change(summary: "", terms: [.init(before: base, after: theirs)]))
        #expect(PastActs(of: notebook, by: base.author).done.isEmpty)
        #expect(act.overtakenTerm(in: notebook)?.author == "other")
    }
}

@Suite struct ReadingTests {
    private let unknown = UnknownMember(name: "reading", json: "{ \"labels\": [\"hushed\"] }")

    /// Two members of one name would make the file unreadable.
    @Test func aReadingTakesThePlaceOfOneThatIsNotUnderstoodWithoutLosingIt() {
        var old = note(1)
        old.unknown = [UnknownMember(name: "x", json: "1"), unknown]
        let plain = old.revised(version("edited", at: 5))
        #expect(plain.unknown == old.unknown)
        var new = version("read", at: 6)
        new.reading = reading(.softened)
        let read = plain.revised(new)
        #expect(read.unknown.map(\.name) == ["x"])
        #expect(read.history.map(\.unknown) == [[], [unknown]])
    }

    @Test func theLatestNoteGivesTheReading() throws {
        let catalog = try SearchSample.catalog()
        let pledge = try #require(catalog.pledges.first)
        func noted(_ number: Int, _ label: ChangeLabel?) -> Note {
            var note = note(number, on: pledge.id.text)
            note.current.reading = label.map { reading($0) }
            return note
        }
        let notebook = Notebook(notes: [noted(1, .softened), noted(2, .narrowed), noted(3, nil)])
        let register = Register(catalog: catalog, notebook: notebook, asOf: time(9).date)
        let found = register.reading(
            of: pledge, from: Meeting.ID("munich"), to: Meeting.ID("newyork"))
        #expect(found?.current.reading?.labels == [.narrowed])
        #expect(
            register.reading(of: pledge, from: Meeting.ID("newyork"), to: Meeting.ID("munich"))
                == nil)
    }

    @Test func saysHowSureItIsBesideItsLabels() throws {
        let register = Register(catalog: try SearchSample.catalog(), asOf: time(9).date)
        let text = register.inWords(reading(.softened, .narrowed), on: Pledge.ID("none"))
        #expect(
            text
                == "my reading, Munich -> New York: softened, narrowed (provisional: the catalog does not have both wordings)"
        )
    }

    @Test(arguments: [
        ("softened", ChangeLabel.softened), ("SOFT", .softened), ("re-a", .reAttributed),
        ("generalized", .generalised),
    ])
    func aLabelIsNamedByItsBeginning(_ name: String, _ label: ChangeLabel) {
        #expect(ChangeLabel(named: name) == label)
    }

    @Test(arguments: ["", "re", "s", "louder"]) func noLabelIsGuessed(_ name: String) {
        #expect(ChangeLabel(named: name) == nil)
    }
}
