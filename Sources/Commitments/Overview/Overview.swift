/// The catalog and the notes in figures, as of a day: how many pledges of each pillar have which
/// status, which are in the last two statements, and how much happened in each quarter.
package struct Overview: Sendable {
    /// The figures at the top: pledges, meetings, notes, pledges due for review.
    package let headline: [Figure]
    /// Statuses, pillar by pillar.
    package let statuses: [Group]
    /// Reaffirmation states at the last two statements coded in full, pillar by pillar.
    package let states: [Group]
    /// How the words changed of the pledges that are in both.
    package let changes: [Figure]
    /// The two statements; nil when fewer were coded in full.
    package let comparison: MeetingComparison?
    /// What happened in each quarter.
    package let activity: Activity

    /// The figures of one pillar; those that are 0 are left out.
    package struct Group: Sendable {
        /// The pillar's position.
        package let pillar: Int
        /// All pledges of the pillar.
        package let total: Figure
        /// One for each status or state that occurs.
        package let figures: [Figure]
    }

    /// What happened in each quarter.
    package struct Activity: Sendable {
        /// All from the first in which something happened to that of the day.
        package let quarters: [Quarter]
        /// One for each kind of thing that happened.
        package let rows: [Row]

        /// One kind of thing that happened.
        package struct Row: Sendable {
            /// "statements"
            package let name: String
            /// One a quarter.
            package let figures: [Figure]
        }
    }

    /// Counts a catalog and its notes as of the register's day.
    /// - Parameter filter: only the pledges that it lets through are counted, with what is known of
    ///   them.
    package init(
        _ register: Register, rules: ReviewQueue.Rules = ReviewQueue.Rules(),
        within filter: Filter = .all
    ) {
        let scope = Scope(register, filter)
        let comparison = register.lastComparison.map {
            filter.isAll ? $0 : $0.keeping(scope.pledges)
        }
        self.comparison = comparison
        let notes = scope.datedNotes
        headline = Overview.headline(scope, notes, rules)
        statuses = Overview.statuses(scope)
        states = Overview.states(scope, comparison)
        changes = Overview.changes(scope, comparison)
        activity = Activity(scope, notes)
    }

    /// How sure the states and changes are, for a heading.
    package var certainty: String {
        guard let comparison else { return "" }
        let firm = comparison.rows.count(where: \.isFirm)
        return firm == 0 ? "all provisional" : "\(firm) firm, the others provisional"
    }
}

extension Overview {
    /// The same with the reasons that all have.
    package var certaintyInWords: String {
        let doubts = comparison?.sharedDoubts ?? []
        return doubts.isEmpty ? certainty : "\(certainty): \(doubts.inWords)"
    }
}

// MARK: Headline

extension Overview {
    private static func headline(
        _ scope: Scope, _ notes: [DatedNote], _ rules: ReviewQueue.Rules
    ) -> [Figure] {
        let (official, press) = scope.passages
        let due = ReviewQueue(scope.register, rules: rules).items.count { scope.has($0.pledge) }
        let meetings = scope.meetings
        return [
            Figure(
                "pledges", count: scope.pledges.count, rows: .pledges(scope.filter)),
            Figure("official wordings", count: official.count, rows: .wordings(official)),
            Figure("press wordings", count: press.count, rows: .wordings(press)),
            Figure("meetings", count: meetings.count, rows: .meetings(meetings)),
            Figure("notes", count: notes.count, rows: .notes(notes.map(\.id))),
        ] + strayFigure(scope) + [Figure("to review", count: due, rows: .review)]
    }
}

extension Overview {
    /// Notes on pledges that the catalog does not have; usually there are none.
    private static func strayFigure(_ scope: Scope) -> [Figure] {
        let notes = scope.register.notesWithoutPledge
        if notes.isEmpty || !scope.filter.isAll { return [] }
        return [Figure("without a pledge", count: notes.count, rows: .notes(notes.map(\.id)))]
    }
}

/// What is counted: the pledges that a filter lets through, with what is known of them.
private struct Scope {
    let register: Register
    let filter: Filter
    let pledges: [Int]
    private let places: Set<Int>

    init(_ register: Register, _ filter: Filter) {
        self.register = register
        self.filter = filter
        pledges = filter.isAll ? register.living : Listing(register, filter).rows.sorted()
        places = Set(pledges)
    }

    func has(_ pledge: Int) -> Bool { filter.isAll || places.contains(pledge) }

    /// The meetings up to the day at which one of them was mentioned.
    var meetings: [Int] {
        if filter.isAll { return register.meetings }
        let catalog = register.catalog
        return register.meetings.filter { meeting in
            catalog.reaffirmationsOfMeeting[meeting].contains { has(catalog.links[$0].pledge) }
        }
    }

    /// All wordings up to the day, in the catalog's order.
    var passages: (official: [WordingPlace], press: [WordingPlace]) {
        let catalog = register.catalog
        var official: [WordingPlace] = []
        var press: [WordingPlace] = []
        for (position, link) in catalog.links.enumerated()
        where register.knows(meeting: link.meeting) && has(link.pledge) {
            let wordings = catalog.reaffirmations[position].wordings
            for (index, wording) in wordings.enumerated() {
                let place = WordingPlace(reaffirmation: position, wording: index)
                if wording.provenance.isOfficial {
                    official.append(place)
                } else {
                    press.append(place)
                }
            }
        }
        return (official, press)
    }

    /// All notes up to the day, newest first; without a filter those without a pledge among them.
    var datedNotes: [DatedNote] {
        var found: [DatedNote] = []
        for note in register.knownNotebook.notes where note.counts(on: register.asOf) {
            let pledge = register.catalog.position(ofPledge: note.pledge.text)
            if !filter.isAll, !(pledge.map(has) ?? false) { continue }
            found.append(DatedNote(date: note.current.date, created: note.created, id: note.id))
        }
        return found.sorted {
            ($1.date, $1.created, $1.id) < ($0.date, $0.created, $0.id)
        }
    }
}

/// What is counted of a note. To sort the notes themselves would move their texts about.
private struct DatedNote {
    let date: CalendarDate
    let created: Timestamp
    let id: Note.ID
}

// MARK: Pillar by pillar

extension Overview {
    private static func statuses(_ scope: Scope) -> [Group] {
        let register = scope.register
        let known = Status.definitions.map(\.status)
        let others = Set(register.facts.map(\.status)).subtracting(known)
        let all = known + others.sorted { $0.rawValue < $1.rawValue }
        return groups(scope) { position, pillar in
            let counts = counts(position.map { register.facts[$0].status })
            return all.map { status in
                Figure(
                    status.name, sign: status.sign, count: counts[status] ?? 0,
                    rows: .pledges(scope.filter.narrowed(to: pillar, .status(status))))
            }
        }
    }

    private static func states(_ scope: Scope, _ comparison: MeetingComparison?) -> [Group] {
        let found = Dictionary(
            comparison?.rows.map { ($0.pledge, $0.state) } ?? [], uniquingKeysWith: { $1 })
        let all: [State?] = State.allCases + [nil]
        return groups(scope) { positions, pillar in
            let counts = counts(positions.map { found[$0] })
            return all.map { state in
                Figure(
                    Condition.name(of: state), sign: Condition.sign(of: state),
                    count: counts[state] ?? 0,
                    rows: .pledges(scope.filter.narrowed(to: pillar, .state(state))))
            }
        }
    }

    private static func changes(_ scope: Scope, _ comparison: MeetingComparison?) -> [Figure] {
        ChangeLabel.Direction.allCases.map { direction in
            Figure(
                direction.rawValue, sign: direction.sign,
                count: comparison?.rows(direction).count ?? 0,
                rows: .pledges(scope.filter.narrowed(to: nil, .change(.direction(direction)))))
        }.filter { $0.count > 0 }
    }

    private static func groups(
        _ scope: Scope, _ figures: ([Int], Pillar.ID) -> [Figure]
    ) -> [Group] {
        let catalog = scope.register.catalog
        let positions = Dictionary(grouping: scope.pledges) { catalog.pillarOfPledge[$0] }
        return catalog.pillars.enumerated().compactMap { index, pillar in
            let chosen = scope.filter.pillars
            if !chosen.isEmpty, !chosen.contains(pillar.id) { return nil }
            let own = positions[index] ?? []
            return Group(
                pillar: index,
                total: Figure(
                    "pledges", count: own.count,
                    rows: .pledges(scope.filter.narrowed(to: pillar.id))),
                figures: figures(own, pillar.id).filter { $0.count > 0 })
        }
    }
}

private func counts<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

// MARK: Quarter by quarter

extension Overview.Activity {
    fileprivate init(_ scope: Scope, _ notes: [DatedNote]) {
        let register = scope.register
        let catalog = register.catalog
        let meetings = scope.meetings
        let dates = meetings.map { catalog.meetings[$0].date.first } + notes.map(\.date)
        let last = Quarter(register.asOf)
        let first = min(last, dates.min().map { Quarter($0) } ?? last)
        let quarters = (first.number...last.number).map { Quarter(number: $0) }
        self.quarters = quarters
        func row(_ name: String, _ wanted: Bool) -> Row {
            let inQuarter = Dictionary(
                grouping: meetings.filter { catalog.isStatement($0) == wanted }
            ) { Quarter(catalog.meetings[$0].date.first) }
            return Row(
                name: name,
                figures: quarters.map { quarter in
                    let found = inQuarter[quarter] ?? []
                    return Figure(
                        "\(name), \(quarter.name)", count: found.count, rows: .meetings(found))
                })
        }
        let noted = Dictionary(grouping: notes) { Quarter($0.date) }
        let noteRow = Row(
            name: "notes",
            figures: quarters.map { quarter in
                let found = noted[quarter] ?? []
                return Figure(
                    "notes, \(quarter.name)", count: found.count, rows: .notes(found.map(\.id)))
            })
        rows = [row("statements", true), row("events", false), noteRow]
    }
}
