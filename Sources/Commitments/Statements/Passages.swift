/// A stretch of a statement that speaks of a pledge.
package struct Passage: Hashable, Sendable {
    /// The wording that it belongs to.
    package let place: WordingPlace
    /// Code points of the text.
    package let range: Range<Int>
    /// Whether the wording itself is there, and not another sentence of its passage.
    package let isWording: Bool

    /// Creates a passage at a place of a text.
    package init(place: WordingPlace, range: Range<Int>, isWording: Bool) {
        self.place = place
        self.range = range
        self.isWording = isWording
    }
}

extension Catalog {
    /// What a stored text says of the catalog's pledges, in the order of the text. Wordings without a
    /// recorded place are looked for.
    package func passages(in record: StatementRecord, _ text: StatementText) -> [Passage] {
        guard let meeting = position(ofMeeting: record.meeting) else { return [] }
        let found = reaffirmationsOfMeeting[meeting].flatMap { position in
            reaffirmations[position].wordings.indices.flatMap { index in
                passages(
                    of: WordingPlace(reaffirmation: position, wording: index), in: record, text)
            }
        }
        return found.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.place.reaffirmation)
                < ($1.range.lowerBound, $1.range.upperBound, $1.place.reaffirmation)
        }
    }

    private func passages(
        of place: WordingPlace, in record: StatementRecord, _ text: StatementText
    ) -> [Passage] {
        let said = reaffirmations[place.reaffirmation]
        let wording = said.wordings[place.wording]
        if let anchor = wording.anchor {
            guard anchor.statement == record.id else { return [] }
            return anchor.selectors.enumerated().compactMap { index, selector in
                text.find(selector).map { Passage(place: place, range: $0, isWording: index == 0) }
            }
        }
        guard statements(quotedBy: wording, at: said.meeting).contains(record),
            let range = text.folded.ranges(of: wording.text).first
        else { return [] }
        return [Passage(place: place, range: range, isWording: true)]
    }
}
