/// Reads JSON into a flat table of nodes. It works on the bytes directly: the whole text of a
/// large catalog is read before the user sees the first screen.
struct Parser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: JSONDocument.Limits
    private let unread: UnreadMembers?
    private var position = 0
    private var depth = 0
    private var nodes: [JSONDocument.Node] = []

    static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONDocument.Limits,
        leaving unread: UnreadMembers? = nil
    ) throws(JSONSyntaxError) -> [JSONDocument.Node] {
        var parser = Parser(bytes: bytes, limits: limits, leaving: unread)
        return try parser.parseText()
    }

    private init(
        bytes: UnsafeBufferPointer<UInt8>, limits: JSONDocument.Limits,
        leaving unread: UnreadMembers?
    ) {
        self.bytes = bytes
        self.limits = limits
        self.unread = unread
    }

    private mutating func parseText() throws(JSONSyntaxError) -> [JSONDocument.Node] {
        if bytes.count > min(limits.size, Int(UInt32.max) - 1) {
            throw error("the text is larger than \(limits.size >> 20) MiB", at: 0)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw error(
                "the text begins with a byte-order mark; save it as UTF-8 without one", at: 0)
        }
        nodes.reserveCapacity(bytes.count / 16)
        skipSpace()
        try parseValue()
        skipSpace()
        if position < bytes.count { throw error("unexpected text after the end of the value") }
        return nodes
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        guard let first = bytes.baseAddress else { return }
        position = Parser.endOfSpace(in: first, from: position, to: bytes.count)
    }

    /// The first byte from a place that is not white space.
    static func endOfSpace(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        let eightSpaces: UInt64 = 0x2020_2020_2020_2020
        var place = start
        while place < end {
            switch bytes[place] {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            default: return place
            }
            // Half of a file is indentation.
            while place + 8 <= end,
                UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self) == eightSpaces
            {
                place += 8
            }
        }
        return place
    }

    private func error(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(
            message: message, location: JSONLocation(offset: offset ?? position, in: bytes))
    }

    private mutating func parseValue() throws(JSONSyntaxError) {
        guard let byte = current else {
            throw error("the text ends where a value is expected")
        }
        switch byte {
        case UInt8(ascii: "{"): try parseObject()
        case UInt8(ascii: "["): try parseArray()
        case UInt8(ascii: "\""): try parseString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
        case UInt8(ascii: "t"): try parseWord("true", .bool)
        case UInt8(ascii: "f"): try parseWord("false", .bool)
        case UInt8(ascii: "n"): try parseWord("null", .null)
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"):
            throw error("expected a value; is this a conflict left by a merge?")
        default:
            throw error("expected a value (a string, number, array, object, true, false, null)")
        }
    }

    private mutating func open(_ kind: JSONDocument.Node.Kind) throws(JSONSyntaxError) -> Int {
        depth += 1
        if depth > limits.depth {
            throw error("arrays and objects are nested deeper than \(limits.depth) levels")
        }
        nodes.append(.init(kind: kind, start: UInt32(position), end: 0, next: 0))
        position += 1
        skipSpace()
        return nodes.count - 1
    }

    private mutating func close(_ index: Int) {
        depth -= 1
        position += 1
        nodes[index].end = UInt32(position)
        nodes[index].next = UInt32(nodes.count)
    }

    private mutating func parseArray() throws(JSONSyntaxError) {
        let index = try open(.array)
        if current == UInt8(ascii: "]") { return close(index) }
        while true {
            try parseValue()
            skipSpace()
            switch current {
            case UInt8(ascii: ","):
                position += 1
                skipSpace()
            case UInt8(ascii: "]"): return close(index)
            default: throw error("expected a comma or ] after this value")
            }
        }
    }

    private mutating func parseObject() throws(JSONSyntaxError) {
        let index = try open(.object)
        if current == UInt8(ascii: "}") { return close(index) }
        var names = MemberNames(first: nodes.count)
        while true {
            guard current == UInt8(ascii: "\"") else {
                throw error("expected the name of a member, in double quotes")
            }
            let name = nodes.count
            try parseString()
            // The quotation marks are two more.
            if Int(nodes[name].end - nodes[name].start) - 2 > limits.name {
                throw error(
                    "this name is longer than \(limits.name) bytes", at: Int(nodes[name].start))
            }
            if !names.insert(nodes, bytes) {
                throw error("this name occurs twice in one object", at: Int(nodes[name].start))
            }
            skipSpace()
            guard current == UInt8(ascii: ":") else {
                throw error("expected a colon after the member's name")
            }
            position += 1
            skipSpace()
            if !leavesValue(of: nodes[name]) { try parseValue() }
            skipSpace()
            switch current {
            case UInt8(ascii: ","):
                position += 1
                skipSpace()
            case UInt8(ascii: "}"): return close(index)
            default: throw error("expected a comma or } after this member")
            }
        }
    }

    /// Moves over the value of a member that can stay unread.
    private mutating func leavesValue(of name: JSONDocument.Node) -> Bool {
        guard let unread, name.isNamed(unread.name, in: bytes),
            depth + unread.depth <= limits.depth,
            var scanner = JSONScanner(bytes, at: position), unread.accepts(&scanner)
        else { return false }
        append(.object, from: position, to: scanner.end)
        nodes[nodes.count - 1].isUnread = true
        return true
    }

    private mutating func parseWord(
        _ word: StaticString, _ kind: JSONDocument.Node.Kind
    ) throws(JSONSyntaxError) {
        let length = word.utf8CodeUnitCount
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: length)
        guard position + length <= bytes.count,
            wanted.elementsEqual(bytes[position..<position + length])
        else { throw error("expected \(word)") }
        append(kind, from: position, to: position + length)
    }

    private mutating func append(
        _ kind: JSONDocument.Node.Kind, from start: Int, to end: Int, hasEscapes: Bool = false,
        isASCII: Bool = true
    ) {
        nodes.append(
            .init(
                kind: kind, hasEscapes: hasEscapes, isASCII: isASCII, start: UInt32(start),
                end: UInt32(end), next: UInt32(nodes.count + 1)))
        position = end
    }

    private mutating func parseNumber() throws(JSONSyntaxError) {
        let start = position
        var end = position
        func digits() -> Bool {
            let first = end
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            return end > first
        }
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "0") {
            end += 1
        } else if !digits() {
            throw error("a digit is missing in this number")
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            end += 1
            if !digits() { throw error("a digit is missing after the point of this number") }
        }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            if end < bytes.count, isSign(bytes[end]) { end += 1 }
            if !digits() { throw error("a digit is missing in the exponent of this number") }
        }
        if end < bytes.count, isDigit(bytes[end]) {
            throw error("a number must not begin with 0")
        }
        append(.number, from: start, to: end)
    }

    private mutating func parseString() throws(JSONSyntaxError) {
        let start = position
        var end = position + 1
        var hasEscapes = false
        var isASCII = true
        while true {
            guard end < bytes.count else {
                throw error("this string has no closing quote", at: start)
            }
            switch bytes[end] {
            case UInt8(ascii: "\""):
                return append(
                    .string, from: start, to: end + 1, hasEscapes: hasEscapes, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                end = try endOfEscape(at: end)
            case ..<0x20:
                throw error(
                    "a control character must be written as an escape (\\n, \\u001B)", at: end)
            case ..<0x80: end += 1
            default:
                isASCII = false
                end = try endOfScalar(at: end)
            }
        }
    }

    private func endOfEscape(at start: Int) throws(JSONSyntaxError) -> Int {
        guard start + 1 < bytes.count else {
            throw error("this string has no closing quote", at: start)
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start + 2
        case UInt8(ascii: "u"): break
        default: throw error("unknown escape", at: start)
        }
        let value = try hexQuad(at: start + 2)
        if (0xDC00..<0xE000).contains(value) {
            throw error("the second half of a surrogate pair has no first half", at: start)
        }
        guard (0xD800..<0xDC00).contains(value) else { return start + 6 }
        guard start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
            bytes[start + 7] == UInt8(ascii: "u"),
            (0xDC00..<0xE000).contains(try hexQuad(at: start + 8))
        else { throw error("the first half of a surrogate pair has no second half", at: start) }
        return start + 12
    }

    private func hexQuad(at start: Int) throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for offset in start..<start + 4 {
            guard offset < bytes.count, let digit = hexValue(bytes[offset]) else {
                throw error("\\u needs four hexadecimal digits", at: start - 2)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// The end of a UTF-8 sequence; overlong forms, surrogates and stray bytes are refused
    /// (Unicode 15, table 3-7).
    private func endOfScalar(at start: Int) throws(JSONSyntaxError) -> Int {
        guard let length = Parser.scalarLength(bytes, at: start) else {
            throw error("these bytes are not UTF-8", at: start)
        }
        return start + length
    }

    /// The bytes of a scalar that is not ASCII; nil where they are not UTF-8.
    static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        let length: Int
        let second: ClosedRange<UInt8>
        switch bytes[start] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
        for offset in start + 2..<max(start + 2, start + length)
        where bytes[offset] & 0xC0 != 0x80 {
            return nil
        }
        return length
    }

    private func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}

/// Finds a second member of the same name in one object. Names that differ only in how Unicode
/// spells them (é as one scalar or two) count as the same.
private struct MemberNames {
    /// The position of the first name in the table of nodes.
    let first: Int
    private var count = 0
    /// The names, once they are too many to compare one by one.
    private var many: Set<String> = []

    init(first: Int) { self.first = first }

    /// Records a name, the last of the nodes; false when the object already has it.
    mutating func insert(
        _ nodes: [JSONDocument.Node], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let name = nodes[nodes.count - 1]
        count += 1
        if count <= 16 {
            return !contains(before: nodes.count - 1, nodes) { isSame($0, name, bytes) }
        }
        if many.isEmpty {
            _ = contains(before: nodes.count - 1, nodes) {
                many.insert($0.text(in: bytes))
                return false
            }
        }
        return many.insert(name.text(in: bytes)).inserted
    }

    private func contains(
        before end: Int, _ nodes: [JSONDocument.Node], _ isWanted: (JSONDocument.Node) -> Bool
    ) -> Bool {
        var position = first
        while position < end {
            if isWanted(nodes[position]) { return true }
            position = Int(nodes[position + 1].next)
        }
        return false
    }

    private func isSame(
        _ left: JSONDocument.Node, _ right: JSONDocument.Node, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if left.hasEscapes || right.hasEscapes || !left.isASCII || !right.isASCII {
            return left.text(in: bytes) == right.text(in: bytes)
        }
        let length = Int(right.end - right.start)
        guard Int(left.end - left.start) == length else { return false }
        for offset in 0..<length
        where bytes[Int(left.start) + offset] != bytes[Int(right.start) + offset] {
            return false
        }
        return true
    }
}
