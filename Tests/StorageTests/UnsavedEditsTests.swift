import Commitments
import Testing

@testable import Storage

@Suite struct UnsavedEditsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func edit(_ id: String) -> CatalogEdit {
        let source = Source(id: Source.ID("s"), publisher: "P", title: "한글", url: nil)
        return CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1_000_000_000), author: "jh",
            summary: "source added", changes: [.added(.source(source))],
            undoes: CatalogEdit.ID("E0"))
    }

    @Test func theyComeBackUntilTheyAreForgotten() throws {
        let edits = try UnsavedEdits(of: folder.path + "/catalog.json", in: folder.path + "/edits")
        #expect(edits.list().isEmpty)
        try edits.keep([edit("E1"), edit("E2")])
        #expect(edits.list() == [edit("E1"), edit("E2")])
        let other = try UnsavedEdits(
            of: folder.path + "/other/catalog.json", in: folder.path + "/edits")
        #expect(other.list().isEmpty)
        try edits.forget()
        #expect(edits.list().isEmpty)
        try edits.forget()
    }

    @Test func whatCannotBeReadStays() throws {
        let edits = try UnsavedEdits(of: folder.path + "/catalog.json", in: folder.path + "/edits")
        try edits.keep([edit("E1")])
        let name = try #require(try FileSystem.names(in: folder.path + "/edits").first)
        let path = folder.path + "/edits/" + name
        try FileWriter.writeNew(Array("{".utf8), to: path, replacing: true)
        #expect(edits.list().isEmpty)
        #expect(try FileReader.read(path) == Array("{".utf8))
    }
}
