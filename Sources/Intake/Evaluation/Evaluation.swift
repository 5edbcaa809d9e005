import Commitments

/// How well a statement was read, against what a reader found.
package struct Evaluation: Sendable {
    /// Sentences that were counted, and those left out as ambiguous.
    package private(set) var sentences = 0
    /// Sentences that were left out, since readers disagree about them.
    package private(set) var ambiguous = 0
    /// Is the sentence a commitment?
    package private(set) var commitments = Tally()
    /// Pairs of a sentence and a pledge.
    package private(set) var links = Tally()
    /// Sentences with a pledge whose first proposal is right, or one of the first three. What counts
    /// neither way is passed over.
    package private(set) var first = 0
    /// Sentences with a pledge where one of the first three proposals is right.
    package private(set) var inThree = 0
    /// Pairs of a sentence and its pledge, and how many of the pledges are among the first three.
    package private(set) var pairs = 0
    /// How many of the pairs have their pledge among the first three proposals.
    package private(set) var pairsInThree = 0
    /// Sentences with a pledge.
    package private(set) var withPledges = 0
    /// What went wrong, to look at.
    package private(set) var mistakes: [Mistake] = []
    /// Labels that name no pledge of the catalog, or no sentence of the statement.
    package private(set) var unknown: [String] = []

    /// A sentence that was read differently.
    package struct Mistake: Sendable {
        /// The sentence's place in its statement, from 1.
        package let line: Int
        /// The sentence as it was read.
        package let text: String
        /// "linked SEC-05", "missed NK-05", "is a commitment".
        package let what: [String]
    }

    /// - Parameter proposed: those of the sentences that the labels' lines count.
    package init(_ proposed: [SentenceProposals], labels: [SentenceLabel], catalog: Catalog) {
        for label in labels {
            guard proposed.indices.contains(label.line - 1) else {
                unknown.append("line \(label.line)")
                continue
            }
            if label.isAmbiguous {
                ambiguous += 1
            } else {
                count(proposed[label.line - 1], label, catalog)
            }
        }
    }

    private mutating func count(
        _ reading: SentenceProposals, _ label: SentenceLabel, _ catalog: Catalog
    ) {
        let right = positions(label.pledges, catalog)
        let open = positions(label.alsoOK, catalog)
        var what: [String] = []
        sentences += 1
        let isCommitment = reading.commitment != nil
        commitments.count(said: isCommitment, isSo: label.isCommitment)
        if isCommitment != label.isCommitment {
            what.append(isCommitment ? "is no commitment" : "is a commitment")
        }
        countLinks(reading, right, open, &what)
        let ranked = reading.proposals.map(\.pledge).filter {
            right.contains($0) || !open.contains($0)
        }
        countRanks(ranked, right)
        if !right.isEmpty, let first = ranked.first, !right.contains(first) {
            what.append("first is \(first)")
        }
        if !what.isEmpty {
            mistakes.append(Mistake(line: label.line, text: reading.sentence.text, what: what))
        }
    }

    private mutating func countLinks(
        _ reading: SentenceProposals, _ right: Set<Pledge.ID>, _ open: Set<Pledge.ID>,
        _ what: inout [String]
    ) {
        let linked = reading.proposals.filter(\.isLink).map(\.pledge)
        for pledge in linked where right.contains(pledge) || !open.contains(pledge) {
            links.count(said: true, isSo: right.contains(pledge))
            if !right.contains(pledge) { what.append("linked \(pledge)") }
        }
        for pledge in right.subtracting(linked).sorted() {
            links.count(said: false, isSo: true)
            what.append("missed \(pledge)")
        }
    }

    private mutating func countRanks(_ ranked: [Pledge.ID], _ right: Set<Pledge.ID>) {
        if right.isEmpty { return }
        withPledges += 1
        if ranked.prefix(1).contains(where: right.contains) { first += 1 }
        if ranked.prefix(3).contains(where: right.contains) { inThree += 1 }
        pairs += right.count
        // The third place is enough for the first of three, the fifth for the third of five.
        pairsInThree += right.intersection(ranked.prefix(max(3, right.count))).count
    }

    private mutating func positions(_ names: [String], _ catalog: Catalog) -> Set<Pledge.ID> {
        Set(
            names.compactMap { name in
                guard let pledge = catalog.pledge(name) else {
                    unknown.append(name)
                    return nil
                }
                return pledge.id
            })
    }

    /// Sentences with a pledge whose first proposal is right, as a share.
    package var firstShare: Double { Tally.share(first, of: withPledges) }
    /// The share of sentences with a pledge where one of their pledges is among the first three.
    package var inThreeShare: Double { Tally.share(inThree, of: withPledges) }
}
