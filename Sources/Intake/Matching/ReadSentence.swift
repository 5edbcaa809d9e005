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
    let marks: [Vocabulary.Mark]
    let years: Set<Int>
    /// The countries named, without the parties, as stems.
    let countries: Set<String>
    /// Where parties are named.
    let parties: Set<Int>

    init(_ text: String, _ index: PledgeIndex) {
        self.text = text
        let stemmed = StemmedText(text, index.vocabulary)
        words = stemmed.words
        stems = stemmed.stems
        let numbers = stems.map(index.table.number(of:))
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
        marks = index.vocabulary.marks(in: stemmed.stems)
        countries = Geography.countries(in: stemmed).subtracting(index.parties)
        years = Set(Years.all(in: text))
        parties = Set(stemmed.stems.indices.filter { index.parties.contains(stemmed.stems[$0]) })
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
