import SeededNumbers
import Commitments
import Testing

@Suite struct MergeTests {
    private let base = Notebook(notes: [note(1, "one"), note(2, "two"), note(3, "three")])

    private func edited(
        _ number: Int, _ text: String, at seconds: Int, of notebook: Notebook? = nil
    ) -> Notebook {
        var notebook = notebook ?? base
        if let old = notebook.note(note(number).id) {
            notebook.put(old.revised(version(text, at: seconds)))
        }
        return notebook
    }

    @Test func takesTheSideThatChanged() {
        let mine = edited(1, "mine", at: 100)
        #expect(Notebook.merge(base: base, mine: mine, theirs: base).notebook == mine)
        #expect(Notebook.merge(base: base, mine: base, theirs: mine).notebook == mine)
    }

    @Test func joinsWhatBothAdded() {
        var mine = base
        mine.put(note(10, "mine"))
        var theirs = base
        theirs.put(note(11, "theirs"))
        let merge = Notebook.merge(base: base, mine: mine, theirs: theirs)
        #expect(merge.notebook.notes.count == 5 && merge.editedTwice.isEmpty)
    }

    @Test func keepsBothTextsOfANoteEditedTwiceAndSaysSo() {
        let mine = edited(1, "mine", at: 100)
        let theirs = edited(1, "theirs", at: 101)
        let merge = Notebook.merge(base: base, mine: mine, theirs: theirs)
        #expect(merge.editedTwice == [note(1).id])
        #expect(merge.notebook.note(note(1).id)?.current.text == "theirs")
        #expect(merge.notebook.note(note(1).id)?.history.map(\.text) == ["one", "mine", "theirs"])
        #expect(merge.notebook.note(note(1).id)?.textsBeside.map(\.text) == ["mine"])
    }

    @Test func joinsWhatTwoPeopleChangedInOneNote() {
        func changed(_ act: (inout Note.Version) -> Void, at seconds: Int, by author: String)
            -> Notebook
        {
            var notebook = tagged
            guard let old = tagged.note(note(1).id) else { return tagged }
            var new = old.current
            new.changed = time(seconds)
            new.author = author
            act(&new)
            notebook.put(old.revised(new))
            return notebook
        }
        let mine = changed({ $0.text = "new text" }, at: 101, by: "jh")
        let theirs = changed(
            {
                $0.status = .stalled
                $0.tags = ["b", "c"]
            }, at: 100, by: "mk")
        let merge = Notebook.merge(base: tagged, mine: mine, theirs: theirs)
        let joined = merge.notebook.note(note(1).id)
        #expect(merge.editedTwice.isEmpty)
        #expect(joined?.current.text == "new text" && joined?.current.status == .stalled)
        #expect(joined?.current.tags == ["b", "c"])
        #expect(joined?.current.author == "mk & jh" && joined?.current.changed == time(101))
        #expect(joined?.history.map(\.author) == ["jh", "mk", "jh"])
        #expect(Notebook.merge(base: tagged, mine: theirs, theirs: mine) == merge)
        // Who has one of the two takes the joined note; nothing is joined again.
        #expect(
            Notebook.merge(base: mine, mine: mine, theirs: merge.notebook).notebook
                == merge.notebook)
    }

    private var tagged: Notebook {
        var first = note(1, "one")
        first.current.tags = ["a", "b"]
        return Notebook(notes: [first])
    }

    @Test func joinsTagsByElement() {
        func tags(_ tags: [String], at seconds: Int) -> Notebook {
            var notebook = tagged
            guard let old = tagged.note(note(1).id) else { return tagged }
            var new = old.current
            new.changed = time(seconds)
            new.tags = tags
            notebook.put(old.revised(new))
            return notebook
        }
        let merge = Notebook.merge(
            base: tagged, mine: tags(["a", "b", "mine"], at: 100),
            theirs: tags(["theirs", "b"], at: 101))
        #expect(merge.notebook.note(note(1).id)?.current.tags == ["theirs", "b", "mine"])
        #expect(merge.editedTwice.isEmpty)
    }

    @Test func letsAChangeWinOverADeletion() {
        var deleted = base
        if let old = base.note(note(1).id) {
            deleted.put(old.revised(version("one", at: 200, isDeleted: true)))
        }
        let merge = Notebook.merge(base: base, mine: deleted, theirs: edited(1, "changed", at: 100))
        #expect(merge.notebook.note(note(1).id)?.current.text == "changed")
        #expect(merge.notebook.note(note(1).id)?.current.isDeleted == false)
    }

    @Test func leavesOutWhatWasTakenOutByHand() {
        let without = Notebook(notes: [note(2, "two"), note(3, "three")])
        let merge = Notebook.merge(base: base, mine: edited(2, "mine", at: 100), theirs: without)
        #expect(merge.notebook.notes.map(\.id) == [note(2).id, note(3).id])
    }

    @Test func keepsWhatWasChangedHereAndTakenOutThere() {
        let without = Notebook(notes: [note(2, "two"), note(3, "three")])
        let merge = Notebook.merge(base: base, mine: edited(1, "mine", at: 100), theirs: without)
        #expect(merge.notebook.notes.count == 3)
    }

    /// A screen that is a save behind must not take back what others wrote before that save.
    @Test func takesTheLongerHistoryOfASideThatIsBehind() {
        let newer = edited(1, "theirs", at: 100)
        let merge = Notebook.merge(base: newer, mine: base, theirs: newer)
        #expect(merge.notebook == newer && merge.editedTwice.isEmpty)
    }

    /// Edit, undo and redo within a second: the order in which they were done decides, not their
    /// texts.
    @Test func keepsTheOrderOfVersionsWrittenInOneSecond() {
        var mine = edited(1, "zzz", at: 100)
        mine = edited(1, "aaa", at: 100, of: mine)
        let theirs = edited(1, "theirs", at: 50)
        let merge = Notebook.merge(base: base, mine: mine, theirs: theirs)
        let note = merge.notebook.note(note(1).id)
        #expect(note?.current.text == "aaa")
        #expect(note?.history.map(\.text) == ["one", "theirs", "zzz", "aaa"])
    }

    @Test func joinsUnknownMembers() {
        var mine = base
        mine.unknown = [UnknownMember(name: "a", json: "1"), UnknownMember(name: "b", json: "2")]
        var theirs = base
        theirs.unknown = [UnknownMember(name: "b", json: "3"), UnknownMember(name: "c", json: "4")]
        var before = base
        before.unknown = [UnknownMember(name: "b", json: "2")]
        let merged = Notebook.merge(base: before, mine: mine, theirs: theirs).notebook.unknown
        let values = Dictionary(uniqueKeysWithValues: merged.map { ($0.name, $0.json) })
        #expect(values == ["a": "1", "b": "3", "c": "4"])
    }

    @Test func keepsBothReadingsOfANoteEditedTwice() {
        func read(_ label: ChangeLabel, at seconds: Int) -> Notebook {
            var notebook = base
            guard let old = base.note(note(1).id) else { return base }
            var new = version("one", at: seconds)
            new.reading = reading(label)
            notebook.put(old.revised(new))
            return notebook
        }
        let (mine, theirs) = (read(.softened, at: 100), read(.narrowed, at: 100))
        let merge = Notebook.merge(base: base, mine: mine, theirs: theirs)
        #expect(merge.editedTwice == [note(1).id])
        let merged = merge.notebook.note(note(1).id)
        let labels = [merged?.textsBeside.first, merged?.current].map { $0?.reading?.labels }
        #expect(Set(labels) == [[.softened], [.narrowed]])
        #expect(Notebook.merge(base: base, mine: theirs, theirs: mine) == merge)
    }

    @Test func isTheSameFromBothSidesAndLosesNothing() {
        var random = SeededNumbers(seed: 2)
        for round in 0..<500 {
            let base = randomly(
                changed: Notebook(notes: [note(1), note(2), note(3)]), "b", &random)
            let left = randomly(changed: base, "l", &random)
            let right = randomly(changed: base, "r", &random)
            let merge = Notebook.merge(base: base, mine: left, theirs: right)
            let other = Notebook.merge(base: base, mine: right, theirs: left)
            #expect(merge == other, "round \(round)")
            #expect(merge.notebook.texts == left.texts.union(right.texts), "round \(round)")
            let again = Notebook.merge(base: left, mine: left, theirs: merge.notebook)
            #expect(again.notebook == merge.notebook, "round \(round)")
            let back = Notebook.merge(base: right, mine: merge.notebook, theirs: right)
            #expect(back.notebook == merge.notebook, "round \(round)")
        }
    }

    private func randomly(
        changed notebook: Notebook, _ name: String, _ random: inout SeededNumbers
    ) -> Notebook {
        var notebook = notebook
        for step in 0..<Int.random(in: 0...4, using: &random) {
            let number = Int.random(in: 1...5, using: &random)
            let text = "\(name)\(step)"
            let seconds = 100 + Int.random(in: 0...3, using: &random)
            if let old = notebook.note(note(number).id) {
                var new = version(text, at: seconds, isDeleted: Bool.random(using: &random))
                new.status = [nil, .stalled].randomElement(using: &random) ?? nil
                let readings = [nil, reading(.softened), reading(.narrowed)]
                new.reading = readings.randomElement(using: &random) ?? nil
                notebook.put(old.revised(new))
            } else {
                notebook.put(note(number, text))
            }
            let isDeleted = Bool.random(using: &random)
            if Bool.random(using: &random) {
                notebook.put(ownTerm(number, text, at: seconds, isDeleted: isDeleted))
            }
        }
        return notebook
    }
}
