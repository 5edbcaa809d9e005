/// Fitting text into columns: cut, pad, wrap. Nothing is ever cut without an ellipsis.
extension String {
    /// The text cut to at most `width` columns, ending in `ellipsis` where something was left out.
    package func fitted(_ width: Int, ellipsis: String = "…") -> String {
        if columns <= width { return self }
        let mark =
            ellipsis.columns <= width ? ellipsis : String(repeating: ".", count: max(0, width))
        return prefix(columns: width - mark.columns) + mark
    }

    /// As much of the beginning as fits `width` columns, whole characters only.
    package func prefix(columns width: Int) -> String {
        var used = 0
        if isPlainlyVisible {
            let end = unicodeScalars.firstIndex { scalar in
                used += scalar.columns
                return used > width
            }
            return String(self[..<(end ?? endIndex)])
        }
        var end = startIndex
        while end < endIndex {
            let next = self[end].unicodeScalars.reduce(0) { $0 + $1.columns }
            if used + next > width { break }
            used += next
            end = index(after: end)
        }
        return String(self[..<end])
    }

    /// The text followed by spaces up to `width` columns; longer text is cut.
    package func padded(_ width: Int, ellipsis: String = "…") -> String {
        let text = fitted(width, ellipsis: ellipsis)
        return text + String(repeating: " ", count: max(0, width - text.columns))
    }

    /// Spaces, then the text, together `width` columns.
    package func leftPadded(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - columns)) + self
    }
}

/// Breaks one paragraph into lines of at most `width` columns.
///
/// Lines break at spaces; between East Asian characters anywhere but before closing punctuation;
/// and inside a word only when it is wider than the line.
/// - Returns: ranges into `text`, in order, at least one; the spaces at a break belong to the end
///   of the line before, so that every index of the text lies in exactly one line.
package func wrap(_ text: Substring, width: Int) -> [Range<String.Index>] {
    // Most texts fit: those need no look at each character.
    guard width > 0, text.columns > width else { return [text.startIndex..<text.endIndex] }
    var breaker = LineBreaker(width: width)
    // Finding whole characters takes several times as long as going from scalar to scalar.
    if text.isPlainlyVisible {
        for scalar in text.unicodeScalars { breaker.add(.init(scalar)) }
    } else {
        for character in text { breaker.add(.init(character)) }
    }
    return breaker.lines.map {
        text.utf8.index(
            text.startIndex, offsetBy: $0.lowerBound)..<text.utf8.index(
                text.startIndex, offsetBy: $0.upperBound)
    }
}

/// The lines of a text of several paragraphs, wrapped, without the spaces at their ends, as ranges
/// into the text.
package func wrappedRanges(_ text: String, width: Int) -> [Range<String.Index>] {
    let paragraphs =
        text.utf8.contains(0x0A)
        ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
    return paragraphs.flatMap { paragraph in
        wrap(paragraph, width: width).map { range in
            var line = paragraph[range]
            while line.last == " " { line.removeLast() }
            return line.startIndex..<line.endIndex
        }
    }
}

/// The lines of a text of several paragraphs, wrapped, without the spaces at their ends.
package func wrappedLines(_ text: String, width: Int) -> [String] {
    wrappedRanges(text, width: width).map { String(text[$0]) }
}

/// Takes a paragraph letter by letter, and says where its lines end.
private struct LineBreaker {
    /// A character, as far as it matters here.
    struct Letter {
        let first: Unicode.Scalar
        let columns: Int
        /// Whether its base fills two columns.
        let isWide: Bool
        /// In UTF-8.
        let length: Int
        let isSpace: Bool

        init(_ scalar: Unicode.Scalar) {
            first = scalar
            columns = scalar.columns
            isWide = columns == 2
            length = UTF8.width(scalar)
            isSpace = scalar == " "
        }

        init(_ character: Character) {
            first = character.unicodeScalars[character.unicodeScalars.startIndex]
            columns = character.unicodeScalars.reduce(0) { $0 + $1.columns }
            isWide = first.columns == 2
            length = character.utf8.count
            isSpace = character == " "
        }
    }

    let width: Int
    private var ended: [Range<Int>] = []
    /// Where the line begins, and where the next letter does.
    private var start = 0
    private var offset = 0
    /// The columns of the line.
    private var used = 0
    private var lastBreak: (offset: Int, used: Int)?
    private var previous: Letter?

    init(width: Int) { self.width = width }

    /// The lines, as UTF-8 offsets.
    var lines: [Range<Int>] { ended + [start..<offset] }

    mutating func add(_ letter: Letter) {
        if let previous, canBreak(between: previous, and: letter) { lastBreak = (offset, used) }
        if used + letter.columns > width, !letter.isSpace, offset > start {
            endLine(before: letter)
        }
        used += letter.columns
        previous = letter
        offset += letter.length
    }

    private mutating func endLine(before letter: Letter) {
        if let point = lastBreak, point.offset > start {
            ended.append(start..<point.offset)
            start = point.offset
            used -= point.used
        }
        // Also where what follows the break is too wide itself.
        if used + letter.columns > width, offset > start {
            ended.append(start..<offset)
            start = offset
            used = 0
        }
        lastBreak = nil
    }

    private func canBreak(between left: Letter, and right: Letter) -> Bool {
        if right.isSpace { return false }
        if left.isSpace { return true }
        let (before, after) = (left.first, right.first)
        if before == "-" || before == "–" || before == "—" || before == "/" {
            return after.properties.isAlphabetic
        }
        return (left.isWide || right.isWide) && !after.closes && !before.opens
    }
}

extension Unicode.Scalar {
    /// Punctuation that may not begin a line.
    fileprivate var closes: Bool {
        switch properties.generalCategory {
        case .closePunctuation, .finalPunctuation: return true
        default: return "、。，．,.!?！？：；:;・ー々…%％’”'\"".unicodeScalars.contains(self)
        }
    }

    /// Punctuation that may not end a line.
    fileprivate var opens: Bool {
        switch properties.generalCategory {
        case .openPunctuation, .initialPunctuation: return true
        default: return false
        }
    }
}
