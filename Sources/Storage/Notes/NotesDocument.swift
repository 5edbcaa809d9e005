import Commitments

/// A notes file in memory: the notebook, and what its file says of itself.
package struct NotesDocument: Equatable, Sendable {
    /// The notes in the file.
    package var notebook: Notebook
    /// The version of the format that wrote the file.
    package var schema: Int
    /// The lowest version that may write it.
    package var minWriter: Int

    /// The version of the format that this program writes.
    package static let ownSchema = 1
    /// Bytes that a notes file may have at most.
    package static let sizeLimit = 64 << 20
    /// Notes that the program writes into one file at most.
    package static let noteLimit = 200_000

    /// Creates a document, by default in the version that this program writes.
    package init(notebook: Notebook, schema: Int = ownSchema, minWriter: Int = ownSchema) {
        self.notebook = notebook
        self.schema = schema
        self.minWriter = minWriter
    }

    /// Whether this program knows enough of the format to write the file.
    package var isWritable: Bool { minWriter <= NotesDocument.ownSchema }
}

extension Notebook {
    /// The notebook as its file would be read: the current version of a note has no unknown
    /// members of its own, for those belong to the note. (A version that an undo brought back
    /// from the history may have some; they stay in the history.)
    var asWritten: Notebook {
        if notes.allSatisfy({ $0.current.unknown.isEmpty }) { return self }
        let written = notes.map { note in
            var note = note
            note.current.unknown = []
            return note
        }
        return Notebook(notes: written, terms: terms, unknown: unknown)
    }
}

/// The members that this version knows. All others are kept as they are.
enum NotesMembers {
    static let document: [StaticString] = ["format", "schema", "minWriter", "notes", "terms"]
    static let note: [StaticString] = [
        "id", "pledge", "date", "created", "changed", "author", "text", "status", "tags",
        "evidence", "reviewBy", reading, beside, "deleted", "history", added,
    ]
    static let version: [StaticString] = [
        "changed", "author", "date", "text", "status", "tags", "evidence", "reviewBy", reading,
        beside, "deleted",
    ]
    static let term: [StaticString] = [
        "id", "created", "changed", "author", "name", "variants", "deleted", "history",
    ]
    static let termVersion: [StaticString] = ["changed", "author", "name", "variants", "deleted"]
    static let reading: StaticString = "reading"
    static let beside: StaticString = "beside"
    static let added: StaticString = "added"
}
