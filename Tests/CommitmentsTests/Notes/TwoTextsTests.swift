import Commitments
import SeededNumbers
import Testing

/// Two people change one note, neither knowing of the other.
@Suite struct TwoTextsTests {
    private let base = Notebook(notes: [note(1, "one")])

    private func edited(
        _ text: String, at seconds: Int, by author: String, of notebook: Notebook? = nil
    ) -> Notebook {
        var notebook = notebook ?? base
        if let old = notebook.note(note(1).id) {
            var new = old.current
            (new.text, new.changed, new.author) = (text, time(seconds), author)
            notebook.put(old.revised(new))
        }
        return notebook
    }

    private func joined(_ mine: Notebook, _ theirs: Notebook, since base: Notebook? = nil)
        -> Notebook
    { Notebook.merge(base: base ?? self.base, mine: mine, theirs: theirs).notebook }

    private var both: Notebook {
        joined(edited("mine", at: 100, by: "jh"), edited("theirs", at: 101, by: "mk"))
    }

    private func only(_ notebook: Notebook) throws -> Note {
        try #require(notebook.notes.first)
    }

    private func settled(
        _ settlement: Note.Settlement, _ notebook: Notebook, at seconds: Int = 200
    ) throws -> Notebook {
        let note = try only(notebook)
        var version = note.settled(settlement, with: try #require(note.textsBeside.first))
        version.changed = time(seconds)
        var copy = notebook
        copy.put(note.revised(version))
        return copy
    }

    @Test func aNoteChangedTwiceIsFlaggedAndNoOtherIs() throws {
        #expect(both.notesWithTwoTexts().map(\.id) == [note(1).id])
        let note = try only(both)
        #expect(note.current.text == "theirs" && note.current.author == "mk")
        #expect(note.textsBeside.map(\.text) == ["mine"])
        let after = edited("theirs", at: 101, by: "mk", of: edited("mine", at: 100, by: "jh"))
        #expect(after.notesWithTwoTexts().isEmpty, "one edit after the other is no conflict")
        let same = joined(edited("same", at: 100, by: "jh"), edited("same", at: 101, by: "mk"))
        #expect(same.notesWithTwoTexts().isEmpty, "two people wrote the same")
    }

    @Test func anEditOrATagDoesNotSettle() throws {
        var book = both
        let note = try only(book)
        var version = note.current
        version.tags = ["ask"]
        book.put(note.revised(version))
        #expect(try only(book).textsBeside.map(\.text) == ["mine"])
    }

    @Test(arguments: [
        (Note.Settlement.standing, "theirs"), (.beside, "mine"), (.both, "mine\n\ntheirs"),
    ]) func settles(_ settlement: Note.Settlement, _ text: String) throws {
        let note = try only(try settled(settlement, both))
        #expect(note.current.text == text && !note.hasTwoTexts)
        #expect(note.current.beside.isEmpty)
        #expect(note.history.count == 4, "nothing was erased")
    }

    @Test func settlingTakesStatusAndDatesOfTheTextThatStands() throws {
        var mine = edited("mine", at: 100, by: "jh")
        var note = try only(mine)
        note.current.status = .stalled
        mine.put(note)
        let book = joined(mine, edited("theirs", at: 101, by: "mk"))
        #expect(try only(book).current.status == .stalled, "only one of the two set a status")
        #expect(try only(try settled(.beside, book)).current.status == .stalled)
    }

    @Test func undoingADecisionBringsTheFlagBack() throws {
        let before = try only(both)
        var version = before.settled(.beside, with: try #require(before.textsBeside.first))
        version.changed = time(200)
        let act = Change(
            summary: "",
            edits: [
                .init(
                    note: before.id, pledge: before.pledge, created: before.created,
                    before: before.current, after: version)
            ])
        var book = both
        book.apply(act)
        #expect(book.notesWithTwoTexts().isEmpty)
        book.apply(act.inverse(at: time(201)))
        #expect(try only(book).textsBeside.map(\.text) == ["mine"])
    }

    @Test func joiningIsNobodysActAndIsNotUndone() {
        let past = PastActs(of: both, by: "mk")
        #expect(past.done.isEmpty)
        let alone = PastActs(of: edited("theirs", at: 101, by: "mk"), by: "mk")
        #expect(alone.done.count == 1)
    }

    /// One clone settles while the other goes on to write on the text that it knows.
    @Test func aDecisionThereAndAnEditHereAreTwoTextsAgain() throws {
        let there = try settled(.beside, both)
        let here = edited("theirs, more", at: 150, by: "mk", of: both)
        let book = joined(here, there, since: both)
        #expect(book == joined(there, here, since: both))
        let note = try only(book)
        #expect(note.current.text == "mine" && note.textsBeside.map(\.text) == ["theirs, more"])
    }

    @Test func aDecisionThatLeftTheTextAloneLetsALaterEditStand() throws {
        let there = try settled(.standing, both)
        let here = edited("theirs, more", at: 150, by: "mk", of: both)
        let note = try only(joined(here, there, since: both))
        #expect(note.current.text == "theirs, more" && !note.hasTwoTexts)
    }

    /// Who keeps the current text changes no text, and yet decides.
    @Test func twoDecisionsThatDifferAreTwoTextsAgain() throws {
        let kept = try settled(.standing, both, at: 200)
        let replaced = try settled(.beside, both, at: 201)
        for (mine, theirs) in [(kept, replaced), (replaced, kept)] {
            let note = try only(joined(mine, theirs, since: both))
            #expect(note.current.text == "mine")
            #expect(note.textsBeside.map(\.text) == ["theirs"])
        }
        let merge = Notebook.merge(base: both, mine: kept, theirs: replaced)
        #expect(merge.editedTwice == [note(1).id])
    }

    @Test func twoDecisionsThatAgreeAreOne() throws {
        let first = try settled(.beside, both, at: 200)
        let second = try settled(.beside, both, at: 201)
        let note = try only(joined(first, second, since: both))
        #expect(note.current.text == "mine" && !note.hasTwoTexts)
    }

    @Test func threeTextsAreSettledOneByOne() throws {
        let three = joined(
            both, edited("third", at: 102, by: "pk"), since: base)
        #expect(try only(three).textsBeside.map(\.text) == ["mine", "theirs"])
        let two = try settled(.standing, three)
        #expect(try only(two).textsBeside.map(\.text) == ["theirs"])
        let one = try settled(.standing, two, at: 201)
        let note = try only(one)
        #expect(note.current.text == "third" && !note.hasTwoTexts)
    }

    @Test func whoHasThePartsTakesTheJoinedNoteAsItIs() {
        let mine = edited("mine", at: 100, by: "jh")
        #expect(joined(mine, both, since: mine) == both)
        #expect(joined(both, edited("theirs", at: 101, by: "mk")) == both)
        #expect(joined(both, both) == both)
    }

    /// Whoever wrote something that another did not know finds it in a text or beside one, until
    /// it is settled.
    @Test func noTextVanishesUnflagged() throws {
        var random = SeededNumbers(seed: 11)
        for round in 0..<300 {
            let left = edited("l\(round)", at: 100 + Int.random(in: 0...2, using: &random), by: "l")
            let right = edited(
                "r\(round)", at: 100 + Int.random(in: 0...2, using: &random), by: "r")
            let third = edited(
                "t\(round)", at: 100 + Int.random(in: 0...2, using: &random), by: "t")
            let one = joined(joined(left, right), third)
            let other = joined(left, joined(right, third))
            for book in [one, other] {
                let note = try only(book)
                let texts = Set((note.textsBeside + [note.current]).map(\.text))
                #expect(texts == ["l\(round)", "r\(round)", "t\(round)"], "round \(round)")
            }
        }
    }
}
