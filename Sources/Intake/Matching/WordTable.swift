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

/// Texts that were cut into words before: making the index looks at each several times. A class,
/// since it only remembers; it never leaves the making.
final class StemCache {
    private let vocabulary: Vocabulary
    private var known: [String: StemmedText] = [:]

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func stemmed(_ text: String) -> StemmedText {
        if let text = known[text] { return text }
        let stemmed = StemmedText(text, vocabulary)
        known[text] = stemmed
        return stemmed
    }
}
