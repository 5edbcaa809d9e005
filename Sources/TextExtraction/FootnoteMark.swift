/// Tells the raised marks of footnotes from raised letters that belong to a word.
enum FootnoteMark {
    /// - Parameters:
    ///   - raised: what is above the line: "1", "[3]", "*", but not "th".
    ///   - word: the word right before it; empty after a space.
    static func isMark(_ raised: some StringProtocol, after word: some StringProtocol) -> Bool {
        let inner = raised.filter { !$0.isWhitespace && !"[](),;".contains($0) }
        if inner.isEmpty || inner.allSatisfy({ "*†‡§¶#".contains($0) }) { return true }
        let isNumber = inner.allSatisfy { $0.isASCII && $0.isNumber }
        let isLetter = inner.count == 1 && inner.allSatisfy { $0.isASCII && $0.isLetter }
        guard isNumber && inner.count <= 3 || isLetter else { return false }
        if raised.contains("[") { return true }
        // "10⁶" is a number, "km²" a measure.
        return word.last?.isNumber != true && !["m", "km", "cm", "mm"].contains(String(word))
    }

    /// Digits as signs that are above the line by themselves: "⁶"; nil for anything else.
    static func raised(_ text: String) -> String? {
        let signs: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let digits = text.filter { !$0.isWhitespace }
        let values = digits.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        guard !values.isEmpty, values.count == digits.count else { return nil }
        return String(values.map { signs[$0] })
    }
}
