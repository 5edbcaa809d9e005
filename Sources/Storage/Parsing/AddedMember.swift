import Commitments
import JSON

/// The member "added" of files that name entries of a catalog: by entry, the change that added it.
/// An id alone may belong to another entry after two copies of a catalog were merged.
enum AddedMember {
    private static let name: StaticString = "added"

    /// {"pledge NK-14": "01K8…#0"}; nil when no entry was added by a change.
    static func json(_ added: [CatalogEntry.Key: Addition]) -> JSONMember? {
        if added.isEmpty { return nil }
        let texts = Dictionary(
            uniqueKeysWithValues: added.map { ($0.key.description, $0.value.text) })
        return JSONMember(name.description, .texts(texts))
    }

    /// None where an older version of the program wrote the file.
    static func read(_ reader: inout MemberReader) -> [CatalogEntry.Key: Addition] {
        var added: [CatalogEntry.Key: Addition] = [:]
        for (text, addition) in reader.textsByName(name) {
            guard let space = text.firstIndex(of: " "),
                let kind = CatalogEntry.Kind(rawValue: String(text[..<space])),
                let addition = Addition(addition)
            else { continue }
            added[.init(kind, String(text[text.index(after: space)...]))] = addition
        }
        return added
    }
}
