import Text

extension Record {
    /// The facts in sentences without a full stop: "3 of 5 statements of foreign ministers; absent
    /// since Lima (15 Nov 2024)". Empty for a pledge that no statement said.
    package var inWords: [String] {
        if statements.isEmpty { return [] }
        return [count, byFormat, presence, absenceInWords].compactMap(\.self)
    }

    /// The same in one line.
    package var sentence: String { inWords.joined(separator: " · ") }

    private var count: String {
        let part = saidInPart
        let last = part.last.map { ", the last \(place($0))" } ?? ""
        guard let first = full.first?.meeting else {
            return "reaffirmed in no statement coded in full; in \(part.count) coded in part\(last)"
        }
        let count =
            "reaffirmed at \(saidInFull.count) of \(counted(fullCount, "statement")) coded in full since"
            + " \(place(first))"
        return part.isEmpty ? count : "\(count); also in \(part.count) coded in part\(last)"
    }

    private func place(_ meeting: Int) -> String { catalog.meetings[meeting].placeAndDay }

    /// The kind of meeting that said it most often, where there are others too.
    private var byFormat: String? {
        let formats = Dictionary(grouping: full) { catalog.meetings[$0.meeting].format }
        guard formats.count > 1 else { return nil }
        let most = formats.max { left, right in
            (left.value.count(where: \.isSaid), right.key)
                < (right.value.count(where: \.isSaid), left.key)
        }
        guard let most, let name = catalog.format(most.key)?.name else { return nil }
        let said = most.value.count(where: \.isSaid)
        return "\(said) of \(counted(most.value.count, "statement")) of \(name.lowercased())"
    }

    private var presence: String? {
        if let absence = absences.last, absence.to == nil {
            // What a press report leaves out may be in the official text.
            return "\(absence.isProven ? "absent" : "not carried") since \(place(absence.from))"
        }
        return streak > 1 ? "the last \(streak) coded in full all have it" : nil
    }

    private var absenceInWords: String? {
        guard let longest = longestAbsence, let to = longest.to else { return nil }
        let what = longest.isProven ? "longest absence" : "longest time not carried"
        let days = DaySpan(longest.days, isAbout: longest.isAbout).inWords
        return "\(what) \(days), \(place(longest.from)) to \(place(to))"
    }
}

extension Record.Entry {
    /// Whether the statement says the pledge, however much of it was coded.
    package var isSaid: Bool {
        switch standing {
        case .said, .saidInPart: true
        case .silent, .unread: false
        }
    }

    /// Whether the statement was coded in full.
    package var isFull: Bool {
        switch standing {
        case .said, .silent: true
        case .saidInPart, .unread: false
        }
    }
}

extension Register {
    /// The last two statements coded in full, which give the state of every pledge: what is
    /// new, reaffirmed or not carried now.
    package var lastFullStatements: (before: Int, last: Int)? {
        let full = coding.full.suffix(2)
        guard full.count == 2, let before = full.first, let last = full.last else { return nil }
        return (before, last)
    }
}
