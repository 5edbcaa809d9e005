#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The words of sentences, made ready to tell how alike two of them are. A word counts by how rare
/// it is in the texts (inverse document frequency, Spärck Jones 1972), so that "the leaders
/// reaffirmed" says less than "critical minerals".
struct SentenceWords {
    /// Of each sentence the numbers of its words, each once, ascending.
    private var sets: [[Int]] = []
    /// By number of a word.
    private var weights: [Double] = []
    private var numbers: [String: Int] = [:]
    private let judge: Judge

    /// - Parameter texts: all sentences that are compared.
    init(_ texts: [String], _ judge: Judge) {
        self.judge = judge
        for text in texts {
            sets.append(
                Set(judge.features(of: text).map { number(of: $0) }).sorted())
        }
        var occurrences = Array(repeating: 0, count: numbers.count)
        for word in sets.joined() { occurrences[word] += 1 }
        weights = occurrences.map { weight(ofWordIn: $0) }
    }

    private func weight(ofWordIn sentences: Int) -> Double {
        max(0.01, log2(Double(1 + sets.count) / Double(1 + sentences)))
    }

    private mutating func number(of word: String) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = numbers.count
        return numbers.count - 1
    }

    /// How alike two groups of sentences are, from 0 to 1: twice the weight they share, of the
    /// weight of both (Dice's coefficient).
    func likeness(_ one: [Int], _ other: [Int]) -> Double {
        let (left, right) = (Set(one.flatMap { sets[$0] }), Set(other.flatMap { sets[$0] }))
        let both = weight(left) + weight(right)
        return both == 0 ? 0 : 2 * weight(left.intersection(right)) / both
    }

    /// How alike each pair of sentences of two stretches is, without those that share nothing.
    func likeness(
        of stretch: Range<Int>, with other: Range<Int>
    ) -> [(one: Int, other: Int, likeness: Double)] {
        var places: [[Int]] = Array(repeating: [], count: weights.count)
        for sentence in other {
            for word in sets[sentence] { places[word].append(sentence) }
        }
        let totals = sets.map { weight($0) }
        var found: [(one: Int, other: Int, likeness: Double)] = []
        var shared = Array(repeating: 0.0, count: other.count)
        for sentence in stretch {
            for index in shared.indices { shared[index] = 0 }
            for word in sets[sentence] {
                for place in places[word] { shared[place - other.lowerBound] += weights[word] }
            }
            for (index, weight) in shared.enumerated() where weight > 0 {
                let place = other.lowerBound + index
                found.append(
                    (sentence, place, 2 * weight / (totals[sentence] + totals[place])))
            }
        }
        return found
    }

    /// The share of a text's words, by weight, that each sentence has.
    func shares(of text: String) -> [Double] {
        let wanted = Set(judge.features(of: text))
        // A word that no sentence has is as rare as can be.
        let known = Set(wanted.compactMap { numbers[$0] })
        let all = weight(known) + Double(wanted.count - known.count) * weight(ofWordIn: 0)
        return sets.map { all == 0 ? 0 : weight(known.intersection($0)) / all }
    }

    /// What a sentence's words weigh together.
    func weight(of sentence: Int) -> Double { weight(sets[sentence]) }

    private func weight(_ words: some Sequence<Int>) -> Double {
        words.reduce(0) { $0 + weights[$1] }
    }
}

extension Judge {
    /// What tells sentences apart: the stems of content words; of Korean, Japanese and Chinese words
    /// pairs of characters, since their endings vary.
    func features(of text: String) -> [String] {
        contentWords(of: text).flatMap { word in
            let key = word.key
            guard !word.isKnownName, key.unicodeScalars.contains(where: { $0.value >= 0x3041 }),
                key.count > 2
            else { return [Vocabulary.stem(word)] }
            let letters = Array(key)
            return zip(letters, letters.dropFirst()).map { String([$0, $1]) }
        }
    }
}
