import Text

/// The text of a statement, in which places are looked up by code points.
package struct StatementText: Sendable {
    /// The text as it was received.
    package let text: String
    private let scalars: [Unicode.Scalar]
    /// Without case, typography and marks of footnotes.
    package let folded: FoldedText

    /// Prepares a text for places in code points.
    package init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
        folded = FoldedText(text, without: FootnoteMarks.ranges(in: scalars))
    }

    /// Code points of the text.
    package var count: Int { scalars.count }

    /// The words at a place; places beyond the text have none.
    package subscript(range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(view)
    }

    /// The line of a place, from 1.
    package func line(of place: Int) -> Int {
        1 + scalars.prefix(place).count { $0 == "\n" }
    }

    /// A stretch with what is around it.
    package func selector(_ range: Range<Int>) -> TextSelector {
        let context = TextSelector.context
        return TextSelector(
            exact: self[range], prefix: self[max(0, range.lowerBound - context)..<range.lowerBound],
            suffix: self[range.upperBound..<min(count, range.upperBound + context)],
            start: range.lowerBound, end: range.upperBound)
    }

    /// A stretch whose words are no more than a catalog quotes: the first of them.
    package func selector(_ range: Range<Int>, within limit: QuoteLimit) -> TextSelector {
        guard let most = limit.words else { return selector(range) }
        var words = 0
        var isInWord = false
        for place in range.clamped(to: 0..<count) {
            let isSpace = scalars[place].properties.isWhitespace
            if isSpace, isInWord, words == most { return selector(range.lowerBound..<place) }
            if !isSpace, !isInWord { words += 1 }
            isInWord = !isSpace
        }
        return selector(range)
    }

    /// Where a selector's words are now: at their place, else the occurrence whose surroundings are
    /// most like those recorded, else what is between the surroundings. Nil where they are gone.
    package func find(_ selector: TextSelector) -> Range<Int>? {
        if self[selector.range] == selector.exact, !selector.exact.isEmpty { return selector.range }
        let found = folded.ranges(of: selector.exact)
        if let best = found.max(by: { likeness($0, selector) < likeness($1, selector) }) {
            return best
        }
        return between(selector)
    }

    /// How much of the surroundings is the same, and how near the old place is.
    private func likeness(_ range: Range<Int>, _ selector: TextSelector) -> Double {
        let here = self.selector(range)
        let before = zip(here.prefix.reversed(), selector.prefix.reversed()).prefix { $0 == $1 }
        let after = zip(here.suffix, selector.suffix).prefix { $0 == $1 }
        let distance = Double(abs(range.lowerBound - selector.start)) / Double(max(1, count))
        return Double(
            before.reduce(0) { sum, _ in sum + 1 } + after.reduce(0) { sum, _ in sum + 1 })
            - distance
    }

    /// What is between the words recorded before and after, where it is about as long as before.
    private func between(_ selector: TextSelector) -> Range<Int>? {
        let length = selector.range.count
        guard selector.prefix.count >= 8, selector.suffix.count >= 8 else { return nil }
        for before in folded.ranges(of: selector.prefix, wholeWords: false) {
            for after in folded.ranges(of: selector.suffix, wholeWords: false) {
                let gap = after.lowerBound - before.upperBound
                guard gap > 0, abs(gap - length) <= length / 2 + 8 else { continue }
                return trimmed(before.upperBound..<after.lowerBound)
            }
        }
        return nil
    }

    /// Without white space at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, scalars[first].properties.isWhitespace {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, scalars[last].properties.isWhitespace {
            range = range.lowerBound..<last
        }
        return range
    }
}
