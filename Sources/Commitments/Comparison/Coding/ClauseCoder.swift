/// Takes one sentence apart: each word is counted once, by the first reader that knows it.
struct ClauseCoder {
    var words: [CodedWord]
    let lemmas: [String]
    let text: String
    let cues: CueFinder
    var clause = Coding.Clause()
    /// Where a condition, an exception, an example or an apposition opens.
    var openers: [(place: Int, end: Int, kind: Opener)] = []
    /// Verbs of a ladder with the place of each.
    var found: [FoundVerb] = []
    /// The places of modals, and how binding they are.
    var modalPlaces: [(Range<Int>, Int)] = []

    /// What is the same in whatever words it is said, by where it begins: numbers, dates, verbs of one force.
    var spans: [Int: Span] = [:]
    /// Words that only lead over to what is said.
    var fillers: Set<Int> = []

    enum Opener { case condition, exception, example, apposition, relative }

    struct Span {
        var end: Int
        /// What two that are the same have in common.
        var text: String
        /// Whether it can be a part of an item of a list.
        var isBare = true
        var isTime = false
    }

    struct FoundVerb {
        var range: Range<Int>
        var scale: String
        var rung: Int
    }

    init(_ words: [CodedWord], in text: String, _ cues: CueFinder) {
        self.words = words
        lemmas = words.map(\.lemma)
        self.text = text
        self.cues = cues
    }

    mutating func read() -> Coding.Clause {
        readTimes()
        readQuantities()
        readAbsolutes()
        readCues()
        readOpeners()
        readVerbs()
        readActors()
        readParts()
        readOrder()
        return clause
    }

    /// The words of a run as they are written.
    func said(_ range: Range<Int>) -> String {
        if range.isEmpty { return "" }
        let start = words[range.lowerBound].said.startIndex
        return String(text[start..<max(start, words[range.upperBound - 1].end)])
    }

    mutating func claim(_ range: Range<Int>, as claim: CodedWord.Claim = .taken) {
        for index in range where words[index].claim == nil { words[index].claim = claim }
    }

    func key(_ index: Int) -> String { words.indices.contains(index) ? words[index].key : "" }

    /// The last word of content before the next word that joins: the noun of a phrase.
    func lastHead(from index: Int) -> String {
        var head = ""
        for place in index..<words.count {
            if place > index && words[place].before >= .comma { break }
            if words[place].isFunction && !words[place].isName || words[place].claim == .joint {
                break
            }
            head = words[place].lemma
        }
        return head
    }

    /// The next word of content from a place on, within a few words.
    func head(from index: Int, within count: Int = 4) -> String {
        for place in index..<min(words.count, index + count) {
            if place > index, words[place].before >= .comma { break }
            if words[place].isFunction && !words[place].isName { continue }
            if Modal.forms.contains(words[place].key) { continue }
            if words[place].key.hasSuffix("ly") { continue }
            return words[place].lemma
        }
        return ""
    }
}

/// The forms of modals and of the verbs that only help others.
enum Modal {
    static let forms: Set<String> = [
        "will", "would", "shall", "should", "may", "might", "can", "could", "must", "be", "is",
        "are",
        "was", "were", "been", "have", "has", "had", "do", "does", "did", "to",
    ]
}
