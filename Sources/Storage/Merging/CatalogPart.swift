import JSON

/// A part of a catalog's file that is decided as one: an entry of a list, or a whole member.
struct CatalogPart: Hashable, Comparable, Sendable {
    /// The member: "pledges", "title".
    var list = ""
    /// The entry in it: "SEC-02"; nil for the whole member.
    var name: String?

    /// "pledges SEC-02"
    var inWords: String { name.map { "\(list) \($0)" } ?? list }

    static func < (left: CatalogPart, right: CatalogPart) -> Bool {
        (left.list, left.name ?? "") < (right.list, right.name ?? "")
    }
}

/// The parts of a catalog's file; each can be replaced by itself.
struct CatalogParts {
    private var members: [String] = []
    /// The names of a list's entries, in order; nil for a member that is decided as a whole.
    private var order: [String: [String]] = [:]
    private var values: [CatalogPart: JSONNode] = [:]

    init(_ root: JSONNode) {
        for (list, value) in root.namedMembers {
            members.append(list)
            guard let entries = CatalogKey(ofList: list).objects(of: value) else {
                values[CatalogPart(list: list)] = value
                continue
            }
            order[list] = entries.names
            for name in entries.names {
                values[CatalogPart(list: list, name: name)] = entries[name]
            }
        }
    }

    subscript(part: CatalogPart) -> JSONNode? { values[part] }

    /// The names of a list's entries that are there, in order.
    func names(of list: String) -> [String]? {
        order[list]?.filter { values[CatalogPart(list: list, name: $0)] != nil }
    }

    var all: Set<CatalogPart> { Set(values.keys) }

    /// Puts a value in the place of a part, or takes the part out.
    mutating func set(_ part: CatalogPart, to value: JSONNode?) {
        values[part] = value
        if value == nil { return }
        if !members.contains(part.list) { members.append(part.list) }
        guard let name = part.name, !(order[part.list] ?? []).contains(name) else { return }
        order[part.list, default: []].append(name)
    }

    mutating func remove(member: String) {
        members.removeAll { $0 == member }
        order[member] = nil
        values = values.filter { $0.key.list != member }
    }

    /// The file.
    var value: JSONValue {
        .object(
            members.compactMap { list -> JSONMember? in
                if let names = order[list] {
                    let entries = names.compactMap { values[CatalogPart(list: list, name: $0)] }
                    if entries.isEmpty, list == "expected" || list == "terms" { return nil }
                    return JSONMember(list, .array(entries.map { .raw($0.rawText) }))
                }
                return values[CatalogPart(list: list)].map { JSONMember(list, .raw($0.rawText)) }
            })
    }
}
