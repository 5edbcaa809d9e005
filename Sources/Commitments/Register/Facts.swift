extension Register {
    /// What is known of one pledge on the day.
    package struct Facts: Hashable, Sendable {
        /// Its reaffirmations, newest first, as positions in the catalog.
        package var reaffirmations: [Int]
        /// The statements that reaffirmed it, however much of them was coded.
        package var reaffirmed = Occasions()
        /// The events that were about it.
        package var tookPlace = Occasions()
        /// The status that the latest note with one gives.
        package var status = Status.notAssessed
        /// How many notes are on it, without deleted ones.
        package var noteCount = 0
        /// How many of the notes have two texts that wait to be settled.
        package var twoTexts = 0

        /// The days since a statement last reaffirmed it; more than any number where none did.
        package var daysSinceStatement: Int { reaffirmed.sinceLast?.days ?? .max }
    }

    /// Meetings of one kind, statements or events, that had a pledge.
    package struct Occasions: Hashable, Sendable {
        /// How many meetings there were.
        package var count = 0
        /// The date of the first; nil where there was none.
        package var first: MeetingDate?
        /// The date of the last; nil where there was none.
        package var last: MeetingDate?
        /// From the last one to the day.
        package var sinceLast: DaySpan?
    }

    /// A pledge that no statement has reaffirmed for more days than this is stale.
    package static let staleDays = 180
}

extension Register.Facts {
    /// Of statements and events together.
    package var first: MeetingDate? {
        [reaffirmed.first, tookPlace.first].compactMap(\.self).min()
    }

    /// The later of the last statement and the last event.
    package var last: MeetingDate? { [reaffirmed.last, tookPlace.last].compactMap(\.self).max() }

    /// The days since the later of the two.
    package var sinceLast: DaySpan? {
        [reaffirmed.sinceLast, tookPlace.sinceLast].compactMap(\.self).min { $0.days < $1.days }
    }

    /// For each pledge of a catalog.
    static func all(
        _ catalog: Catalog, knowing known: [Bool], on day: CalendarDate
    ) -> [Register.Facts] {
        let knowsAll = known.allSatisfy(\.self)
        let dates = catalog.meetings.map(\.date)
        // Worked out once a meeting, and not once a reaffirmation.
        let spans = dates.map { MeetingDate(day).span(since: $0) }
        return catalog.reaffirmationsOfPledge.map { all in
            let found = knowsAll ? all : all.filter { known[catalog.links[$0].meeting] }
            var facts = Register.Facts(reaffirmations: found)
            for reaffirmation in found {
                let meeting = catalog.links[reaffirmation].meeting
                if catalog.isStatement(meeting) {
                    facts.reaffirmed.add(dates[meeting], spans[meeting])
                } else {
                    facts.tookPlace.add(dates[meeting], spans[meeting])
                }
            }
            return facts
        }
    }
}

extension Register.Occasions {
    /// Adds one that is not later than those before.
    fileprivate mutating func add(_ date: MeetingDate, _ span: DaySpan) {
        count += 1
        first = date
        if last == nil {
            last = date
            sinceLast = span
        }
    }
}
