import Commitments
import JSON

extension FormDraft: DraftFile {
    static func target(in files: FilesInUse) -> String? { files.catalog }

    var bytes: [UInt8] {
        let members = [
            JSONMember("format", .string(FileFormat.formDraft.rawValue)),
            JSONMember("schema", .integer(1)),
            file.map { JSONMember("file", .string($0)) },
            JSONMember("form", .string(form)),
            JSONMember("title", .string(title)),
            command.map { JSONMember("command", .string($0)) },
            edit.map { JSONMember("edit", .string($0.text)) },
            JSONMember("time", .string(time.iso)),
            JSONMember("values", .texts(values)),
            bases.isEmpty ? nil : JSONMember("bases", .texts(bases)),
            AddedMember.json(added),
        ]
        return JSONValue.object(members.compactMap { $0 }).documentBytes
    }
}

/// Reads the file of a form's draft.
enum FormDraftReader {
    /// - Parameter file: its path; the draft's id is its name without the ending.
    static func read(_ bytes: [UInt8], named file: String) -> Parsed<FormDraft> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits(size: 16 << 20)) { root in
            guard root.isDocument(.formDraft) else { return nil }
            let target = root.optionalText("file")
            var draft = FormDraft(
                id: DraftStore.id(ofFile: file), form: root.nonEmptyText("form"),
                title: root.text("title"), command: root.optionalText("command"),
                values: root.textsByName("values"), bases: root.textsByName("bases"),
                edit: root.optionalText("edit").map { CatalogEdit.ID($0) },
                time: root.timestamp("time"), file: target)
            draft.added = AddedMember.read(&root)
            return draft
        }
    }
}
