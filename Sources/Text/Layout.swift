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
    var lines: [Range<String.Index>] = []
    var start = text.startIndex
    var used = 0
    var lastBreak: (index: String.Index, used: Int)?
    var index = start
    var previous: Character?
    while index < text.endIndex {
        let character = text[index]
        let size = character.unicodeScalars.reduce(0) { $0 + $1.columns }
        if let previous, canBreak(between: previous, and: character) { lastBreak = (index, used) }
        if used + size > width && character != " " && index > start {
            if let point = lastBreak, point.index > start {
                lines.append(start..<point.index)
                start = point.index
                used -= point.used
            }
            // Also where what follows the break is too wide itself.
            if used + size > width, index > start {
                lines.append(start..<index)
                start = index
                used = 0
            }
            lastBreak = nil
        }
        used += size
        previous = character
        index = text.index(after: index)
    }
    lines.append(start..<text.endIndex)
    return lines
}

/// The lines of a text of several paragraphs, wrapped, without the spaces at their ends.
package func wrappedLines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
        wrap(paragraph, width: width).map { range in
            var line = paragraph[range]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}

private func canBreak(between left: Character, and right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    guard let before = left.unicodeScalars.first, let after = right.unicodeScalars.first else {
        return false
    }
    if before == "-" || before == "–" || before == "—" || before == "/" {
        return after.properties.isAlphabetic
    }
    let isEastAsian = before.columns == 2 || after.columns == 2
    return isEastAsian && !after.closes && !before.opens
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
