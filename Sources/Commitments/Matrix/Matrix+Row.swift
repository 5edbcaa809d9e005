extension Matrix {
    /// What all meetings have of one pledge.
    package struct Row: Sendable {
        /// The pledge's position.
        package let pledge: Int
        /// Its record over all statements, whichever are shown.
        package let record: Record
        private let register: Register
        /// What the statements of the record have, in their order.
        private let standings: [Cell.Standing]
        /// The notes with the analyst's own readings of its changes.
        private let readings: [Note]

        init(_ register: Register, pledge: Int, statements: [Int]) {
            self.pledge = pledge
            self.register = register
            record = Record(register, pledge: pledge, statements: statements)
            standings = Row.standings(record, register.catalog)
            readings =
                register.facts[pledge].noteCount == 0
                ? []
                : register.notes(on: register.catalog.pledges[pledge])
                    .filter { $0.current.reading != nil }
        }

        /// What a meeting, by its position, has of it.
        package func cell(at meeting: Int) -> Cell {
            let standing = standing(at: meeting)
            let comparison = standing.pair.map {
                register.comparison(fromReaffirmation: $0.from, to: $0.to)
            }
            return Cell(
                pledge: pledge, meeting: meeting, standing: standing, comparison: comparison,
                reading: reading(of: standing), isFirm: isFirm(standing, comparison))
        }
    }
}

// MARK: Standings

extension Matrix.Row {
    /// Goes along the statements, oldest first, and remembers the last that said it and whether
    /// one that could have said it has it not.
    private static func standings(_ record: Record, _ catalog: Catalog) -> [Matrix.Cell.Standing] {
        var last: Int?
        var absence: Bool?
        return record.statements.map { entry in
            switch entry.standing {
            case .unread: return .unread(since: last)
            case .silent:
                guard let last else { return .notYet }
                let isFull = catalog.meetings[entry.meeting].extract == .officialFullText
                absence = isFull || absence ?? false
                return isFull ? .dropped(since: last) : .notCarried(since: last)
            case .said(let now):
                defer {
                    last = now
                    absence = nil
                }
                guard let last else { return .first(now) }
                return absence.map { .returned(now, since: last, isFull: $0) }
                    ?? .reaffirmed(now, since: last)
            }
        }
    }

    private func standing(at meeting: Int) -> Matrix.Cell.Standing {
        if let place = place(of: meeting) { return standings[place] }
        let catalog = register.catalog
        guard catalog.isStatement(meeting) else {
            return register.reaffirmation(of: pledge, at: meeting).map { .event($0) }
                ?? .noStatement
        }
        // The record begins with the first statement that says it; this one stands before.
        let isUnread = catalog.meetings[meeting].extract == .selectedPhrases
        return isUnread ? .unread(since: nil) : .notYet
    }

    /// The place of a statement in the record, which stands in the order of the meetings.
    private func place(of meeting: Int) -> Int? {
        let entries = record.statements
        var range = 0..<entries.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if entries[middle].meeting == meeting { return middle }
            range =
                entries[middle].meeting < meeting
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}

// MARK: How sure

extension Matrix.Row {
    private func isFirm(_ standing: Matrix.Cell.Standing, _ comparison: Comparison?) -> Bool {
        switch standing {
        case .reaffirmed: comparison?.isFirm ?? false
        case .returned(let now, _, let isFull): isFull && hasOfficialText(now)
        case .dropped(let last): hasOfficialText(last)
        default: false
        }
    }

    private func hasOfficialText(_ reaffirmation: Int) -> Bool {
        register.catalog.reaffirmations[reaffirmation].wordings.contains {
            $0.provenance == .officialText
        }
    }

    private func reading(of standing: Matrix.Cell.Standing) -> Note? {
        guard !readings.isEmpty, let pair = standing.pair else { return nil }
        let from = register.catalog.reaffirmations[pair.from].meeting
        let to = register.catalog.reaffirmations[pair.to].meeting
        return readings.first {
            $0.current.reading?.from == from && $0.current.reading?.to == to
        }
    }
}
