import Text

/// Finds for each pledge the reasons to review it, by the rules of the queue.
struct DueFinder {
    private let register: Register
    private let rules: ReviewQueue.Rules
    /// For each meeting whether it issues a statement.
    private let isStatement: [Bool]

    private typealias Item = ReviewQueue.Item

    init(_ register: Register, _ rules: ReviewQueue.Rules) {
        self.register = register
        self.rules = rules
        let catalog = register.catalog
        isStatement = catalog.meetings.indices.map(catalog.isStatement)
    }

    private var today: CalendarDate { register.asOf }

    /// The reasons to review a pledge.
    func items(_ pledge: Int) -> [ReviewQueue.Item] {
        let facts = register.facts[pledge]
        let notes = facts.noteCount == 0 ? [] : register.notes(onPledgeAt: pledge)
        let noted =
            twoValues(pledge) + twoTexts(pledge, notes) + reviewBy(pledge, notes)
            + status(pledge, facts.status, notes)
        if facts.status == .lapsed { return noted }
        let told =
            switch register.catalog.pledges[pledge].type {
            case .position: silence(pledge, notes)
            case .process: interval(pledge, notes)
            case .action: Item?.none
            }
        return noted + [told].compactMap(\.self)
    }

    // MARK: From the edits of the catalog

    /// Of two people who changed a member of an entry at the same time, both values wait.
    private func twoValues(_ pledge: Int) -> [Item] {
        register.twoValuesIndex.value.values(reviewedWith: pledge).map { values in
            let day = values.current.at.date
            let names = values.sides.map {
                "\($0.author) on \($0.at.date.text)"
            }
            return Item(
                pledge: pledge, reason: .twoValues,
                words: "\(values.inWords(register.catalog)) changed by "
                    + names.joined(separator: " and by ") + "; = shows both",
                due: day, days: max(0, today.days(since: day)), values: values.id)
        }
    }

    // MARK: From the notes

    /// Of two people who changed a note at the same time, both texts wait for a decision.
    private func twoTexts(_ pledge: Int, _ notes: [Note]) -> [Item] {
        notes.filter(\.hasTwoTexts).map { note in
            let day = note.current.changed.date
            let names = (note.textsBeside + [note.current]).map {
                "\($0.author) on \($0.changed.date.text)"
            }
            return Item(
                pledge: pledge, reason: .twoTexts,
                words: "two texts, \(names.joined(separator: " and ")); = shows both",
                due: day, days: max(0, today.days(since: day)), note: note.id)
        }
    }

    /// A review-by is answered by a later note that was written when it was near, or after it.
    private func reviewBy(_ pledge: Int, _ notes: [Note]) -> [Item] {
        notes.enumerated().compactMap { index, note in
            guard let due = note.current.reviewBy else { return nil }
            let isAnswered = notes[..<index].contains {
                due.days(since: $0.current.date) <= rules.soonDays
            }
            let days = today.days(since: due)
            guard !isAnswered, days >= -rules.soonDays else { return nil }
            let when =
                days > 0
                ? "passed \(counted(days, "day")) ago"
                : days == 0 ? "is today" : "is near: due soon, in \(counted(-days, "day"))"
            return Item(
                pledge: pledge, reason: .reviewBy, words: "review by \(due.text) \(when)", due: due,
                days: days, note: note.id)
        }
    }

    private func status(_ pledge: Int, _ status: Status, _ notes: [Note]) -> [Item] {
        guard let latest = notes.first else { return [] }
        switch status {
        case .inProgress: return age(pledge, .inProgress, latest, rules.staleDays)
        case .stalled: return age(pledge, .stalled, latest, rules.stalledDays)
        case .lapsed:
            guard let note = notes.first(where: { $0.current.status != nil }),
                note.current.evidence.isEmpty
            else { return [] }
            let day = note.current.date
            return [
                Item(
                    pledge: pledge, reason: .lapsed,
                    words: "lapsed since \(day.text), but without a source",
                    due: day, days: today.days(since: day), note: note.id)
            ]
        default: return []
        }
    }

    private func age(
        _ pledge: Int, _ reason: ReviewQueue.Reason, _ latest: Note, _ limit: Int
    ) -> [Item] {
        let day = latest.current.date
        let days = today.days(since: day)
        if days <= limit { return [] }
        let status = reason == .stalled ? Status.stalled : .inProgress
        return [
            Item(
                pledge: pledge, reason: reason,
                words: "\(status.name); the last note is of \(day.text), "
                    + "\(counted(days, "day")) ago",
                due: CalendarDate(dayNumber: day.dayNumber + limit), days: days - limit,
                note: latest.id)
        ]
    }

    // MARK: From the meetings

    /// A position that statements have not carried, though they were coded in full.
    private func silence(_ pledge: Int, _ notes: [Note]) -> Item? {
        let catalog = register.catalog
        let said = register.facts[pledge].reaffirmations.lazy.map { catalog.links[$0].meeting }
        // What only statements coded in part have said is not comparable.
        guard let last = said.first(where: { isStatement[$0] }),
            said.contains(where: { register.coding.isFull[$0] })
        else { return nil }
        let silent = register.coding.full.suffix { $0 > last }
        guard silent.count >= max(1, rules.silentStatements), let latest = silent.last else {
            return nil
        }
        let place = catalog.meetings[silent[silent.startIndex + max(1, rules.silentStatements) - 1]]
        if let note = notes.first, note.current.date >= catalog.meetings[latest].date.last {
            return nil
        }
        let origin = catalog.meetings[last]
        let statements =
            silent.count == 1 ? "the last statement" : "the last \(silent.count) statements"
        return Item(
            pledge: pledge, reason: .silent,
            words: "not carried at \(statements) coded in full; last statement "
                + origin.placeAndDay,
            due: place.date.last, days: today.days(since: place.date.last), note: nil)
    }

    /// A process whose events have not gone on at their usual pace.
    private func interval(_ pledge: Int, _ notes: [Note]) -> Item? {
        register.paces(ofPledge: pledge, rules: rules).compactMap { interval(pledge, $0, notes) }
            .max { ($0.days, $1.words) < ($1.days, $0.words) }
    }

    private func interval(_ pledge: Int, _ pace: Pace, _ notes: [Note]) -> Item? {
        let wait = pace.interval * rules.intervalPercent / 100
        var due = CalendarDate(dayNumber: pace.end.last.dayNumber + wait)
        // Who has looked at it since is asked again after a while, not every day.
        if let note = notes.first, note.current.date >= due {
            due = CalendarDate(dayNumber: note.current.date.dayNumber + rules.staleDays)
        }
        let days = today.days(since: due)
        if days <= 0 { return nil }
        let ago = MeetingDate(today).span(since: pace.end).inWords
        return Item(
            pledge: pledge, reason: .interval,
            words: "\(pace.inWords); last \(pace.endInWords), \(ago) ago", due: due, days: days,
            note: nil)
    }
}

extension Array {
    /// The elements at the end that fit.
    fileprivate func suffix(_ fits: (Element) -> Bool) -> ArraySlice<Element> {
        self[(lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
