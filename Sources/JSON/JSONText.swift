/// The bytes of a text. A document shares them with what it left unread.
package final class JSONText: @unchecked Sendable {
    /// All bytes; nothing writes to them after `init`.
    package let bytes: UnsafeBufferPointer<UInt8>
    /// Whether the bytes are a part of the program.
    package let isCompiledIn: Bool

    /// Keeps a copy of bytes.
    package init(_ bytes: [UInt8]) {
        self.bytes = UnsafeBufferPointer(copying: bytes)
        isCompiledIn = false
    }

    /// Uses bytes that live as long as the program, without a copy.
    package init(compiledIn bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        isCompiledIn = true
    }

    deinit { if !isCompiledIn { bytes.deallocate() } }
}

/// A value that a document left unread.
package struct UnreadValue: Sendable {
    let text: JSONText
    let range: Range<Int>

    /// The value as a document of its own.
    package func document() throws(JSONSyntaxError) -> JSONDocument {
        try JSONDocument(parsing: Array(text.bytes[range]))
    }
}

/// The members of a document that stay unread until somebody asks for them: they cost no nodes. A value is only
/// left where a look at its bytes shows that it is valid; any other is read at once, and what is wrong
/// with it is found as everywhere else.
package struct UnreadMembers: Sendable {
    let name: StaticString
    let depth: Int
    let accepts: @Sendable (inout JSONScanner) -> Bool

    /// - Parameters:
    ///   - name: of the members.
    ///   - depth: the arrays and objects within each other that an accepted value has at most.
    ///   - accepts: moves the scanner over a value, an object; false where the value is not certain to be valid.
    package init(
        named name: StaticString, depth: Int,
        _ accepts: @escaping @Sendable (inout JSONScanner) -> Bool
    ) {
        self.name = name
        self.depth = depth
        self.accepts = accepts
    }
}

extension UnsafeBufferPointer {
    init(copying elements: [Element]) {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = buffer.initialize(from: elements)
        self.init(buffer)
    }
}
