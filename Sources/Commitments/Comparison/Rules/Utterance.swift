/// A statement taken apart for the rules: the governing verb and the text as one row of words, what
/// the lexicon knows of them, and which part of the text is about the pledge.
struct Utterance {
    let statement: Judge.Statement
    /// Those of the verb, then those of the text.
    let words: [Word]
    let stems: [String]
    /// Where the text begins.
    let textStart: Int
    let marks: [Vocabulary.Mark]
    /// The items of the text that are about the pledge: an enumeration often serves several. The
    /// whole text where no item names it.
    let items: [Range<Int>]
    /// The items without what they are only examples of.
    let parts: [Range<Int>]
    /// Whether the lexicon knows each word.
    private let isMarked: [Bool]
    /// Whether the words of the governing verb count: not beside a text whose verb is unknown.
    var usesVerb = true

    init(_ statement: Judge.Statement, about terms: [[String]], _ vocabulary: Vocabulary) {
        self.statement = statement
        let verb = statement.wording.verb.map(vocabulary.names.words(of:)) ?? []
        words = verb + vocabulary.names.words(of: statement.wording.text)
        let stems = words.map(Vocabulary.stem)
        self.stems = stems
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

    /// Whether the text is itself a part or example of something: "including ...". What governs the
    /// sentence is then said of the whole.
    var isPart: Bool {
        marks.contains { $0.meaning == .opener && $0.range.lowerBound == textStart }
    }

    /// Whether it points to what was said before ("such activities") and so names nothing itself.
    var refersBack: Bool {
        text.contains { index in
            ["such", "these", "those"].contains(words[index].key) && index + 1 < words.count
                && words[index + 1].key != "as"
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
