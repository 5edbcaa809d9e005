/// Reads the text of a `TOMLDocument`, line by line; a line with a problem is skipped.
struct TOMLReader {
    private let scalars: [Unicode.Scalar]
    var position = 0
    private var line = 1
    private var lineStart = 0
    private var read = TOMLDocument()
    /// The table whose members follow.
    private var table: [String] = []
    /// Whether the header of the table could not be read, so that its members have no names.
    private var isTableUnknown = false
    /// Where each table and each value was first defined.
    private var tables: [[String]: TOMLPlace] = [:]
    private var values: [[String]: TOMLPlace] = [:]

    init(_ text: String) {
        let all = Array(text.unicodeScalars)
        scalars = all.first == "\u{FEFF}" ? Array(all.dropFirst()) : all
    }

    mutating func document() -> TOMLDocument {
        while true {
            skipBlank(lines: true)
            guard peek != nil else { return read }
            do throws(TOMLProblem) {
                if peek == "[" {
                    try readHeader()
                    try endLine()
                } else {
                    let members = try readPair(in: table)
                    try endLine()
                    if !isTableUnknown { read.members += members }
                }
            } catch {
                read.problems.append(error)
                while let next = peek, next != "\n" { advance() }
            }
        }
    }

    // MARK: Lines

    private mutating func readHeader() throws(TOMLProblem) {
        let start = place
        isTableUnknown = true
        advance()
        if peek == "[" {
            throw TOMLProblem(start, "arrays of tables ([[…]]) are not used in this file")
        }
        skipBlank()
        let path = try readPath()
        skipBlank()
        try expect("]", "after the name of a table")
        if let first = tables[path] {
            throw TOMLProblem(
                start, "[\(path.joined(separator: "."))] is already on line \(first.line)")
        }
        if let first = values[path] {
            throw TOMLProblem(
                start, "\(path.joined(separator: ".")) already has a value, on line \(first.line)")
        }
        tables[path] = start
        table = path
        isTableUnknown = false
    }

    /// `key = value`; an inline table is several members.
    mutating func readPair(in table: [String]) throws(TOMLProblem) -> [TOMLMember] {
        let start = place
        let path = table + (try readPath())
        skipBlank()
        if peek != "=" {
            throw TOMLProblem(place, "a setting is written as name = value; “=” is missing")
        }
        advance()
        skipBlank()
        if peek == "{" {
            try define(path, at: start)
            values[path] = nil
            return try readInlineTable(path)
        }
        let value = try readValue(depth: 0)
        try define(path, at: start)
        return [TOMLMember(path: path, place: start, value: value)]
    }

    /// A name has one value, and what has a value has no members.
    private mutating func define(_ path: [String], at place: TOMLPlace) throws(TOMLProblem) {
        if isTableUnknown { return }
        for count in 1...path.count {
            guard let first = values[Array(path.prefix(count))] else { continue }
            throw TOMLProblem(
                place,
                "\(path.prefix(count).joined(separator: ".")) is already set on line \(first.line)")
        }
        if tables[path] != nil || values.keys.contains(where: { $0.starts(with: path) }) {
            throw TOMLProblem(place, "\(path.joined(separator: ".")) is already a table")
        }
        values[path] = place
    }

    private mutating func endLine() throws(TOMLProblem) {
        skipBlank()
        guard let next = peek, next != "\n" else { return }
        throw TOMLProblem(place, "unexpected “\(visible(next))”: one setting is on one line")
    }

    // MARK: Names

    private mutating func readPath() throws(TOMLProblem) -> [String] {
        var path = [try readKey()]
        skipBlank()
        while peek == "." {
            advance()
            skipBlank()
            path.append(try readKey())
            skipBlank()
        }
        return path
    }

    private mutating func readKey() throws(TOMLProblem) -> String {
        if peek == "\"" || peek == "'" { return try readString() }
        let name = take { TOMLReader.isBare($0) }
        if !name.isEmpty { return name }
        let found = peek.map { $0 == "\n" ? "the end of the line" : "“\(visible($0))”" }
        throw TOMLProblem(place, "a name is missing before \(found ?? "the end of the file")")
    }

    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    // MARK: Scalars

    /// The next one; a carriage return before a line feed is not seen.
    var peek: Unicode.Scalar? {
        guard position < scalars.count else { return nil }
        let isLineEnd =
            scalars[position] == "\r" && position + 1 < scalars.count
            && scalars[position + 1] == "\n"
        return isLineEnd ? "\n" : scalars[position]
    }

    /// The place of the next one.
    var place: TOMLPlace { TOMLPlace(line: line, column: position - lineStart + 1) }

    @discardableResult
    mutating func advance() -> Unicode.Scalar? {
        guard let next = peek else { return nil }
        position += next == "\n" && scalars[position] == "\r" ? 2 : 1
        if next == "\n" {
            line += 1
            lineStart = position
        }
        return next
    }

    mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        var text = ""
        while let next = peek, isWanted(next) {
            text.unicodeScalars.append(next)
            advance()
        }
        return text
    }

    mutating func expect(
        _ wanted: Unicode.Scalar, _ where: String
    ) throws(TOMLProblem) {
        guard peek == wanted else {
            throw TOMLProblem(place, "“\(wanted)” is missing \(`where`)")
        }
        advance()
    }

    /// Skips spaces and a comment, and line ends too where several lines are one.
    mutating func skipBlank(lines: Bool = false) {
        while let next = peek {
            if next == "#" {
                while let rest = peek, rest != "\n" { advance() }
            } else if next == " " || next == "\t" || lines && next == "\n" {
                advance()
            } else {
                return
            }
        }
    }

    /// Whether the next ones are so.
    func isNext(_ text: String) -> Bool {
        scalars[position...].starts(with: text.unicodeScalars)
    }
}

/// A scalar for a message.
func visible(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x20 || scalar.value == 0x7F
        ? "U+00" + (scalar.value < 0x10 ? "0" : "")
            + String(scalar.value, radix: 16, uppercase: true)
        : String(scalar)
}
