import Commitments

/// A pledge on the wording screen: what it has at the two meetings.
struct WordingRow: Sendable {
    /// Its position.
    var pledge: Int
    /// Positions of its reaffirmations at the two meetings.
    var before: Int?
    var after: Int?
    /// Nil when a meeting is shown alone.
    var state: State?
    var comparison: Comparison?
    var reading: Note?
    /// Why state and labels are provisional.
    var doubts: [Doubt] = []
    /// The last reaffirmation before the later meeting, where the earlier meeting is silent.
    var since: Int?
    /// The reasons for the label.
    var reasons: [String] = []

    /// The labels that count: the analyst's own, else the proposed ones.
    var labels: [ChangeLabel] { reading?.current.reading?.labels ?? comparison?.labels ?? [] }

    var certainty: String { doubts.certainty }

    /// Whether it is new, gone or said in other words. A proposed reversal is never hidden, whatever
    /// the analyst reads in it.
    var isChanged: Bool {
        switch state {
        case .reaffirmed:
            labels.directions != [.same] || comparison?.labels.contains(.reversed) ?? false
        case .notComparable, nil: false
        default: true
        }
    }

    /// All that can be compared: like with like first (nil where the pledge is at one of the two
    /// meetings only), then its other sources at the two meetings, then those of each meeting by
    /// themselves.
    func choices(_ register: Register) -> [Comparison?] {
        var choices = state == nil ? [] : [comparison]
        if let before, let after {
            let catalog = register.catalog
            for left in catalog.reaffirmations[before].wordings.indices {
                for right in catalog.reaffirmations[after].wordings.indices {
                    let other = register.comparison(
                        from: WordingPlace(reaffirmation: before, wording: left),
                        to: WordingPlace(reaffirmation: after, wording: right))
                    if other != comparison { choices.append(other) }
                }
            }
        }
        if before == nil, let since, let after {
            choices.append(register.comparison(fromReaffirmation: since, to: after))
        }
        let ends = [before, after].compactMap(\.self)
        return choices + ends.flatMap(register.sourcePairs).map(\.comparison)
    }
}

extension WordingRow {
    /// The pledges at either meeting that match the filter, in the list's
    /// order.
    static func rows(
        from: Meeting.ID?, to: Meeting.ID, in session: Session
    ) -> [WordingRow] {
        let (catalog, register) = (session.catalog, session.register)
        guard let end = catalog.position(ofMeeting: to) else { return [] }
        let start = from.flatMap { catalog.position(ofMeeting: $0) }
        let found =
            start.map { WordingRow.rows($0, end, register) }
            ?? register.reaffirmations(atMeeting: end).map {
                WordingRow(pledge: catalog.links[$0].pledge, after: $0)
            }
        let rows = Dictionary(
            found.map { ($0.pledge, $0) }, uniquingKeysWith: { first, _ in first })
        return session.listing.rows.compactMap { rows[$0] }
    }

    private static func rows(_ from: Int, _ to: Int, _ register: Register) -> [WordingRow] {
        MeetingComparison(register, from, to).rows.map { row in
            WordingRow(
                pledge: row.pledge, before: row.change.before, after: row.change.here,
                state: row.state,
                comparison: row.comparison, reading: row.reading, doubts: row.doubts,
                since: row.change.since, reasons: row.reasons)
        }
    }
}

/// How many pledges of a pair changed in which way. One that points both ways counts in both.
struct WordingTally: Sendable {
    private var directions: [ChangeLabel.Direction: Int] = [:]
    private var states: [State: Int] = [:]

    init(_ rows: [WordingRow] = []) {
        for row in rows {
            guard row.state == .reaffirmed else {
                if let state = row.state { states[state, default: 0] += 1 }
                continue
            }
            for direction in row.labels.directions { directions[direction, default: 0] += 1 }
        }
    }

    /// Sign, word and number: of the ways always, of reversals and states where there are any.
    var counts: [(sign: String, word: String, number: Int)] {
        let ways = ChangeLabel.Direction.allCases.filter {
            $0 != .reversed || directions[$0] != nil
        }.map {
            (sign: $0.sign, word: $0.rawValue, number: directions[$0] ?? 0)
        }
        let shown = State.allCases.filter { states[$0] != nil }
        return ways + shown.map { ($0.sign, $0.name, states[$0] ?? 0) }
    }
}
