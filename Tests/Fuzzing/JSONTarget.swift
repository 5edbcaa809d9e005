import JSON

/// The reader of every file: what it accepts can be read to its last node, and again from the text
/// of its root.
enum JSONTarget {
    static func feed(_ bytes: [UInt8]) {
        guard let document = try? JSONDocument(parsing: bytes) else { return }
        var nodes = [document.root]
        while let node = nodes.popLast() {
            _ = (node.string, node.integer, node.bool, node.path, node.location)
            nodes += node.elements.map(Array.init) ?? []
            nodes += (node.members.map(Array.init) ?? []).flatMap { [$0.name, $0.value] }
        }
        precondition((try? JSONDocument(parsing: Array(document.root.rawText.utf8))) != nil)
    }
}
