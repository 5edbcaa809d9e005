/// What became of a pledge, in time order: the statements that said it or were silent, the events
/// about it, the notes with their statuses and days of review. Ends with the day, but for days of
/// review that are still to come.
package struct Timeline: Sendable {
    /// The pledge's position.
    package let pledge: Int
    /// Oldest first.
    package let entries: [Entry]
    /// Of the statements that reaffirmed it.
    package let said: Figures
    /// Of the events about it.
    package let events: Figures

    /// Something that happened, or is due, on a day.
    package struct Entry: Hashable, Sendable {
        /// The day, or the month where no day is known; of what lasted longer the first.
        package var date: MeetingDate
        /// What happened, or is due.
        package var kind: Kind

        /// Where it is on an axis of days: of a month in its middle.
        package var day: CalendarDate { date.middle }
    }

    /// What an entry tells.
    package enum Kind: Hashable, Sendable {
        /// A statement reaffirmed it, in the reaffirmation of this position.
        case said(Int)
        /// A statement coded in full has it not: the meeting's position, and what that is called.
        case silent(Int, State)
        /// An exercise, a workshop, a working group met about it; the reaffirmation's position.
        case event(Int)
        case note(Note.ID)
        /// The day by which a note should be looked at again.
        case review(Note.ID)
    }

    /// Collects what happened to a pledge up to the register's day.
    package init(_ register: Register, pledge: Int) {
        self.pledge = pledge
        let said = Timeline.said(register, pledge)
        let events = Timeline.events(register, pledge)
        let all =
            said + events + Timeline.silences(register, pledge) + Timeline.notes(register, pledge)
        // What happened on one day stays in this order: meetings, then notes, then reviews due.
        entries = all.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }
        .map(\.element)
        self.said = Figures(of: said, asOf: register.asOf)
        self.events = Figures(of: events, asOf: register.asOf)
    }
}

// MARK: What happened

extension Timeline {
    private static func said(_ register: Register, _ pledge: Int) -> [Entry] {
        meetings(register, pledge).filter(\.isStatement).map {
            Entry(date: $0.date, kind: .said($0.reaffirmation))
        }
    }

    private static func events(_ register: Register, _ pledge: Int) -> [Entry] {
        meetings(register, pledge).filter { !$0.isStatement }.map {
            Entry(date: $0.date, kind: .event($0.reaffirmation))
        }
    }

    /// Oldest first.
    private static func meetings(
        _ register: Register, _ pledge: Int
    ) -> [(reaffirmation: Int, date: MeetingDate, isStatement: Bool)] {
        let catalog = register.catalog
        return register.facts[pledge].reaffirmations.reversed().map { reaffirmation in
            let meeting = catalog.links[reaffirmation].meeting
            return (reaffirmation, catalog.meetings[meeting].date, catalog.isStatement(meeting))
        }
    }

    private static func silences(_ register: Register, _ pledge: Int) -> [Entry] {
        func state(at meeting: Int) -> State {
            register.change(of: pledge, at: meeting).state ?? .notComparable
        }
        return Record(register, pledge: pledge).statements.filter { $0.standing == .silent }.map {
            Entry(
                date: register.catalog.meetings[$0.meeting].date,
                kind: .silent($0.meeting, state(at: $0.meeting)))
        }
    }

    private static func notes(_ register: Register, _ pledge: Int) -> [Entry] {
        let notes = register.notes(on: register.catalog.pledges[pledge]).reversed()
        return notes.map { Entry(date: MeetingDate($0.current.date), kind: .note($0.id)) }
            + notes.compactMap { note in
                note.current.reviewBy.map {
                    Entry(date: MeetingDate($0), kind: .review(note.id))
                }
            }
    }
}

// MARK: Figures

extension Timeline {
    /// How often and when.
    package struct Figures: Hashable, Sendable {
        /// How many there were.
        package var count: Int
        /// The date of the first; nil where there was none.
        package var first: MeetingDate?
        /// The date of the last; nil where there was none.
        package var last: MeetingDate?
        /// The days since the last one; nil where there was none.
        package var sinceLast: DaySpan?
        /// The longest time from one to the next; of equal ones the latest.
        package var longestGap: Gap?

        /// The time between two of them.
        package struct Gap: Hashable, Sendable {
            /// The date of the one before the gap.
            package var from: MeetingDate
            /// The date of the one after the gap.
            package var to: MeetingDate

            /// How long the gap is.
            package var span: DaySpan { to.span(since: from) }
        }

        /// - Parameter entries: oldest first.
        init(of entries: [Entry], asOf day: CalendarDate) {
            let dates = entries.map(\.date)
            count = dates.count
            first = dates.first
            last = dates.last
            sinceLast = dates.last.map { MeetingDate(day).span(since: $0) }
            let gaps = zip(dates, dates.dropFirst()).map { Gap(from: $0, to: $1) }
            longestGap = gaps.reduce(nil) { best, next in
                best.map { $0.span.days > next.span.days ? $0 : next } ?? next
            }
        }
    }

    /// The last entry that is not still to come; nil where there is none.
    package func last(upTo day: CalendarDate) -> Int? { entries.lastIndex { $0.day <= day } }
}
