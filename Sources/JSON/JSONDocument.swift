/// A JSON text, read strictly (RFC 8259, UTF-8 only) and kept as it was written.
///
/// Foundation's readers accept a few texts that are not JSON, lose the order of members and the
/// spelling of numbers, and cannot say in which line a value is. All four matter here: notes
/// are edited by hand, merged by git, and keep members that a newer version wrote. So the text is
/// read once into a flat table of nodes that point back into its bytes.
package final class JSONDocument: @unchecked Sendable {
    // Memory of the text's and the document's own instead of arrays: every look at a node would count references
    // to two arrays more, which is most of the time of reading a large catalog. Nothing writes to
    // it after `init`.
    let bytes: UnsafeBufferPointer<UInt8>
    let text: JSONText
    let nodes: UnsafeBufferPointer<Node>

    /// One value (or member name) of the text. The children of a node follow it directly; `next`
    /// is the index of the first node after them.
    struct Node {
        enum Kind: UInt8 { case null, bool, number, string, array, object }
        var kind: Kind
        /// In a string: whether it has escapes and must be decoded.
        var hasEscapes = false
        /// In a string: whether all bytes are.
        var isASCII = true
        /// In an object: whether its members are not in the table.
        var isUnread = false
        var start: UInt32
        var end: UInt32
        var next: UInt32
    }

    /// What a text may be at most, so that a damaged or hostile one is refused early.
    package struct Limits: Sendable {
        /// Bytes of the whole text.
        package var size: Int
        /// Arrays and objects within each other.
        package var depth: Int
        /// Bytes of a member's name.
        package var name: Int

        /// Creates limits; those given by default suit every file of the program.
        package init(size: Int = 256 << 20, depth: Int = 64, name: Int = 256) {
            self.size = size
            self.depth = depth
            self.name = name
        }
    }

    /// Reads a whole text.
    /// - Throws: `JSONSyntaxError` with the line and column of the first thing that is not JSON,
    ///   of a repeated member name, or of what exceeds a limit.
    package convenience init(
        parsing bytes: [UInt8], limits: Limits = Limits()
    ) throws(JSONSyntaxError) {
        try self.init(parsing: JSONText(bytes), limits: limits)
    }

    /// Reads a whole text, but for members that can wait.
    /// - Throws: as the other initializer.
    package init(
        parsing text: JSONText, limits: Limits = Limits(), leaving unread: UnreadMembers? = nil
    ) throws(JSONSyntaxError) {
        nodes = UnsafeBufferPointer(
            copying: try Parser.parse(text.bytes, limits: limits, leaving: unread))
        self.text = text
        bytes = text.bytes
    }

    deinit { nodes.deallocate() }

    /// The value of the whole text.
    package var root: JSONNode { JSONNode(document: self, index: 0) }

    /// Line and column (both from 1; columns count characters) of a byte.
    package func location(of offset: Int) -> JSONLocation {
        JSONLocation(offset: offset, in: bytes)
    }

    /// Lines and columns of many bytes in one pass over the text.
    /// - Parameter offsets: in ascending order.
    package func locations(of offsets: [Int]) -> [JSONLocation] {
        var location = JSONLocation(line: 1, column: 1)
        var position = 0
        return offsets.map { offset in
            location.advance(over: bytes[position..<offset])
            position = offset
            return location
        }
    }
}

/// A place in a text for people.
package struct JSONLocation: Equatable, Sendable {
    /// From 1.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int

    /// Creates a location; both numbers count from 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    init(offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
        self.init(line: 1, column: 1)
        advance(over: bytes.prefix(offset))
    }

    mutating func advance(over bytes: some Collection<UInt8>) {
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}

/// Why a text is not JSON.
package struct JSONSyntaxError: Error, Equatable, Sendable {
    /// In words: "expected a comma or ] after this value".
    package var message: String
    /// Where the text stops being JSON.
    package var location: JSONLocation
}
