/// Every pledge that stands at one of two meetings: what is new, what is not carried, and what
/// became of the words.
package struct MeetingComparison: Sendable {
    /// Positions of the meetings; `from` is the earlier one.
    package let from: Int
    package let to: Int
    /// In the catalog's order.
    package let rows: [Row]

    /// One pledge.
    package struct Row: Sendable {
        /// Its position.
        package var pledge: Int
        package var state: State
        /// Where it stands at both.
        package var comparison: Comparison?
        /// The note with the analyst's own reading, which overrules the proposed labels.
        package var reading: Note?
        /// Whether state and labels are sure: they come from official texts in one language.
        package var isFirm: Bool
        /// Why, one a line.
        package var reasons: [String]

        /// The labels that count: the analyst's own, else the proposed ones.
        package var labels: [ChangeLabel] {
            reading?.current.reading?.labels ?? comparison?.labels ?? []
        }

        /// "firm" or "provisional".
        package var certainty: String { isFirm ? "firm" : "provisional" }

        /// One or two columns: that of the change, else of the state.
        package var sign: String { state == .reaffirmed ? labels.signs : state.sign }
    }

    /// Compares two meetings, whichever is given first.
    package init(_ register: Register, _ one: Int, _ other: Int) {
        // Meetings stand by date.
        from = min(one, other)
        to = max(one, other)
        let (from, to) = (from, to)
        let catalog = register.catalog
        let before = MeetingComparison.pledges(at: from, catalog)
        let after = MeetingComparison.pledges(at: to, catalog)
        rows = Set(before.keys).union(after.keys).sorted().map { pledge in
            MeetingComparison.row(
                register, pledge, from: from, to: to, before[pledge], after[pledge])
        }
    }

    /// The reaffirmations of a meeting by pledge.
    private static func pledges(at meeting: Int, _ catalog: Catalog) -> [Int: Int] {
        Dictionary(
            catalog.reaffirmationsOfMeeting[meeting].map { (catalog.links[$0].pledge, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func row(
        _ register: Register, _ pledge: Int, from: Int, to: Int, _ before: Int?, _ after: Int?
    ) -> Row {
        let catalog = register.catalog
        let (earlier, later) = (catalog.meetings[from], catalog.meetings[to])
        switch (before, after) {
        case (let before?, let after?):
            let comparison = register.comparison(fromReaffirmation: before, to: after)
            let reading = register.reading(
                of: catalog.pledges[pledge], from: earlier.id, to: later.id)
            return Row(
                pledge: pledge, state: .reaffirmed, comparison: comparison, reading: reading,
                isFirm: comparison.isFirm, reasons: comparison.findings.map(\.reason))
        case (let before?, nil):
            let isDropped = later.extract == .officialFullText
            return Row(
                pledge: pledge, state: isDropped ? .dropped : .notCarried,
                isFirm: isDropped && catalog.hasOfficialText(before),
                reasons: [later.reasonOfAbsence]
                    + [register.reasonBetween(from, to, of: pledge)].compactMap(\.self))
        default:
            let origin = register.statementBefore(from, of: pledge)
            return Row(
                pledge: pledge, state: origin?.isWhole ?? false ? .returned : .new,
                isFirm: earlier.extract == .officialFullText
                    && after.map(catalog.hasOfficialText) ?? false,
                reasons: [earlier.reasonOfAbsence]
                    + [origin?.reason, register.reasonBetween(from, to, of: pledge)]
                    .compactMap(\.self))
        }
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

extension Meeting {
    /// What a pledge's absence from it means.
    package var reasonOfAbsence: String {
        let place = "\(short) (\(date.text))"
        switch extract {
        case .officialFullText: return "not in the official full text of \(place)"
        case .wholeSource:
            return "not in the source read of \(place); the official text may have it"
        case .selectedPhrases:
            return "of \(place) only selected phrases were read; silence says nothing"
        }
    }
}

extension Catalog {
    fileprivate func hasOfficialText(_ reaffirmation: Int) -> Bool {
        reaffirmations[reaffirmation].wordings.contains { $0.provenance == .officialText }
    }
}

extension Register {
    /// The last statement before a meeting that said a pledge.
    fileprivate func statementBefore(
        _ meeting: Int, of pledge: Int
    ) -> (isWhole: Bool, reason: String)? {
        let said = catalog.reaffirmationsOfPledge[pledge].map { catalog.links[$0].meeting }
            .filter { $0 < meeting && catalog.isStatement($0) }
        let isReadable = catalog.meetings[meeting].extract != .selectedPhrases
        let whole = said.first { catalog.meetings[$0].extract != .selectedPhrases }
        if let whole, isReadable {
            let origin = catalog.meetings[whole]
            return (true, "said before at \(origin.short) (\(origin.date.text))")
        }
        guard let last = said.first else { return nil }
        let origin = catalog.meetings[last]
        let part = origin.extract == .selectedPhrases ? ", of which only phrases were read" : ""
        return (false, "said before at \(origin.short) (\(origin.date.text))\(part)")
    }

    /// The last statement between two meetings that said a pledge.
    fileprivate func reasonBetween(_ from: Int, _ to: Int, of pledge: Int) -> String? {
        catalog.reaffirmationsOfPledge[pledge].lazy.map { catalog.links[$0].meeting }
            .first { from < $0 && $0 < to && catalog.isStatement($0) }
            .map { "said in between at \(catalog.meetings[$0].placeAndDay)" }
    }
}
