import Commitments
import JSON
import Testing

@testable import Storage

@Suite struct UnsavedChangesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileSystem.createFolder(folder("ws"))
    }

    private var edits: String { folder("edits") }

    private func run(_ workspace: String = "ws") -> UnsavedChanges {
        UnsavedChanges(
            notes: folder(workspace + "/notes.json"), catalog: folder(workspace + "/catalog.json"),
            folder: edits)
    }

    private func edit(_ id: String) -> CatalogEdit {
        let source = Source(id: Source.ID("s"), publisher: "P", title: "한글", url: nil)
        return CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_000_000_000), author: "jh",
            summary: "source added", changes: [.added(.source(source))],
            undoes: CatalogEdit.ID("E0"))
    }

    private var revised: Note { note(1).revised(version("한글 \u{1B}", at: 9)) }

    private var files: [String] {
        get throws { try FileSystem.names(in: edits).filter { !$0.hasPrefix(".") } }
    }

    @Test func theyComeBackInTheNextRunUntilTheyAreForgotten() throws {
        do {
            let first = run()
            #expect(first.claim().edits.isEmpty)
            try first.keep(
                notes: Notebook(notes: [revised, note(2)], terms: [ownTerm(3)]),
                edits: [edit("E2"), edit("E1")])
            #expect(try files.allSatisfy { folder.permissions("edits/" + $0) == 0o600 })
        }
        let next = run()
        let found = next.claim()
        #expect(found.notes == Notebook(notes: [revised, note(2)], terms: [ownTerm(3)]))
        #expect(found.edits == [edit("E2"), edit("E1")] && found.problems.isEmpty)
        try next.forget()
        #expect(try FileSystem.names(in: edits).isEmpty)
        try next.forget()
        #expect(run().claim().edits.isEmpty)
    }

    @Test func eachRunReplacesOnlyItsOwn() throws {
        let (first, second) = (run(), run())
        try first.keep(notes: Notebook(notes: [note(1)]), edits: [edit("E1")])
        try second.keep(notes: Notebook(notes: [note(2)]), edits: [edit("E2")])
        #expect(second.claim().edits.isEmpty, "its run is still there")
        try first.keep(notes: Notebook(notes: [revised]), edits: [])
        try second.forget()
        #expect(try files.count == 1)
        #expect(run().claim().notes.notes.isEmpty)
    }

    @Test func whatSeveralRunsLeftIsJoinedAndClaimedOnce() throws {
        do {
            let (first, second) = (run(), run())
            try first.keep(notes: Notebook(notes: [revised]), edits: [edit("E3"), edit("E4")])
            let other = note(1).revised(version("another text", at: 10))
            try second.keep(notes: Notebook(notes: [other, note(2)]), edits: [edit("E1")])
        }
        let next = run()
        let found = next.claim()
        #expect(found.edits.map(\.id.text) == ["E1", "E3", "E4"])
        let texts = found.notes.notes.flatMap { ($0.history + [$0.current]).map(\.text) }
        #expect(Set(texts).isSuperset(of: ["note 1", "한글 \u{1B}", "another text", "note 2"]))
        #expect(run().claim().edits.isEmpty)
    }

    @Test func claimedFilesGoOnceTheirContentIsKeptAgain() throws {
        do { try run().keep(notes: Notebook(notes: [note(1)]), edits: [edit("E1")]) }
        let before = try files
        let next = run()
        let found = next.claim()
        #expect(try files == before, "nothing is kept yet")
        try next.keep(notes: found.notes, edits: found.edits)
        let after = try files
        #expect(after.count == 2 && Set(after).isDisjoint(with: before))
        try next.keep(notes: found.notes, edits: [])
        #expect(try files.count == 1)
    }

    @Test func whatCannotBeKeptLeavesTheClaimedFiles() throws {
        do { try run().keep(notes: Notebook(), edits: [edit("E1")]) }
        let next = run()
        let found = next.claim()
        // A folder in its place: nothing can be written there, whoever runs the test.
        let file = try #require(try files.first)
        let moved = folder("aside")
        try FileSystem.rename(edits, to: moved)
        try folder.write("", to: "edits")
        #expect(throws: StorageError.self) {
            try next.keep(notes: Notebook(), edits: found.edits)
        }
        #expect(try FileSystem.names(in: moved).contains(file))
    }

    @Test func anotherWorkspaceHasNothingOfIt() throws {
        try FileSystem.createFolder(folder("other"))
        do { try run().keep(notes: Notebook(notes: [note(1)]), edits: [edit("E1")]) }
        let other = run("other")
        #expect(other.claim().edits.isEmpty && other.claim().notes.notes.isEmpty)
        try other.forget()
        #expect(run().claim().edits.count == 1)
    }

    @Test func theFileItselfSaysWhatItBelongsTo() throws {
        do { try run().keep(notes: Notebook(notes: [note(1)]), edits: [edit("E1")]) }
        for name in try files {
            let text = try folder.text("edits/" + name).replacing("/ws/", with: "/elsewhere/")
            try folder.write(text, to: "edits/" + name)
        }
        let found = run().claim()
        #expect(found.edits.isEmpty && found.notes.notes.isEmpty && found.problems.isEmpty)
        #expect(try files.count == 2)
    }

    @Test func theFilesOfAFolderThatIsMadeLaterAreKnown() throws {
        do { try run("new").keep(notes: Notebook(), edits: [edit("E1")]) }
        try FileSystem.createFolder(folder("new"))
        #expect(run("new").claim().edits == [edit("E1")])
    }

    @Test func theOneFileOfEarlierVersionsIsClaimedToo() throws {
        try FileSystem.createFolder(edits)
        let members = [
            JSONMember("format", .string("pledges-edits")), JSONMember("schema", .integer(1)),
            JSONMember("edits", .array([edit("E1").json])),
        ]
        let name = Path.distinctName(of: folder("ws/catalog.json")) + ".json"
        try folder.write(JSONValue.object(members).documentBytes, to: "edits/" + name)
        let next = run()
        #expect(next.claim().edits == [edit("E1")])
        #expect(run().claim().edits.isEmpty)
        try next.keep(notes: Notebook(), edits: [edit("E1"), edit("E2")])
        #expect(try !files.contains(name))
        try next.forget()
        #expect(try FileSystem.names(in: edits).isEmpty)
    }

    @Test func whatCannotBeReadStaysAndIsReported() throws {
        do { try run().keep(notes: Notebook(notes: [note(1)]), edits: [edit("E1")]) }
        for name in try files { try folder.write("{", to: "edits/" + name) }
        let damaged = try files
        let next = run()
        let problems = next.claim().problems
        #expect(problems.count == 2)
        #expect(zip(damaged.reversed(), problems).allSatisfy { $1.contains(edits + "/" + $0) })
        try next.forget()
        #expect(try files == damaged)
    }

    @Test func whatDeadWritersLeftIsRemoved() throws {
        do { try run().keep(notes: Notebook(), edits: [edit("E1")]) }
        let file = try #require(try files.first)
        try folder.write("{", to: "edits/.\(file).0123456789abcdef.tmp")
        let gone = file.dropLast(21) + "0123456789abcdef.json"
        try folder.write("", to: "edits/.\(gone).lock")
        #expect(run().claim().edits.count == 1)
        #expect(try FileSystem.names(in: edits) == [".\(file).lock", file])
    }

    @Test func keptNotesAreANotesFile() throws {
        try run().keep(notes: Notebook(notes: [revised]), edits: [])
        let path = edits + "/" + (try #require(try files.first))
        #expect(FileChecker.check(try FileReader.read(path), named: path).isEmpty)
        #expect(NoteStore(path: path).load().notebook.notes == [revised])
    }

    @Test func withoutAPlaceNothingIsPromised() {
        let nowhere = UnsavedChanges(notes: nil, catalog: nil, folder: edits)
        #expect(throws: StorageError.noHome) {
            try nowhere.keep(notes: Notebook(notes: [note(1)]), edits: [])
        }
        #expect(throws: Never.self) { try nowhere.forget() }
    }

    /// Texts of statements go with the edits that record them.
    @Test func textsAreKeptWithEdits() throws {
        let text = TextToStore(
            StatementRecord.ID("lisbon-2026.en"), "They met.\n", by: edit("E1").id)
        do { try run().keep(notes: Notebook(), edits: [edit("E1")], texts: [text]) }
        do {
            let next = run()
            let found = next.claim()
            #expect(found.edits.map(\.id) == [edit("E1").id])
            #expect(found.texts == [text])
            try next.keep(notes: Notebook(), edits: [], texts: [text])
            #expect(run().claim().texts.isEmpty, "its run is still there")
        }
        let last = run()
        #expect(last.claim().texts == [text])
        try last.forget()
        #expect(run().claim().texts.isEmpty)
    }
}
