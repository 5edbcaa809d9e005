import Commitments
import JSON

/// What a joined catalog needs that no member says by itself: the order of its lists, and the
/// count of its wordings.
enum CatalogTidying {
    /// The bytes of the catalog, in order.
    /// - Throws: `StorageError.invalid` when the joined copies make no catalog: one names what the
    ///   other took out.
    static func tidied(_ bytes: [UInt8], named name: String) throws(StorageError) -> [UInt8] {
        let catalog = try CatalogReader.read(bytes, named: name).get()
        guard let document = try? JSONDocument(parsing: JSONText(bytes), leaving: .codings),
            let members = document.root.members
        else { return bytes }
        let order = Order(catalog)
        let tidied = members.all.map { name, value in
            JSONMember(name.string ?? "", self.value(of: name.string ?? "", value, catalog, order))
        }
        return JSONValue.object(tidied).documentBytes
    }

    private static func value(
        of member: String, _ node: JSONNode, _ catalog: Catalog, _ order: Order
    ) -> JSONValue {
        if member == "coverage" { return coverage(node, of: catalog) }
        guard let elements = node.elements, let rank = order.rank(of: member) else {
            return .raw(node.rawText)
        }
        let ranked = elements.map { (rank: rank($0), node: $0) }
        let isSorted = zip(ranked, ranked.dropFirst()).allSatisfy { $0.rank <= $1.rank }
        if isSorted { return .raw(node.rawText) }
        return .array(ranked.sorted { $0.rank < $1.rank }.map { .raw($0.node.rawText) })
    }

    private static func coverage(_ node: JSONNode, of catalog: Catalog) -> JSONValue {
        let wordings = catalog.reaffirmations.flatMap(\.wordings)
        let official = wordings.count { $0.provenance.isOfficial }
        let counts = ["official": official, "press": wordings.count - official]
        guard let members = node.members else { return .raw(node.rawText) }
        return .object(
            members.all.map { name, value in
                let count = counts[name.string ?? ""].map { JSONValue.integer($0) }
                return JSONMember(name.string ?? "", count ?? .raw(value.rawText))
            })
    }
}

extension CatalogTidying {
    /// The order of the catalog's lists (docs/data-format.md).
    private struct Order {
        private var pillars: [String: Int] = [:]
        private var dates: [String: String] = [:]

        init(_ catalog: Catalog) {
            for (position, pillar) in catalog.pillars.enumerated() {
                pillars[pillar.id.text] = position
            }
            for meeting in catalog.meetings { dates[meeting.id.text] = meeting.date.iso }
        }

        /// What an element of a list is sorted by; nil for lists in an order of their own.
        func rank(of list: String) -> ((JSONNode) -> Rank)? {
            switch list {
            case "sources": { Rank(0, [text("id", $0)]) }
            case "edits": { Rank(0, [text("at", $0), text("id", $0)]) }
            case "meetings": { Rank(0, [text("date", $0), text("id", $0)]) }
            case "statements": { Rank(0, [text("meeting", $0), text("id", $0)]) }
            case "pledges": { Rank(pillars[text("pillar", $0)] ?? .max, [text("id", $0)]) }
            case "reaffirmations":
                { node in
                    let meeting = text("meeting", node)
                    return Rank(0, [dates[meeting] ?? "", meeting, text("pledge", node)])
                }
            default: nil
            }
        }

        private func text(_ name: StaticString, _ node: JSONNode) -> String {
            var members = node.members
            return members?.find(name)?.string ?? ""
        }
    }

    private struct Rank: Comparable {
        var group: Int
        var texts: [String]

        init(_ group: Int, _ texts: [String]) {
            self.group = group
            self.texts = texts
        }

        static func < (left: Rank, right: Rank) -> Bool {
            if left.group != right.group { return left.group < right.group }
            return left.texts.lexicographicallyPrecedes(right.texts)
        }
    }
}
