import Commitments

/// What a pledge is known by, as numbered stems.
struct IndexedPledge: Sendable {
    let id: Pledge.ID
    /// What it answers to: terms, title, names in other languages.
    var terms: [Phrase] = []
    /// The title without names and without what is in brackets.
    var title: [Int] = []
    /// Newest first.
    var wordings: [Phrase] = []
    /// The meeting and text of each wording.
    var earlier: [EarlierWording] = []
    /// How often each word is in it, weighed by field; by the words' numbers.
    var frequencies: [(word: Int, frequency: Double)] = []
    /// The countries in its title, without the parties, as stems.
    var titleCountries: Set<String> = []
    /// Proper names in its title.
    var titleNames: [Int] = []
    /// Years its texts name.
    var years: Set<Int> = []
    /// Whether it only undertakes, and so is not what a sentence opposes.
    var onlyUndertakes = false

    /// Words in a row.
    struct Phrase: Sendable {
        /// All words, for finding it as a whole.
        var words: [Int]
        /// Those that say something, each once.
        var content: [Int]
        /// Of a wording, what is about the pledge; nil for all of it.
        var about: About?
        /// In how many pledges it occurs as a whole, in [0, 1]: 1 where it is this pledge's own.
        var distinction = 1.0
        /// What its words weigh together, at most 1: a phrase of the genre's words tells little.
        var weight = 1.0

        /// Whether it tells only where.
        var isPlace = false

        /// A part of its words.
        struct About: Sendable {
            var words: [Int]
            var content: [Int]
        }

        /// How much its occurrence tells.
        var strength: Double { distinction * weight }
    }
}

extension IndexedPledge {
    /// Whether a word is in any of its fields.
    func uses(_ word: Int) -> Bool {
        var range = frequencies.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if frequencies[middle].word == word { return true }
            range =
                frequencies[middle].word < word
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }

    /// The part of a wording that is about the pledge: of a list the items with a term of it, where
    /// there are such. A list is quoted for every pledge in it.
    fileprivate func about(_ wording: Phrase, _ items: [[Int]]) -> Phrase {
        guard items.count > 1 else { return wording }
        let about = items.filter { item in
            terms.contains { !$0.isPlace && IndexedPledge.contains(item, $0.words) }
        }
        guard !about.isEmpty, about.count < items.count else { return wording }
        let words = about.flatMap(\.self)
        var copy = wording
        copy.about = Phrase.About(words: words, content: wording.content.filter(words.contains))
        return copy
    }

    static func contains(_ words: [Int], _ part: [Int]) -> Bool {
        guard !part.isEmpty, words.count >= part.count else { return false }
        return (0...words.count - part.count).contains { words[$0...].starts(with: part) }
    }

    /// Makes the pledges of a catalog.
    struct Maker {
        let vocabulary: Vocabulary
        /// The stems of the parties' names.
        let parties: Set<String>
        private var texts: [String: KnownText] = [:]
        private let catalog: Catalog
        private let leftOut: Meeting.ID?
        let genre: GenreWords

        init(_ catalog: Catalog, _ vocabulary: Vocabulary, leavingOut meeting: Meeting.ID?) {
            self.catalog = catalog
            self.vocabulary = vocabulary
            leftOut = meeting
            parties = Set(
                catalog.parties.flatMap { [$0.name, $0.short] }
                    .flatMap { StemmedText($0, vocabulary).stems })
            genre = GenreWords(catalog.lexicon, parties: parties, vocabulary)
        }

        /// How much a word counts in each field.
        private enum Weight {
            static let term = 3.0
            static let title = 3.0
            static let wording = 1.5
            static let summary = 0.5
        }

        mutating func pledge(at position: Int, _ table: inout WordTable) -> IndexedPledge {
            let pledge = catalog.pledges[position]
            var made = IndexedPledge(id: pledge.id)
            var fields: [([Int], Double)] = []
            for term in pledge.terms + pledge.names.flatMap(\.names) {
                let phrase = self.phrase(term, &table)
                made.terms.append(phrase)
                fields.append((phrase.content, Weight.term))
            }
            let title = phrase(pledge.title, &table)
            let bare = known(Maker.outsideBrackets(pledge.title), &table)
            made.terms.append(title)
            fields.append((title.content, Weight.title))
            made.title = bare.content
            let summary = known(pledge.summary, &table).content
            addWordings(of: position, to: &made, &table)
            fields += made.wordings.map { ($0.about?.content ?? $0.content, Weight.wording) }
            table.count(Set(fields.flatMap(\.0)))
            made.frequencies = Maker.frequencies(fields + [(summary, Weight.summary)])
            made.titleCountries = Geography.countries(in: known(pledge.title, &table).stemmed)
                .subtracting(parties)
            made.titleNames = bare.names.subtracting(parties).sorted()
                .compactMap { table.number(of: $0) }
            made.years = Maker.years(pledge, made)
            made.onlyUndertakes = onlyUndertakes(
                pledge, made, verbs: verbs(of: position), &table)
            return made
        }

        private func verbs(of position: Int) -> [String] {
            catalog.reaffirmationsOfPledge[position].map { catalog.reaffirmations[$0] }
                .filter { $0.meeting != leftOut }.flatMap(\.wordings).compactMap(\.verb)
        }

        private mutating func addWordings(
            of position: Int, to made: inout IndexedPledge, _ table: inout WordTable
        ) {
            var seen: Set<String> = []
            for reaffirmation in catalog.reaffirmationsOfPledge[position] {
                let known = catalog.reaffirmations[reaffirmation]
                if known.meeting == leftOut { continue }
                for wording in known.wordings where seen.insert(wording.text).inserted {
                    made.wordings.append(self.wording(wording.text, of: made, &table))
                    made.earlier.append(
                        EarlierWording(text: wording.text, meeting: known.meeting))
                }
            }
        }

        /// A text taken apart, the first time it is asked for.
        mutating func known(_ text: String, _ table: inout WordTable) -> KnownText {
            if let known = texts[text] { return known }
            let known = KnownText(text, vocabulary, genre, &table)
            texts[text] = known
            return known
        }

        private mutating func phrase(_ text: String, _ table: inout WordTable) -> Phrase {
            let known = known(text, &table)
            return Phrase(
                words: known.numbers, content: known.content,
                isPlace: Geography.isPlace(known.stemmed.words))
        }

        /// A wording, and of it the part that is about the pledge.
        private mutating func wording(
            _ text: String, of pledge: IndexedPledge, _ table: inout WordTable
        ) -> Phrase {
            let known = known(text, &table)
            return pledge.about(
                Phrase(words: known.numbers, content: known.content), known.items)
        }

        /// A word's frequency is that of its best field, and half of the others': a pledge with
        /// twenty wordings must not be found by every word that one of them happened to have.
        private static func frequencies(
            _ fields: [(content: [Int], weight: Double)]
        ) -> [(word: Int, frequency: Double)] {
            var best: [Int: Double] = [:]
            var sums: [Int: Double] = [:]
            for (content, weight) in fields {
                for word in content {
                    best[word] = max(best[word] ?? 0, weight)
                    sums[word, default: 0] += weight
                }
            }
            return best.keys.sorted().map { word in
                let most = best[word] ?? 0
                return (word, most + ((sums[word] ?? most) - most) / 4)
            }
        }
    }
}
