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
    /// The countries in its title, without the parties, by their place in the table.
    var titleCountries: Set<Int> = []
    /// Proper names in its title.
    var titleNames: [Int] = []
    /// Years its texts name.
    var years: Set<Int> = []
    /// Whether it only undertakes, and so is not what a sentence opposes.
    var onlyUndertakes = false
    /// The stems that its texts deny: "use" of "will not use".
    var denied: Set<String> = []
    /// The stems of its texts that end something: "lift" of "lift the ban".
    var ended: Set<String> = []
    /// Whether it has no terms beside its title.
    var isBare = false
    /// The title as a whole.
    var titlePhrase: Phrase?

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
        let nations: Nations

        init(_ catalog: Catalog, _ vocabulary: Vocabulary, leavingOut meeting: Meeting.ID?) {
            self.catalog = catalog
            self.vocabulary = vocabulary
            leftOut = meeting
            parties = Set(
                catalog.parties.flatMap { [$0.name, $0.short] }
                    .flatMap { StemmedText($0, vocabulary).stems })
            nations = Nations(catalog)
            genre = GenreWords(catalog.lexicon, parties: parties, vocabulary)
        }

        /// How much a word counts in each field.
        private enum Weight {
            static let term = 3.0
            static let title = 3.0
            static let wording = 1.5
            static let summary = 0.5
            static let bareSummary = 1.0
        }

        mutating func pledge(at position: Int, _ table: inout WordTable) -> IndexedPledge {
            var seen: Set<String> = []
            let earlier = catalog.reaffirmationsOfPledge[position].map {
                catalog.reaffirmations[$0]
            }
            .filter { $0.meeting != leftOut }
            .flatMap { known in
                known.wordings.filter { seen.insert($0.text).inserted }
                    .map { EarlierWording(text: $0.text, meeting: known.meeting) }
            }
            return pledge(catalog.pledges[position], earlier, verbs: verbs(of: position), &table)
        }

        /// A pledge that the catalog does not have yet.
        mutating func pledge(
            _ new: StatementReader.NewPledge, _ table: inout WordTable
        ) -> IndexedPledge {
            let earlier = new.wordings.map { EarlierWording(text: $0, meeting: Meeting.ID("")) }
            return pledge(new.pledge, earlier, verbs: [], &table)
        }

        private mutating func pledge(
            _ pledge: Pledge, _ earlier: [EarlierWording], verbs: [String], _ table: inout WordTable
        ) -> IndexedPledge {
            var made = IndexedPledge(id: pledge.id)
            var fields: [([Int], Double)] = []
            for term in pledge.terms + pledge.names.flatMap(\.names) {
                let phrase = self.phrase(term, &table)
                made.terms.append(phrase)
                fields.append((phrase.content, Weight.term))
            }
            made.isBare = pledge.terms.isEmpty
            fields.append((addTitle(pledge.title, to: &made, &table), Weight.title))
            let summary = known(pledge.summary, &table).content
            made.earlier = earlier
            made.wordings = earlier.map { wording($0.text, of: made, &table) }
            fields += made.wordings.map { ($0.about?.content ?? $0.content, Weight.wording) }
            table.count(Set(fields.flatMap(\.0)))
            // Where nobody has given terms yet, the summary says most.
            let summaryWeight = made.isBare ? Weight.bareSummary : Weight.summary
            made.frequencies = Maker.frequencies(fields + [(summary, summaryWeight)])
            made.years = Maker.years(pledge, made)
            made.onlyUndertakes = onlyUndertakes(pledge, made, verbs: verbs, &table)
            readPolarity(pledge, &made, &table)
            return made
        }

        /// - Returns: the words of the title that say something.
        private mutating func addTitle(
            _ text: String, to made: inout IndexedPledge, _ table: inout WordTable
        ) -> [Int] {
            let title = phrase(text, &table)
            let bare = known(Maker.outsideBrackets(text), &table)
            made.titlePhrase = title
            made.terms.append(title)
            made.title = bare.content
            made.titleCountries = Set(
                nations.mentions(in: known(text, &table).stemmed.words)
                    .filter { $0.party == nil && !$0.isBody && !$0.isSeat }.map(\.row))
            made.titleNames = bare.names.subtracting(parties).sorted()
                .compactMap { table.number(of: $0) }
            return title.content
        }

        private func verbs(of position: Int) -> [String] {
            catalog.reaffirmationsOfPledge[position].map { catalog.reaffirmations[$0] }
                .filter { $0.meeting != leftOut }.flatMap(\.wordings).compactMap(\.verb)
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
