import Text

/// A scalar of a statement with its position.
struct PlacedScalar {
    var scalar: Unicode.Scalar
    /// UTF-8 offset in the statement's text; the same for one that cleaning put in before another.
    var start: Int
    var end: Int
}

/// A line of a statement's text, without its end.
struct Line {
    var scalars: ArraySlice<PlacedScalar>
    /// Whether a page ends with it.
    var endsPage = false

    /// The lines of a text. A page break ends a line too.
    static func of(_ text: String) -> [Line] {
        var all: [PlacedScalar] = []
        all.reserveCapacity(text.utf8.count)
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            // CR and LF end one line: with two, every line of a Windows text would be a paragraph.
            if scalar == "\n", all.last?.scalar == "\r" { all.removeLast() }
            all.append(PlacedScalar(scalar: scalar, start: offset, end: end))
            offset = end
        }
        let isEnd = { (placed: PlacedScalar) in placed.scalar.endsLine }
        return all.split(omittingEmptySubsequences: false, whereSeparator: isEnd).map { part in
            var line = Line(scalars: part).trimmed
            line.endsPage = part.endIndex < all.count && all[part.endIndex].scalar == "\u{0C}"
            return line
        }
    }

    private var trimmed: Line {
        let isSpace = { (placed: PlacedScalar) in placed.scalar.isSpace }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return Line(scalars: scalars.prefix(0)) }
        return Line(scalars: scalars[first...last])
    }

    var isBlank: Bool { scalars.isEmpty }
    var first: Unicode.Scalar? { scalars.first?.scalar }
    var string: String { String(String.UnicodeScalarView(scalars.map(\.scalar))) }

    /// Without its first scalars.
    func dropping(_ count: Int) -> Line { Line(scalars: scalars.dropFirst(count)).trimmed }

    /// How many scalars mark it as an item of a list; nil where none do.
    var itemMark: Int? {
        guard let first, scalars.count > 2 else { return nil }
        let second = scalars[scalars.startIndex + 1].scalar
        if "•◦▪‣·●○■–—*-+".unicodeScalars.contains(first) {
            return second.isSpace || "•◦▪‣●○■".unicodeScalars.contains(first) ? 1 : nil
        }
        return numberMark
    }

    /// "1. ", "(a) ", "iv) ": the mark of a numbered item.
    private var numberMark: Int? {
        let head = scalars.prefix(6).map(\.scalar)
        let opens = head.first == "(" ? 1 : 0
        let label = head.dropFirst(opens).prefix { $0.isASCIIWord }
        guard !label.isEmpty, label.count <= 4, label.count + opens < head.count,
            label.allSatisfy({ (0x30...0x39).contains($0.value) })
                || label.allSatisfy({ "ivx".unicodeScalars.contains($0) })
                || label.count == 1 && opens == 1
        else { return nil }
        let closing = head[opens + label.count]
        guard closing == ")" || closing == "." && opens == 0 else { return nil }
        let next = scalars.dropFirst(opens + label.count + 1).first?.scalar
        return next?.isSpace == true ? opens + label.count + 1 : nil
    }

    /// Whether a sentence ends with it; the mark of a footnote may follow.
    var endsSentence: Bool {
        guard let last = ending.last(where: { !$0.closes }) else { return false }
        return last.endsSentence || last == ":" || last == ";"
    }

    /// The last scalars, without the mark of a footnote.
    private var ending: [Unicode.Scalar] {
        let tail = scalars.suffix(40).map(\.scalar)
        guard let mark = FootnoteMarks.ranges(in: tail).last, mark.upperBound == tail.count else {
            return tail
        }
        return Array(tail[..<mark.lowerBound])
    }

    /// How many words it has; "-" is none.
    var wordCount: Int {
        scalars.split { $0.scalar.isSpace }.count { word in
            word.contains {
                $0.scalar.properties.isAlphabetic || $0.scalar.properties.numericType != nil
            }
        }
    }

    /// Whether all of its letters are capitals.
    var isInCapitals: Bool {
        let letters = scalars.lazy.map(\.scalar).filter(\.properties.isAlphabetic)
        return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
    }

    /// "II. GROWING COOPERATION", "Regional security": a few words with a capital and no end, or
    /// capitals alone.
    var looksLikeHeading: Bool {
        guard let first, !endsSentence || isNumbered, wordCount <= 14, !goesOn else { return false }
        if isInCapitals || isDay { return true }
        return first.properties.isUppercase || isNumbered || "“\"".unicodeScalars.contains(first)
    }

    /// "2 June 2026"
    private var isDay: Bool {
        let words = scalars.split { $0.scalar.isSpace }.map { $0.map(\.scalar) }
        let areDigits = { (word: [Unicode.Scalar]) in
            word.allSatisfy { (0x30...0x39).contains($0.value) }
        }
        return words.count == 3 && words[0].count <= 2 && areDigits(words[0])
            && words[1].first?.properties.isUppercase == true && words[2].count == 4
            && areDigits(words[2])
    }

    /// Whether its last word asks for another.
    private var goesOn: Bool {
        let word = scalars.reversed().prefix { !$0.scalar.isSpace }.map(\.scalar)
        return Line.joiners.contains(String(String.UnicodeScalarView(word.reversed())))
    }

    private static let joiners: Set<String> = [
        "a", "an", "the", "of", "and", "or", "to", "in", "for", "with", "on", "by", "at", "from",
        "that",
    ]

    /// "II.", "3.": a heading's number.
    private var isNumbered: Bool {
        let label = scalars.prefix { $0.scalar.isASCIIWord }.map(\.scalar)
        let rest = scalars.dropFirst(label.count)
        return !label.isEmpty && rest.first?.scalar == "." && rest.dropFirst().first?.scalar == " "
            && (label.allSatisfy { "IVX".unicodeScalars.contains($0) }
                || label.allSatisfy { (0x30...0x39).contains($0.value) })
    }
}

extension Unicode.Scalar {
    var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// White space, also the fixed and wide ones.
    var isSpace: Bool { value == 0x20 || value == 0x09 || value > 0x7F && properties.isWhitespace }

    /// What is in a text without being seen: soft hyphens, zero-width spaces, byte-order and
    /// direction marks, controls.
    var isUnseen: Bool {
        switch value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
            0xFFF9...0xFFFC:
            true
        default: false
        }
    }

    var isASCIIWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    var endsSentence: Bool { ".!?。！？．｡…".unicodeScalars.contains(self) }

    /// A quotation mark or bracket that may follow the end of a sentence and belongs to it.
    var closes: Bool { "\"'”’»)]）」』】〉》".unicodeScalars.contains(self) }

    /// A quotation mark or bracket that may open a sentence.
    var opens: Bool { "\"'“‘«([（「『【〈《".unicodeScalars.contains(self) }

    /// Hangul, kana, ideographs: they have no capitals.
    var isEastAsian: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
