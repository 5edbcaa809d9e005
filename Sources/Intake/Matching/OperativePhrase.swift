import Commitments

/// Cuts the operative phrase out of a sentence: from the verb to the end of its object, as far as the
/// catalog quotes, and never within a negation.
///
/// Every run from a place where one may begin to a place where one may end is looked at, and the best
/// is taken: one that has a verb, ends with its object, has what speaks for the pledge, and is nearest to
/// what was quoted last time.
struct OperativePhrase {
    let sentence: ReadSentence
    /// The places of verbs, and of the negations that they are in.
    private let verbs: [Int]
    private let limit: Int
    /// Where a phrase may begin.
    private var starts: [Int] = []
    /// Behind which a phrase may end, with what each is worth.
    private var ends: [(place: Int, worth: Double)] = []
    /// All phrases there may be, with what each is worth by itself: the same for every pledge.
    private var runs: [(run: Range<Int>, worth: Double)] = []
    /// The words in small letters, where they are compared.
    private var parts: [[Substring]] = []

    /// No phrase is longer, though a catalog may have no limit.
    static let longest = 60

    init(_ sentence: ReadSentence, verbs: [Int], within limit: QuoteLimit) {
        self.sentence = sentence
        let negations = sentence.negations.map(\.range)
        let plain = verbs.filter { verb in !negations.contains { $0.contains(verb) } }
        self.verbs = (plain + negations.map(\.lowerBound)).unique.sorted()
        self.limit = min(limit.words ?? OperativePhrase.longest, OperativePhrase.longest)
        if sentence.script == nil {
            starts = findStarts()
            ends = findEnds()
            parts = sentence.words.map { word in
                word.text.lowercased().split { !$0.isLetter && !$0.isNumber }
            }
            runs = findRuns()
        }
    }

    private func findRuns() -> [(run: Range<Int>, worth: Double)] {
        var seen: Set<Range<Int>> = []
        return starts.flatMap { start in
            ends.compactMap { end, rest in
                guard end > start else { return nil }
                let run = whole(trimmed(start..<end))
                guard fits(run), seen.insert(run).inserted else { return nil }
                return (run, rest + worth(run))
            }
        }
    }

    /// The phrase for a pledge.
    /// - Parameter last: what was quoted for it last time.
    func around(_ evidence: Evidence, like last: String?) -> String {
        if sentence.script != nil { return native() }
        let told = evidence.phrase.isEmpty ? evidence.places : evidence.phrase
        guard !told.isEmpty else { return from(verbs.first) }
        let known = Set((last ?? "").lowercased().split { !$0.isLetter && !$0.isNumber })
        return best(told, Set(evidence.places), known)
    }

    /// The phrase of a new commitment.
    func from(_ verb: Int?) -> String {
        if sentence.script != nil { return native() }
        if sentence.words.isEmpty { return "" }
        return best([min(verb ?? 0, sentence.words.count - 1)], [], [])
    }

    // MARK: Choosing

    /// The best run that has a place that tells, all of them where there is room.
    private func best(_ told: [Int], _ places: Set<Int>, _ known: Set<Substring>) -> String {
        var best: (run: Range<Int>, worth: Double)?
        let all = places.reduce(0) { $0 + sentence.weights[$1] }
        for (run, rest) in runs {
            let held = told.count(where: run.contains)
            guard held > 0 || places.contains(where: run.contains) else { continue }
            var worth = rest + (known.isEmpty ? 2 : 1) * Double(held) / Double(told.count)
            if all > 0 {
                let here = places.reduce(0) { $0 + (run.contains($1) ? sentence.weights[$1] : 0) }
                worth += 2 * here / all
            }
            if !known.isEmpty { worth += 6 * likeness(run, known) }
            if best.map({ worth > $0.worth }) ?? true { best = (run, worth) }
        }
        return text(of: best?.run ?? whole(shortened(from: told.min() ?? 0)))
    }

    /// How good a run is by itself: it begins with a verb and has one clause.
    private func worth(_ run: Range<Int>) -> Double {
        let hasVerb = verbs.contains { $0 >= run.lowerBound && $0 <= run.lowerBound + 2 }
        let clauses = ends.count { $0.worth == 2 && run.dropFirst().contains($0.place) }
        return (hasVerb ? 3 : 0) - 1.5 * Double(clauses) - Double(run.count) * 0.01
    }

    /// How much of what was quoted last time a run has, and how little else.
    private func likeness(_ run: Range<Int>, _ known: Set<Substring>) -> Double {
        var words = 0
        var shared: Set<Substring> = []
        for place in run {
            words += parts[place].count
            for part in parts[place] where known.contains(part) { shared.insert(part) }
        }
        return 2 * Double(shared.count) / Double(max(1, words + known.count))
    }

    // MARK: Where a phrase may begin and end

    /// Verbs, and the beginnings of what lies between signs and "and".
    private func findStarts() -> [Int] {
        let all = verbs.map { start(ofVerb: $0) } + sentence.segments.map(\.lowerBound)
        return all.unique.sorted()
    }

    /// With the adverb or the helper before it.
    private func start(ofVerb verb: Int) -> Int {
        var start = verb
        while start > 0, !sentence.isBroken(before: start) {
            let key = sentence.words[start - 1].key
            let isHelper = NegationWords.helpers.contains(key) && key != "to"
            guard key.hasSuffix("ly") || isHelper || key == "also" else { break }
            start -= 1
        }
        return start
    }

    /// The end of an object is worth the most, one before a comma or "and" the least.
    private func findEnds() -> [(place: Int, worth: Double)] {
        var ends: [(Int, Double)] = [(sentence.words.count, 2)]
        let cuts = Set(sentence.segments.map(\.upperBound))
        for place in sentence.words.indices.dropFirst() {
            if endsObject(before: place) {
                ends.append((place, 2))
            } else if OperativePhrase.openers.contains(sentence.words[place].key) {
                ends.append((place, 0.8))
            } else if cuts.contains(place) {
                ends.append((place, 0.2))
            }
        }
        return ends
    }

    /// Whether another clause begins: "and condemned", ", which", "; we".
    private func endsObject(before place: Int) -> Bool {
        let key = sentence.words[place].key
        if sentence.isSplit(before: place) { return true }
        if sentence.isBroken(before: place), OperativePhrase.relatives.contains(key) { return true }
        if ["while", "whereas", "because"].contains(key) { return true }
        guard ["and", "but"].contains(key) || sentence.isBroken(before: place) else { return false }
        // A verb of its own follows, at once or behind its subject.
        let next = ["and", "but"].contains(key) ? place + 1 : place
        return verbs.contains {
            $0 >= next && $0 <= next + 4 && sentence.clauseStart(of: $0) >= next
        }
            || verbs.contains(next)
            || verbs.contains(next + 1) && sentence.words[next].key.hasSuffix("ly")
    }

    private static let relatives: Set<String> = [
        "which", "who", "whose", "where", "including", "as",
    ]
    /// Prepositions before which a phrase may end when there is no room for all.
    private static let openers: Set<String> = [
        "in", "at", "through", "by", "with", "for", "as", "including", "such", "during", "under",
        "on",
        "across", "among", "between", "via", "within", "from", "based", "which", "that", "who",
        "while",
    ]

    // MARK: Runs

    /// With the whole of a negation that it begins, ends or lies in.
    private func whole(_ run: Range<Int>) -> Range<Int> {
        var run = run
        for negation in sentence.negations {
            let isWithin =
                negation.meaning != .affirms && negation.scope.contains(run.lowerBound)
                || negation.range.contains(run.lowerBound)
            if isWithin { run = min(run.lowerBound, negation.range.lowerBound)..<run.upperBound }
            if negation.range.contains(run.upperBound), run.contains(negation.range.lowerBound) {
                run = run.lowerBound..<negation.range.upperBound
            }
        }
        return run
    }

    /// As much as fits from a place on, back to a place where it may end.
    private func shortened(from start: Int) -> Range<Int> {
        let start = whole(start..<start + 1).lowerBound
        var run = start..<sentence.words.count
        while !fits(run), run.count > 1 { run.removeLast() }
        let end = ends.map(\.place).filter { $0 > start + 2 && $0 <= run.upperBound }.max()
        let least =
            sentence.negations.map(\.range).first { $0.contains(start) }?.upperBound ?? start + 1
        return trimmed(start..<max(end ?? run.upperBound, min(least, run.upperBound)))
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
        if sentence.negations.contains(where: { $0.range.contains(index) }) { return false }
        return word.isFunction && !["no", "not", "will"].contains(word.key)
            || ["including", "also", "furthermore", "additionally"].contains(word.key)
    }

    private func fits(_ run: Range<Int>) -> Bool { sentence.writtenWords(in: run) <= limit }

    private func text(of run: Range<Int>) -> String {
        let text = written(run)
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

    // MARK: Korean and Japanese

    /// What follows the topic, to the verb at the end.
    private func native() -> String {
        let text = sentence.text
        let marks = ["은 ", "는 ", "は、"]
        let topic = marks.compactMap { text.ranges(of: $0).first?.upperBound }.min()
        let isShort = topic.map { text[..<$0].count < 24 } ?? false
        let start = isShort ? topic ?? text.startIndex : text.startIndex
        let end =
            text.lastIndex { $0.isLetter || $0.isNumber }.map(text.index(after:)) ?? text.endIndex
        guard start < end else { return text }
        let words = text[start..<end].split(whereSeparator: \.isWhitespace)
        guard words.count > limit, let first = words.suffix(limit).first else {
            return String(text[start..<end])
        }
        return String(text[first.startIndex..<end])
    }
}
