/// How telling it is that a word or phrase occurs in a text.
enum Distinction {
    /// The inverse document frequency, as a share of that of what one pledge alone has.
    static func share(of pledges: Double, among all: Int) -> Double {
        let all = Double(max(all, 2))
        let inverse = { (n: Double) in (1 + (all - n + 0.5) / (n + 0.5)).naturalLogarithm }
        return min(1, inverse(max(pledges, 1)) / inverse(1))
    }

    /// Another pledge's wordings are often lists, which name this one beside it: they make a term less
    /// telling than another pledge's own terms do.
    private static let wordingShare = 0.2

    /// Writes into each term how telling it is: the fewer pledges have it in a term or wording.
    static func tell(_ pledges: inout [IndexedPledge], shares: [Double]) {
        var counts = PhraseCounts(of: pledges, words: shares.count)
        for pledge in pledges.indices {
            for term in pledges[pledge].terms {
                counts.count(in: term.words, of: pledge, as: 1)
            }
            for wording in pledges[pledge].wordings {
                counts.count(
                    in: wording.about?.words ?? wording.words, of: pledge, as: wordingShare)
            }
        }
        for pledge in pledges.indices {
            for term in pledges[pledge].terms.indices {
                let words = pledges[pledge].terms[term].words
                pledges[pledge].terms[term].distinction = share(
                    of: counts.owners(of: words), among: pledges.count)
                pledges[pledge].terms[term].weight = min(
                    1, pledges[pledge].terms[term].content.reduce(0) { $0 + shares[$1] })
            }
        }
    }
}

/// In how many pledges each term occurs, whichever pledge it belongs to. A term is found by its first word and has a
/// number, so that no text is hashed while texts are searched.
struct PhraseCounts {
    private var numbers: [[Int]: Int] = [:]
    /// For each word the terms that begin with it.
    private var byFirst: [[(words: [Int], number: Int)]]
    private var counts: [Double] = []
    /// The pledge that counted each term last, and as how much.
    private var last: [(pledge: Int, share: Double)] = []

    init(of pledges: [IndexedPledge], words: Int) {
        byFirst = Array(repeating: [], count: words)
        for pledge in pledges {
            for term in pledge.terms { add(term.words) }
        }
    }

    private mutating func add(_ words: [Int]) {
        guard let first = words.first, numbers[words] == nil else { return }
        numbers[words] = counts.count
        byFirst[first].append((words, counts.count))
        counts.append(0)
        last.append((-1, 0))
    }

    /// Counts the terms that occur in a text of a pledge; each once, as its most telling text.
    mutating func count(in text: [Int], of pledge: Int, as share: Double) {
        for start in text.indices {
            for term in byFirst[text[start]]
            where term.words.count <= text.count - start
                && text[start...].starts(with: term.words)
            {
                let known = last[term.number].pledge == pledge ? last[term.number].share : 0
                guard share > known else { continue }
                counts[term.number] += share - known
                last[term.number] = (pledge, share)
            }
        }
    }

    func owners(of words: [Int]) -> Double { numbers[words].map { counts[$0] } ?? 1 }
}
