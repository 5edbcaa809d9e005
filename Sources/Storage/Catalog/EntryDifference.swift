import Commitments
import JSON

/// What a change does to an entry, member by member, for people and programs.
package struct EntryDifference: Sendable {
    /// Which entry.
    package let key: CatalogEntry.Key
    /// Whether the entry was added, changed or removed.
    package let act: Act
    /// What is different; of an entry that is new or taken out, all that it says.
    package let members: [Member]

    /// What a change does to an entry.
    package enum Act: String, Sendable { case added, changed, removed }

    /// One member of an entry: "title", "names.ko", "wordings.kyodo-2025.text".
    package struct Member: Equatable, Sendable {
        /// The member's name, with those of the objects around it.
        package let name: String
        /// The text before; nil where the member was missing.
        package let before: String?
        /// The text after; nil where the member is missing.
        package let after: String?
    }

    /// Compares the two sides of a change.
    package init(_ change: CatalogEdit.Change) {
        key = change.key
        act = change.before == nil ? .added : change.after == nil ? .removed : .changed
        let before = change.before?.json.leaves ?? []
        let after = change.after?.json.leaves ?? []
        let (old, new) = (Dictionary(before) { $1 }, Dictionary(after) { $1 })
        let names = after.map(\.0) + before.map(\.0).filter { new[$0] == nil }
        members = names.compactMap { name in
            old[name] == new[name]
                ? nil : Member(name: name, before: old[name], after: new[name])
        }
    }
}

extension JSONValue {
    /// All texts of a value, each with the way to it. What a list holds is one text, unless it holds
    /// objects: they are named by their id or source.
    fileprivate var leaves: [(String, String)] { leaves(at: "") }

    private func leaves(at path: String) -> [(String, String)] {
        func step(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
        switch self {
        case .object(let members):
            return members.flatMap { $0.value.leaves(at: step($0.name)) }
        case .array(let values) where values.contains(where: \.isObject):
            return values.enumerated().flatMap { index, value in
                value.leaves(at: step(value.name ?? String(index)))
            }
        case .array(let values): return [(path, values.map(\.words).joined(separator: "; "))]
        default: return [(path, words)]
        }
    }

    private var isObject: Bool { if case .object = self { true } else { false } }

    private var name: String? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == "id" || $0.name == "source" }?.value.words
    }

    private var words: String {
        switch self {
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        default: ""
        }
    }
}
