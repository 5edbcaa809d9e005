/// Two statements as one text: what stayed, what changed, what came, went or moved, sentence by
/// sentence, with the pledges that the sentences speak of.
package struct StatementRedline: Sendable {
    /// The earlier statement.
    package let from: StatementSentences
    /// The later statement.
    package let to: StatementSentences
    /// In the order of the later statement; what went is where it was.
    package let rows: [Row]

    /// Sentences that belong together.
    package struct Row: Sendable {
        /// What became of them.
        package let kind: Kind
        /// Whether they are at another place than their neighbors.
        package let isMoved: Bool
        /// Positions of sentences of the earlier statement; none where they came.
        package let before: [Int]
        /// Positions of sentences of the later statement; none where they went.
        package let after: [Int]
        /// Where the words differ.
        package let redline: Redline
        /// How alike both sides are, from 0 to 1; nil where there is one side.
        package let likeness: Double?
        /// What became of each pledge that a passage in these sentences speaks of: the same answer
        /// as everywhere, whichever sentence has it.
        package let changes: [PledgeChange]
    }

    /// What became of a sentence.
    package enum Kind: String, CaseIterable, Sendable {
        /// The same words.
        case same
        case changed, added, removed
    }

    /// How many rows are of a kind.
    package func count(_ kind: Kind) -> Int { rows.count { $0.kind == kind } }

    /// How many rows are at another place.
    package var moved: Int { rows.count(where: \.isMoved) }
}

extension Register {
    /// Two statements as one text.
    package func redline(
        from: StatementSentences, to: StatementSentences
    ) -> StatementRedline {
        var maker = StatementRedlining(self, from, to)
        return StatementRedline(from: from, to: to, rows: maker.rows())
    }
}

/// Puts the rows of a redline in order.
private struct StatementRedlining {
    private let register: Register
    private let from: StatementSentences
    private let to: StatementSentences
    private let groups: [SentencePairs.Group]
    /// The next sentence of each statement that has no row yet.
    private var next = (before: 0, after: 0)

    init(_ register: Register, _ from: StatementSentences, _ to: StatementSentences) {
        self.register = register
        self.from = from
        self.to = to
        let words = SentenceWords(
            (from.sentences + to.sentences).map(\.text), register.judge)
        groups = SentencePairs(words, from.sentences, to.sentences).groups
    }

    mutating func rows() -> [StatementRedline.Row] {
        var rows: [StatementRedline.Row] = []
        for group in groups where !group.isMoved {
            rows += gap(before: group.before[0], after: group.after[0])
            rows.append(row(group))
            next = (
                group.before[group.before.count - 1] + 1, group.after[group.after.count - 1] + 1
            )
        }
        return rows + gap(before: from.sentences.count, after: to.sentences.count)
    }

    /// What went, came or moved here before two places.
    private func gap(before: Int, after: Int) -> [StatementRedline.Row] {
        let paired = Set(groups.flatMap(\.before))
        let arrived = Dictionary(
            groups.flatMap { group in group.after.map { ($0, group) } },
            uniquingKeysWith: { first, _ in first })
        let removed = (next.before..<max(next.before, before)).filter { !paired.contains($0) }
            .map { row(.removed, before: [$0]) }
        let added = (next.after..<max(next.after, after)).compactMap { place in
            guard let group = arrived[place] else { return row(.added, after: [place]) }
            return group.after[0] == place ? row(group) : nil
        }
        return removed + added
    }

    private func row(_ group: SentencePairs.Group) -> StatementRedline.Row {
        let redline = register.judge.redline(text(from, group.before), text(to, group.after))
        return StatementRedline.Row(
            kind: redline.isSame ? .same : .changed, isMoved: group.isMoved, before: group.before,
            after: group.after, redline: redline, likeness: group.likeness,
            changes: changes(group.before, group.after))
    }

    private func row(
        _ kind: StatementRedline.Kind, before: [Int] = [], after: [Int] = []
    ) -> StatementRedline.Row {
        let (went, came) = (text(from, before), text(to, after))
        let piece =
            kind == .removed
            ? Redline.Piece(.removed, before: went) : Redline.Piece(.inserted, after: came)
        return StatementRedline.Row(
            kind: kind, isMoved: false, before: before, after: after,
            redline: Redline(pieces: [piece], isWhole: true), likeness: nil,
            changes: changes(before, after))
    }

    private func text(_ side: StatementSentences, _ places: [Int]) -> String {
        side.text(places)
    }

    private func changes(_ before: [Int], _ after: [Int]) -> [PledgeChange] {
        let named =
            before.flatMap { from.sentences[$0].pledges }
            + after.flatMap { to.sentences[$0].pledges }
        let catalog = register.catalog
        guard let earlier = catalog.position(ofMeeting: from.record.meeting),
            let later = catalog.position(ofMeeting: to.record.meeting)
        else { return [] }
        var seen: Set<Int> = []
        return named.compactMap { catalog.position(ofPledge: $0.text) }
            .filter { seen.insert($0).inserted }
            .map { register.change(of: $0, at: later, against: earlier) }
    }
}
