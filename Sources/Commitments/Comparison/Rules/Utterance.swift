/// A statement taken apart for the rules: the governing verb and the text as one row of words, what
/// the lexicon knows of them, and which part of the text is about the pledge.
struct Utterance: Sendable {
    let statement: Judge.Statement
    /// What the pledge answers to, as stems.
    let terms: [[String]]
    /// The language without region or script.
    let language: String
    /// The text with its spelling folded: texts with the same are verbatim.
    let spelling: String
    /// Those of the verb, then those of the text.
    let words: [Word]
    let stems: [String]
    /// The stems, to look words of another text up.
    let known: Set<String>
    /// Where the text begins.
    let textStart: Int
    let marks: [Vocabulary.Mark]
    /// The items of the text that are about the pledge: an enumeration often serves several. The
    /// whole text where no item names it.
    let items: [Range<Int>]
    /// The items without what they are only examples of.
    let parts: [Range<Int>]
    /// Whether it points to what was said before ("such activities") and so names nothing itself.
    let refersBack: Bool
    /// What it names as an example.
    private(set) var example: Example?
    /// The proper names in the items, outside the example.
    private(set) var names: [Range<Int>] = []
    /// Whether the lexicon knows each word.
    private let isMarked: [Bool]
    /// Whether the words of the governing verb count: not beside a text whose verb is unknown.
    var usesVerb = true

    init(_ statement: Judge.Statement, about terms: [[String]], _ vocabulary: Vocabulary) {
        self.statement = statement
        self.terms = terms
        language = Vocabulary.primary(statement.wording.language)
        spelling = statement.wording.text.foldedSpelling
        let verb = statement.wording.verb.map(vocabulary.names.words(of:)) ?? []
        words = verb + vocabulary.names.words(of: statement.wording.text)
        let stems = words.map(Vocabulary.stem)
        self.stems = stems
        known = Set(stems)
        textStart = verb.count
        marks = vocabulary.marks(in: stems)
        isMarked = Utterance.isMarked(marks, count: words.count)
        let all = Items.cut(
            words, from: textStart, text: statement.wording.text, keeping: terms, stems, marks)
        let isAbout = { (item: Range<Int>) in
            terms.contains { Items.place(of: $0, in: stems[item]) != nil }
        }
        let openers = marks.filter { $0.meaning == .opener }.map(\.range.lowerBound)
        let lastAbout = all.last(where: isAbout)?.lowerBound
        items =
            lastAbout.map { last in
                // What an example is one of says what is meant.
                all.filter {
                    isAbout($0) || openers.contains($0.upperBound) && $0.upperBound <= last
                }
            } ?? all
        parts = items.filter { !openers.contains($0.upperBound) || isAbout($0) }
        refersBack = Utterance.refersBack(words.dropFirst(textStart))
        example = findExample()
        names = items.filter { item in example.map { !$0.range.overlaps(item) } ?? true }
            .flatMap { Names.runs(in: self, $0) }
    }

    private static func isMarked(_ marks: [Vocabulary.Mark], count: Int) -> [Bool] {
        var isMarked = Array(repeating: false, count: count)
        for mark in marks {
            for index in mark.range { isMarked[index] = true }
        }
        return isMarked
    }

    /// Where what governs the items, and they themselves, end: a verb after them is not theirs.
    var zone: Range<Int> { 0..<(items.last?.upperBound ?? words.count) }

    /// Whether the governing verb is known: recorded, or in the text.
    var isGoverned: Bool {
        statement.wording.verb != nil
            || marks.contains { mark in
                if case .rung = mark.meaning { true } else { false }
            }
    }

    /// As it is compared with another: a verb recorded for one only would be a difference of the
    /// record.
    func beside(_ other: Utterance) -> Utterance {
        var copy = self
        copy.usesVerb = other.isGoverned
        return copy
    }

    /// The words of the text.
    var text: Range<Int> { textStart..<words.count }

    /// The same as words.
    var wordsOfText: [Word] { Array(words[text]) }

    /// Whether the text is itself a part or example of something: "including ...". What governs the
    /// sentence is then said of the whole.
    var isPart: Bool {
        marks.contains { $0.meaning == .opener && $0.range.lowerBound == textStart }
    }

    private static func refersBack(_ words: ArraySlice<Word>) -> Bool {
        zip(words, words.dropFirst()).contains { word, next in
            switch word.key {
            case "such", "these", "those": next.key != "as"
            default: false
            }
        }
    }

    /// The words of a run as they are written.
    func quoted(_ range: Range<Int>) -> String {
        "“" + range.map { String(words[$0].text) }.joined(separator: " ") + "”"
    }

    /// The words that say what it is about, in a run: no word that joins, no word of the genre, of
    /// weight or of a ladder.
    func content(_ range: Range<Int>) -> [Int] {
        range.filter { !words[$0].isFunction && !isMarked[$0] }
    }

    /// The stems of the content of a run.
    func contentStems(_ range: Range<Int>) -> Set<String> { Set(content(range).map { stems[$0] }) }

    /// The words with a meaning, each once, by stem: in the verb and the items.
    func marked(_ meaning: Vocabulary.Meaning) -> [String: Range<Int>] {
        var found: [String: Range<Int>] = [:]
        for mark in marks where mark.meaning == meaning {
            let isInside =
                usesVerb && mark.range.upperBound <= textStart
                || items.contains { $0.overlaps(mark.range) }
            let key = stems[mark.range].joined(separator: " ")
            if isInside && found[key] == nil { found[key] = mark.range }
        }
        return found
    }
}

// MARK: Examples

extension Utterance {
    /// What stands after "such as" or "including", and what before.
    struct Example {
        var head: Range<Int>
        var range: Range<Int>
    }

    /// The example of a text for the pledge: one of what the pledge is about. Where the pledge itself
    /// is the example ("technologies, including quantum"), there is none.
    private func findExample() -> Example? {
        for mark in marks where mark.meaning == .opener {
            let head = textStart..<max(textStart, mark.range.lowerBound)
            let range = mark.range.upperBound..<max(mark.range.upperBound, words.count)
            guard mark.range.lowerBound > textStart, !range.isEmpty, !content(head).isEmpty else {
                continue
            }
            if isAbout(head) || !isAbout(range) { return Example(head: head, range: range) }
        }
        return nil
    }

    /// Whether a term of the pledge stands in a run.
    private func isAbout(_ run: Range<Int>) -> Bool {
        terms.contains { Items.place(of: $0, in: stems[run]) != nil }
    }
}
