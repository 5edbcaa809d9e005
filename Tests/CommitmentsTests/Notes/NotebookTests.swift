import Testing

@testable import Commitments

@Suite struct NotebookTests {
    @Test func sortsNotesByIDHoweverTheyCome() {
        var notebook = Notebook(notes: [note(3), note(1)])
        notebook.put(note(2, on: "NK-01"))
        notebook.put(note(4))
        #expect(notebook.notes.map(\.id) == [1, 2, 3, 4].map { note($0).id })
        #expect(
            notebook.notes(writtenOn: "SEC-02".pledge).map(\.id) == [4, 3, 1].map { note($0).id })
        #expect(notebook.notes(writtenOn: "NK-01".pledge).count == 1)
    }

    @Test func findsANoteOnItsNewPledgeOnly() {
        var notebook = Notebook(notes: [note(1), note(2)])
        notebook.put(note(1, on: "NK-01"))
        #expect(notebook.notes(writtenOn: "SEC-02".pledge).map(\.id) == [note(2).id])
        #expect(notebook.notes(writtenOn: "NK-01".pledge).map(\.id) == [note(1).id])
    }

    @Test func takesTheStatusOfTheLatestNoteThatSetsOne() throws {
        var early = note(1)
        early.current.status = .stalled
        var late = note(2)
        late.current.status = .delivered
        var notebook = Notebook(notes: [early, late, note(3)])
        func status(of id: String) throws -> Status {
            let register = Register(
                catalog: try SearchSample.catalog(), notebook: notebook, asOf: time(9).date)
            return register.status(of: try #require(register.catalog.pledge(id)))
        }
        #expect(try status(of: "SEC-02") == .delivered)
        late.current.isDeleted = true
        notebook.put(late)
        #expect(try status(of: "SEC-02") == .stalled)
        #expect(try status(of: "NK-01") == .notAssessed)
    }

    @Test func leavesOutNotesOfLaterDays() {
        let notebook = Notebook(notes: [note(1), note(86_400 * 3)])
        #expect(notebook.notes(writtenOn: "SEC-02".pledge, asOf: time(0).date).count == 1)
    }

    @Test func findsNotesByPartsOfTheirIDs() {
        let notebook = Notebook(notes: [note(1), note(2), note(12)])
        #expect(notebook.notes(matching: "n1000001").map(\.id) == [note(1).id])
        #expect(notebook.notes(matching: "2").count == 2)
        #expect(notebook.notes(matching: "x").isEmpty)
    }
}

@Suite struct NoteIDSourceTests {
    @Test func makesIDsThatDifferAndSortByTime() {
        var source = NoteIDSource()
        var ids: [Note.ID] = []
        for second in 0..<200 { ids.append(source.next(at: time(second))) }
        #expect(ids == ids.sorted() && Set(ids).count == 200)
        let burst = (0..<50).map { _ in source.next(at: time(300)) }
        #expect(burst == burst.sorted(), "the latest note gives the status")
        let sameSecond = Set((0..<1000).map { _ in source.next(at: time(7)) })
        #expect(sameSecond.count == 1000)
        #expect(ids.allSatisfy { $0.text.utf8.count == 26 && $0.text.uppercased() == $0.text })
    }
}

extension String {
    var pledge: Pledge.ID { Pledge.ID(self) }
}
