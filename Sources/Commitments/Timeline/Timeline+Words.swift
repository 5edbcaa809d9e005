extension Timeline {
    /// The text of a line of the timeline, without its day.
    /// - Parameter quote: puts a wording into quotation marks.
    package func text(
        of entry: Entry, in register: Register, quote: (String) -> String
    ) -> String {
        switch entry.kind {
        case .said(let position): return register.saying(position, quote)
        case .event(let position):
            return "\(register.formatName(ofReaffirmation: position)), "
                + register.saying(position, quote)
        case .silent(_, let state):
            let reason = reasonOfAbsence(entry, in: register) ?? ""
            return "\(state.name): \(reason)"
        case .note(let id):
            guard let version = register.note(id)?.current else { return "" }
            return [version.status?.name, version.text, "(\(version.author))"].compactMap(\.self)
                .filter { !$0.isEmpty }.joined(separator: "  ")
        case .review(let id):
            let text = register.note(id)?.current.text ?? ""
            let days = entry.day.days(since: register.asOf)
            return (days <= 0 ? "review due: " : "review in \(days) d: ") + text
        }
    }
}

extension Timeline {
    /// What it means that a statement has not the pledge; nil of all else.
    package func reasonOfAbsence(_ entry: Entry, in register: Register) -> String? {
        guard case .silent = entry.kind, let change = entry.change(of: pledge, in: register) else {
            return nil
        }
        return register.reasons(for: change).first
    }
}

extension Timeline.Entry {
    /// The meeting it is about; nil of notes.
    package func meeting(in catalog: Catalog) -> Meeting? {
        switch kind {
        case .said(let reaffirmation), .event(let reaffirmation):
            catalog.meetings[catalog.links[reaffirmation].meeting]
        case .silent(let meeting, _): catalog.meetings[meeting]
        case .note, .review: nil
        }
    }

    /// The position of the reaffirmation it is; nil of silence and notes.
    package var reaffirmation: Int? {
        switch kind {
        case .said(let position), .event(let position): position
        case .silent, .note, .review: nil
        }
    }

    /// What became of the pledge at its statement; nil of events and notes.
    package func change(of pledge: Int, in register: Register) -> PledgeChange? {
        switch kind {
        case .said(let position):
            register.change(of: pledge, at: register.catalog.links[position].meeting)
        case .silent(let meeting, _): register.change(of: pledge, at: meeting)
        case .event, .note, .review: nil
        }
    }

    /// The note it comes from.
    package func note(in register: Register) -> Note? {
        switch kind {
        case .note(let id), .review(let id): register.note(id)
        case .said, .silent, .event: nil
        }
    }
}

extension Register {
    /// What the kind of a reaffirmation's meeting is called: "Working group".
    package func formatName(ofReaffirmation position: Int) -> String {
        let format = catalog.meetings[catalog.links[position].meeting].format
        return catalog.format(format)?.name ?? format.text
    }

    /// "New York, press report, US: “…”": the origin of the words comes first, where it is never
    /// cut off.
    fileprivate func saying(_ position: Int, _ quote: (String) -> String) -> String {
        let reaffirmation = catalog.reaffirmations[position]
        let place = catalog.meetings[catalog.links[position].meeting].short
        guard let wording = reaffirmation.wordings.first else { return place }
        let speaker =
            reaffirmation.speaker == .all ? "" : ", \(catalog.name(of: reaffirmation.speaker))"
        return "\(place), \(wording.provenance.name)\(speaker): \(quote(wording.text))"
    }
}

extension Meeting {
    /// What a pledge's absence from what was read of it is called.
    package var stateOfAbsence: State { provesSilence ? .dropped : .notCarried }
}
