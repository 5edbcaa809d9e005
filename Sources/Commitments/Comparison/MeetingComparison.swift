/// Every pledge that one of two meetings has: what is new, what is not carried, and what became of the
/// words.
package struct MeetingComparison: Sendable {
    /// Positions of the meetings; `from` is the earlier one.
    package let from: Int
    /// The position of the later meeting.
    package let to: Int
    /// In the catalog's order.
    package let rows: [Row]

    /// One pledge.
    package struct Row: Sendable {
        /// From the earlier meeting to the later one.
        package let change: PledgeChange
        /// What became of the pledge.
        package let state: State
        /// Why, one a line.
        package let reasons: [String]

        /// Its position.
        package var pledge: Int { change.pledge }
        /// Where both meetings have it.
        package var comparison: Comparison? { change.comparison }
        /// The note with the analyst's own reading, which overrules the proposed labels.
        package var reading: Note? { change.reading }
        /// Whether state and labels are sure.
        package var isFirm: Bool { change.isFirm }
        /// Why they are provisional; empty where they are firm.
        package var doubts: [Doubt] { change.doubts }
        /// The labels that count: the analyst's own, else the proposed ones.
        package var labels: [ChangeLabel] { change.labels }
        /// "firm" or "provisional".
        package var certainty: String { doubts.certainty }
        /// One or two columns: that of the change, else of the state.
        package var sign: String { change.sign }
    }

    /// Compares two meetings, whichever is given first.
    package init(_ register: Register, _ one: Int, _ other: Int) {
        // Meetings are sorted by date.
        from = min(one, other)
        to = max(one, other)
        let (from, to) = (from, to)
        let catalog = register.catalog
        let pledges = [from, to].flatMap { register.reaffirmations(atMeeting: $0) }
            .map { catalog.links[$0].pledge }
        rows = Set(pledges).sorted().compactMap { pledge in
            Row(register.change(of: pledge, at: to, against: from), in: register)
        }
    }

    init(from: Int, to: Int, rows: [Row]) {
        self.from = from
        self.to = to
        self.rows = rows
    }
}

extension MeetingComparison.Row {
    /// Nil where neither meeting has the pledge.
    fileprivate init?(_ change: PledgeChange, in register: Register) {
        guard let state = change.state else { return nil }
        self.change = change
        self.state = state
        reasons = register.reasons(for: change)
    }
}

extension MeetingComparison {
    /// The rows in a state.
    package func rows(_ state: State) -> [Row] { rows.filter { $0.state == state } }

    /// The reaffirmed rows whose words changed in a direction; one that points both ways is in
    /// both.
    package func rows(_ direction: ChangeLabel.Direction) -> [Row] {
        rows.filter { $0.state == .reaffirmed && $0.labels.directions.contains(direction) }
    }

    /// The rows with a label.
    package func rows(_ label: ChangeLabel) -> [Row] { rows.filter { $0.labels.contains(label) } }

    /// Whether no label and no state is firm, so that it can be said once for all.
    package var isAllProvisional: Bool { rows.allSatisfy { !$0.isFirm } }
}
