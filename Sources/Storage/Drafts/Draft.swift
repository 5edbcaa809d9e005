import Commitments
import JSON

/// What is being typed: kept on disk so that it survives a crash.
package struct Draft: Hashable, Sendable, Identifiable {
    /// Sixteen hexadecimal digits: the name of its file.
    package let id: String
    package var pledge: Pledge.ID
    /// The note that is being edited; nil for a new one.
    package var note: Note.ID?
    package var text: String
    /// When it was last kept.
    package var time: Timestamp

    package init(
        id: String = Path.randomHex(), pledge: Pledge.ID, note: Note.ID? = nil, text: String,
        time: Timestamp
    ) {
        self.id = id
        self.pledge = pledge
        self.note = note
        self.text = text
        self.time = time
    }

    /// The bytes of its file.
    var bytes: [UInt8] {
        let members = [
            JSONMember("format", .string(FileFormat.draft.rawValue)),
            JSONMember("schema", .integer(1)),
            JSONMember("pledge", .string(pledge.text)),
            note.map { JSONMember("note", .string($0.text)) },
            JSONMember("time", .string(time.iso)),
            JSONMember("text", .string(text)),
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
            return Draft(
                id: String(Path.name(of: file).prefix { $0 != "." }),
                pledge: Pledge.ID(root.nonEmptyText("pledge")),
                note: root.optionalText("note").map { Note.ID($0) },
                text: root.text("text"), time: root.timestamp("time"))
        }
    }
}
