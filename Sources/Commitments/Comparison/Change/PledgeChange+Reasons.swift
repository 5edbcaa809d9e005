/// Why a change is what it is called, in plain words.
extension Register {
    /// The reasons of a change, one a line; the first is the one that the state rests on.
    package func reasons(for change: PledgeChange) -> [String] {
        guard let state = change.state, let against = change.against else { return [] }
        let (earlier, later) = (catalog.meetings[against], catalog.meetings[change.meeting])
        switch state {
        case .reaffirmed: return change.comparison?.findings.map(\.reason) ?? []
        case .new, .returned:
            return [earlier.reasonOfAbsence]
                + [saidBefore(change), saidBetween(change), alsoInPart(change)]
                .compactMap(\.self)
        case .notCarried, .dropped:
            return [later.reasonOfAbsence]
                + [saidBetween(change), alsoInPart(change)].compactMap(\.self)
        case .notComparable:
            return [notComparable(change, earlier, later)]
                + [alsoInPart(change)].compactMap(\.self)
        }
    }

    private func notComparable(
        _ change: PledgeChange, _ earlier: Meeting, _ later: Meeting
    ) -> String {
        let (silent, other) = change.here == nil ? (later, earlier) : (earlier, later)
        let isReadable = catalog.isCodedInFull(silent) && isStatement(silent)
        return isReadable ? other.reasonOfPart : silent.reasonOfAbsence
    }

    private func isStatement(_ meeting: Meeting) -> Bool {
        catalog.format(meeting.format)?.isStatement ?? false
    }

    /// The last statement coded in full that says it, before one that does not.
    private func saidBefore(_ change: PledgeChange) -> String? {
        guard change.state == .returned, let against = change.against else { return nil }
        return facts[change.pledge].reaffirmations.lazy.map { catalog.links[$0].meeting }
            .first { $0 < against && coding.isFull[$0] }
            .map { "already in \(catalog.meetings[$0].placeAndDay)" }
    }

    /// The last statement coded in full that says it between two that are further apart.
    private func saidBetween(_ change: PledgeChange) -> String? {
        guard let against = change.against else { return nil }
        return facts[change.pledge].reaffirmations.lazy.map { catalog.links[$0].meeting }
            .first { against < $0 && $0 < change.meeting && coding.isFull[$0] }
            .map { "said in between at \(catalog.meetings[$0].placeAndDay)" }
    }

    /// "also in 3 statements coded in part, the last Brussels (3 Apr 2025)": what statements before
    /// the later meeting say besides the two that are compared.
    package func alsoInPart(_ change: PledgeChange) -> String? {
        let found = facts[change.pledge].reaffirmations.map { catalog.links[$0].meeting }.filter {
            $0 < change.meeting && $0 != change.against && catalog.isStatement($0)
                && !coding.isFull[$0]
        }
        guard let last = found.first else { return nil }
        let place = catalog.meetings[last].placeAndDay
        return found.count == 1
            ? "also at \(place), coded in part"
            : "also in \(found.count) statements coded in part, the last \(place)"
    }
}

extension Meeting {
    /// What a pledge's absence from it means.
    package var reasonOfAbsence: String {
        switch extract {
        case .officialFullText: "not in the official full text of \(placeAndDay)"
        case .wholeSource:
            "not in the source read of \(placeAndDay); the official text may have it"
        case .wholeSummary, .selectedPhrases:
            "\(whatWasRead); its silence proves nothing"
        }
    }

    /// Why a comparison with a statement coded in full says nothing about it.
    fileprivate var reasonOfPart: String {
        "\(whatWasRead); only two statements coded in full show what is new or gone"
    }

    private var whatWasRead: String {
        extract == .wholeSummary
            ? "only a summary of \(placeAndDay) was coded"
            : "only phrases of \(placeAndDay) were coded"
    }
}
