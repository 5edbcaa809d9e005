import Commitments

/// A number for each stem that the catalog's pledges use, the same for all of a family.
struct WordTable: Sendable {
    private var numbers: [String: Int] = [:]
    /// How many pledges use each.
    private(set) var pledges: [Int] = []
    /// What is left of each one's weight for what it is: less for a word of the genre.
    private(set) var shares: [Double] = []
    private let families: WordFamilies

    init(_ families: WordFamilies) { self.families = families }

    /// The number of a stem, a new one where it has none.
    mutating func number(of stem: String, genre: GenreWords) -> Int {
        if let number = numbers[stem] { return number }
        let head = families.head(of: stem)
        if let number = numbers[head] {
            numbers[stem] = number
            return number
        }
        let number = pledges.count
        numbers[head] = number
        numbers[stem] = number
        pledges.append(0)
        shares.append(genre.share(of: head))
        return number
    }

    /// The number of a stem; nil for one that no pledge has.
    func number(of stem: String) -> Int? { numbers[stem] ?? numbers[families.head(of: stem)] }

    /// Counts a pledge that uses these.
    mutating func count(_ words: Set<Int>) {
        for word in words { pledges[word] += 1 }
    }
}

/// A text as the stems of its words.
struct StemmedText: Sendable {
    let words: [Word]
    let stems: [String]

    init(_ text: String, _ vocabulary: Vocabulary) {
        words = vocabulary.words(of: text)
        stems = words.map(Vocabulary.stem)
    }
}

/// A text of the catalog, taken apart once: making the index looks at each several times, and the
/// wording of a list belongs to every pledge in it. A class, since it only remembers; it never leaves
/// the making.
final class KnownText {
    let stemmed: StemmedText
    /// All words, by number.
    let numbers: [Int]
    /// Those that say something, each once.
    let content: [Int]
    /// The runs between commas and "and".
    lazy var items = KnownText.items(of: stemmed, numbers, in: text)
    /// The stems of proper names. A capital at the beginning names nothing.
    lazy var names = Set(
        stemmed.words.indices.filter { index in
            stemmed.words[index].isCapitalised && (index > 0 || stemmed.words[index].isKnownName)
        }.map { stemmed.stems[$0] })
    private let text: String

    init(_ text: String, _ vocabulary: Vocabulary, _ genre: GenreWords, _ table: inout WordTable) {
        self.text = text
        stemmed = StemmedText(text, vocabulary)
        var numbers: [Int] = []
        var content: [Int] = []
        numbers.reserveCapacity(stemmed.stems.count)
        for (word, stem) in zip(stemmed.words, stemmed.stems) {
            let number = table.number(of: stem, genre: genre)
            numbers.append(number)
            if !word.isFunction, !content.contains(number) { content.append(number) }
        }
        self.numbers = numbers
        self.content = content
    }

    private static func items(
        of stemmed: StemmedText, _ numbers: [Int], in text: String
    ) -> [[Int]] {
        var items: [[Int]] = [[]]
        for index in stemmed.words.indices {
            let word = stemmed.words[index]
            let isAfterComma =
                index > 0
                && text.utf8[
                    stemmed.words[index - 1].text.endIndex..<word.text.startIndex
                ].contains(where: separators.contains)
            if isAfterComma || ["and", "or", "including", "such"].contains(word.key) {
                items.append([])
            }
            items[items.count - 1].append(numbers[index])
        }
        return items.filter { !$0.isEmpty }
    }

    private static let separators = Set(",;:()".utf8)
}
