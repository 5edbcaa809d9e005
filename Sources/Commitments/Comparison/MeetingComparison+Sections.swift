extension MeetingComparison {
    /// The sections of a comparison, in order.
    package enum Section: String, CaseIterable, Sendable {
        case new, returned, reversed, stronger, softer, reworded, repeated, notCarried, dropped
        case notComparable

        /// For people: "not carried".
        package var name: String { state?.name ?? rawValue }

        /// One column, ASCII.
        package var sign: String { state?.sign ?? direction?.sign ?? " " }

        /// The state that its rows have; nil where they are reaffirmed.
        package var state: State? {
            switch self {
            case .new: .new
            case .returned: .returned
            case .notCarried: .notCarried
            case .dropped: .dropped
            case .notComparable: .notComparable
            case .reversed, .stronger, .softer, .reworded, .repeated: nil
            }
        }

        /// The way in which the words of its rows changed.
        package var direction: ChangeLabel.Direction? {
            switch self {
            case .reversed: .reversed
            case .stronger: .stronger
            case .softer: .softer
            case .reworded: .reworded
            case .repeated: .same
            case .new, .returned, .notCarried, .dropped, .notComparable: nil
            }
        }
    }

    /// The rows of a section. One whose words point both ways is in both of these.
    package func rows(in section: Section) -> [Row] {
        if let state = section.state { return rows(state) }
        return section.direction.map { rows($0) } ?? []
    }

    /// The sections that can have rows. Only two statements coded in full show what is new or
    /// gone, and what is gone counts as dropped only from an official full text: otherwise there is no
    /// such section.
    package func sections(in catalog: Catalog) -> [Section] {
        let areFull = [from, to].allSatisfy {
            catalog.isStatement($0) && catalog.isCodedInFull(catalog.meetings[$0])
        }
        guard areFull else {
            return Section.allCases.filter { $0.direction != nil || $0 == .notComparable }
        }
        let absence = Section.allCases.filter {
            $0.state == catalog.meetings[to].stateOfAbsence
        }
        return Section.allCases.filter {
            ![.notComparable, .notCarried, .dropped].contains($0) || absence.contains($0)
        }
    }

    /// Only the rows of some pledges, in their order.
    package func keeping(_ pledges: [Int]) -> MeetingComparison {
        let places = Dictionary(
            rows.enumerated().map { ($1.pledge, $0) }, uniquingKeysWith: { first, _ in first })
        return MeetingComparison(
            from: from, to: to, rows: pledges.compactMap { places[$0].map { rows[$0] } })
    }

    /// Only the rows with a known change: all but those repeated or not comparable. A proposed
    /// reversal is never left out, whatever the analyst reads in it.
    package var changed: MeetingComparison {
        let repeated = rows(in: .repeated).filter {
            !($0.comparison?.labels.contains(.reversed) ?? false)
        }
        let others = Set((repeated + rows(in: .notComparable)).map(\.pledge))
        return MeetingComparison(
            from: from, to: to, rows: rows.filter { !others.contains($0.pledge) })
    }
}

// MARK: The rows of a section

extension Collection where Element == MeetingComparison.Row {
    /// The labels with the number of rows that have each, in the order of the labels.
    package var labelCounts: [(label: ChangeLabel, count: Int)] {
        ChangeLabel.allCases.compactMap { label in
            let count = count { $0.labels.contains(label) }
            return count == 0 ? nil : (label, count)
        }
    }

    /// How sure they are: "provisional", "firm", "2 firm, 5 provisional".
    package var certainty: String {
        let firm = count(where: \.isFirm)
        if firm == 0 { return "provisional" }
        return firm == count ? "firm" : "\(firm) firm, \(count - firm) provisional"
    }

    /// The reason that all have first, which can be said once; nil where they differ.
    package var sharedReason: String? {
        guard let reason = first?.reasons.first, first?.state != .reaffirmed,
            allSatisfy({ $0.reasons.first == reason })
        else { return nil }
        return reason
    }
}

extension MeetingComparison.Row {
    /// Whether a finding such as this one can have a doubt of a kind.
    fileprivate func canHave(_ kind: Doubt.Kind) -> Bool {
        switch kind {
        case .source: true
        case .language, .part, .unaccounted: comparison != nil
        case .absence: comparison == nil
        }
    }

    /// The doubts that are not said once for all. Of a state the reasons say what was read.
    package func doubts(besides shared: [Doubt]) -> [Doubt] {
        doubts.filter { doubt in
            doubt.kind != .absence && !shared.contains { $0.kind == doubt.kind }
        }
    }
}

// MARK: In words

extension MeetingComparison {
    /// "Munich (15 Feb 2025)": the earlier meeting; the same of the later one.
    package func places(in catalog: Catalog) -> (from: String, to: String) {
        (catalog.meetings[from].placeAndDay, catalog.meetings[to].placeAndDay)
    }

    /// The places of a row's words; those compared where both meetings have the pledge.
    package func passages(of row: Row, in register: Register) -> (
        from: WordingPlace?, to: WordingPlace?
    ) {
        (row.change.from, row.change.to)
    }

    /// What in the sources may mislead about a row.
    package func caution(on row: Row, in catalog: Catalog) -> String? {
        let (earlier, later) = (catalog.meetings[from].id, catalog.meetings[to].id)
        return catalog.expectations.first {
            $0.from == earlier && $0.to == later && $0.caution != nil
                && catalog.position(ofPledge: $0.pledge.text) == row.pledge
        }?.caution
    }

    /// The doubts that all findings have which can have them, each said once; none where anything is
    /// firm, since then every row says its own.
    package var sharedDoubts: [Doubt] {
        guard isAllProvisional else { return [] }
        return Doubt.Kind.allCases.compactMap { kind in
            // Looked at in place: a row is large, and to copy all takes most of the time.
            var found: [Doubt] = []
            var isShared = true
            for index in rows.indices where isShared && rows[index].canHave(kind) {
                let doubts = rows[index].doubts.filter { $0.kind == kind }
                isShared = !doubts.isEmpty
                found += doubts
            }
            guard isShared, kind != .absence, let first = found.first else { return nil }
            // Of both meetings the general word says the same in less space.
            let isOne = found.allSatisfy { $0 == first } && !first.isOfBoth
            return isOne ? first : Doubt(kind, kind.inGeneral)
        }
    }

    /// How sure the whole is, in a sentence without a full stop.
    package var certaintyInWords: String {
        let firm = rows.count(where: \.isFirm)
        if firm == rows.count, firm > 0 {
            return "all firm: whole passages of official texts, every difference accounted for"
        }
        if firm > 0 { return "\(firm) firm, \(rows.count - firm) provisional" }
        let shared = sharedDoubts
        return shared.isEmpty
            ? "all provisional, for the reasons given with each"
            : "all provisional: \(shared.inWords)"
    }

    /// How many rows point both ways, and so are counted twice.
    package var bothWays: Int {
        let softer = Set(rows(in: .softer).map(\.pledge))
        return rows(in: .stronger).count { softer.contains($0.pledge) }
    }

    /// "62 pledges: 13 new, 33 reaffirmed, 16 not carried" and, where any are reaffirmed, "Of the
    /// reaffirmed: 2 stronger, ...", with how sure.
    package func countsInWords(in register: Register) -> [String] {
        let isNewTold = sections(in: register.catalog).contains(.new)
        let states = State.allCases.filter { ($0 == .new && isNewTold) || !rows($0).isEmpty }
        let counts = states.map { "\(rows($0).count) \($0.name)" }.joined(separator: ", ")
        let all = "\(rows.count) \(rows.count == 1 ? "pledge" : "pledges"): \(counts)"
        let reaffirmed = rows(.reaffirmed)
        if reaffirmed.isEmpty { return [all] }
        let possible = Section.allCases.filter {
            $0.direction != nil && ($0 != .reversed || !rows(in: $0).isEmpty)
        }
        let directions = possible.map { section in
            let both = section == .softer && bothWays > 0 ? " (\(bothWays) both)" : ""
            return "\(rows(in: section).count) \(section.name)\(both)"
        }.joined(separator: ", ")
        return [all, "Of the reaffirmed: \(directions) (\(reaffirmed.certainty))"]
    }
}

extension Meeting {
    /// "Munich (15 Feb 2025)"
    package var placeAndDay: String { "\(short) (\(date.text))" }
}
