import Commitments

/// The sentences of stored statements that somebody linked: what was decided once is evidence for a
/// sentence like it. It looks at letters, not at meanings, and so serves every language.
package struct SentenceMemory: Sendable {
    /// A sentence with what was decided of it.
    struct Known: Sendable {
        var pledges: [Pledge.ID]
        var meeting: Meeting.ID
        var tokens: [UInt64]
        /// What its words weigh together.
        var weight = 0.0
    }

    private(set) var known: [Known] = []
    private var places: [UInt64: [Int32]] = [:]

    /// How many sentences it knows.
    package var count: Int { known.count }

    /// Remembers nothing.
    package init() {}

    /// Remembers the linked sentences of a catalog's stored texts.
    /// - Parameter leftOut: a meeting whose sentences are not to be known.
    package init(_ catalog: Catalog, _ texts: StatementTexts, leavingOut leftOut: Meeting.ID? = nil)
    {
        for record in catalog.statements where record.meeting != leftOut {
            guard let text = texts[record.id] else { continue }
            let read = StatementSentences(reading: record, text, in: catalog)
            for sentence in read.sentences where !sentence.pledges.isEmpty {
                add(sentence.text, sentence.pledges, record.meeting)
            }
        }
        weigh()
    }

    /// Adds what was decided of sentences that are not stored yet.
    package mutating func add(
        _ decided: [(text: String, pledges: [Pledge.ID])], of meeting: Meeting.ID
    ) {
        if decided.isEmpty { return }
        for one in decided { add(one.text, one.pledges, meeting) }
        weigh()
    }

    private mutating func add(_ text: String, _ pledges: [Pledge.ID], _ meeting: Meeting.ID) {
        let tokens = SentenceMemory.tokens(of: text)
        for token in tokens { places[token, default: []].append(Int32(known.count)) }
        known.append(Known(pledges: pledges, meeting: meeting, tokens: tokens))
    }

    private mutating func weigh() {
        for index in known.indices {
            known[index].weight = known[index].tokens.reduce(0) { $0 + weight(of: $1) }
        }
    }

    /// Rare words count more.
    private func weight(of token: UInt64) -> Double {
        let count = Double(places[token]?.count ?? 0)
        return 1 / (1 + (1 + count).naturalLogarithm)
    }

    /// How like a sentence those of each pledge are, from `least` to 1: twice what both have, of what
    /// either has.
    func likeness(of text: String, least: Double = 0.45) -> [Pledge.ID: Double] {
        if known.isEmpty { return [:] }
        let tokens = SentenceMemory.tokens(of: text)
        var shared: [Int32: Double] = [:]
        var own = 0.0
        for token in tokens {
            let weight = self.weight(of: token)
            own += weight
            for place in places[token] ?? [] { shared[place, default: 0] += weight }
        }
        var best: [Pledge.ID: Double] = [:]
        for (place, weight) in shared {
            let sentence = known[Int(place)]
            let likeness = 2 * weight / max(0.001, own + sentence.weight)
            guard likeness >= least else { continue }
            for pledge in sentence.pledges { best[pledge] = max(best[pledge] ?? 0, likeness) }
        }
        return best
    }

    /// Words of Latin letters without their endings, and pairs of all other letters, each once.
    static func tokens(of text: String) -> [UInt64] {
        var found: Set<UInt64> = []
        var word: UInt64 = 0
        var letters = 0
        var last: UInt32 = 0
        func finish() {
            if letters > 3 { found.insert(word) }
            (word, letters) = (0, 0)
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39:
                // Six letters tell a word whatever its ending.
                if letters < 6 { word = word << 8 | UInt64(value | 0x20) }
                letters += 1
                last = 0
            case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3:
                finish()
                if last > 0 { found.insert(UInt64(last) << 32 | UInt64(value)) }
                last = value
            default:
                finish()
                last = 0
            }
        }
        finish()
        return found.sorted()
    }
}
