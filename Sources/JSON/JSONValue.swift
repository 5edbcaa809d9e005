/// A value to be written as JSON. Members keep their order.
package indirect enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
    /// Text that is JSON already, written as it is: a member this version does not know.
    case raw(String)
}

/// A named value.
package struct JSONMember: Equatable, Sendable {
    /// The name, unescaped.
    package var name: String
    /// The member's value.
    package var value: JSONValue

    /// Creates a member of an object.
    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    /// An array of strings.
    package static func strings(_ values: some Sequence<String>) -> JSONValue {
        .array(values.map { .string($0) })
    }

    /// The value as a text that reads well in a diff: two spaces a level, one member a line,
    /// a final line feed.
    package var document: String { String(decoding: documentBytes, as: UTF8.self) }

    /// The text of the value in a document, at a depth of levels: what `raw` may hold there.
    package func text(depth: Int) -> String {
        var writer = Writer()
        writer.write(self, depth: depth)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The UTF-8 bytes of `document`.
    package var documentBytes: [UInt8] {
        var writer = Writer()
        writer.write(self, depth: 0)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }
}

private struct Writer {
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .integer(let number): append(String(number))
        case .raw(let text): append(text)
        case .string(let text): writeString(text)
        case .array(let values):
            writeList(values, between: "[", and: "]", depth: depth) { writer, value in
                writer.write(value, depth: depth + 1)
            }
        case .object(let members):
            writeList(members, between: "{", and: "}", depth: depth) { writer, member in
                writer.writeString(member.name)
                writer.append(": ")
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func writeList<Element>(
        _ elements: [Element], between opening: String, and closing: String, depth: Int,
        each: (inout Writer, Element) -> Void
    ) {
        append(opening)
        for (index, element) in elements.enumerated() {
            append(index == 0 ? "\n" : ",\n")
            indent(depth + 1)
            each(&self, element)
        }
        if !elements.isEmpty {
            append("\n")
            indent(depth)
        }
        append(closing)
    }

    private mutating func indent(_ depth: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func writeString(_ text: String) {
        append("\"")
        defer { append("\"") }
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            return append(text)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append("\\\"")
            case "\\": append("\\\\")
            case "\n": append("\\n")
            case "\t": append("\\t")
            case "\r": append("\\r")
            case _ where scalar.mustBeEscaped: writeEscape(scalar)
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    private mutating func writeEscape(_ scalar: Unicode.Scalar) {
        for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
        }
    }
}

extension Unicode.Scalar {
    /// Control, bidirectional, private and invisible characters: escaped so that `cat` and `git diff`
    /// show the file as it is. Joiners inside words and the selectors of emoji stay.
    fileprivate var mustBeEscaped: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E,
            0x200B, 0x200E, 0x200F, 0x2028...0x202E,
            0x2060...0x2069, 0x3164, 0xE000...0xF8FF, 0xFEFF,
            0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0x10FFFF:
            true
        default: false
        }
    }
}
