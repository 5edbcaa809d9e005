import Commitments
import JSON

/// What could not be saved of a catalog and of the texts beside it.
struct UnsavedEdits: Sendable {
    var edits: [CatalogEdit] = []
    var texts: [TextToStore] = []

    var isEmpty: Bool { edits.isEmpty && texts.isEmpty }
}

/// The file of edits that could not be saved, and of texts that could not be stored.
enum UnsavedEditsFile {
    static func bytes(of unsaved: UnsavedEdits, for target: String) -> [UInt8] {
        let members = [
            JSONMember("format", .string(FileFormat.edits.rawValue)),
            JSONMember("schema", .integer(1)), JSONMember("file", .string(target)),
            JSONMember("edits", .array(unsaved.edits.map(json))),
        ]
        let texts = JSONMember("texts", .array(unsaved.texts.map(json)))
        return JSONValue.object(members + (unsaved.texts.isEmpty ? [] : [texts])).documentBytes
    }

    private static func json(_ text: TextToStore) -> JSONValue {
        .object([
            JSONMember("statement", .string(text.id.text)),
            JSONMember("edit", .string(text.edit.text)), JSONMember("text", .string(text.text)),
        ])
    }

    /// The edit as in a catalog, with what finds its entries in another state of that.
    private static func json(_ edit: CatalogEdit) -> JSONValue {
        guard case .object(let members) = edit.json, let added = AddedMember.json(edit.added) else {
            return edit.json
        }
        return .object(members + [added])
    }

    static func read(_ bytes: [UInt8], named file: String) -> Parsed<Kept<UnsavedEdits>> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits()) { root in
            guard root.isDocument(.edits) else { return nil }
            let target = root.optionalText("file")
            let texts = root.optional("texts") == nil ? [] : root.objects("texts", text)
            var decoder = CatalogDecoder(problems: root.problems)
            return Kept(
                target: target, value: UnsavedEdits(edits: decoder.edits(&root), texts: texts))
        }
    }

    private static func text(_ reader: inout MemberReader) -> TextToStore {
        TextToStore(
            StatementRecord.ID(reader.nonEmptyText("statement")), reader.text("text"),
            by: CatalogEdit.ID(reader.nonEmptyText("edit")))
    }
}

/// The file of notes that could not be saved: a notes file, so that every command can read it, with
/// one member more.
enum UnsavedNotesFile {
    private static let member = "file"

    /// - Throws: `StorageError.unwritable` when the bytes would not be read as these notes.
    static func bytes(
        of notes: Notebook, for target: String, named file: String
    ) throws(StorageError) -> [UInt8] {
        var notes = notes.asWritten
        notes.unknown = [UnknownMember(name: member, json: JSONValue.string(target).text(depth: 0))]
        let document = NotesDocument(notebook: notes)
        let bytes = NotesWriter.bytes(of: document)
        let reading = NotesReader.read(bytes, named: file)
        if reading.value != document { throw .unwritable(path: file, problems: reading.problems) }
        return bytes
    }

    static func read(_ bytes: [UInt8], named file: String) -> Parsed<Kept<Notebook>> {
        let reading = NotesReader.read(bytes, named: file)
        guard var notes = reading.value?.notebook else {
            return Parsed(value: nil, problems: reading.problems)
        }
        let target = notes.unknown.first { $0.name == member }.flatMap { text(of: $0.json) }
        notes.unknown = []
        return Parsed(value: Kept(target: target, value: notes), problems: reading.problems)
    }

    private static func text(of json: String) -> String? {
        (try? JSONDocument(parsing: Array(json.utf8)))?.root.string
    }
}
