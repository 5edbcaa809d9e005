import Commitments

/// A sentence taken apart to be held against pledges.
struct ReadSentence: Sendable {
    let text: String
    let words: [Word]
    let stems: [String]
    /// For each word its number; nil for one that no pledge has.
    let numbers: [Int?]
    /// How telling each word is, from 0 (words that join) to 1.
    let weights: [Double]
    /// The positions of each numbered word.
    let places: [Int: [Int]]
    /// The runs between commas, brackets, "and", "or" and what opens an example.
    let segments: [Range<Int>]
    /// Which numbered words it contains.
    let contains: [Bool]
    /// For each word how many words as they are written, between spaces, begin up to its own first
    /// and its last.
    private let written: [(first: Int, last: Int)]
    /// For each word how many before it say something.
    private let ranks: [Int]
    let years: Set<Int>
    /// The verbs of the ladders.
    let acts: [CommitmentReader.Act]
    /// The countries named, also by a capital or an office.
    let nations: [Nations.Mention]
    /// The countries named, without the parties and bodies of countries, by their place in the table.
    let countries: Set<Int>
    /// Where parties are named.
    let parties: Set<Int>
    /// Where signs break it before a word: 1 at a comma, 2 at a semicolon or a colon.
    private let breaks: [UInt8]
    /// Korean or Japanese, where the letters say so; else it is read as English.
    let script: EndingActs.Script?
    private let speakers: SpeakerFinder
    /// Where it says no.
    private(set) var negations: [Negation] = []

    init(_ text: String, _ index: PledgeIndex) {
        self.text = text
        let stemmed = StemmedText(text, index.vocabulary)
        words = stemmed.words
        stems = stemmed.stems
        let numbers = Compounds.numbers(of: stemmed, in: index.table)
        self.numbers = numbers
        let titles = OfficeTitles.places(in: stemmed.words)
        weights = stemmed.words.indices.map { position in
            let word = stemmed.words[position]
            if word.isFunction || titles.contains(position) { return 0 }
            // A word that no pledge has is as telling as one that a single pledge has.
            return numbers[position].map { index.weights[$0] }
                ?? index.genre.share(of: stemmed.stems[position])
        }
        var places: [Int: [Int]] = [:]
        for (position, number) in numbers.enumerated() {
            if let number, weights[position] > 0 { places[number, default: []].append(position) }
        }
        self.places = places
        var contains = Array(repeating: false, count: index.weights.count)
        for number in places.keys { contains[number] = true }
        self.contains = contains
        written = ReadSentence.written(stemmed.words, in: text)
        var rank = 0
        ranks = weights.map { weight in
            defer { rank += weight > 0 ? 1 : 0 }
            return rank
        }
        segments = ReadSentence.segments(of: stemmed, text)
        script = EndingActs.Script(of: text)
        acts =
            script == nil
            ? index.commitments.acts(
                in: stemmed.words, stemmed.stems, index.vocabulary.marks(in: stemmed.stems)) : []
        nations = index.nations.mentions(in: stemmed.words)
        countries = Set(
            nations.filter { $0.party == nil && !$0.isBody && !$0.isSeat }.map(\.row))
        years = Set(Years.all(in: text))
        parties = Set(stemmed.stems.indices.filter { index.parties.contains(stemmed.stems[$0]) })
        breaks = ReadSentence.breaks(stemmed.words, in: text)
        speakers = index.speakers
        negations =
            script == nil
            ? NegationFinder(sentence: self).negations() : EndingActs.negations(in: self)
    }

    private static func breaks(_ words: [Word], in text: String) -> [UInt8] {
        words.indices.map { index in
            if index == 0 { return 2 }
            let between = text.utf8[words[index - 1].text.endIndex..<words[index].text.startIndex]
            if between.contains(where: { ";:".utf8.contains($0) }) { return 2 }
            // Dashes and Japanese commas have three bytes.
            return between.contains { ",()".utf8.contains($0) || $0 >= 0x80 } ? 1 : 0
        }
    }

    /// Whether a sign is before a word.
    func isBroken(before word: Int) -> Bool { word < breaks.count && breaks[word] > 0 }

    /// Whether a semicolon or a colon is before a word.
    func isSplit(before word: Int) -> Bool { word < breaks.count && breaks[word] > 1 }

    /// Who or what a verb is said of.
    func subject(of verb: Int) -> Subject {
        SubjectFinder(sentence: self, speakers: speakers).subject(
            of: verb, from: clauseStart(of: verb))
    }

    /// Where the clause of a verb begins: behind a semicolon or "that", or where "and" joins another
    /// subject with its own verb.
    func clauseStart(of verb: Int) -> Int {
        var start = 0
        for index in words.indices.prefix(verb) {
            if isSplit(before: index) { start = index }
            let key = words[index].key
            let isJoint = ["while", "whereas", "although"].contains(key)
            if isJoint || key == "that" && isSaid(before: index), index > start {
                start = index + 1
            }
            guard ["and", "but"].contains(key), index + 1 < verb else { continue }
            let isAfterAct = acts.contains { (start..<index).contains($0.range.lowerBound) }
            if isAfterAct, opensSubject(index + 1, before: verb) { start = index + 1 }
        }
        return start
    }

    /// Whether "that" opens what is said, and does not describe a noun: a verb is before it.
    private func isSaid(before index: Int) -> Bool {
        index > 0
            && (words[index - 1].key.hasSuffix("ed")
                || acts.contains { $0.range.contains(index - 1) })
    }

    /// Whether a word begins a subject that directly precedes a verb.
    private func opensSubject(_ place: Int, before verb: Int) -> Bool {
        guard verb - place <= 6,
            !(place..<verb).contains(where: { $0 > place && isBroken(before: $0) })
        else { return false }
        let isPronoun = ["we", "they", "he", "she", "it"].contains(words[place].key)
        let isNamed = nations.contains { (place..<verb).contains($0.range.lowerBound) }
        let hasPreposition = (place..<verb).contains {
            SubjectFinder.prepositions.contains(words[$0].key)
        }
        return isPronoun
            || (isNamed || ["the", "our"].contains(words[place].key)) && !hasPreposition
    }

    var distinctWords: some Sequence<Int> { places.keys.sorted() }

    private static func segments(of stemmed: StemmedText, _ text: String) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        let words = stemmed.words
        for index in words.indices.dropFirst() {
            let between = text[words[index - 1].text.endIndex..<words[index].text.startIndex]
            let isJoin = ["and", "or", "including", "such"].contains(words[index].key)
            if isJoin || between.contains(where: { ",;:()—–".contains($0) }) {
                segments.append(start..<index)
                start = isJoin ? index + 1 : index
            }
        }
        segments.append(start..<max(start, words.count))
        return segments.filter { !$0.isEmpty }
    }

    private static func written(_ words: [Word], in text: String) -> [(first: Int, last: Int)] {
        var count = 0
        var wasSpace = true
        var place = text.utf8.startIndex
        func counted(to end: String.Index) -> Int {
            while place < end {
                let isSpace = [0x20, 0x09, 0x0A, 0x0D].contains(text.utf8[place])
                if wasSpace, !isSpace { count += 1 }
                wasSpace = isSpace
                text.utf8.formIndex(after: &place)
            }
            return count
        }
        return words.map { word in
            let before = counted(to: word.text.startIndex)
            let first = before + (wasSpace ? 1 : 0)
            return (first, counted(to: word.text.endIndex))
        }
    }

    /// How many words separated by spaces a run has.
    func writtenWords(in run: Range<Int>) -> Int {
        guard let first = run.first, let last = run.last, written.indices.contains(last) else {
            return 0
        }
        return written[last].last - written[first].first + 1
    }

    /// Where words occur in a row.
    func place(of phrase: [Int]) -> Range<Int>? {
        guard let first = phrase.first, let starts = places[first] else { return nil }
        return starts.lazy.map { $0..<$0 + phrase.count }.first { run in
            run.upperBound <= numbers.count && zip(run, phrase).allSatisfy { numbers[$0] == $1 }
        }
    }

    /// Where words occur near each other in any order, with at most one other word of weight between
    /// them, so that "commitment of the United States to the defense" has "defense commitment".
    func neighbourhood(of content: [Int]) -> [Int]? {
        guard content.count > 1 else { return nil }
        let rows = content.map { places[$0] ?? [] }
        guard !rows.contains(where: \.isEmpty) else { return nil }
        for anchor in rows[0] {
            let found = rows.map { row in
                row.min { abs(ranks[$0] - ranks[anchor]) < abs(ranks[$1] - ranks[anchor]) }
                    ?? anchor
            }
            guard let low = found.min(), let high = found.max() else { continue }
            if ranks[high] - ranks[low] <= content.count { return found.sorted() }
        }
        return nil
    }
}
