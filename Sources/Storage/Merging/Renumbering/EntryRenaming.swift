import Commitments
import JSON

/// Gives entries of a catalog other ids, everywhere in its text: in their own lists, where others
/// refer to them, and in the history.
struct EntryRenaming {
    /// The new ids, by kind and old id.
    var names: [CatalogEntry.Kind: [String: String]] = [:]
    /// For the change that added an entry, the ids that the entry had before.
    var former: [Addition: [String]] = [:]

    var isEmpty: Bool { names.values.allSatisfy(\.isEmpty) && former.isEmpty }

    /// A catalog with the new ids.
    func renamed(_ root: JSONNode) -> JSONValue {
        guard let members = root.members else { return .raw(root.rawText) }
        return .object(
            members.all.map { name, value in
                let list = name.string ?? ""
                return JSONMember(list, renamedList(value, list))
            })
    }

    private func renamedList(_ node: JSONNode, _ list: String) -> JSONValue {
        let isKnown = list == "edits" || CatalogReferences.lists.contains(list)
        guard isKnown, let elements = node.elements else { return .raw(node.rawText) }
        return .array(elements.map { list == "edits" ? edit($0) : entry($0, list) })
    }
}

// MARK: Entries

extension EntryRenaming {
    private func entry(_ node: JSONNode, _ list: String) -> JSONValue {
        guard let members = node.members, mentionsOld(node) else { return .raw(node.rawText) }
        return .object(
            members.all.map { name, value in
                let name = name.string ?? ""
                return JSONMember(name, member(value, name, list))
            })
    }

    private func member(_ node: JSONNode, _ name: String, _ list: String) -> JSONValue {
        if list == "reaffirmations", name == "wordings", let wordings = node.elements {
            return .array(wordings.map { entry($0, "wordings") })
        }
        if list == "wordings", name == "anchor" { return entry(node, "anchor") }
        guard let kind = CatalogReferences.kind(of: name, in: list) else {
            return .raw(node.rawText)
        }
        if let elements = node.elements { return .array(elements.map { text($0, kind) }) }
        return text(node, kind)
    }

    private func text(_ node: JSONNode, _ kind: CatalogEntry.Kind) -> JSONValue {
        guard let name = node.string, let new = names[kind]?[name] else {
            return .raw(node.rawText)
        }
        return .string(new)
    }

    private func mentionsOld(_ node: JSONNode) -> Bool {
        let text = node.rawText
        return names.values.contains { $0.keys.contains { text.contains($0) } }
    }
}

// MARK: The history

extension EntryRenaming {
    private func edit(_ node: JSONNode) -> JSONValue {
        guard let members = node.members else { return .raw(node.rawText) }
        var found = members
        let id = CatalogEdit.ID(found.find("id")?.string ?? "")
        let isConcerned = mentionsOld(node) || former.keys.contains { $0.edit == id }
        if !isConcerned { return .raw(node.rawText) }
        return .object(
            members.all.map { name, value in
                switch name.string ?? "" {
                case "summary": JSONMember("summary", .string(words(value.string ?? "")))
                case "changes": JSONMember("changes", changes(value, of: id))
                case let name: JSONMember(name, .raw(value.rawText))
                }
            })
    }

    /// A summary with the new ids, where they are whole words.
    private func words(_ text: String) -> String {
        let all = names.values.flatMap { $0 }
        return text.replacingIDs(Dictionary(all) { first, _ in first })
    }

    private func changes(_ node: JSONNode, of edit: CatalogEdit.ID) -> JSONValue {
        guard let elements = node.elements else { return .raw(node.rawText) }
        return .array(
            elements.enumerated().map { position, change in
                self.change(change, former[Addition(edit: edit, position: position)] ?? [])
            })
    }

    private func change(_ node: JSONNode, _ old: [String]) -> JSONValue {
        guard let all = node.members, !old.isEmpty || mentionsOld(node) else {
            return .raw(node.rawText)
        }
        var found = all
        let list = found.find("list")?.string ?? ""
        var members = all.all.compactMap { name, value -> JSONMember? in
            let name = name.string ?? ""
            if name == "formerly", !old.isEmpty { return nil }
            let isEntry = name == "before" || name == "after"
            return JSONMember(name, isEntry ? entry(value, list) : .raw(value.rawText))
        }
        if !old.isEmpty { members.append(JSONMember("formerly", .strings(old))) }
        return .object(members)
    }
}
