/// How telling it is that a word or phrase stands in a text.
enum Distinction {
    /// The inverse document frequency, as a share of that of what one pledge alone has.
    static func share(of pledges: Int, among all: Int) -> Double {
        let all = Double(max(all, 2))
        let inverse = { (n: Double) in (1 + (all - n + 0.5) / (n + 0.5)).naturalLogarithm }
        return min(1, inverse(Double(max(pledges, 1))) / inverse(1))
    }

    /// Writes into each term how telling it is: the fewer pledges have it in a term or wording.
    static func tell(_ pledges: inout [IndexedPledge], shares: [Double]) {
        var counts: [[Int]: Int] = [:]
        var lengths: Set<Int> = []
        for term in pledges.flatMap(\.terms) {
            counts[term.words] = 0
            lengths.insert(term.words.count)
        }
        let sorted = lengths.sorted()
        for pledge in pledges {
            var seen: Set<[Int]> = []
            for phrase in pledge.terms + pledge.wordings.map(pledge.items) {
                collect(phrase.words, sorted, from: counts, into: &seen)
            }
            for words in seen { counts[words, default: 0] += 1 }
        }
        for pledge in pledges.indices {
            for term in pledges[pledge].terms.indices {
                let words = pledges[pledge].terms[term].words
                pledges[pledge].terms[term].distinction = share(
                    of: counts[words] ?? 1, among: pledges.count)
                pledges[pledge].terms[term].weight = min(
                    1, pledges[pledge].terms[term].content.reduce(0) { $0 + shares[$1] })
            }
        }
    }

    /// The terms that stand in a phrase.
    private static func collect(
        _ words: [Int], _ lengths: [Int], from terms: [[Int]: Int], into seen: inout Set<[Int]>
    ) {
        for length in lengths where length <= words.count {
            for start in 0...(words.count - length) {
                let part = Array(words[start..<start + length])
                if terms[part] != nil { seen.insert(part) }
            }
        }
    }
}
