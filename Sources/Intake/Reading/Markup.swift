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
