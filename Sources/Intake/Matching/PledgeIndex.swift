import Commitments

/// All pledges of a catalog made ready to be found by the words of a sentence.
///
/// It ranks by BM25F: a word counts the more the fewer pledges use it, and the more telling the
/// field is that has it. What is found is then looked at closely (`Evidence`).
struct PledgeIndex: Sendable {
    let vocabulary: Vocabulary
    let pledges: [IndexedPledge]
    let table: WordTable
    /// How telling each word is: its inverse document frequency, as a share of the greatest one.
    let weights: [Double]
    /// For each word the pledges that have it, with its frequency weighed by field.
    private let postings: [[Posting]]
    let genre: GenreWords
    let speakers: SpeakerFinder
    let commitments: CommitmentReader
    let nations: Nations
    let quoteLimit: QuoteLimit
    /// The stems of the parties' names.
    let parties: Set<String>

    private struct Posting: Sendable {
        var pledge: Int
        var frequency: Double
    }

    private let positions: [Pledge.ID: Int]

    init(
        _ catalog: Catalog, with new: [StatementReader.NewPledge] = [],
        leavingOut meeting: Meeting.ID?
    ) {
        let vocabulary = Vocabulary(catalog.lexicon)
        var table = WordTable(WordFamilies(vocabulary))
        var maker = IndexedPledge.Maker(catalog, vocabulary, leavingOut: meeting)
        var pledges = catalog.pledges.indices.map { maker.pledge(at: $0, &table) }
        pledges += new.map { maker.pledge($0, &table) }
        weights = PledgeIndex.weights(table, count: pledges.count)
        Distinction.tell(&pledges, shares: table.shares)
        self.vocabulary = vocabulary
        self.pledges = pledges
        positions = Dictionary(
            zip(pledges.map(\.id), pledges.indices), uniquingKeysWith: { first, _ in first })
        postings = PledgeIndex.postings(pledges, words: table.pledges.count)
        self.table = table
        genre = maker.genre
        let nations = maker.nations
        self.nations = nations
        quoteLimit = catalog.quoteLimit
        speakers = SpeakerFinder(catalog, vocabulary, nations)
        commitments = CommitmentReader(catalog.lexicon, vocabulary)
        parties = maker.parties
    }

    /// ln(1 + (N - n + 0.5) / (n + 0.5)) as a share of that of a word that one pledge uses; a word of
    /// the genre counts a third.
    private static func weights(_ table: WordTable, count: Int) -> [Double] {
        table.pledges.indices.map { word in
            let share = Distinction.share(of: Double(table.pledges[word]), among: count)
            return share * table.shares[word]
        }
    }

    private static func postings(_ pledges: [IndexedPledge], words: Int) -> [[Posting]] {
        var postings = Array(repeating: [Posting](), count: words)
        for (position, pledge) in pledges.enumerated() {
            for (word, frequency) in pledge.frequencies {
                postings[word].append(Posting(pledge: position, frequency: frequency))
            }
        }
        return postings
    }

    /// The place of a pledge; nil where it is not known.
    func position(of pledge: Pledge.ID) -> Int? { positions[pledge] }

    /// The pledges that share telling words with a sentence, the likeliest by BM25F first.
    func candidates(for sentence: ReadSentence, limit: Int) -> [Candidate] {
        var scores = Array(repeating: 0.0, count: pledges.count)
        for word in sentence.distinctWords {
            for posting in postings[word] {
                let frequency = posting.frequency
                scores[posting.pledge] += weights[word] * frequency / (frequency + 1.2)
            }
        }
        return PledgeIndex.best(limit, of: scores)
    }

    /// Few of many: the lowest score that still counts rises as better ones are found.
    private static func best(_ limit: Int, of scores: [Double]) -> [Candidate] {
        var best: [Candidate] = []
        var least = 0.05
        for (pledge, score) in scores.enumerated() where score > least {
            let place = best.lastIndex { $0.score >= score }.map { $0 + 1 } ?? 0
            best.insert(Candidate(pledge: pledge, score: score), at: place)
            if best.count > limit { best.removeLast() }
            if best.count == limit, let last = best.last { least = last.score }
        }
        return best
    }

    /// A pledge with its rank by words alone.
    struct Candidate: Sendable {
        var pledge: Int
        var score: Double
    }
}
