/// Whether the text of a statement has a wording that is quoted from it.
package enum QuoteCheck: Hashable, Sendable {
    /// The text has the words, at these code points.
    case verbatim(Range<Int>)
    /// The text has other words there: from the text's to the wording's.
    case differs(Range<Int>, Redline)
    /// Nothing in the text is near it.
    case notThere

    /// Looks for a wording.
    /// - Parameter hint: where it was before; of several occurrences the one there is meant.
    package init(_ wording: String, in text: StatementText, near hint: Int = 0) {
        let found = text.folded.ranges(of: wording)
        let nearest = found.min {
            abs($0.lowerBound - hint) < abs($1.lowerBound - hint)
        }
        if let nearest {
            self = .verbatim(nearest)
        } else if let near = NearestStretch(of: wording, in: text) {
            self = .differs(near.range, near.redline)
        } else {
            self = .notThere
        }
    }

    /// Whether the text has the very words.
    package var isVerbatim: Bool { if case .verbatim = self { true } else { false } }
}

/// The stretch of a text that has most of the words of a wording.
private struct NearestStretch {
    let range: Range<Int>
    let redline: Redline

    /// The share of the wording's telling words that a stretch must have.
    private static let share = 0.6

    init?(of wording: String, in text: StatementText) {
        let wanted = WordCutter.words(of: wording)
        let words = WordCutter.words(of: text.text)
        let telling = wanted.filter { !$0.isFunction }
        guard !telling.isEmpty, !words.isEmpty else { return nil }
        let window = NearestStretch.window(telling.map(\.key), words, length: wanted.count)
        guard let window, Double(window.score) >= NearestStretch.share * Double(telling.count)
        else { return nil }
        let found = NearestStretch.extended(window.range, to: wanted, words, in: text.text)
        let start = words[found.lowerBound].text.startIndex
        let end = words[found.upperBound - 1].text.endIndex
        let stretch = String(text.text[start..<end])
        let scalars = text.text.unicodeScalars
        let offset = scalars.distance(from: scalars.startIndex, to: start)
        range = offset..<offset + scalars.distance(from: start, to: end)
        redline = Redliner(stretch, WordCutter.words(of: stretch), wording, wanted).redline()
    }

    /// The stretch with as many words around it as the wording has before its first and after its
    /// last word that was found, but not beyond the sentence.
    private static func extended(
        _ range: Range<Int>, to wanted: [Word], _ words: [Word], in text: String
    ) -> Range<Int> {
        let keys = Set(words[range].map(\.key))
        let before = wanted.firstIndex { keys.contains($0.key) && !$0.isFunction } ?? 0
        let last = wanted.lastIndex { keys.contains($0.key) && !$0.isFunction }
        let after = wanted.count - 1 - (last ?? wanted.count - 1)
        // The text may have a word more, such as a "not".
        var start = range.lowerBound
        var end = range.upperBound
        while start > 0, range.lowerBound - start < before + (before > 0 ? 1 : 0),
            !endsSentence(words[start - 1], before: words[start], in: text)
        {
            start -= 1
        }
        while end < words.count, end - range.upperBound < after,
            !endsSentence(words[end - 1], before: words[end], in: text)
        {
            end += 1
        }
        return start..<end
    }

    private static func endsSentence(_ word: Word, before next: Word, in text: String) -> Bool {
        text[word.text.endIndex..<next.text.startIndex].contains { ".!?;:。".contains($0) }
    }

    /// The window with most of the words, without words at its ends that are not wanted.
    private static func window(
        _ wanted: [String], _ words: [Word], length: Int
    ) -> (range: Range<Int>, score: Int)? {
        let needed = Dictionary(wanted.map { ($0, 1) }, uniquingKeysWith: +)
        let width = length + length / 2 + 2
        var present: [String: Int] = [:]
        var score = 0
        var best: (end: Int, score: Int) = (0, 0)
        for (index, word) in words.enumerated() {
            if let most = needed[word.key] {
                present[word.key, default: 0] += 1
                if present[word.key, default: 0] <= most { score += 1 }
            }
            if index >= width, let most = needed[words[index - width].key] {
                let key = words[index - width].key
                if present[key, default: 0] <= most { score -= 1 }
                present[key, default: 0] -= 1
            }
            if score > best.score { best = (index + 1, score) }
        }
        if best.score == 0 { return nil }
        let range = max(0, best.end - width)..<best.end
        let keys = Set(needed.keys)
        let first = range.first { keys.contains(words[$0].key) } ?? range.lowerBound
        // From the last place where the score is still complete, so that the stretch is short.
        return (tightened(first..<best.end, words, needed, best.score), best.score)
    }

    /// The shortest end of a stretch that has as many of the words.
    private static func tightened(
        _ range: Range<Int>, _ words: [Word], _ needed: [String: Int], _ score: Int
    ) -> Range<Int> {
        var left = needed
        var missing = score
        for index in range.reversed() {
            guard let more = left[words[index].key], more > 0 else { continue }
            left[words[index].key] = more - 1
            missing -= 1
            if missing == 0 { return index..<range.upperBound }
        }
        return range
    }
}
