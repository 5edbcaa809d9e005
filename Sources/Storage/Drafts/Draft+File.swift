import Commitments
import JSON

extension Draft {
    /// The bytes of its file.
    var bytes: [UInt8] {
        let members = [
            JSONMember("format", .string(FileFormat.draft.rawValue)),
            JSONMember("schema", .integer(1)),
            JSONMember("pledge", .string(subject.pledge.text)),
            subject.note.map { JSONMember("note", .string($0.text)) },
            JSONMember("time", .string(time.iso)),
            JSONMember("text", .string(text)),
            JSONMember(
                "fields",
                .object(fields.sorted { $0.key < $1.key }.map { JSONMember($0, .string($1)) })),
        ]
        return JSONValue.object(members.compactMap { $0 }).documentBytes
    }
}

/// Reads a draft's file.
enum DraftReader {
    /// - Parameter file: its path; the draft's id is its name without the ending.
    static func read(_ bytes: [UInt8], named file: String) -> Reading<Draft> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits(size: 16 << 20)) { root in
            guard root.isDocument(.draft) else { return nil }
            let fields = root.optional("fields")?.members.map { members in
                members.compactMap { member in
                    member.name.string.flatMap { name in member.value.string.map { (name, $0) } }
                }
            }
            return Draft(
                id: String(Path.name(of: file).prefix { $0 != "." }),
                subject: Draft.Subject(
                    pledge: Pledge.ID(root.nonEmptyText("pledge")),
                    note: root.optionalText("note").map { Note.ID($0) }),
                text: root.text("text"),
                fields: Dictionary(fields ?? [], uniquingKeysWith: { first, _ in first }),
                time: root.timestamp("time"))
        }
    }
}
