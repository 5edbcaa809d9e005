import Commitments

/// The reaffirmations of pledges as event data: a row each, with who did what to whom, where and when.
package struct EventList: Sendable {
    /// The pledges that it is about.
    let list: AnnotatedList
    /// The earliest first.
    let events: [Event]

    /// One reaffirmation.
    struct Event: Sendable {
        let pledge: Pledge
        let meeting: Meeting
        let said: Reaffirmation
        /// Who speaks or takes part.
        let sources: [Party.ID]
        let finding: EventCoder.Finding
    }

    /// Creates the events of a list.
    package init(_ list: AnnotatedList) {
        self.list = list
        let coder = EventCoder(list.catalog.lexicon)
        let found = list.pledges.flatMap { position, pledge in
            list.reaffirmations(of: position).map { said, meeting in
                EventList.event(of: pledge, said, at: meeting, in: list.catalog, coder)
            }
        }
        events = found.sorted {
            ($0.meeting.date, $0.meeting.id, $0.pledge.id)
                < ($1.meeting.date, $1.meeting.id, $1.pledge.id)
        }
    }

    /// How many rows there are.
    package var count: Int { events.count }

    var catalog: Catalog { list.catalog }

    private static func event(
        of pledge: Pledge, _ said: Reaffirmation, at meeting: Meeting, in catalog: Catalog,
        _ coder: EventCoder
    ) -> Event {
        let isStatement = catalog.format(meeting.format)?.isStatement ?? false
        var parties = meeting.participants.map(\.party)
        if parties.isEmpty { parties = catalog.parties.map(\.id) }
        let finding = coder.finding(
            said, at: meeting, isStatement: isStatement, parties: parties.count)
        var sources = parties
        if case .one(let party) = said.speaker { sources = [party] }
        return Event(
            pledge: pledge, meeting: meeting, said: said, sources: sources, finding: finding)
    }
}
