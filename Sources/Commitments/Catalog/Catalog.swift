/// What is publicly known: pillars, meetings, pledges, and which meeting reaffirmed which pledge
/// in what words. A catalog is consistent: every link leads somewhere (Storage reports what does
/// not before it makes one).
package struct Catalog: Sendable {
    /// What the catalog is called: "Japan-Korea-US pledges".
    package let title: String
    /// The day up to which the sources were read.
    package let asOf: CalendarDate
    /// The governments that give pledges, in the order of the file.
    package let parties: [Party]
    /// The subjects of pledges, in the order of the file.
    package let pillars: [Pillar]
    /// The kinds of meeting, in the order of the file.
    package let formats: [MeetingFormat]
    /// The publications that wordings come from, in the order of the file.
    package let sources: [Source]
    /// By date, then id.
    package let meetings: [Meeting]
    /// By pillar, then id.
    package let pledges: [Pledge]
    /// By meeting, then pledge.
    package let reaffirmations: [Reaffirmation]
    /// The words by which changes of wording are judged.
    package let lexicon: Lexicon
    /// Terms whose variants are watched over time.
    package let terms: [WatchedTerm]
    /// What readers of the sources found, against which the program's proposals are measured.
    package let expectations: [Expectation]
    /// What analysts did to it, the latest last.
    package let edits: [CatalogEdit]
    /// The statements whose texts the workspace keeps, by meeting.
    package let statements: [StatementRecord]
    /// How many words a wording has at most.
    package let quoteLimit: QuoteLimit
    /// How far the stored texts are coded. It is worked out from the texts, and in no file.
    package var statementCoverage: [StatementRecord.ID: StatementCoverage] = [:]

    /// For each pledge (by position) the positions of its reaffirmations, newest first.
    package let reaffirmationsOfPledge: [[Int]]
    /// For each meeting (by position) the positions of its reaffirmations, in the pledges' order.
    package let reaffirmationsOfMeeting: [[Int]]
    /// For each reaffirmation the positions of its pledge and of its meeting.
    package let links: [Link]
    /// For each meeting whether it issues a statement that could carry any pledge.
    private let isStatement: [Bool]
    /// For each pledge the position of its pillar; nil where there is none.
    package let pillarOfPledge: [Int?]
    private let pledgePositions: [String: Int]
    private let meetingPositions: [Meeting.ID: Int]
    private let sourcePositions: [Source.ID: Int]
    private let pillarPositions: [Pillar.ID: Int]
    private let formatPositions: [MeetingFormat.ID: Int]

    /// A reaffirmation's ends, as positions in `pledges` and `meetings`.
    package struct Link: Sendable {
        /// The position of the pledge.
        package let pledge: Int
        /// The position of the meeting.
        package let meeting: Int
    }

    /// Creates a catalog: sorts meetings, pledges and reaffirmations, and indexes all ids.
    package init(
        title: String, asOf: CalendarDate, parties: [Party] = [], pillars: [Pillar],
        formats: [MeetingFormat], sources: [Source], meetings: [Meeting], pledges: [Pledge],
        reaffirmations: [Reaffirmation], lexicon: Lexicon = Lexicon(), terms: [WatchedTerm] = [],
        expectations: [Expectation] = [], edits: [CatalogEdit] = [],
        statements: [StatementRecord] = [], quoteLimit: QuoteLimit = QuoteLimit()
    ) {
        self.title = title
        self.lexicon = lexicon
        self.terms = terms
        self.expectations = expectations
        self.edits = edits
        self.quoteLimit = quoteLimit
        self.statements = sorted(statements) { ($0.meeting, $0.id) < ($1.meeting, $1.id) }
        self.asOf = asOf
        self.parties = parties
        self.pillars = pillars
        self.formats = formats
        self.sources = sources
        pillarPositions = positions(of: pillars, by: \.id)
        let order = pillarPositions
        self.meetings = sorted(meetings) { ($0.date, $0.id) < ($1.date, $1.id) }
        // Within a pillar all ids share a prefix, so that the shorter has the smaller number.
        self.pledges = sorted(pledges) {
            (order[$0.pillar] ?? .max, $0.id.text.utf8.count, $0.id)
                < (order[$1.pillar] ?? .max, $1.id.text.utf8.count, $1.id)
        }
        pillarOfPledge = self.pledges.map { order[$0.pillar] }
        formatPositions = positions(of: formats, by: \.id)
        let statementFormats = Set(formats.filter(\.isStatement).map(\.id))
        isStatement = self.meetings.map { statementFormats.contains($0.format) }
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
        var found: [Reaffirmation] = []
        var links: [Link] = []
        found.reserveCapacity(reaffirmations.count)
        links.reserveCapacity(reaffirmations.count)
        for reaffirmation in reaffirmations {
            let name = reaffirmation.pledge.text
            // An id is in upper case already; only an alias must be brought there.
            guard let pledge = pledges[name] ?? pledges[name.uppercased()],
                let meeting = meetings[reaffirmation.meeting]
            else { continue }
            found.append(reaffirmation)
            links.append(Link(pledge: pledge, meeting: meeting))
        }
        let isInOrder = { (left: Link, right: Link) in
            (left.meeting, left.pledge) < (right.meeting, right.pledge)
        }
        if isSorted(links, by: isInOrder) { return (found, links) }
        let order = links.indices.sorted { isInOrder(links[$0], links[$1]) }
        return (order.map { found[$0] }, order.map { links[$0] })
    }
}

/// The elements in order. A file that the program wrote is in order already, and looking costs
/// less than sorting.
private func sorted<Element>(
    _ elements: [Element], by isInOrder: (Element, Element) -> Bool
) -> [Element] {
    isSorted(elements, by: isInOrder) ? elements : elements.sorted(by: isInOrder)
}

private func isSorted<Element>(
    _ elements: [Element], by isInOrder: (Element, Element) -> Bool
) -> Bool {
    elements.indices.dropFirst().allSatisfy { !isInOrder(elements[$0], elements[$0 - 1]) }
}

private func positions<Element, Key: Hashable>(
    of elements: [Element], by key: (Element) -> Key
) -> [Key: Int] {
    var positions: [Key: Int] = [:]
    positions.reserveCapacity(elements.count)
    for (position, element) in elements.enumerated() {
        let key = key(element)
        if positions[key] == nil { positions[key] = position }
    }
    return positions
}

extension Catalog {
    /// The position of the pledge that answers to an id or alias, in upper or lower case.
    package func position(ofPledge name: String) -> Int? {
        // Most names are ids as written in the catalog.
        pledgePositions[name] ?? pledgePositions[name.uppercased()]
    }

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

    /// Returns the source with an id; nil where there is none.
    package func source(_ id: Source.ID) -> Source? { sourcePositions[id].map { sources[$0] } }

    /// Returns the pillar with an id; nil where there is none.
    package func pillar(_ id: Pillar.ID) -> Pillar? { pillarPositions[id].map { pillars[$0] } }

    /// The place of a pillar in the order of the catalog.
    package func position(ofPillar id: Pillar.ID) -> Int? { pillarPositions[id] }

    /// Returns the kind of meeting with an id; nil where there is none.
    package func format(_ id: MeetingFormat.ID) -> MeetingFormat? {
        formatPositions[id].map { formats[$0] }
    }

    /// Whether the meeting at a position issues a statement that could carry any pledge.
    package func isStatement(_ meeting: Int) -> Bool { isStatement[meeting] }

    /// Returns the party with an id; nil where there is none.
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
