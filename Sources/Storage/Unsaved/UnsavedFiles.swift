import Commitments
import JSON

/// The file of edits that could not be saved.
enum UnsavedEditsFile {
    static func bytes(of edits: [CatalogEdit], for target: String) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string(FileFormat.edits.rawValue)),
            JSONMember("schema", .integer(1)), JSONMember("file", .string(target)),
            JSONMember("edits", .array(edits.map(json))),
        ]).documentBytes
    }

    /// The edit as in a catalog, with what finds its entries in another state of that.
    private static func json(_ edit: CatalogEdit) -> JSONValue {
        guard case .object(let members) = edit.json, let added = AddedMember.json(edit.added) else {
            return edit.json
        }
        return .object(members + [added])
    }

    static func read(_ bytes: [UInt8], named file: String) -> Parsed<Kept<[CatalogEdit]>> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits()) { root in
            guard root.isDocument(.edits) else { return nil }
            let target = root.optionalText("file")
            var decoder = CatalogDecoder(problems: root.problems)
            return Kept(target: target, value: decoder.edits(&root))
        }
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
