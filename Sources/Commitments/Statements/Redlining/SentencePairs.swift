/// Which sentences of two statements belong together.
struct SentencePairs {
    /// Sentences that say the same matter: one and one, or one and the several that it was split into.
    struct Group {
        /// Positions in the earlier statement, ascending and adjacent.
        var before: [Int]
        /// Positions in the later statement, ascending and adjacent.
        var after: [Int]
        /// From 0 to 1.
        var likeness: Double
        /// Whether it is not where its neighbors would put it.
        var isMoved = false
    }

    /// By place in the earlier statement.
    private(set) var groups: [Group] = []

    /// How alike two sentences must be to count as one that changed. Set by hand on the statements
    /// of 2022 to 2025: pairs below it seldom share a subject.
    private static let least = 0.35
    /// The same where both have a passage of one pledge, which an analyst has found there.
    private static let leastWithPledge = 0.2
    /// What it is worth that both have a passage of one pledge.
    private static let pledge = 0.15
    /// What it is worth that two sentences are at the same height of their texts.
    private static let height = 0.05
    /// How much more alike a sentence must become by what is joined to it.
    private static let gain = 0.04

    /// - Parameter words: of the sentences of the earlier statement, then of the later one.
    init(
        _ words: SentenceWords, _ before: [StatementSentences.Sentence],
        _ after: [StatementSentences.Sentence]
    ) {
        match(words, before, after)
        join(words, before.count, after.count)
        groups.sort { $0.before[0] < $1.before[0] }
        markMoved(words)
    }

    /// Takes the likest pairs first.
    private mutating func match(
        _ words: SentenceWords, _ before: [StatementSentences.Sentence],
        _ after: [StatementSentences.Sentence]
    ) {
        let offset = before.count
        let pairs = words.likeness(of: 0..<offset, with: offset..<offset + after.count)
            .compactMap { pair -> (one: Int, other: Int, likeness: Double, worth: Double)? in
                let (one, other) = (pair.one, pair.other - offset)
                let share = !Set(before[one].pledges).isDisjoint(with: after[other].pledges)
                guard
                    pair.likeness
                        >= (share ? SentencePairs.leastWithPledge : SentencePairs.least)
                else { return nil }
                let distance = abs(
                    Double(one) / Double(before.count) - Double(other) / Double(after.count))
                let worth =
                    pair.likeness + SentencePairs.height * (1 - distance)
                    + (share ? SentencePairs.pledge : 0)
                return (one, other, pair.likeness, worth)
            }
            .sorted { ($1.worth, $0.one, $0.other) < ($0.worth, $1.one, $1.other) }
        var (taken, takenAfter): (Set<Int>, Set<Int>) = ([], [])
        for pair in pairs where !taken.contains(pair.one) && !takenAfter.contains(pair.other) {
            taken.insert(pair.one)
            takenAfter.insert(pair.other)
            groups.append(
                Group(before: [pair.one], after: [pair.other], likeness: pair.likeness))
        }
    }

    /// Joins what is left over to the sentence beside it, where the two together are liker: a
    /// sentence that was split, or two that became one.
    private mutating func join(_ words: SentenceWords, _ before: Int, _ after: Int) {
        join(\.after, count: after, words, offset: before)
        join(\.before, count: before, words, offset: before)
    }

    private mutating func join(
        _ side: WritableKeyPath<Group, [Int]>, count: Int, _ words: SentenceWords, offset: Int
    ) {
        var owner: [Int: Int] = [:]
        for (index, group) in groups.enumerated() { owner[group[keyPath: side][0]] = index }
        for sentence in 0..<count where owner[sentence] == nil {
            let near = [sentence - 1, sentence + 1].compactMap { owner[$0] }
            let better = near.compactMap { index -> (Int, Group)? in
                var group = groups[index]
                group[keyPath: side] = (group[keyPath: side] + [sentence]).sorted()
                group.likeness = words.likeness(group.before, group.after.map { $0 + offset })
                return group.likeness > groups[index].likeness + SentencePairs.gain
                    ? (index, group) : nil
            }
            guard let best = better.max(by: { $0.1.likeness < $1.1.likeness }) else { continue }
            groups[best.0] = best.1
            owner[sentence] = best.0
        }
    }

    /// What is not in the heaviest run of groups that keep their order was moved.
    private mutating func markMoved(_ words: SentenceWords) {
        var best: [(weight: Double, previous: Int?)] = []
        for (index, group) in groups.enumerated() {
            let earlier = (0..<index).filter { groups[$0].after[0] < group.after[0] }
            let previous = earlier.max { best[$0].weight < best[$1].weight }
            let own = group.before.reduce(0) { $0 + words.weight(of: $1) }
            best.append((own + (previous.map { best[$0].weight } ?? 0), previous))
        }
        var kept: Set<Int> = []
        var next = best.indices.max { best[$0].weight < best[$1].weight }
        while let index = next {
            kept.insert(index)
            next = best[index].previous
        }
        for index in groups.indices { groups[index].isMoved = !kept.contains(index) }
    }
}
