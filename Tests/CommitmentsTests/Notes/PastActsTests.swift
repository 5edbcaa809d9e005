import Testing

@testable import Commitments

@Suite struct PastActsTests {
    private func id(_ number: Int) -> Note.ID { note(number).id }

    private func edit(
        _ number: Int, from before: Note.Version? = nil, to after: Note.Version
    ) -> Change.Edit {
        Change.Edit(
            note: id(number), pledge: Pledge.ID("SEC-0\(number)"), created: time(0), before: before,
            after: after)
    }

    /// The texts of the notes that are not deleted.
    private func texts(_ notebook: Notebook) -> [String] {
        notebook.notes.filter { !$0.current.isDeleted }.map(\.current.text)
    }

    /// Three acts at three moments: a note, two notes at once, an edit of the first.
    private func acts() -> [Change] {
        let first = version("one", at: 1)
        let both = version("both", at: 2)
        return [
            Change(summary: "", edits: [edit(1, to: first)]),
            Change(summary: "", edits: [edit(2, to: both), edit(3, to: both)]),
            Change(summary: "", edits: [edit(1, from: first, to: version("one, more", at: 3))]),
        ]
    }

    private func notebook(_ acts: [Change]) -> Notebook {
        var notebook = Notebook()
        for act in acts { notebook.apply(act) }
        return notebook
    }

    @Test func theActsAreReadBackAsTheyWere() {
        let past = PastActs(of: notebook(acts()), by: "jh")
        #expect(past.done.map { Set($0.edits) } == acts().map { Set($0.edits) })
        #expect(past.undone.isEmpty)
        #expect(past.done.last?.summary.hasPrefix("editing the note on SEC-01, ") == true)
        #expect(past.done[1].summary.hasPrefix("2 notes, "))
        #expect(PastActs(of: Notebook(), by: "jh").done.isEmpty)
    }

    /// Undone and done again at random, with the program started again each time.
    @Test(arguments: 0..<20) func toTheBeginningAndBackAcrossStarts(seed: Int) {
        var book = notebook(acts())
        var states: [[String]] = [[], ["one"], ["one", "both", "both"]]
        states.append(["one, more", "both", "both"])
        var position = 3
        var steps = seed
        for moment in 10..<60 {
            let past = PastActs(of: book, by: "jh")
            #expect(past.done.count == position && past.undone.count == 3 - position)
            steps = steps &* 1_103_515_245 &+ 12345
            let back = position == 3 || position > 0 && steps >> 16 & 1 == 0
            if back, let act = past.done.last {
                #expect(act.overtaken(in: book) == nil)
                book.apply(act.inverse(at: time(moment)))
                position -= 1
            } else if let act = past.undone.last {
                book.apply(act.again(at: time(moment)))
                position += 1
            }
            #expect(texts(book) == states[position])
        }
    }

    @Test func severalUndoneInOneSecondAreReadOneByOne() {
        var book = notebook(acts())
        for act in acts().reversed() { book.apply(act.inverse(at: time(9))) }
        #expect(texts(book).isEmpty)
        let past = PastActs(of: book, by: "jh")
        #expect(past.done.isEmpty && past.undone.count == 3)
    }

    @Test func aNewActForgetsWhatWasUndone() {
        var book = notebook(acts())
        book.apply(acts()[2].inverse(at: time(9)))
        book.apply(Change(summary: "", edits: [edit(4, to: version("new", at: 10))]))
        let past = PastActs(of: book, by: "jh")
        #expect(past.undone.isEmpty && past.done.count == 3)
    }

    @Test func whatOthersWroteIsNotTakenBack() {
        var book = notebook(acts())
        let theirs = version("theirs", at: 5, by: "other")
        book.apply(Change(summary: "", edits: [edit(2, to: theirs)]))
        let past = PastActs(of: book, by: "jh")
        // The act on both goes with it: half of it would be taken back.
        #expect(past.done.map { $0.edits.map(\.note) } == [[id(1)], [id(1)]])
        #expect(PastActs(of: book, by: "other").done.map { $0.edits.map(\.note) } == [[id(2)]])
        #expect(acts()[1].overtaken(in: book)?.id == id(2))
        #expect(acts()[2].overtaken(in: book) == nil)
    }

    /// Clocks are set back; the order of a note's versions is what counts.
    @Test func clocksThatWereSetBackDoNotConfuse() {
        let first = version("one", at: 100)
        let book = notebook([
            Change(summary: "", edits: [edit(1, to: first)]),
            Change(summary: "", edits: [edit(1, from: first, to: version("two", at: 50))]),
        ])
        let past = PastActs(of: book, by: "jh")
        #expect(past.done.map { $0.edits.map(\.after.text) } == [["one"], ["two"]])
    }
}
