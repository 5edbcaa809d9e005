/// What is publicly known: pillars, meetings, pledges, and which meeting reaffirmed which pledge
/// in what words. A catalog is consistent: every link leads somewhere (Storage reports what does
/// not before it makes one).
package struct Catalog: Sendable {
    package let title: String
    /// The day up to which the sources were read.
    package let asOf: CalendarDate
    package let parties: [Party]
    package let pillars: [Pillar]
    package let formats: [MeetingFormat]
    package let sources: [Source]
    /// By date, then id.
    package let meetings: [Meeting]
    /// By pillar, then id.
    package let pledges: [Pledge]
    /// By meeting, then pledge.
    package let reaffirmations: [Reaffirmation]

    /// For each pledge (by position) the positions of its reaffirmations, newest first.
    package let reaffirmationsOfPledge: [[Int]]
    /// For each meeting (by position) the positions of its reaffirmations, in the pledges' order.
    package let reaffirmationsOfMeeting: [[Int]]
    /// For each reaffirmation the positions of its pledge and of its meeting.
    package let links: [Link]
    private let pledgePositions: [String: Int]
    private let meetingPositions: [Meeting.ID: Int]
    private let sourcePositions: [Source.ID: Int]
    private let pillarPositions: [Pillar.ID: Int]
    private let formatPositions: [MeetingFormat.ID: Int]

    /// A reaffirmation's ends, as positions in `pledges` and `meetings`.
    package struct Link: Sendable {
        package let pledge: Int
        package let meeting: Int
    }

    package init(
        title: String, asOf: CalendarDate, parties: [Party] = [], pillars: [Pillar],
        formats: [MeetingFormat], sources: [Source], meetings: [Meeting], pledges: [Pledge],
        reaffirmations: [Reaffirmation]
    ) {
        self.title = title
        self.asOf = asOf
        self.parties = parties
        self.pillars = pillars
        self.formats = formats
        self.sources = sources
        pillarPositions = positions(of: pillars, by: \.id)
        let order = pillarPositions
        self.meetings = meetings.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        // Within a pillar all ids share a prefix, so that the shorter has the smaller number.
        self.pledges = pledges.sorted {
            (order[$0.pillar] ?? .max, $0.id.text.utf8.count, $0.id)
                < (order[$1.pillar] ?? .max, $1.id.text.utf8.count, $1.id)
        }
        formatPositions = positions(of: formats, by: \.id)
        sourcePositions = positions(of: sources, by: \.id)
        meetingPositions = positions(of: self.meetings, by: \.id)
        pledgePositions = Catalog.names(of: self.pledges)
        (self.reaffirmations, links) = Catalog.linked(
            reaffirmations, pledges: pledgePositions, meetings: meetingPositions)
        var ofPledge = Array(repeating: [Int](), count: pledges.count)
        var ofMeeting = Array(repeating: [Int](), count: meetings.count)
        for (position, link) in links.enumerated() {
            ofMeeting[link.meeting].append(position)
        }
        for (position, link) in links.enumerated().reversed() {
            ofPledge[link.pledge].append(position)
        }
        reaffirmationsOfPledge = ofPledge
        reaffirmationsOfMeeting = ofMeeting
    }

    private static func names(of pledges: [Pledge]) -> [String: Int] {
        var names: [String: Int] = [:]
        names.reserveCapacity(2 * pledges.count)
        for (position, pledge) in pledges.enumerated() {
            names[pledge.id.text.uppercased()] = position
            for alias in pledge.aliases { names[alias.uppercased()] = position }
        }
        return names
    }

    private static func linked(
        _ reaffirmations: [Reaffirmation], pledges: [String: Int], meetings: [Meeting.ID: Int]
    ) -> ([Reaffirmation], [Link]) {
        let pairs = reaffirmations.compactMap { reaffirmation -> (Reaffirmation, Link)? in
            guard let pledge = pledges[reaffirmation.pledge.text.uppercased()],
                let meeting = meetings[reaffirmation.meeting]
            else { return nil }
            return (reaffirmation, Link(pledge: pledge, meeting: meeting))
        }.sorted { ($0.1.meeting, $0.1.pledge) < ($1.1.meeting, $1.1.pledge) }
        return (pairs.map(\.0), pairs.map(\.1))
    }
}

private func positions<Element, Key: Hashable>(
    of elements: [Element], by key: KeyPath<Element, Key>
) -> [Key: Int] {
    Dictionary(
        elements.enumerated().map { ($1[keyPath: key], $0) },
        uniquingKeysWith: { first, _ in first })
}

extension Catalog {
    /// The position of the pledge that answers to an id or alias, in upper or lower case.
    package func position(ofPledge name: String) -> Int? { pledgePositions[name.uppercased()] }

    /// The pledge of an id or alias, in upper or lower case.
    package func pledge(_ name: String) -> Pledge? {
        position(ofPledge: name).map { pledges[$0] }
    }

    /// The position of a meeting.
    package func position(ofMeeting id: Meeting.ID) -> Int? { meetingPositions[id] }

    /// The meeting of an id, in upper or lower case.
    package func meeting(_ name: String) -> Meeting? {
        position(ofMeeting: Meeting.ID(name.lowercased())).map { meetings[$0] }
    }

    package func source(_ id: Source.ID) -> Source? { sourcePositions[id].map { sources[$0] } }

    package func pillar(_ id: Pillar.ID) -> Pillar? { pillarPositions[id].map { pillars[$0] } }

    /// The place of a pillar in the order of the catalog.
    package func position(ofPillar id: Pillar.ID) -> Int? { pillarPositions[id] }

    package func format(_ id: MeetingFormat.ID) -> MeetingFormat? {
        formatPositions[id].map { formats[$0] }
    }

    package func party(_ id: Party.ID) -> Party? { parties.first { $0.id == id } }

    /// "all three", "US": who speaks, for people.
    package func name(of speaker: Speaker) -> String {
        switch speaker {
        case .all: parties.count == 3 ? "all three" : "all"
        case .one(let id): party(id)?.short ?? id.text
        }
    }

    /// How many wordings a government wrote, and how many the press gave.
    package var coverage: (official: Int, press: Int) {
        var official = 0
        var all = 0
        for reaffirmation in reaffirmations {
            all += reaffirmation.wordings.count
            official += reaffirmation.wordings.count { $0.provenance.isOfficial }
        }
        return (official, all - official)
    }
}
