/// The signs of Markdown within a line.
enum Markup {
    /// The text without emphasis, code and links' addresses; what a link shows stays.
    static func removed(from scalars: [PlacedScalar]) -> [PlacedScalar] {
        var kept: [PlacedScalar] = []
        kept.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index].scalar
            if scalar == "\\", index + 1 < scalars.count, isPunctuation(scalars[index + 1].scalar) {
                kept.append(scalars[index + 1])
                index += 2
            } else if let end = footnoteEnd(from: index, in: scalars) ?? tagEnd(
                from: index, in: scalars)
                ?? deletedEnd(from: index, in: scalars)
            {
                // A tag may end a line: the words beside it are two.
                if scalar == "<", let last = kept.last, !last.scalar.isSpace, scalars.isBreak(index)
                {
                    kept.append(PlacedScalar(scalar: " ", start: last.end, end: last.end))
                }
                index = end
            } else if scalar == "*" || scalar == "`" || isEmphasis(at: index, in: scalars) {
                index += 1
            } else if scalar == "!" && index + 1 < scalars.count && scalars[index + 1].scalar == "["
                || scalar == "["
            {
                index += scalar == "!" ? 2 : 1
            } else if scalar == "]" {
                index = afterAddress(from: index, in: scalars)
            } else {
                kept.append(scalars[index])
                index += 1
            }
        }
        return kept
    }

    /// After "[^1]", the mark of a footnote.
    private static func footnoteEnd(from index: Int, in scalars: [PlacedScalar]) -> Int? {
        guard scalars[index].scalar == "[", index + 1 < scalars.count,
            scalars[index + 1].scalar == "^",
            let end = scalars[index...].prefix(40).firstIndex(where: { $0.scalar == "]" })
        else { return nil }
        return end + 1
    }

    /// After "<br>", "</div>" or "<https://…>"; of "<sup>1</sup>" after all of it.
    private static func tagEnd(from index: Int, in scalars: [PlacedScalar]) -> Int? {
        guard scalars[index].scalar == "<", index + 1 < scalars.count else { return nil }
        let next = scalars[index + 1].scalar
        guard next == "/" || next.isASCIIWord,
            let end = scalars[index...].prefix(300).firstIndex(where: { $0.scalar == ">" })
        else { return nil }
        let name = scalars.text(index + 1..<end).lowercased()
        guard name == "sup" else { return end + 1 }
        let inner = scalars[(end + 1)...].prefix { $0.scalar != "<" }
        let isMark = inner.allSatisfy { !$0.scalar.properties.isAlphabetic } && inner.count <= 5
        return isMark ? inner.endIndex : end + 1
    }

    /// After "~~…~~".
    private static func deletedEnd(from index: Int, in scalars: [PlacedScalar]) -> Int? {
        guard scalars.isDeletion(index) else { return nil }
        let end = scalars.indices.dropFirst(index + 2).first { scalars.isDeletion($0) }
        return end.map { $0 + 2 }
    }

    /// An underscore at a word's edge; one inside ("snake_case") is the word's.
    private static func isEmphasis(at index: Int, in scalars: [PlacedScalar]) -> Bool {
        guard scalars[index].scalar == "_" else { return false }
        let isInside =
            index > 0 && index + 1 < scalars.count && scalars[index - 1].scalar.isASCIIWord
            && scalars[index + 1].scalar.isASCIIWord
        return !isInside
    }

    /// After "](address)".
    private static func afterAddress(from index: Int, in scalars: [PlacedScalar]) -> Int {
        guard index + 1 < scalars.count, scalars[index + 1].scalar == "(",
            let end = scalars[(index + 1)...].firstIndex(where: { $0.scalar == ")" })
        else { return index + 1 }
        return end + 1
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 && !scalar.isASCIIWord && !scalar.isSpace
    }
}

extension [PlacedScalar] {
    fileprivate func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(self[range].map(\.scalar)))
    }

    fileprivate func isDeletion(_ index: Int) -> Bool {
        index + 1 < count && self[index].scalar == "~" && self[index + 1].scalar == "~"
    }

    /// Whether the tag at an index ends a line or a paragraph.
    fileprivate func isBreak(_ index: Int) -> Bool {
        let name = text(index + 1..<Swift.min(index + 5, count)).lowercased()
        return ["br", "p>", "/p", "div", "/div", "li", "/li", "td", "/td"].contains {
            name.hasPrefix($0)
        }
    }
}
