#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Moves over JSON of a known form without keeping anything. Each step is false where the bytes are not what
/// it expects; it never accepts what `JSONDocument` refuses, but refuses much that is valid, such as members in
/// another order and empty lists.
package struct JSONScanner {
    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private var position: Int
    /// Whether a bracket or a comma came last, so that something must follow.
    private var expectsMore = false
    /// The end of the last value.
    private(set) var end: Int

    /// Nil where there are no bytes.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        guard let first = bytes.baseAddress else { return nil }
        self.bytes = first
        count = bytes.count
        self.position = position
        end = position
    }
}

// MARK: Objects and lists

extension JSONScanner {
    /// Moves over an object with at least one member.
    package mutating func object(_ members: (inout JSONScanner) -> Bool) -> Bool {
        opens(with: UInt8(ascii: "{")) && members(&self) && closes(with: UInt8(ascii: "}"))
    }

    /// Moves over a list.
    package mutating func list(
        canBeEmpty: Bool = false, _ element: (inout JSONScanner) -> Bool
    ) -> Bool {
        guard opens(with: UInt8(ascii: "[")) else { return false }
        if canBeEmpty, isAt(UInt8(ascii: "]")) { expectsMore = false }
        while expectsMore { if !element(&self) { return false } }
        return closes(with: UInt8(ascii: "]"))
    }

    /// Moves over the name of the next member and the colon; where the name is another, stays before it.
    package mutating func member(_ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        guard expectsMore, position + length + 2 <= count, bytes[position] == UInt8(ascii: "\""),
            bytes[position + length + 1] == UInt8(ascii: "\"")
        else { return false }
        let wanted = name.utf8Start
        for offset in 0..<length where bytes[position + 1 + offset] != wanted[offset] {
            return false
        }
        position += length + 2
        skipSpace()
        guard isAt(UInt8(ascii: ":")) else { return false }
        position += 1
        skipSpace()
        return true
    }

    private mutating func opens(with bracket: UInt8) -> Bool {
        guard isAt(bracket) else { return false }
        position += 1
        skipSpace()
        expectsMore = true
        return true
    }

    private mutating func closes(with bracket: UInt8) -> Bool {
        guard !expectsMore, isAt(bracket) else { return false }
        position += 1
        endValue()
        return true
    }

    private mutating func endValue() {
        end = position
        skipSpace()
        expectsMore = isAt(UInt8(ascii: ","))
        if expectsMore {
            position += 1
            skipSpace()
        }
    }

    private func isAt(_ byte: UInt8) -> Bool { position < count && bytes[position] == byte }

    private mutating func skipSpace() {
        position = Parser.endOfSpace(in: bytes, from: position, to: count)
    }
}

// MARK: Text that is known to be valid

extension JSONScanner {
    /// Moves over an object of a text that is known to be valid JSON, each line indented by the depth of what begins
    /// in it: it ends with the first line that is indented as its own and begins with a brace. False where none does.
    package mutating func indentedObject() -> Bool {
        var start = position
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var indent = 0
        while start + indent < position, bytes[start + indent] == UInt8(ascii: " ") { indent += 1 }
        while let brace = next(UInt8(ascii: "}")) {
            position = brace + 1
            let line = brace - indent
            if line > start, bytes[line - 1] == UInt8(ascii: "\n"),
                (line..<brace).allSatisfy({ bytes[$0] == UInt8(ascii: " ") })
            {
                endValue()
                return true
            }
        }
        return false
    }

    /// The place of the next byte of a kind.
    private func next(_ byte: UInt8) -> Int? {
        guard position < count, let found = memchr(bytes + position, Int32(byte), count - position)
        else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - bytes
    }
}

// MARK: Values

extension JSONScanner {
    /// Moves over a text that has something to see in it.
    package mutating func text() -> Bool {
        guard isAt(UInt8(ascii: "\"")) else { return false }
        var place = position + 1
        var isVisible = false
        while place < count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                position = place + 1
                endValue()
                return isVisible
            case UInt8(ascii: "\\"):
                guard place + 1 < count, JSONScanner.isShortEscape(bytes[place + 1]) else {
                    return false
                }
                place += 2
            case 0x20: place += 1
            case 0x21..<0x7F:
                isVisible = true
                place += 1
            case let byte:
                guard let length = scalarLength(at: place) else { return false }
                isVisible = isVisible || JSONScanner.isLetter(byte, bytes[place + 1])
                place += length
            }
        }
        return false
    }

    /// Moves over a text without escapes that somebody accepts.
    package mutating func text(where isAccepted: (String) -> Bool) -> Bool {
        let start = position
        guard text() else { return false }
        // `end` is behind the closing quotation mark.
        let said = UnsafeBufferPointer(start: bytes + start + 1, count: end - start - 2)
        return isAccepted(String(decoding: said, as: UTF8.self))
    }

    /// Moves over a whole number.
    package mutating func integer() -> Bool {
        let isNegative = isAt(UInt8(ascii: "-"))
        let first = position + (isNegative ? 1 : 0)
        var place = first
        while place < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
            place += 1
        }
        // Nothing after a 0, and no more digits than fit.
        guard place > first, place - first <= 9,
            place - first == 1 || bytes[first] != UInt8(ascii: "0"),
            place < count, !JSONScanner.goesOn(bytes[place])
        else { return false }
        position = place
        endValue()
        return true
    }

    /// Moves over true or false.
    package mutating func flag() -> Bool {
        for word in ["true", "false"] as [StaticString] {
            let length = word.utf8CodeUnitCount
            let wanted = word.utf8Start
            if position + length <= count,
                (0..<length).allSatisfy({ bytes[position + $0] == wanted[$0] })
            {
                position += length
                endValue()
                return true
            }
        }
        return false
    }

    /// Whether a byte makes a fraction or a power of the digits before it.
    private static func goesOn(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }

    /// Whether a byte begins a Latin letter with a mark, an ideograph or Hangul: none of these is white space or joins a
    /// space before it. Texts of other scripts are refused without a letter of ASCII.
    private static func isLetter(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xC3, 0xE4...0xE9, 0xEB, 0xEC: true
        case 0xED: second < 0x9E
        default: false
        }
    }

    private static func isShortEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            true
        default: false
        }
    }

    private func scalarLength(at start: Int) -> Int? {
        Parser.scalarLength(UnsafeBufferPointer(start: bytes, count: count), at: start)
    }
}
