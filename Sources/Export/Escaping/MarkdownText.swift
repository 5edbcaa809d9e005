import Text

/// Text from a catalog or a note, made safe for Markdown: it reads as it was and has no effect.
/// Wherever CommonMark, GitHub or pandoc would read a sign as more than a sign, a
/// backslash is put before it; signs that act only at the beginning of a line are left alone
/// elsewhere, so that the brief can also be read as it is.
///
/// One thing no escape prevents: GitHub makes a link of a bare e-mail address, which says where it
/// leads.
enum MarkdownText {
    /// The text on one line.
    static func line(_ text: String) -> String { escaped(text.oneLine) }

    /// The text as quoted paragraphs: each line begins with ">", and line breaks stay.
    static func quote(_ text: String) -> [String] {
        let lines = text.visibleLines.map(escaped)
        return lines.enumerated().map { index, line in
            if line.isEmpty { return ">" }
            // Two spaces keep the break before a line that goes on with the paragraph.
            let goesOn = index + 1 < lines.count && !lines[index + 1].isEmpty
            return "> " + line + (goesOn ? "  " : "")
        }
    }

    /// An address as a link, where it is one that a reader may follow: http, https or mailto.
    /// Everything else stays text.
    static func link(_ address: String) -> String {
        guard isWebAddress(address) else { return line(address) }
        return "<" + WebAddress.encoded(address) + ">"
    }

    /// Whether a reader may follow an address.
    static func isWebAddress(_ address: String) -> Bool {
        // With a space in it, it is a citation that begins with an address.
        if address.contains(where: \.isWhitespace) { return false }
        let lower = address.lowercased()
        return ["http://", "https://", "mailto:"].contains {
            lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count
        }
    }

    private static let active = Set("\\`*_{}[]<>#|~$^@".unicodeScalars)

    /// Scalar by scalar: a sign that carries a combining mark is a sign to Markdown, too.
    private static func escaped(_ line: String) -> String {
        let scalars = Array(line.trimmed.unicodeScalars)
        let mark = blockMark(in: scalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if index == mark || isActive(scalar, at: index, in: scalars) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    private static func isActive(_ sign: Unicode.Scalar, at index: Int, in line: [Unicode.Scalar])
        -> Bool
    {
        switch sign {
        // GitHub makes links of bare addresses.
        case ":": line[(index + 1)...].starts(with: "//".unicodeScalars)
        case "&":
            index + 1 < line.count && (line[index + 1] == "#" || line[index + 1].isASCIILetter)
        case ".": index >= 3 && line[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
        default: active.contains(sign)
        }
    }

    /// Where a line's first sign would make a list, a heading or a rule of it.
    private static func blockMark(in line: [Unicode.Scalar]) -> Int? {
        guard let first = line.first else { return nil }
        if "-+=:(%".unicodeScalars.contains(first) { return 0 }
        let word = line.prefix { $0.isASCIILetter || isDigit($0) }
        let rest = line.dropFirst(word.count)
        guard isListNumber(word), rest.first == "." || rest.first == ")" else { return nil }
        let next = rest.dropFirst().first
        return next == nil || next == " " ? word.count : nil
    }

    /// Whether a word with a full stop numbers an item: 12, a, iv.
    private static func isListNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count == 1 || !word.isEmpty && word.allSatisfy(isDigit)
            || !word.isEmpty && word.allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension String {
    /// Without spaces at both ends: four at the beginning of a line would make code of it.
    fileprivate var trimmed: Substring {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
