import Commitments
import JSON

extension Annotation {
    /// Reads annotations in JSON-LD: an annotation page, a collection, a list, or one annotation.
    /// - Throws: `StorageError.invalid` when the file is no JSON, or has no annotations.
    package static func read(
        _ bytes: [UInt8], named name: String
    ) throws(StorageError) -> [Annotation] {
        let root = try CatalogRevision.document(bytes, name).root
        let found = items(of: root).compactMap { Annotation($0) }
        if !found.isEmpty { return found }
        throw .invalid([
            Problem(
                file: name, location: JSONLocation(line: 1, column: 1),
                message: "the file has no annotation with a text quote and a text position")
        ])
    }

    private static func items(of node: JSONNode) -> [JSONNode] {
        if let elements = node.elements { return elements.flatMap { items(of: $0) } }
        let members = NamedNodes.ofObject(node)
        if let items = members["items"] ?? members["first"] { return Self.items(of: items) }
        return [node]
    }

    private init?(_ node: JSONNode) {
        let members = NamedNodes.ofObject(node)
        guard let target = members["target"] else { return nil }
        let targets = target.elements.map { Array($0) } ?? [target]
        let found = targets.lazy.compactMap { target -> (String, TextSelector)? in
            let target = NamedNodes.ofObject(target)
            let source = target["source"]?.string ?? ""
            return TextSelector(webAnnotation: target["selector"]).map { (source, $0) }
        }.first
        guard let (source, selector) = found else { return nil }
        let body = members["body"]
        let bodies = body?.elements.map { Array($0) } ?? [body].compactMap(\.self)
        self.init(
            fileName: source,
            bodies: bodies.compactMap { $0.string ?? NamedNodes.ofObject($0)["value"]?.string },
            selector: selector)
    }
}

extension TextSelector {
    /// Reads the selectors of an annotation's target; a quote is needed, a position is not.
    fileprivate init?(webAnnotation node: JSONNode?) {
        guard let node else { return nil }
        let all = (node.elements.map { Array($0) } ?? [node]).map { NamedNodes.ofObject($0) }
        guard let quote = all.first(where: { $0["type"]?.string == "TextQuoteSelector" }),
            let exact = quote["exact"]?.string, !exact.isEmpty
        else { return nil }
        let place = all.first { $0["type"]?.string == "TextPositionSelector" }
        self.init(
            exact: exact, prefix: quote["prefix"]?.string ?? "",
            suffix: quote["suffix"]?.string ?? "", start: max(0, place?["start"]?.integer ?? 0),
            end: max(0, place?["end"]?.integer ?? 0))
    }
}

extension NamedNodes {
    /// The members of an object; none of anything else.
    static func ofObject(_ node: JSONNode) -> NamedNodes {
        node.members.map { NamedNodes($0) } ?? [:]
    }
}
