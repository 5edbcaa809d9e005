import Commitments

/// What changed between two meetings, with what a format needs to write it down. It knows neither
/// clock nor environment, so that the browser and the command line make the same bytes.
package struct ComparisonBrief: Sendable {
    /// The catalog and the notes, as of a day.
    package let register: Register
    /// The comparison with all its pledges that are shown.
    package let comparison: MeetingComparison
    /// With its facets in the order of the fields.
    package let filter: Filter
    /// The order of the pledges within a section.
    package let sort: Sort
    /// Whether what is only repeated is left out.
    package let isChangedOnly: Bool
    /// Which notes of each pledge are in it.
    package let notes: NoteChoice
    /// The stored texts of the two meetings, in which is looked up what is new or gone.
    package let texts: Texts

    /// The sentences of the stored texts of two meetings.
    package struct Texts: Sendable {
        let from: [StatementSentences]
        let to: [StatementSentences]

        /// Creates the texts of the earlier and the later meeting; none where none is stored.
        package init(from: [StatementSentences] = [], to: [StatementSentences] = []) {
            self.from = from
            self.to = to
        }
    }

    /// Compares two meetings, whichever is given first, over the pledges that a filter lets
    /// through.
    /// - Parameters:
    ///   - one: the position of a meeting; `other` likewise.
    package init(
        _ register: Register, _ one: Int, _ other: Int, filter: Filter = .all,
        sortedBy sort: Sort = .pillar, changedOnly: Bool = false, notes: NoteChoice = .latest,
        texts: Texts = Texts()
    ) {
        self.register = register
        self.filter = filter.inOrder
        self.sort = sort
        isChangedOnly = changedOnly
        self.notes = notes
        self.texts = texts
        let shown = MeetingComparison(register, one, other).keeping(
            Listing(register, filter, sortedBy: sort).rows)
        comparison = changedOnly ? shown.changed : shown
    }

    /// The catalog as it was known on the day.
    package var catalog: Catalog { register.catalog }

    /// The earlier meeting.
    package var from: Meeting { catalog.meetings[comparison.from] }

    /// The later meeting.
    package var to: Meeting { catalog.meetings[comparison.to] }

    /// The pledge of a row.
    package func pledge(of row: MeetingComparison.Row) -> Pledge { catalog.pledges[row.pledge] }

    /// The chosen notes on a row's pledge, newest first, without those that say nothing
    /// but the reading, which is shown next to the labels anyway.
    package func notes(on row: MeetingComparison.Row) -> [Note] {
        notes.chosen(
            from: register.notes(on: pledge(of: row)).filter {
                $0.id != row.reading?.id || !$0.current.text.isEmpty
            })
    }

    /// The sentence of the other statement that is most like the passage of a pledge that is new,
    /// returned or gone; nil where nothing is like it, or its text is not stored.
    func nearest(
        to row: MeetingComparison.Row
    ) -> (record: StatementRecord, found: NearestSentence)? {
        let (from, to) = comparison.passages(of: row, in: register)
        guard row.comparison == nil, let place = from ?? to else { return nil }
        let (own, other) = from == nil ? (texts.to, texts.from) : (texts.from, texts.to)
        let wording = register.wording(at: place)
        let passage = own.passage(of: pledge(of: row).id) ?? wording.text
        return other.nearest(to: passage, in: wording.language, register.judge)
    }

    /// How many of the wordings compared a government wrote, and how many the press gave.
    var coverage: (official: Int, press: Int) {
        let passages = comparison.rows.flatMap { row in
            let (from, to) = comparison.passages(of: row, in: register)
            return [from, to].compactMap(\.self)
        }
        let official = passages.count { register.wording(at: $0).provenance.isOfficial }
        return (official, passages.count - official)
    }
}
