import Commitments
import JSON

/// A kind of draft: what is the same of their files.
protocol DraftFile {
    var id: Draft.ID { get }
    /// The path of the file that it was made for.
    var file: String? { get set }
    /// The bytes of its own file.
    var bytes: [UInt8] { get }
    /// The file in use that drafts of this kind are made for.
    static func target(in files: FilesInUse) -> String?
}

extension DraftFile {
    func belongs(to files: FilesInUse) -> Bool { files.own(file, as: Self.target(in: files)) }

    /// The draft as one of the files in use.
    func made(for files: FilesInUse) -> Self {
        var draft = self
        draft.file = Self.target(in: files)
        return draft
    }
}

extension JSONValue {
    /// Texts by name, in the order of the names.
    static func texts(_ texts: [String: String]) -> JSONValue {
        .object(texts.sorted { $0.key < $1.key }.map { JSONMember($0, .string($1)) })
    }
}

extension MemberReader {
    /// The texts of a member by their names; the first one for a repeated name.
    mutating func textsByName(_ name: StaticString) -> [String: String] {
        let texts = optional(name)?.members.map { members in
            members.compactMap { member in
                member.name.string.flatMap { name in member.value.string.map { (name, $0) } }
            }
        }
        return Dictionary(texts ?? [], uniquingKeysWith: { first, _ in first })
    }
}
