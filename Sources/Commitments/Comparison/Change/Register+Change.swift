/// The change of a pledge at a meeting against an earlier one: one function for all that is shown.
extension Register {
    /// The change of a pledge at a meeting against the latest earlier statement that can be compared
    /// with it.
    package func change(of pledge: Int, at meeting: Int) -> PledgeChange {
        change(of: pledge, at: meeting, against: comparableMeeting(of: pledge, before: meeting))
    }

    /// The change of a pledge at the latest statement that says it; at the latest event where no
    /// statement does; nil for a pledge that was never said.
    package func latestChange(of pledge: Int) -> PledgeChange? {
        let all = facts[pledge].reaffirmations
        let latest = all.first { catalog.isStatement(catalog.links[$0].meeting) } ?? all.first
        return latest.map { change(of: pledge, at: catalog.links[$0].meeting) }
    }

    /// The two meetings whose wordings of a pledge are laid side by side at a meeting: those of its change
    /// where both have the pledge. Where the earlier one is silent there are no two wordings to lay side
    /// by side; then it is the last statement before that says the pledge.
    package func wordingPair(of pledge: Int, at meeting: Int) -> (from: Int?, to: Int) {
        let change = change(of: pledge, at: meeting)
        guard change.state != nil, change.here != nil, change.before == nil,
            let since = change.since
        else { return (change.against, meeting) }
        return (catalog.links[since].meeting, meeting)
    }

    /// The change of a pledge at a meeting against an earlier one, whichever somebody chose.
    package func change(
        of pledge: Int, at meeting: Int, against earlier: Int?
    ) -> PledgeChange {
        let here = reaffirmation(of: pledge, at: meeting)
        let before = earlier.flatMap { reaffirmation(of: pledge, at: $0) }
        let standing = standing(of: pledge, here, before, at: meeting, against: earlier)
        var comparison: Comparison?
        if let before, let here {
            comparison = self.comparison(fromReaffirmation: before, to: here)
        }
        let reading = comparison.flatMap { _ in
            earlier.flatMap { self.ownReading(of: pledge, from: $0, to: meeting) }
        }
        return PledgeChange(
            pledge: pledge, meeting: meeting, against: earlier, standing: standing,
            before: before, here: here, since: lastSaid(pledge, before: meeting),
            comparison: comparison, reading: reading,
            doubts: doubts(
                standing, pledge, here, before, from: earlier, to: meeting, comparison))
    }

    /// What became of the words of a new or returned pledge since the last statement that said them.
    package func wordsSince(_ change: PledgeChange) -> Comparison? {
        guard change.state == .new || change.state == .returned, let since = change.since,
            let here = change.here
        else { return nil }
        return comparison(fromReaffirmation: since, to: here)
    }

    private func ownReading(of pledge: Int, from: Int, to: Int) -> Note? {
        guard facts[pledge].noteCount > 0 else { return nil }
        return reading(
            of: catalog.pledges[pledge], from: catalog.meetings[from].id,
            to: catalog.meetings[to].id)
    }
}

// MARK: Which earlier meeting

extension Register {
    /// The latest earlier statement that can be compared. A statement coded in full is compared with
    /// the one coded in full before it, since their silence can be compared too. Without such a pair
    /// only words can be compared: with the last statement that says the pledge. What is silent is
    /// compared with the last statement that was not.
    func comparableMeeting(of pledge: Int, before meeting: Int) -> Int? {
        guard catalog.isStatement(meeting) else { return nil }
        if reaffirmation(of: pledge, at: meeting) != nil {
            if coding.isFull[meeting], let full = coding.fullBefore[meeting] { return full }
            return lastSaid(pledge, before: meeting).map { catalog.links[$0].meeting }
        }
        guard coding.isFull[meeting] else { return nil }
        let said = saidByStatements(pledge, before: meeting).map { catalog.links[$0].meeting }
        return said.first { coding.isFull[$0] } ?? said.first
    }

    /// The reaffirmations of a pledge by statements before a meeting, newest first, as positions.
    private func saidByStatements(
        _ pledge: Int, before meeting: Int
    ) -> some Sequence<Int> {
        facts[pledge].reaffirmations.lazy.filter { [catalog] in
            catalog.links[$0].meeting < meeting && catalog.isStatement(catalog.links[$0].meeting)
        }
    }

    private func lastSaid(_ pledge: Int, before meeting: Int) -> Int? {
        saidByStatements(pledge, before: meeting).first { _ in true }
    }

    /// The last statement coded in full before a meeting that says a pledge, as a position.
    private func lastSaidInFull(_ pledge: Int, before meeting: Int) -> Int? {
        saidByStatements(pledge, before: meeting).map { catalog.links[$0].meeting }
            .first { coding.isFull[$0] }
    }
}

// MARK: What became of it

extension Register {
    private func standing(
        of pledge: Int, _ here: Int?, _ before: Int?, at meeting: Int, against earlier: Int?
    ) -> PledgeChange.Standing {
        guard let earlier else { return standingAlone(here, at: meeting) }
        let areFull = coding.isFull[meeting] && coding.isFull[earlier]
        switch (before, here) {
        case (.some, .some): return .compared(.reaffirmed)
        case (nil, nil): return standingAlone(here, at: meeting)
        case _ where !areFull: return .compared(.notComparable)
        case (nil, .some):
            let isKnown = lastSaidInFull(pledge, before: earlier) != nil
            return .compared(isKnown ? .returned : .new)
        case (.some, nil): return .compared(catalog.meetings[meeting].stateOfAbsence)
        }
    }

    private func standingAlone(_ here: Int?, at meeting: Int) -> PledgeChange.Standing {
        let isStatement = catalog.isStatement(meeting)
        if here != nil { return isStatement ? .first : .event }
        if !isStatement { return .noStatement }
        return coding.isFull[meeting] ? .notYet : .unread
    }

    private func doubts(
        _ standing: PledgeChange.Standing, _ pledge: Int, _ here: Int?, _ before: Int?,
        from earlier: Int?, to meeting: Int, _ comparison: Comparison?
    ) -> [Doubt] {
        guard let state = standing.comparedState else { return [] }
        if state == .reaffirmed { return comparison?.doubts ?? [] }
        let source = (here ?? before).map(sourceDoubts(ofSaid:)) ?? []
        let silent = here == nil ? meeting : earlier ?? meeting
        let isProven =
            switch state {
            case .dropped: true
            case .returned: catalog.meetings[silent].provesSilence
            case .new:
                isSilenceProven(before: meeting) && lastSaid(pledge, before: meeting) == nil
            case .reaffirmed, .notCarried, .notComparable: false
            }
        return isProven ? source : source + [silenceDoubt(at: silent)]
    }

    /// Why it is not proven that a pledge was not said.
    private func silenceDoubt(at meeting: Int) -> Doubt {
        let meeting = catalog.meetings[meeting]
        return Doubt(
            .absence,
            meeting.provesSilence
                ? "not every statement before was coded from its official full text"
                : meeting.reasonOfAbsence)
    }

    /// Whether the official text of every statement coded in full before a meeting was coded.
    private func isSilenceProven(before meeting: Int) -> Bool {
        coding.full.lazy.filter { $0 < meeting }.allSatisfy { [catalog] in
            catalog.meetings[$0].provesSilence
        }
    }
}

extension PledgeChange.Standing {
    fileprivate var comparedState: State? {
        if case .compared(let state) = self { state } else { nil }
    }
}
