import Commitments
import Testing

@testable import Storage

/// What a run that was killed left in the analyst's own editor becomes a draft.
@Suite struct OutsideTextsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func files(_ notes: String = "notes.json") -> FilesInUse {
        FilesInUse(notes: folder(notes), catalog: nil, areStandard: false)
    }

    private func texts(_ notes: String = "notes.json") -> OutsideTexts {
        OutsideTexts(folder: folder("editing"), for: files(notes))
    }

    private func store(_ notes: String = "notes.json") -> DraftStore {
        DraftStore(folder: folder("drafts"), for: files(notes))
    }

    private func draft(_ id: String = "00000000000000a1", _ text: String = "begun") throws -> Draft
    {
        Draft(
            id: id, subject: Draft.Subject(pledge: Pledge.ID("SEC-01"), note: Note.ID("N1")),
            text: text, fields: ["tags": "tokyo"],
            time: try #require(Timestamp("2025-10-20T09:14:00+09:00")))
    }

    private func write(_ text: String, to path: String) throws {
        try FileWriter.writeNew(Array(text.utf8), to: path, replacing: true)
    }

    /// A run that opens an editor, which writes, and is killed.
    private func killed(_ left: String) throws -> String {
        let path = try texts().open(draft())
        try write(left, to: path)
        return path
    }

    @Test func whatTheEditorWroteIsADraftOfTheNextStart() throws {
        let path = try killed("begun\nand gone on\n")
        let drafts = store()
        let found = texts().takeLeft(into: drafts, limit: 1000)
        #expect(found.notes.map(\.text) == ["begun\nand gone on"])
        #expect(found.notes.map(\.subject) == [try draft().subject])
        #expect(found.notes.first?.fields == ["tags": "tokyo"])
        #expect(found.problems.isEmpty)
        #expect(FileStatus(at: Path.folder(of: path)) == nil)
        #expect(try FileSystem.names(in: folder("editing")).isEmpty)
        // From now on it is a draft like any other.
        #expect(texts().takeLeft(into: drafts, limit: 1000).notes.isEmpty)
        #expect(try drafts.list().map(\.text) == ["begun\nand gone on"])
    }

    @Test func whatIsAsItWasIsNotOffered() throws {
        _ = try killed("begun\n")
        let found = texts().takeLeft(into: store(), limit: 1000)
        #expect(found.notes.isEmpty && found.problems.isEmpty)
        #expect(try FileSystem.names(in: folder("editing")).isEmpty)
    }

    /// Another copy of the program waits for its editor.
    @Test func aLivingEditorKeepsItsText() throws {
        let running = texts()
        let path = try running.open(draft())
        try write("still being written", to: path)
        #expect(texts().takeLeft(into: store(), limit: 1000).notes.isEmpty)
        #expect(try FileReader.read(path) == Array("still being written".utf8))
        running.close(try draft().id)
        #expect(try FileSystem.names(in: folder("editing")).isEmpty)
    }

    @Test func anotherWorkspaceIsOfferedNothing() throws {
        _ = try killed("confidential")
        #expect(texts("other.json").takeLeft(into: store("other.json"), limit: 1000).notes.isEmpty)
        #expect(texts().takeLeft(into: store(), limit: 1000).notes.map(\.text) == ["confidential"])
    }

    /// What cannot become a draft stays, and the message says where.
    @Test(arguments: [[UInt8](repeating: 0x61, count: 1001), [0x63, 0xE9]])
    func whatNoDraftCanHaveStays(_ bytes: [UInt8]) throws {
        let path = try texts().open(draft())
        try FileWriter.writeNew(bytes, to: path, replacing: true)
        let found = texts().takeLeft(into: store(), limit: 1000)
        #expect(found.notes.isEmpty)
        #expect(found.problems.count == 1 && found.problems[0].contains(path))
        #expect(try FileReader.read(path) == bytes)
    }

    @Test func whatCannotBeKeptIsOfferedAndStays() throws {
        let path = try killed("words")
        try write("", to: folder("drafts"))
        let found = texts().takeLeft(into: store(), limit: 1000)
        #expect(found.notes.map(\.text) == ["words"])
        #expect(found.problems.count == 1)
        #expect(try FileReader.read(path) == Array("words".utf8))
    }

    /// The recovery file of an editor may have later words than its last save.
    @Test func whatTheEditorLeftBesideStays() throws {
        let path = try killed("words")
        let swap = Path.join(Path.folder(of: path), ".note.md.swp")
        try write("later words", to: swap)
        let found = texts().takeLeft(into: store(), limit: 1000)
        #expect(found.notes.map(\.text) == ["words"])
        #expect(found.problems.count == 1 && found.problems[0].contains(".note.md.swp"))
        #expect(FileStatus(at: swap) != nil)
        #expect(texts().takeLeft(into: store(), limit: 1000).problems.isEmpty)
    }
}
