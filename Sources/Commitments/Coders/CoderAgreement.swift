/// How far two analysts agree who assessed the same pledges, each in notes of their own.
package struct CoderAgreement: Sendable {
    /// Pledges that both assessed, in the order of the catalog; then those that it does not have.
    package let statuses: [StatusPair]
    /// Pledges that only one of them assessed.
    package let onlyMine: [Pledge.ID]
    /// Pledges that only the other analyst assessed.
    package let onlyTheirs: [Pledge.ID]
    /// Changes of wording that both read.
    package let readings: [ReadingPair]

    /// A pledge with the notes that give it its status; neither says "not assessed".
    package struct StatusPair: Sendable {
        /// The pledge that both assessed.
        package var pledge: Pledge.ID
        /// The note that gives my status.
        package var mine: Note
        /// The note that gives theirs.
        package var theirs: Note

        /// Whether both gave the same status.
        package var agrees: Bool { mine.status == theirs.status }
    }

    /// A change of wording with the notes that read it.
    package struct ReadingPair: Sendable {
        /// The pledge whose wording changed.
        package var pledge: Pledge.ID
        /// The earlier meeting.
        package var from: Meeting.ID
        /// The later meeting.
        package var to: Meeting.ID
        /// My note.
        package var mine: Note
        /// The other analyst's note.
        package var theirs: Note

        /// Whether both gave the same labels, in whatever order.
        package var agrees: Bool { Set(mine.labels) == Set(theirs.labels) }
    }

    /// Compares two analysts' notes on one catalog as of one day.
    package init(mine: Register, theirs: Register) {
        let pledges = CoderAgreement.pledges(of: mine, theirs)
        var (shared, left, right): ([StatusPair], [Pledge.ID], [Pledge.ID]) = ([], [], [])
        for pledge in pledges {
            switch (mine.assessment(of: pledge), theirs.assessment(of: pledge)) {
            case (let own?, let other?):
                shared.append(StatusPair(pledge: pledge, mine: own, theirs: other))
            case (_?, nil): left.append(pledge)
            case (nil, _?): right.append(pledge)
            case (nil, nil): break
            }
        }
        statuses = shared
        (onlyMine, onlyTheirs) = (left, right)
        readings = pledges.flatMap { CoderAgreement.readings(of: $0, mine, theirs) }
    }

    /// Agreement on statuses beyond chance.
    package var kappa: CohensKappa {
        CohensKappa(statuses.map { ($0.mine.status, $0.theirs.status) })
    }

    /// Whether there is nothing on which they could agree.
    package var isEmpty: Bool { statuses.isEmpty && readings.isEmpty }

    private static func pledges(of mine: Register, _ theirs: Register) -> [Pledge.ID] {
        let known = mine.catalog.pledges.map(\.id)
        let stray = Set(mine.strayPledges).union(theirs.strayPledges)
        return known + stray.sorted()
    }

    private static func readings(
        of pledge: Pledge.ID, _ mine: Register, _ theirs: Register
    ) -> [ReadingPair] {
        let others = theirs.readings(of: pledge)
        return mine.readings(of: pledge).compactMap { note in
            guard let reading = note.current.reading,
                let other = others.first(where: { $0.current.reading?.isOf(reading) ?? false })
            else { return nil }
            return ReadingPair(
                pledge: pledge, from: reading.from, to: reading.to, mine: note, theirs: other)
        }
    }
}

extension CoderAgreement {
    /// Parts of a hundred, rounded; nil of nothing.
    package static func percent(_ part: Int, of whole: Int) -> Int? {
        whole == 0 ? nil : (200 * part + whole) / (2 * whole)
    }
}

extension Register {
    /// The note that gives a pledge its status, if that says anything.
    fileprivate func assessment(of pledge: Pledge.ID) -> Note? {
        let note = notes(named: pledge).first { $0.current.status != nil }
        return note.flatMap { $0.current.status == .notAssessed ? nil : $0 }
    }

    /// The notes that read a change of a pledge's wording, of each change the latest.
    fileprivate func readings(of pledge: Pledge.ID) -> [Note] {
        var latest: [Note] = []
        for note in notes(named: pledge) {
            guard let reading = note.current.reading else { continue }
            if latest.contains(where: { $0.current.reading?.isOf(reading) ?? false }) { continue }
            latest.append(note)
        }
        return latest
    }
}

extension Note {
    fileprivate var status: Status { current.status ?? .notAssessed }
    fileprivate var labels: [ChangeLabel] { current.reading?.labels ?? [] }
}

extension Note.Reading {
    /// Whether both read the same change.
    fileprivate func isOf(_ other: Note.Reading) -> Bool { from == other.from && to == other.to }
}
