import Commitments

/// Cuts the operative phrase out of a sentence: the clause in which something is said, at most
/// `OperativePhrase.limit` words, without what joins it to others.
struct OperativePhrase {
    private let sentence: ReadSentence
    /// The positions of the verbs of the ladders.
    private let verbs: [Int]

    /// The phrase for a pledge: the item or clause in which the sentence speaks of it, with those
    /// beside it that speak of it too.
    static func around(
        _ evidence: Evidence, in sentence: ReadSentence, verbs: [Int]
    ) -> String {
        let phrase = OperativePhrase(sentence: sentence, verbs: verbs)
        let told = evidence.phrase.isEmpty ? evidence.places : evidence.phrase
        guard let first = told.first, let last = told.last else { return phrase.text(of: 0..<0) }
        let core = first..<last + 1
        return phrase.text(of: phrase.grown(from: core, matching: Set(evidence.places)))
    }

    /// The phrase of a new commitment: from its verb to the end of the clause.
    static func from(_ verb: Int?, in sentence: ReadSentence) -> String {
        let phrase = OperativePhrase(sentence: sentence, verbs: [])
        let start = verb ?? 0
        let end = sentence.segments.first { $0.upperBound >= start + 4 }?.upperBound
        return phrase.text(of: start..<max(start, end ?? sentence.words.count))
    }

    /// The segments that a run lies in, and their neighbors that match, as long as there is room.
    private func grown(from core: Range<Int>, matching places: Set<Int>) -> Range<Int> {
        let segments = sentence.segments
        guard let first = segments.firstIndex(where: { $0.upperBound > core.lowerBound }),
            let last = segments.lastIndex(where: { $0.lowerBound < core.upperBound })
        else { return core }
        var run =
            min(
                segments[first].lowerBound, core.lowerBound)..<max(
                segments[last].upperBound, core.upperBound)
        if last + 1 < segments.count, segments[last + 1].contains(where: places.contains),
            fits(run.lowerBound..<segments[last + 1].upperBound)
        {
            run = run.lowerBound..<segments[last + 1].upperBound
        }
        if first > 0, segments[first - 1].contains(where: places.contains),
            fits(segments[first - 1].lowerBound..<run.upperBound)
        {
            run = segments[first - 1].lowerBound..<run.upperBound
        }
        return shortened(trimmed(withoutSubject(run, before: core)), around: core)
    }

    /// From the verb on, with the adverb before it: who speaks is recorded by itself.
    private func withoutSubject(_ run: Range<Int>, before core: Range<Int>) -> Range<Int> {
        guard var start = verbs.last(where: { run.contains($0) && $0 <= core.lowerBound }) else {
            return run
        }
        if start > run.lowerBound, sentence.words[start - 1].key.hasSuffix("ly") { start -= 1 }
        return start..<run.upperBound
    }

    /// As much as a wording may have, around a run; what follows it goes first, if it can by whole
    /// phrases: back to the word that opens the last one.
    private func shortened(_ run: Range<Int>, around core: Range<Int>) -> Range<Int> {
        var run = run
        let isCut = !fits(run)
        while !fits(run), run.upperBound > core.upperBound, run.count > 1 { run.removeLast() }
        if isCut, let opener = run.suffix(4).last(where: { sentence.words[$0].isFunction }),
            opener >= core.upperBound, opener > run.lowerBound + 3
        {
            run = run.lowerBound..<opener
        }
        while !fits(run), run.lowerBound < core.lowerBound, run.count > 1 { run.removeFirst() }
        while !fits(run), run.count > 1 { run.removeLast() }
        return trimmed(run)
    }

    /// Without what joins it to the rest: "and the", "including", "we".
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        var run = run
        while run.count > 1, let first = run.first, joins(first) { run.removeFirst() }
        while run.count > 1, let last = run.last, sentence.words[last].isFunction {
            run.removeLast()
        }
        return run
    }

    private func joins(_ index: Int) -> Bool {
        let word = sentence.words[index]
        return word.isFunction && !["no", "not", "will"].contains(word.key)
            || ["including", "also", "furthermore", "additionally"].contains(word.key)
    }

    /// A proposed wording is a phrase, even where a catalog may quote more.
    static let limit = 12

    private func fits(_ run: Range<Int>) -> Bool { count(run) <= OperativePhrase.limit }

    private func count(_ run: Range<Int>) -> Int { sentence.writtenWords(in: run) }

    private func text(of run: Range<Int>) -> String {
        let text = written(shortened(trimmed(run), around: run.prefix(1)))
        // What opens a bracket and does not close it is left out.
        guard let bracket = text.lastIndex(of: "("), !text[bracket...].contains(")") else {
            return String(text)
        }
        return String(text[..<bracket].reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The run as it is written, from the first letter to the last.
    private func written(_ run: Range<Int>) -> Substring {
        guard let first = run.first, let last = run.last, last < sentence.words.count else {
            return ""
        }
        return sentence.text[
            sentence.words[first].text.startIndex..<sentence.words[last].text.endIndex]
    }
}
