/// One value in a document.
package struct JSONNode: Sendable {
    let document: JSONDocument
    let index: Int

    private var node: JSONDocument.Node { document.nodes[index] }

    /// The byte at which the value begins.
    package var offset: Int { Int(node.start) }

    /// The location of the value.
    package var location: JSONLocation { document.location(of: Int(node.start)) }

    /// The value as it was written, byte for byte.
    package var rawText: String {
        String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }

    /// What kind of value it is, in words: "a string", "an object".
    package var kindInWords: String {
        switch node.kind {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// The text of a string; nil for every other value.
    package var string: String? {
        node.kind == .string ? node.text(in: document.bytes) : nil
    }

    /// The value of a number written as an integer that fits; nil for every other value.
    package var integer: Int? {
        node.kind == .number ? Int(rawText) : nil
    }

    /// True or false; nil for every other value.
    package var bool: Bool? {
        node.kind == .bool ? document.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
    }

    /// The values of an array, in order; nil for every other value.
    package var elements: Elements? {
        node.kind == .array ? Elements(document: document, index: index) : nil
    }

    /// The members of an object, in order; nil for every other value.
    package var members: Members? {
        // Who asks without knowing that it was left gets it all the same.
        if let unread { return (try? unread.document())?.root.members }
        return node.kind == .object ? Members(document: document, index: index) : nil
    }

    /// The value, if it was left unread.
    package var unread: UnreadValue? {
        node.isUnread
            ? UnreadValue(text: document.text, range: Int(node.start)..<Int(node.end)) : nil
    }

    /// The values of an array.
    package struct Elements: Sequence, IteratorProtocol {
        let document: JSONDocument
        private var position: Int
        private let end: Int

        init(document: JSONDocument, index: Int) {
            self.document = document
            position = index + 1
            end = Int(document.nodes[index].next)
        }

        package mutating func next() -> JSONNode? {
            guard position < end else { return nil }
            defer { position = Int(document.nodes[position].next) }
            return JSONNode(document: document, index: position)
        }
    }

    /// The members of an object: each a name and a value.
    package struct Members: Sequence, IteratorProtocol {
        let document: JSONDocument
        private var position: Int
        private let first: Int
        private let end: Int

        init(document: JSONDocument, index: Int) {
            self.document = document
            first = index + 1
            position = first
            end = Int(document.nodes[index].next)
        }

        package mutating func next() -> (name: JSONNode, value: JSONNode)? {
            guard position < end else { return nil }
            let name = JSONNode(document: document, index: position)
            let value = JSONNode(document: document, index: position + 1)
            position = Int(document.nodes[position + 1].next)
            return (name, value)
        }

        /// The object itself.
        package var object: JSONNode { JSONNode(document: document, index: first - 1) }

        /// All members, wherever the search for one has come to.
        package var all: Members { Members(document: document, index: first - 1) }

        /// The value of a name, looked for from the member after the last one found, then from the
        /// first: members that are asked for in the order of the text are found at once, and no
        /// table of names is built.
        package mutating func find(_ name: StaticString) -> JSONNode? {
            let last = position
            if let value = advance(to: name, before: end) { return value }
            position = first
            if let value = advance(to: name, before: last) { return value }
            position = last
            return nil
        }

        /// The value of the next member, where it has a name; the search goes on after it.
        package mutating func next(named name: StaticString) -> JSONNode? {
            let nodes = document.nodes
            guard position < end, nodes[position].isNamed(name, in: document.bytes) else {
                return nil
            }
            let value = JSONNode(document: document, index: position + 1)
            position = Int(nodes[position + 1].next)
            return value
        }

        /// Whether the search has come to the end of the object.
        package var isAtEnd: Bool { position >= end }

        /// Compares bytes in place: this is the inner loop of reading a catalog.
        private mutating func advance(to name: StaticString, before end: Int) -> JSONNode? {
            let nodes = document.nodes
            while position < end {
                let member = position
                position = Int(nodes[member + 1].next)
                if nodes[member].isNamed(name, in: document.bytes) {
                    return JSONNode(document: document, index: member + 1)
                }
            }
            return nil
        }
    }

    /// The way to the value from the root: "pledges[3].pillar"; empty for the root itself.
    package var path: String { document.paths(of: [self]).first ?? "" }

    /// The index after the last node inside this one.
    fileprivate var end: Int { Int(node.next) }

    /// Whether this string is, to the byte, the given name written without escapes.
    package func isNamed(_ name: StaticString) -> Bool {
        node.isNamed(name, in: document.bytes)
    }
}

extension JSONDocument {
    /// The ways to many values in one pass over the document.
    /// - Parameter nodes: in the order of the text.
    package func paths(of nodes: [JSONNode]) -> [String] {
        var paths: [String] = []
        collectPaths(of: nodes[...], below: root, at: "", into: &paths)
        return paths.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }
    }

    /// - Parameter nodes: those wanted inside `node`, itself included.
    private func collectPaths(
        of nodes: ArraySlice<JSONNode>, below node: JSONNode, at path: String,
        into paths: inout [String]
    ) {
        var rest = nodes.drop { $0.index <= node.index }
        for _ in 0..<nodes.count - rest.count { paths.append(path) }
        func visit(_ child: JSONNode, _ step: @autoclosure () -> String) {
            let wanted = rest.prefix { $0.index < child.end }
            rest = rest.dropFirst(wanted.count)
            if !wanted.isEmpty {
                collectPaths(of: wanted, below: child, at: path + step(), into: &paths)
            }
        }
        if rest.isEmpty { return }
        if let elements = node.elements {
            for (position, element) in elements.enumerated() { visit(element, "[\(position)]") }
        } else if let members = node.members {
            // The node of a name has the path of its member.
            for (name, value) in members { visit(value, ".\(name.string ?? "")") }
        }
    }
}

extension JSONDocument.Node {
    func isNamed(_ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if hasEscapes { return decodeEscapes(inside(of: bytes)) == name.description }
        let length = name.utf8CodeUnitCount
        guard Int(end) - Int(start) == length + 2 else { return false }
        for offset in 0..<length where bytes[Int(start) + 1 + offset] != name.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The bytes of a string between its quotation marks.
    func inside(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(start) + 1..<Int(end) - 1])
    }

    /// The text of a string.
    func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        hasEscapes
            ? decodeEscapes(inside(of: bytes)) : String(decoding: inside(of: bytes), as: UTF8.self)
    }
}

/// The text of a string's inside; the parser has checked every escape.
func decodeEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    func hexQuad(at start: Int) -> UInt32 {
        bytes[start..<start + 4].reduce(0) { $0 << 4 | UInt32(hexValue($1) ?? 0) }
    }
    while index < bytes.endIndex {
        guard bytes[index] == UInt8(ascii: "\\") else {
            result.append(bytes[index])
            index += 1
            continue
        }
        let escape = bytes[index + 1]
        index += 2
        switch escape {
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            var value = hexQuad(at: index)
            index += 4
            if (0xD800..<0xDC00).contains(value) {
                value = 0x10000 + (value - 0xD800) << 10 + (hexQuad(at: index + 2) - 0xDC00)
                index += 6
            }
            let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
            result.append(contentsOf: Array(String(scalar).utf8))
        default: result.append(escape)
        }
    }
    return String(decoding: result, as: UTF8.self)
}

func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
