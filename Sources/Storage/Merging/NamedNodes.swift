import Commitments
import JSON

/// Values by name, in the order of the file.
struct NamedNodes: ExpressibleByDictionaryLiteral {
    private(set) var names: [String] = []
    private var nodes: [String: JSONNode] = [:]

    init(dictionaryLiteral elements: (String, JSONNode)...) {
        for (name, node) in elements { add(node, named: name) }
    }

    /// The members of an object.
    init(_ members: JSONNode.Members) {
        for (name, value) in members.all { add(value, named: name.string ?? "") }
    }

    subscript(name: String) -> JSONNode? { nodes[name] }

    /// False when something has the name already.
    @discardableResult
    mutating func add(_ node: JSONNode, named name: String) -> Bool {
        guard nodes.updateValue(node, forKey: name) == nil else { return false }
        names.append(name)
        return true
    }

    /// The names of both, in this one's order; what only the other has comes after what it follows
    /// there.
    func namesJoined(with other: NamedNodes) -> [String] {
        var additions: [String: [String]] = [:]
        var anchor = ""
        for name in other.names {
            if nodes[name] == nil {
                additions[anchor, default: []].append(name)
            } else {
                anchor = name
            }
        }
        return (additions[""] ?? []) + names.flatMap { [$0] + (additions[$0] ?? []) }
    }
}

/// What names the objects of a list in a catalog.
struct CatalogKey {
    private let members: [StaticString]

    /// - Parameter list: the member that holds the list.
    init(ofList list: String) {
        let record = CatalogEntry.Kind.allCases.first { $0.list == list }?.record
        members =
            switch list {
            case "wordings": Wording.keyNames
            case "terms", "variants": ["name"]
            // What a selector selects; its place changes with every correction of the text.
            case "setAside", "selectors": ["exact", "prefix", "suffix"]
            // One who decides again does not change what was decided before.
            case "settled": ["exact", "prefix", "suffix", "by", "on"]
            default: record?.keyNames ?? ["id"]
            }
    }

    /// The objects of a list by name; nil when it is no list of objects that each have a name.
    func objects(of node: JSONNode?) -> NamedNodes? {
        guard let elements = node?.elements else { return nil }
        var objects: NamedNodes = [:]
        for element in elements {
            guard let name = name(of: element), objects.add(element, named: name) else {
                return nil
            }
        }
        return objects
    }

    /// "SEC-02", "SEC-02 fm-munich-2025"
    func name(of object: JSONNode) -> String? {
        guard var found = object.members else { return nil }
        var parts: [String] = []
        for member in members {
            guard let part = found.find(member)?.string else { return nil }
            parts.append(part)
        }
        return parts.joined(separator: " ")
    }
}

extension CatalogRecord {
    /// The members that name it among its kind.
    fileprivate static var keyNames: [StaticString] {
        members.filter(\.isKey).map(\.staticName)
    }
}
