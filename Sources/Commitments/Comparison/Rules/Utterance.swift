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

    init(_ statement: Judge.Statement, about terms: [[String]], _ vocabulary: Vocabulary) {
        self.statement = statement
        let verb = statement.wording.verb.map(vocabulary.names.words(of:)) ?? []
        words = verb + vocabulary.names.words(of: statement.wording.text)
        let stems = words.map(Vocabulary.stem)
        self.stems = stems
        textStart = verb.count
        marks = vocabulary.marks(in: stems)
        let all = Items.cut(
            words, from: textStart, text: statement.wording.text, keeping: terms, stems, marks)
        let focused = all.filter { item in
            terms.contains { Items.place(of: $0, in: stems[item]) != nil }
        }
        items = focused.isEmpty ? all : focused
    }

    /// Where what governs the items, and they themselves, end: a verb after them is not theirs.
    var zone: Range<Int> { 0..<(items.last?.upperBound ?? words.count) }

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
        let known = Set(marks.flatMap(\.range))
        return range.filter { !words[$0].isFunction && !known.contains($0) }
    }

    /// The stems of the content of a run.
    func contentStems(_ range: Range<Int>) -> Set<String> { Set(content(range).map { stems[$0] }) }

    /// The words with a meaning, each once, by stem: in the verb and the items.
    func marked(_ meaning: Vocabulary.Meaning) -> [String: Range<Int>] {
        var found: [String: Range<Int>] = [:]
        for mark in marks where mark.meaning == meaning {
            let isInside =
                mark.range.upperBound <= textStart || items.contains { $0.overlaps(mark.range) }
            let key = stems[mark.range].joined(separator: " ")
            if isInside && found[key] == nil { found[key] = mark.range }
        }
        return found
    }
}
