/// A pledge at one meeting beside what it is compared with: how the wording came to be what it is.
package struct WordingPair: Sendable {
    /// Nil where the earlier meeting does not have it.
    package let from: WordingPlace?
    /// Nil where the later meeting does not have it.
    package let to: WordingPlace?
    /// Where both have it.
    package let comparison: Comparison?
    /// The note with the analyst's own reading of the change.
    package let reading: Note?
    /// From the earlier meeting to the later one; nil for two sources of one meeting.
    package let change: PledgeChange?

    /// Creates the pair that a change of a pledge compares.
    package init(_ change: PledgeChange) {
        from = change.from
        to = change.to
        comparison = change.comparison
        reading = change.reading
        self.change = change
    }

    /// Two sources of one meeting.
    init(_ comparison: Comparison) {
        from = comparison.from
        to = comparison.to
        self.comparison = comparison
        reading = nil
        change = nil
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
    /// A reaffirmation beside what it is compared with.
    package func wordingPair(to position: Int) -> WordingPair {
        let link = catalog.links[position]
        return WordingPair(change(of: link.pledge, at: link.meeting))
    }

    /// All reaffirmations of a pledge up to the day, oldest first, each beside what it is compared
    /// with.
    package func wordingPairs(of pledge: Int) -> [WordingPair] {
        facts[pledge].reaffirmations.reversed().map { wordingPair(to: $0) }
    }

    /// The sources of one reaffirmation beside each other: by this a translator's word shows. Empty
    /// where there is one source.
    package func sourcePairs(of position: Int) -> [WordingPair] {
        let places = catalog.reaffirmations[position].wordings.indices
        return places.flatMap { left in
            places.dropFirst(left + 1).map { right in
                let from = WordingPlace(reaffirmation: position, wording: left)
                let to = WordingPlace(reaffirmation: position, wording: right)
                return WordingPair(comparison(from: from, to: to))
            }
        }
    }

    /// What the catalog warns of where a pledge's wordings at two meetings are compared.
    package func caution(of pledge: Pledge.ID, from: Meeting.ID, to: Meeting.ID) -> String? {
        catalog.expectations.first { $0.pledge == pledge && $0.from == from && $0.to == to }?
            .caution
    }
}
