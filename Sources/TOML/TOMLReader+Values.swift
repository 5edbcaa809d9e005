extension TOMLReader {
    /// Deeper lists are a mistake, and each costs a call.
    private static let depthLimit = 16

    mutating func readValue(depth: Int) throws(TOMLProblem) -> TOMLValue {
        let start = place
        if depth > TOMLReader.depthLimit { throw TOMLProblem(start, "lists are nested too deeply") }
        switch peek {
        case nil, "\n"?: throw TOMLProblem(start, "a value is missing")
        case "\""?, "'"?: return TOMLValue(.string(try readString()), at: start)
        case "["?: return TOMLValue(.list(try readList(depth: depth)), at: start)
        case "{"?: throw TOMLProblem(start, "tables in lists are not used in this file")
        default: return TOMLValue(try readWord(at: start), at: start)
        }
    }

    /// `[1, 2]`, over several lines too.
    private mutating func readList(depth: Int) throws(TOMLProblem) -> [TOMLValue] {
        let start = place
        var items: [TOMLValue] = []
        advance()
        while true {
            skipBlank(lines: true)
            if peek == "]" { break }
            if peek == nil { throw TOMLProblem(start, "“]” is missing: the list has no end") }
            items.append(try readValue(depth: depth + 1))
            skipBlank(lines: true)
            if peek == "," {
                advance()
            } else if peek != "]" {
                throw TOMLProblem(
                    place, "“,” or “]” is missing in the list that begins on line \(start.line)")
            }
        }
        advance()
        return items
    }

    /// `{ down = "j", up = "k" }` as members of the table.
    mutating func readInlineTable(_ path: [String]) throws(TOMLProblem) -> [TOMLMember] {
        var members: [TOMLMember] = []
        advance()
        skipBlank()
        while peek != "}" {
            members += try readPair(in: path)
            skipBlank()
            if peek == "," {
                advance()
                skipBlank()
            } else if peek != "}" {
                throw TOMLProblem(place, "“,” or “}” is missing: a table in braces is on one line")
            }
        }
        advance()
        return members
    }

    // MARK: Strings

    mutating func readString() throws(TOMLProblem) -> String {
        let start = place
        if isNext("\"\"\"") || isNext("'''") {
            throw TOMLProblem(start, "strings of several lines are not used in this file")
        }
        guard let quote = advance() else { throw TOMLProblem(start, "a value is missing") }
        var text = ""
        while let next = peek, next != "\n" {
            let here = place
            advance()
            if next == quote { return text }
            if next == "\\", quote == "\"" {
                text.unicodeScalars.append(try readEscape(at: here))
            } else if next.value < 0x20 && next != "\t" || next.value == 0x7F {
                throw TOMLProblem(here, "a control character (\(visible(next))) in a string")
            } else {
                text.unicodeScalars.append(next)
            }
        }
        throw TOMLProblem(start, "the string has no end: \(quote) is missing")
    }

    private mutating func readEscape(at start: TOMLPlace) throws(TOMLProblem) -> Unicode.Scalar {
        let letter = advance()
        switch letter {
        case "\""?: return "\""
        case "\\"?: return "\\"
        case "b"?: return "\u{8}"
        case "t"?: return "\t"
        case "n"?: return "\n"
        case "f"?: return "\u{C}"
        case "r"?: return "\r"
        case "u"?: return try readCode(digits: 4, at: start)
        case "U"?: return try readCode(digits: 8, at: start)
        default:
            throw TOMLProblem(
                start,
                "there is no escape “\\\(letter.map(visible) ?? "")”; "
                    + "in single quotes a backslash is a backslash")
        }
    }

    private mutating func readCode(
        digits: Int, at start: TOMLPlace
    ) throws(TOMLProblem) -> Unicode.Scalar {
        var code: UInt32 = 0
        for _ in 0..<digits {
            guard let next = peek, next.isASCII, let digit = Character(next).hexDigitValue else {
                throw TOMLProblem(start, "the escape needs \(digits) hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            advance()
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw TOMLProblem(start, "the escape is not a character")
        }
        return scalar
    }

    // MARK: Words

    private mutating func readWord(at start: TOMLPlace) throws(TOMLProblem) -> TOMLValue.Kind {
        let word = take { ![",", "]", "}", "#", " ", "\t", "\n"].contains($0) }
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: break
        }
        if let number = TOMLReader.integer(word) { return .integer(number) }
        let first = word.unicodeScalars.first ?? " "
        let isNumber = "+-0123456789".unicodeScalars.contains(first)
        throw TOMLProblem(
            start,
            isNumber || word == "inf" || word == "nan"
                ? "“\(word)” is not a whole number; a date or a text is in quotes"
                : word.isEmpty
                    ? "a value is missing" : "“\(word)” is not a value; a text is in quotes")
    }

    /// A decimal number with `_` between digits and without zeros in front; nil for anything else.
    private static func integer(_ word: String) -> Int? {
        let digits = word.first == "+" || word.first == "-" ? word.dropFirst() : word[...]
        let groups = digits.split(separator: "_", omittingEmptySubsequences: false)
        let isDecimal = groups.allSatisfy { group in
            !group.isEmpty && group.allSatisfy { $0.isASCII && $0.isNumber }
        }
        guard isDecimal, digits.count == 1 || digits.first != "0" else { return nil }
        return Int(word.filter { $0 != "_" })
    }
}
