import Commitments
import Storage
import Testing

/// Files as each version of the format wrote them, frozen: what is once on an analyst's disk must
/// be read for ever. A new schema adds a file here and changes none.
@Suite struct FixtureTests {
    private static let folder =
        #filePath.split(separator: "/").dropLast()
        .reduce("") { $0 + "/" + $1 } + "/Fixtures/"

    private static let schemas = Array(1...NotesDocument.ownSchema)

    private func bytes(_ schema: Int) throws -> [UInt8] {
        try FileReader.read(FixtureTests.folder + "notes-schema-\(schema).json")
    }

    private func read(_ schema: Int) throws -> NotesDocument {
        try NotesReader.read(bytes(schema), named: "n.json").get()
    }

    @Test(arguments: schemas) func everySchemaIsReadAndWrittenByteForByte(_ schema: Int) throws {
        let document = try read(schema)
        #expect(document.schema == schema && document.isWritable)
        let written = NotesWriter.bytes(of: document)
        #expect(
            String(decoding: written, as: UTF8.self)
                == String(decoding: try bytes(schema), as: UTF8.self))
    }

    /// The fixture has a member that nobody knows at every level; none is taken for another.
    @Test func unknownMembersAreKeptAtEveryLevel() throws {
        let document = try read(1)
        let notebook = document.notebook
        let note = try #require(notebook.notes.first)
        #expect(notebook.unknown.map(\.json) == ["12345678901234567890.0"])
        #expect(note.unknown.map(\.name) == ["x-note", "x-more"])
        #expect(note.history[0].unknown.map(\.json) == ["[ 1.50,\n             {\"é\": 1E+2} ]"])
        #expect(note.history[1].reading == nil, "a label to come is no label")
        #expect(note.history[1].unknown.first?.json.contains("\"x-reading\":-0.0") ?? false)
        #expect(notebook.notes[1].current.beside.isEmpty)
        #expect(notebook.notes[1].unknown.first?.json.contains("1e400") ?? false)
        let term = try #require(notebook.terms.first)
        #expect(term.unknown.map(\.json) == ["\"\\/\""])
        #expect(term.term.variants[0].unknown.map(\.json) == ["[ {} ]"])
        #expect(note.textsBeside.map(\.text) == ["beside it"])
    }

    /// A change of one note leaves every other byte of the file alone.
    @Test func aChangeElsewhereLeavesTheRestByteForByte() throws {
        let folder = try TemporaryFolder()
        try folder.write(try bytes(1), to: "notes.json")
        let store = NoteStore(path: folder("notes.json"))
        var notebook = store.load().notebook
        notebook.put(note(7))
        _ = try store.save(notebook)
        let lines = try folder.text("notes.json").split(separator: "\n")
        let old = String(decoding: try bytes(1), as: UTF8.self).split(separator: "\n")
        let left = old.filter { !["    }", "    },"].contains($0) }
        var rest = lines[...]
        for line in left {
            while let next = rest.first, next != line { rest = rest.dropFirst() }
            #expect(rest.first == line, "\(line) is gone")
            rest = rest.dropFirst()
        }
    }

    @Test(arguments: [(2, 1, true), (9, 1, true), (2, 2, false), (9, 5, false)])
    func aNewerSchemaIsWrittenWhereItsMinWriterAllows(
        _ schema: Int, _ minWriter: Int, _ isWritable: Bool
    ) throws {
        let folder = try TemporaryFolder()
        let text = String(decoding: try bytes(1), as: UTF8.self)
            .replacing("\"schema\": 1", with: "\"schema\": \(schema)")
            .replacing("\"minWriter\": 1", with: "\"minWriter\": \(minWriter)")
        try folder.write(text, to: "notes.json")
        let loaded = NoteStore(path: folder("notes.json")).load()
        #expect(loaded.notebook.notes.count == 2, "it is read in any case")
        #expect((loaded.readOnly == nil) == isWritable)
        if !isWritable {
            #expect(loaded.readOnly?.description.contains("schema \(minWriter)") ?? false)
        }
    }
}
