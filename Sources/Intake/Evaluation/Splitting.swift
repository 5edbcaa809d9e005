/// How well a text was cut into sentences, against one that has a sentence a line.
package struct Splitting: Hashable, Sendable {
    /// Ends of sentences: found and right, found and wrong, missed.
    package private(set) var ends: Tally
    /// For each line the sentence that shares most with it; nil where none does.
    package let sentenceOfLine: [Int?]

    /// Compares by letters and digits alone: space and signs differ between copies of a text.
    package init(of statement: Statement, against lines: Statement) {
        let found = Splitting.ends(of: statement)
        let right = Splitting.ends(of: lines)
        let both = Set(found).intersection(right)
        ends = Tally(
            right: both.count, wrong: found.count - both.count, missed: right.count - both.count)
        var starts = 0
        sentenceOfLine = right.map { end in
            defer { starts = end }
            return Splitting.sentence(in: found, from: starts, to: end)
        }
    }

    /// Boundaries that are right, of all that either has.
    package var share: Double { Tally.share(ends.right, of: ends.right + ends.wrong + ends.missed) }

    /// For each sentence how many letters and digits there are up to its end.
    private static func ends(of statement: Statement) -> [Int] {
        var count = 0
        return statement.sentences.map { sentence in
            count += sentence.text.unicodeScalars.count {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
            return count
        }
    }

    private static func sentence(in ends: [Int], from start: Int, to end: Int) -> Int? {
        var best: (index: Int, shared: Int)?
        var before = 0
        for (index, after) in ends.enumerated() {
            let shared = min(end, after) - max(start, before)
            if shared > best?.shared ?? 0 { best = (index, shared) }
            before = after
        }
        return best?.index
    }
}
