import Text

/// A catalog and its notes as they stand on a day: what is said later is not known yet. Answers
/// what lists, pages and exports ask of a pledge.
package struct Register: Sendable {
    package let catalog: Catalog
    package private(set) var notebook: Notebook
    package private(set) var asOf: CalendarDate
    /// For each pledge, by position.
    package private(set) var facts: [Facts]
    /// The last eight statements up to the day, oldest first, as positions of meetings.
    package private(set) var recentStatements: [Int]
    private let catalogText: CatalogText
    private var noteText: SearchText

    /// What is known of one pledge on the day.
    package struct Facts: Hashable, Sendable {
        /// Its reaffirmations, newest first, as positions in the catalog.
        package var reaffirmations: [Int]
        package var first: MeetingDate?
        package var last: MeetingDate?
        package var daysSinceLast: Int?
        package var status: Status
        package var noteCount: Int

        /// How many meetings said it.
        package var said: Int { reaffirmations.count }
    }

    /// A pledge not said for so many days or more is stale.
    package static let staleDays = 180

    package init(catalog: Catalog, notebook: Notebook = Notebook(), asOf: CalendarDate) {
        self.catalog = catalog
        self.notebook = notebook
        self.asOf = asOf
        catalogText = CatalogText(catalog)
        facts = []
        recentStatements = []
        noteText = SearchText()
        setDay(asOf)
    }

    /// Takes another day.
    package mutating func setDay(_ day: CalendarDate) {
        asOf = day
        recentStatements = catalog.meetings.indices.filter { position in
            let meeting = catalog.meetings[position]
            return meeting.date.first <= day && catalog.format(meeting.format)?.isStatement ?? false
        }.suffix(8)
        facts = catalog.pledges.indices.map { position in
            let known = catalog.reaffirmationsOfPledge[position].filter {
                catalog.meetings[catalog.links[$0].meeting].date.first <= day
            }
            let dates = known.map { catalog.meetings[catalog.links[$0].meeting].date }
            return Facts(
                reaffirmations: known, first: dates.last, last: dates.first,
                daysSinceLast: dates.first.map { day.days(since: $0.first) },
                status: .notAssessed, noteCount: 0)
        }
        setNotebook(notebook)
    }

    /// Takes other notes.
    package mutating func setNotebook(_ notebook: Notebook) {
        self.notebook = notebook
        for position in facts.indices {
            facts[position].status = .notAssessed
            facts[position].noteCount = 0
        }
        noteText = SearchText()
        for id in notebook.pledges {
            guard let position = catalog.position(ofPledge: id.text) else { continue }
            let notes = notebook.notes(on: id, asOf: asOf)
            facts[position].noteCount += notes.count
            if let status = notes.first(where: { $0.current.status != nil })?.current.status {
                facts[position].status = status
            }
            for note in notes {
                noteText.add(note.current.text, owner: position)
                for tag in note.current.tags { noteText.add(tag, owner: position) }
            }
        }
    }

    /// The notes of a pledge up to the day, newest first.
    package func notes(on pledge: Pledge) -> [Note] { notebook.notes(on: pledge.id, asOf: asOf) }

    /// Whether a pledge was said at a meeting.
    package func isSaid(_ pledge: Int, atMeeting meeting: Int) -> Bool {
        facts[pledge].reaffirmations.contains { catalog.links[$0].meeting == meeting }
    }

    /// The reaffirmations made at a meeting, in the pledges' order, as positions.
    package func reaffirmations(atMeeting meeting: Int) -> [Int] {
        catalog.reaffirmationsOfMeeting[meeting]
    }

    /// The meetings up to the day, newest first, as positions.
    package var meetings: [Int] {
        catalog.meetings.indices.filter { catalog.meetings[$0].date.first <= asOf }.reversed()
    }
}

extension Register {
    /// Which pledges fit a term: one flag a pledge.
    func matches(_ term: Query.Term) -> [Bool] {
        var result = Array(repeating: false, count: catalog.pledges.count)
        for condition in term.anyOf { mark(condition, in: &result) }
        if term.excludes { for index in result.indices { result[index].toggle() } }
        return result
    }

    private func mark(_ condition: Condition, in result: inout [Bool]) {
        switch condition {
        case .text(let pattern):
            catalogText.pledges.find(pattern) { result[$0] = true }
            catalogText.wordings.find(pattern) { reaffirmation in
                let link = catalog.links[reaffirmation]
                if catalog.meetings[link.meeting].date.first <= asOf { result[link.pledge] = true }
            }
            catalogText.meetings.find(pattern) { markSaid(at: $0, in: &result) }
            noteText.find(pattern) { result[$0] = true }
        case .note(let pattern): noteText.find(pattern) { result[$0] = true }
        case .meeting(let id):
            if let position = catalog.position(ofMeeting: id) {
                markSaid(at: position, in: &result)
            }
        default:
            for position in result.indices where fits(position, condition) {
                result[position] = true
            }
        }
    }

    private func markSaid(at meeting: Int, in result: inout [Bool]) {
        guard catalog.meetings[meeting].date.first <= asOf else { return }
        for reaffirmation in catalog.reaffirmationsOfMeeting[meeting] {
            result[catalog.links[reaffirmation].pledge] = true
        }
    }

    /// Whether a pledge fits a condition that needs no search.
    private func fits(_ position: Int, _ condition: Condition) -> Bool {
        let pledge = catalog.pledges[position]
        let facts = facts[position]
        switch condition {
        case .pillar(let id): return pledge.pillar == id
        case .status(let status): return facts.status == status
        case .type(let type): return pledge.type == type
        case .party(let party): return pledge.parties.contains(party)
        case .id(let part): return pledge.id.text.uppercased().contains(part)
        case .tag(let tag):
            return notes(on: pledge).contains { $0.current.tags.contains { $0.folded == tag } }
        case .said(let comparison, let number): return comparison.holds(facts.said, number)
        case .last(let comparison, let days):
            return comparison.holds(facts.daysSinceLast ?? .max, days)
        case .notes(let comparison, let number): return comparison.holds(facts.noteCount, number)
        case .meeting, .note, .text: return false
        }
    }
}
