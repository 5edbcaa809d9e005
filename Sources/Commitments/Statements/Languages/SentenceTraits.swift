/// Finds concepts in general, and the pledges of a catalog. Each is looked for by itself, so that the term
/// of a pledge does not hide the name of a place.
struct ConceptFinders: Sendable {
    let general: ConceptFinder
    let pledges: ConceptFinder

    /// Prepares for texts of a language.
    init(_ catalog: Catalog, language: String) {
        general = ConceptFinder(ConceptTable.general, language: language)
        pledges = ConceptFinder(catalog.pledgeConcepts, language: language)
    }
}

/// What can be compared of sentences in two languages: how much they say, their numbers, and the
/// concepts they name.
struct SentenceTraits: Sendable {
    /// How much it says: letters, each weighed by how much one of its script holds.
    let length: Double
    /// Whether a paragraph begins with it.
    let beginsParagraph: Bool
    /// What it names, in the order of the text.
    let found: [ConceptFinder.Found]
    /// Its numbers, and its months as "11月".
    let numbers: [String]
    /// The same and the concepts as marks that both languages share.
    let marks: Set<String>

    /// - Parameter latin: words in Latin letters that texts in both languages have.
    init(_ text: String, _ finders: ConceptFinders, latin: Set<String>, beginsParagraph: Bool) {
        length = text.unicodeScalars.reduce(0) { $0 + $1.content }
        self.beginsParagraph = beginsParagraph
        found = finders.general.find(in: text)
        numbers = NumberFinder.numbers(in: text)
        let named = found + finders.pledges.find(in: text)
        marks = Set(named.flatMap(\.concept.ids)).union(numbers)
            .union(SentenceTraits.latinWords(of: text).intersection(latin))
    }

    /// Words in Latin letters, in small letters: names that a Korean or Japanese text takes as they are.
    static func latinWords(of text: String) -> Set<String> {
        var words: Set<String> = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.small.script == .latin {
                word.append(scalar.small)
            } else if !word.isEmpty {
                words.insert(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.insert(String(word)) }
        return words.filter { $0.count > 1 && !$0.allSatisfy(\.isNumber) }
    }
}

extension Unicode.Scalar {
    /// How much a letter says, that of an alphabet being 1. Official translations between English,
    /// Korean and Japanese have about these lengths.
    fileprivate var content: Double {
        if !properties.isAlphabetic, properties.numericType == nil { return 0 }
        return switch value {
        case 0xAC00...0xD7A3: 2.6
        case 0x4E00...0x9FFF: 3
        case 0x3041...0x30FF: 1.7
        default: 1
        }
    }
}

/// Finds the numbers of a text, as far as all languages write them alike.
enum NumberFinder {
    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    ]

    /// What follows a number of countries, which other languages write as a word: "3국", "3か国".
    private static let countries: [Unicode.Scalar] = ["국", "자", "か", "カ", "ヶ"]

    /// "15", "2025" and "11月" of "November 15, 2025", "2025年11月15日" and "2025년 11월 15일".
    static func numbers(in text: String) -> [String] {
        let letters = text.unicodeScalars.map(\.small)
        var found: [String] = []
        var place = 0
        while place < letters.count {
            let end =
                letters[place...].firstIndex { $0.kind != letters[place].kind }
                ?? letters.count
            let word = letters[place..<end]
            switch letters[place].kind {
            case .digit where end < letters.count && countries.contains(letters[end]): break
            case .digit:
                let next: Unicode.Scalar? =
                    isDay(after: end, letters) ? "月" : letters[end...].first
                let zeros = scale(after: end, letters)
                found.append(number(word, before: next) + String(repeating: "0", count: zeros))
            case .letter:
                let name = String(String.UnicodeScalarView(word))
                if let month = months[name], isMonth(name, letters[end...]) {
                    found.append("\(month)月")
                }
            case .other: break
            }
            place = end
        }
        return found
    }

    private static func number(
        _ digits: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar?
    ) -> String {
        let bare = digits.drop { $0 == "0" }
        let text = String(String.UnicodeScalarView(bare.isEmpty ? digits.suffix(1) : bare))
        return next == "月" || next == "월" ? text + "月" : text
    }

    /// The zeros of the unit that follows a number: eight of "억" and "億", six of "million".
    private static func scale(after end: Int, _ letters: [Unicode.Scalar]) -> Int {
        let rest = letters[end...].drop { $0 == " " }
        if let zeros = rest.first.flatMap({ units[$0] }) { return zeros }
        let word = String(String.UnicodeScalarView(rest.prefix { $0.kind == .letter }))
        return ["thousand": 3, "million": 6, "billion": 9, "trillion": 12][word] ?? 0
    }

    private static let units: [Unicode.Scalar: Int] = [
        "만": 4, "억": 8, "조": 12, "万": 4, "億": 8, "兆": 12,
    ]

    /// Whether a day follows a month as Korean texts write it: "10.29.".
    private static func isDay(after end: Int, _ letters: [Unicode.Scalar]) -> Bool {
        guard end < letters.count, letters[end] == "." else { return false }
        let rest = letters[(end + 1)...]
        let day = rest.prefix { $0.kind == .digit }
        return (1...2).contains(day.count) && rest.dropFirst(day.count).first == "."
    }

    /// "May" and "march" are other words, unless a day or a year follows.
    private static func isMonth(_ name: String, _ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        !["may", "march"].contains(name)
            || rest.drop { !$0.properties.isAlphabetic && $0.kind != .digit }.first?.kind == .digit
    }
}

extension Unicode.Scalar {
    fileprivate enum Kind { case digit, letter, other }

    fileprivate var kind: Kind {
        switch value {
        case 0x30...0x39: .digit
        case 0x61...0x7A: .letter
        default: .other
        }
    }
}
