import Commitments
import JSON

extension Draft: DraftFile {
    static func target(in files: FilesInUse) -> String? { files.notes }

    var bytes: [UInt8] {
        let members = [
            JSONMember("format", .string(FileFormat.draft.rawValue)),
            JSONMember("schema", .integer(1)),
            file.map { JSONMember("file", .string($0)) },
            JSONMember("pledge", .string(subject.pledge.text)),
            added.map { JSONMember("added", .string($0.text)) },
            subject.note.map { JSONMember("note", .string($0.text)) },
            JSONMember("time", .string(time.iso)),
            JSONMember("text", .string(text)),
            JSONMember("fields", .texts(fields)),
        ]
        return JSONValue.object(members.compactMap { $0 }).documentBytes
    }
}

/// Reads a draft's file.
enum DraftReader {
    /// - Parameter file: its path; the draft's id is its name without the ending.
    static func read(_ bytes: [UInt8], named file: String) -> Parsed<Draft> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits(size: 16 << 20)) { root in
            guard root.isDocument(.draft) else { return nil }
            let target = root.optionalText("file")
            return Draft(
                id: DraftStore.id(ofFile: file),
                subject: Draft.Subject(
                    pledge: Pledge.ID(root.nonEmptyText("pledge")),
                    note: root.optionalText("note").map { Note.ID($0) }),
                text: root.text("text"),
                fields: root.textsByName("fields"),
                time: root.timestamp("time"), file: target,
                added: root.optionalText("added").flatMap { Addition($0) })
        }
    }
}
