/// A pledge at one meeting beside what it is compared with: how the wording came to be what it is.
package struct WordingPair: Sendable {
    /// Nil where there is nothing before to compare with, or where it does not stand.
    package let from: WordingPlace?
    /// Nil where it does not stand.
    package let to: WordingPlace?
    /// Where it stands at both.
    package let comparison: Comparison?
    /// The note with the analyst's own reading of the change.
    package let reading: Note?

    package init(from: WordingPlace?, to: WordingPlace?, comparison: Comparison?, reading: Note?) {
        self.from = from
        self.to = to
        self.comparison = comparison
        self.reading = reading
    }

    /// The labels that count: the analyst's own, else the proposed ones.
    package var labels: [ChangeLabel] {
        reading?.current.reading?.labels ?? comparison?.labels ?? []
    }
}

extension Comparison {
    /// The proposed labels with how sure they are: "strengthened, specified, provisional".
    package var labelsInWords: String { "\(labels.inWords), \(certainty)" }
}

extension Register {
    /// The statement's reaffirmation with which one is compared: the last statement before it that
    /// says the pledge. An event is no statement, and is compared with nothing.
    package func predecessor(of position: Int) -> Int? {
        guard catalog.isStatement(catalog.links[position].meeting) else { return nil }
        let all = catalog.reaffirmationsOfPledge[catalog.links[position].pledge]
        return all.drop { $0 != position }.dropFirst().first {
            catalog.isStatement(catalog.links[$0].meeting)
        }
    }

    /// A reaffirmation beside its predecessor.
    package func wordingPair(to position: Int) -> WordingPair {
        guard let before = predecessor(of: position) else {
            return WordingPair(
                from: nil, to: WordingPlace(reaffirmation: position, wording: 0), comparison: nil,
                reading: nil)
        }
        return wordingPair(from: before, to: position)
    }

    /// Two reaffirmations of a pledge, like with like.
    package func wordingPair(from before: Int, to after: Int) -> WordingPair {
        let comparison = comparison(fromReaffirmation: before, to: after)
        let pledge = catalog.pledges[catalog.links[after].pledge]
        return WordingPair(
            from: comparison.from, to: comparison.to, comparison: comparison,
            reading: reading(
                of: pledge, from: catalog.meetings[catalog.links[before].meeting].id,
                to: catalog.meetings[catalog.links[after].meeting].id))
    }

    /// All reaffirmations of a pledge up to the day, oldest first, each beside its predecessor.
    package func wordingPairs(of pledge: Int) -> [WordingPair] {
        facts[pledge].reaffirmations.reversed().map { wordingPair(to: $0) }
    }

    /// The latest wording of a pledge beside the one before; a statement's, where there is one.
    package func latestWordingPair(of pledge: Int) -> WordingPair? {
        let all = facts[pledge].reaffirmations
        let latest = all.first { catalog.isStatement(catalog.links[$0].meeting) } ?? all.first
        return latest.map { wordingPair(to: $0) }
    }

    /// The sources of one reaffirmation beside each other: by this a translator's word shows. Empty
    /// where there is one source.
    package func sourcePairs(of position: Int) -> [WordingPair] {
        let places = catalog.reaffirmations[position].wordings.indices
        return places.flatMap { left in
            places.dropFirst(left + 1).map { right in
                let from = WordingPlace(reaffirmation: position, wording: left)
                let to = WordingPlace(reaffirmation: position, wording: right)
                return WordingPair(
                    from: from, to: to, comparison: comparison(from: from, to: to), reading: nil)
            }
        }
    }

    /// What the catalog warns of where a pledge's wordings at two meetings are compared.
    package func caution(of pledge: Pledge.ID, from: Meeting.ID, to: Meeting.ID) -> String? {
        catalog.expectations.first { $0.pledge == pledge && $0.from == from && $0.to == to }?
            .caution
    }
}
