#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Links the sentences of a text and its translation, which keep their order. No model is asked: as
/// in W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora",
/// Computational Linguistics 19 (1993), 75–102, the likeliest way through both texts is looked for,
/// where one sentence becomes one, none, two or three, of about the same length. What both name (numbers,
/// places, bodies, the catalog's pledges) counts besides, by how rare it is.
struct SentenceAligner {
    /// Sentences of both texts that say the same.
    struct Link: Hashable, Sendable {
        /// Positions in the first text, adjacent.
        var first: Range<Int>
        /// Positions in the second text, adjacent.
        var second: Range<Int>
        /// How likely it is against all other ways through both texts, from 0 to 1.
        var probability: Double
        /// The share of what they name that both name, by weight.
        var likeness: Double
        /// Whether it is not where its neighbors would put it.
        var isMoved = false
    }

    private let markWeights: MarkWeights
    private let first: Side
    private let second: Side
    /// The length of the second text for each letter of the first.
    private let ratio: Double

    /// The sentences of a text, alone and with those that follow.
    private struct Side {
        var groups: [[Group]] = []
        var count: Int { groups.count }
    }

    /// Adjacent sentences taken as one.
    private struct Group {
        var length = 0.0
        /// Numbers of marks, ascending.
        var marks: [Int] = []
        var weight = 0.0
        var beginsParagraph = false
    }

    private struct Bead {
        var first: Int
        var second: Int
        /// The logarithm of how often translators do so, against one for one.
        var prior: Double
    }

    // Set by hand on pairs of texts that were written for it.
    private static let beads = [
        Bead(first: 1, second: 1, prior: 0), Bead(first: 1, second: 0, prior: -2.6),
        Bead(first: 0, second: 1, prior: -2.6), Bead(first: 2, second: 1, prior: -2),
        Bead(first: 1, second: 2, prior: -2), Bead(first: 3, second: 1, prior: -4),
        Bead(first: 1, second: 3, prior: -4), Bead(first: 2, second: 2, prior: -4),
    ]
    private static let most = 3
    /// The variance of a length for each letter.
    private static let variance = 9.0
    /// What it is worth that both name the same, and what it costs that they name nothing in common.
    private static let (shared, apart) = (8.0, 2.0)
    /// The weight of marks from which they count in full.
    private static let enough = 6.0
    private static let paragraph = 0.6
    /// What a link needs to be believed.
    private static let (least, leastAlone) = (0.62, 0.85)
    private static let leastLikeness = 0.2
    /// A link against the order of the texts needs more.
    private static let (moved, movedWeight) = (0.55, 4.0)

    /// - Parameter isWhole: whether the lengths of the whole texts can be compared.
    init(_ first: [SentenceTraits], _ second: [SentenceTraits], isWhole: Bool) {
        let weights = MarkWeights(first + second)
        markWeights = weights
        self.first = SentenceAligner.side(first, weights)
        self.second = SentenceAligner.side(second, weights)
        let lengths = [first, second].map { $0.reduce(0) { $0 + $1.length } }
        let known = lengths[0] > 0 ? lengths[1] / lengths[0] : 1
        ratio = isWhole && (0.6...1.6).contains(known) ? known : 1
    }

    private static func side(_ traits: [SentenceTraits], _ weights: MarkWeights) -> Side {
        var side = Side()
        for start in traits.indices {
            var groups = [Group()]
            for sentence in traits[start...].prefix(most) {
                var group = groups[groups.count - 1]
                group.length += sentence.length
                group.marks = Set(group.marks + weights.numbers(of: sentence.marks)).sorted()
                group.weight = group.marks.reduce(0) { $0 + weights[$1] }
                group.beginsParagraph = traits[start].beginsParagraph
                groups.append(group)
            }
            side.groups.append(groups)
        }
        return side
    }
}

// MARK: The ways through both texts

extension SentenceAligner {
    /// The links that can be believed, by their place in the first text.
    var links: [Link] {
        var links = likely.filter(isBelieved)
        links += moved(besides: links)
        return links.sorted { $0.first.lowerBound < $1.first.lowerBound }
    }

    /// Links that are likelier than all that contradict them.
    private var likely: [Link] {
        let (forward, backward) = (sums(isForward: true), sums(isForward: false))
        let all = backward[0][0]
        var links: [Link] = []
        for one in 0..<first.count {
            for other in 0..<second.count {
                for bead in SentenceAligner.beads where bead.first > 0 && bead.second > 0 {
                    guard let group = group(bead, one, other) else { continue }
                    let rest = backward[one + bead.first][other + bead.second]
                    let chance = exp(forward[one][other] + group.score + rest - all)
                    if chance < SentenceAligner.least { continue }
                    links.append(
                        Link(
                            first: one..<one + bead.first, second: other..<other + bead.second,
                            probability: min(1, chance), likeness: group.likeness))
                }
            }
        }
        return links
    }

    private func isBelieved(_ link: Link) -> Bool {
        let groups = [group(first, link.first), group(second, link.second)]
        // Where little is named only the neighbors and the length speak.
        return groups.contains { $0.weight < 2 }
            ? link.probability >= SentenceAligner.leastAlone
            : link.likeness >= SentenceAligner.leastLikeness
    }

    /// The logarithm of the sum over all ways: from the start to each place, or from there to the end.
    private func sums(isForward: Bool) -> [[Double]] {
        var sums = Array(
            repeating: Array(repeating: -Double.infinity, count: second.count + 1),
            count: first.count + 1)
        let rows = isForward ? Array(0...first.count) : (0...first.count).reversed()
        let columns = isForward ? Array(0...second.count) : (0...second.count).reversed()
        for one in rows {
            for other in columns {
                sums[one][other] = sum(to: one, other, sums, isForward)
            }
        }
        return sums
    }

    private func sum(
        to one: Int, _ other: Int, _ sums: [[Double]], _ isForward: Bool
    ) -> Double {
        let isOrigin = isForward ? one + other == 0 : one == first.count && other == second.count
        if isOrigin { return 0 }
        let terms = SentenceAligner.beads.compactMap { bead -> Double? in
            let (start, end) =
                isForward ? (one - bead.first, other - bead.second) : (one, other)
            guard start >= 0, end >= 0, let group = group(bead, start, end) else { return nil }
            return group.score
                + (isForward
                    ? sums[start][end] : sums[one + bead.first][other + bead.second])
        }
        guard let most = terms.max(), most > -.infinity else { return -.infinity }
        return most + log(terms.reduce(0) { $0 + exp($1 - most) })
    }

    /// How likely it is that sentences from two places on belong together; nil beyond the end.
    private func group(
        _ bead: Bead, _ one: Int, _ other: Int
    ) -> (score: Double, likeness: Double)? {
        guard one + bead.first <= first.count, other + bead.second <= second.count else {
            return nil
        }
        if bead.first == 0 || bead.second == 0 { return (bead.prior, 0) }
        let (left, right) = (first.groups[one][bead.first], second.groups[other][bead.second])
        let likeness = likeness(left, right)
        let both = left.weight + right.weight
        let naming =
            min(1, both / SentenceAligner.enough)
            * (SentenceAligner.shared * likeness - SentenceAligner.apart)
        let begins =
            left.beginsParagraph == right.beginsParagraph
            ? (left.beginsParagraph ? SentenceAligner.paragraph : 0) : -SentenceAligner.paragraph
        return (bead.prior + length(left, right) + naming + begins, likeness)
    }

    private func length(_ left: Group, _ right: Group) -> Double {
        let expected = left.length * ratio
        let mean = max(1, (expected + right.length) / 2)
        let distance = right.length - expected
        return max(-4, -distance * distance / (2 * mean * SentenceAligner.variance))
    }

    private func likeness(_ left: Group, _ right: Group) -> Double {
        let both = left.weight + right.weight
        if both == 0 { return 0 }
        let common = Set(left.marks).intersection(right.marks)
        return 2 * common.reduce(0) { $0 + markWeights[$1] } / both
    }

    private func group(_ side: Side, _ range: Range<Int>) -> Group {
        side.groups[range.lowerBound][range.count]
    }
}

// MARK: What was moved

extension SentenceAligner {
    /// Sentences without a link that name the same at different places, the likest first.
    private func moved(besides links: [Link]) -> [Link] {
        let (left, right) = (Set(links.flatMap(\.first)), Set(links.flatMap(\.second)))
        var pairs: [Link] = []
        for one in first.groups.indices where !left.contains(one) {
            for other in second.groups.indices where !right.contains(other) {
                let groups = (first.groups[one][1], second.groups[other][1])
                let likeness = likeness(groups.0, groups.1)
                guard likeness >= SentenceAligner.moved,
                    min(groups.0.weight, groups.1.weight) >= SentenceAligner.movedWeight
                else { continue }
                pairs.append(
                    Link(
                        first: one..<one + 1, second: other..<other + 1, probability: likeness,
                        likeness: likeness))
            }
        }
        var taken: [Link] = []
        for pair in pairs.sorted(by: { $0.likeness > $1.likeness })
        where !taken.contains(where: { $0.first == pair.first || $0.second == pair.second }) {
            var pair = pair
            pair.isMoved = links.contains {
                ($0.first.lowerBound < pair.first.lowerBound)
                    != ($0.second.lowerBound < pair.second.lowerBound)
            }
            taken.append(pair)
        }
        return taken
    }
}

/// What the marks of sentences weigh: the fewer sentences have one, the more it says.
struct MarkWeights {
    private var numbers: [String: Int] = [:]
    private var weights: [Double] = []

    init(_ sentences: [SentenceTraits]) {
        var counts: [Int] = []
        for mark in sentences.flatMap(\.marks) {
            if let number = numbers[mark] {
                counts[number] += 1
            } else {
                numbers[mark] = counts.count
                counts.append(1)
            }
        }
        let all = Double(1 + sentences.count)
        weights = counts.map { max(0.3, log(all / Double(1 + $0))) }
    }

    subscript(number: Int) -> Double { weights[number] }

    func numbers(of marks: Set<String>) -> [Int] { marks.compactMap { numbers[$0] } }
}
