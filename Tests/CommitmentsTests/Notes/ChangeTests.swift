import SeededNumbers
import Testing

@testable import Commitments

@Suite struct ChangeTests {
    @Test func undoingEverythingComesBackToTheBeginning() {
        var random = SeededNumbers(seed: 1)
        for _ in 0..<50 {
            let beginning = Notebook(notes: [note(1, "one"), note(2, "two")])
            var notebook = beginning
            var done: [Change] = []
            for step in 0..<20 {
                let change = randomChange(of: notebook, step: step, &random)
                notebook.apply(change)
                done.append(change)
            }
            let end = notebook
            var undone: [Change] = []
            for (step, change) in done.reversed().enumerated() {
                let inverse = change.inverse(at: time(1000 + step))
                notebook.apply(inverse)
                undone.append(inverse)
            }
            #expect(notebook.says(beginning))
            for (step, change) in undone.reversed().enumerated() {
                notebook.apply(change.inverse(at: time(2000 + step)))
            }
            #expect(notebook.says(end))
            #expect(notebook.texts == end.texts)
        }
    }

    @Test func undoingTwoEditsOfOneNoteTakesTheLastBackFirst() {
        let first = version("first", at: 1)
        let second = version("second", at: 2)
        var notebook = Notebook(notes: [note(1, "before")])
        let edits = [(note(1).current, first), (first, second)].map { before, after in
            Change.Edit(
                note: note(1).id, pledge: "SEC-02".pledge, created: time(1), before: before,
                after: after)
        }
        var change = Change(summary: "twice", edits: edits)
        change.edits[0].before = notebook.notes[0].current
        notebook.apply(change)
        #expect(notebook.notes[0].current.text == "second")
        notebook.apply(change.inverse(at: time(3)))
        #expect(notebook.notes[0].current.text == "before")
    }

    @Test func undoingAnAddedNoteDeletesItAndKeepsItsText() {
        var notebook = Notebook()
        let change = Change(
            summary: "note on SEC-02",
            edits: [
                Change.Edit(
                    note: note(1).id, pledge: "SEC-02".pledge, created: time(1), before: nil,
                    after: version("new", at: 1))
            ])
        notebook.apply(change)
        notebook.apply(change.inverse(at: time(5)))
        #expect(notebook.notes(writtenOn: "SEC-02".pledge).isEmpty)
        #expect(notebook.notes[0].current.isDeleted && notebook.notes[0].current.text == "new")
        #expect(notebook.notes[0].current.changed == time(5))
    }

    private func randomChange(
        of notebook: Notebook, step: Int, _ random: inout SeededNumbers
    ) -> Change {
        let count = Int.random(in: 1...3, using: &random)
        let edits = (0..<count).map { part -> Change.Edit in
            let number = Int.random(in: 1...6, using: &random) * 10 + part
            let known = notebook.notes.randomElement(using: &random)
            let old = Bool.random(using: &random) ? known : notebook.note(note(number).id)
            var after = version("step \(step) part \(part)", at: 10 + step)
            after.isDeleted = Int.random(in: 0..<5, using: &random) == 0
            after.status = [nil, .stalled, .delivered].randomElement(using: &random) ?? nil
            return Change.Edit(
                note: old?.id ?? note(number).id, pledge: "SEC-02".pledge, created: time(step),
                before: old?.current, after: after)
        }
        // One edit a note: a second one would have to name the first as what was before.
        var seen: Set<Note.ID> = []
        return Change(
            summary: "step \(step)", edits: edits.filter { seen.insert($0.note).inserted })
    }
}

extension Notebook {
    /// Whether both show the same notes: what is deleted and when something was written aside.
    fileprivate func says(_ other: Notebook) -> Bool {
        let mine = notes.filter { !$0.current.isDeleted }
        let theirs = other.notes.filter { !$0.current.isDeleted }
        return mine.map(\.id) == theirs.map(\.id)
            && zip(mine, theirs).allSatisfy { $0.current.saysTheSame(as: $1.current) }
    }
}
