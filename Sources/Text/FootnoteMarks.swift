/// The marks of footnotes in plain text: "force.1 They", "commitment[2] to", "peace³". They join
/// themselves to words, and one sentence to the next.
package enum FootnoteMarks {
    /// Where marks are, first to last.
    package static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        guard text.contains(where: { $0.isDigit || $0 == "[" || $0.isRaisedDigit }) else {
            return found
        }
        var index = 1
        while index < text.count {
            if let end = end(of: index, in: text) {
                found.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The end of the mark that begins at an index; nil where none does.
    private static func end(of index: Int, in text: [Unicode.Scalar]) -> Int? {
        let here = text[index]
        if here.isRaisedDigit { return raisedEnd(index, in: text) }
        if here == "[" { return bracketEnd(index, in: text) }
        return here.isDigit ? digitsEnd(index, in: text) : nil
    }

    /// "peace³", but not "km²" and "10⁶".
    private static func raisedEnd(_ index: Int, in text: [Unicode.Scalar]) -> Int? {
        let before = text[index - 1]
        if before.isDigit { return nil }
        if before.properties.isAlphabetic,
            ["m", "km", "cm", "mm"].contains(word(before: index, in: text))
        {
            return nil
        }
        return run(from: index, in: text, \.isRaisedDigit)
    }

    /// "commitment[2]", "region. [3] They".
    private static func bracketEnd(_ index: Int, in text: [Unicode.Scalar]) -> Int? {
        let end = run(from: index + 1, in: text, \.isDigit)
        guard end > index + 1, end - index <= 4, end < text.count, text[end] == "]" else {
            return nil
        }
        let before = text[index - 1]
        if before == "]" { return end + 1 }
        if before == " " {
            return index > 1 && text[index - 2].isPoint ? end + 1 : nil
        }
        return before.properties.isAlphabetic || before.isPoint || before.isMiddle ? end + 1 : nil
    }

    /// "force.1 They", "region.”2 The", "force,3 and", "denuclearization4 of".
    private static func digitsEnd(_ index: Int, in text: [Unicode.Scalar]) -> Int? {
        let end = run(from: index, in: text, \.isDigit)
        guard end - index <= 2, text[index] != "0" else { return nil }
        let next = end < text.count ? text[end] : nil
        let before = text[index - 1]
        if before.isSmallLatin {
            let ends = next.map { $0 == " " || $0.isPoint || $0.isMiddle } ?? true
            return ends && word(before: index, in: text).unicodeScalars.count >= 6 ? end : nil
        }
        var place = index - 1
        while place > 0, text[place].closesQuotation { place -= 1 }
        guard place > 0, beginsAfter(end, next, in: text, text[place]) else { return nil }
        let isQuoted = place < index - 1
        if !isQuoted, !text[place].isPoint, !text[place].isMiddle { return nil }
        let letters = word(before: place, in: text)
        if isQuoted, text[place - 1].closesQuotation { return end }
        let rest = letters.unicodeScalars.dropFirst()
        return rest.count >= 2 && rest.allSatisfy(\.isSmallLatin)
            && !shortened.contains(letters.lowercased()) ? end : nil
    }

    /// Whether a sentence begins after a mark behind a point, or goes on after one behind a comma.
    private static func beginsAfter(
        _ end: Int, _ next: Unicode.Scalar?, in text: [Unicode.Scalar], _ sign: Unicode.Scalar
    ) -> Bool {
        guard let next else { return true }
        guard next == " " else { return false }
        guard end + 1 < text.count else { return true }
        let first = text[end + 1]
        return sign.isMiddle || first.properties.isUppercase || !first.properties.isAlphabetic
    }

    private static func run(
        from index: Int, in text: [Unicode.Scalar], _ belongs: (Unicode.Scalar) -> Bool
    ) -> Int {
        var end = index
        while end < text.count, belongs(text[end]) { end += 1 }
        return end
    }

    private static func word(before index: Int, in text: [Unicode.Scalar]) -> String {
        var start = index
        while start > 0, index - start < 24, text[start - 1].properties.isAlphabetic {
            start -= 1
        }
        var word = String.UnicodeScalarView()
        for place in start..<index { word.append(text[place]) }
        return String(word)
    }

    /// A number after them is theirs: "para.3".
    private static let shortened: Set<String> = [
        "art", "arts", "para", "paras", "nos", "vol", "res", "sec", "chap", "fig", "app", "rev",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
    fileprivate var isSmallLatin: Bool { (0x61...0x7A).contains(value) }
    fileprivate var isPoint: Bool { value == 0x2E || value == 0x21 || value == 0x3F }
    fileprivate var isMiddle: Bool { value == 0x2C || value == 0x3B || value == 0x3A }
    fileprivate var closesQuotation: Bool { "\"”’»)".unicodeScalars.contains(self) }

    fileprivate var isRaisedDigit: Bool {
        switch value {
        case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
        default: false
        }
    }
}
