extension Matrix {
    /// What one meeting has of one pledge, against the latest earlier statement that can be compared.
    package struct Cell: Sendable {
        /// What became of the pledge, up to this meeting.
        package let change: PledgeChange
        /// What became of the words since the last statement that said them, where the statement
        /// compared does not have the pledge: shown apart from the state.
        package let wordsSince: Comparison?
    }
}

extension Matrix.Cell {
    /// Positions of the pledge and the meeting.
    package var pledge: Int { change.pledge }
    /// The position of the meeting.
    package var meeting: Int { change.meeting }
    /// What the meeting has of the pledge, or why it has nothing to compare.
    package var standing: PledgeChange.Standing { change.standing }
    /// With the wording of the statement compared; nil where not both have the pledge.
    package var comparison: Comparison? { change.comparison }
    /// The note with the analyst's own reading, which overrules the proposed labels.
    package var reading: Note? { change.reading }
    /// The labels that count: the analyst's own, else the proposed ones.
    package var labels: [ChangeLabel] { change.labels }
    /// "firm" or "provisional"; nil where nothing is compared.
    package var certainty: String? { change.certainty }
    /// One or two columns, with the mark of what is firm after it; a space where the meeting says
    /// nothing of the pledge.
    package var sign: String {
        (change.sign.isEmpty ? " " : change.sign) + (change.isFirm ? Matrix.firmMark : "")
    }
    /// The sign in a word: "stronger", "not carried"; empty where nothing was coded.
    package var word: String { change.word }

    /// What changed, with how sure that is: "strengthened, specified, provisional"; nil where nothing
    /// is compared.
    package var inWords: String? {
        // Whether it was away and what became of its words are two things, each as sure as it is.
        change.inWords.map { words in
            wordsSince.map { "\(words); \($0.labelsInWords)" } ?? words
        }
    }

    /// The same with the reasons for which it is provisional.
    package var inWordsWithDoubts: String? {
        inWords.map { doubts.isEmpty ? $0 : "\($0): \(doubts.inWords)" }
    }

    /// The reasons for which anything said of the cell is provisional, each once.
    package var doubts: [Doubt] {
        let own = change.state == nil ? [] : change.doubts
        return own + (wordsSince?.doubts ?? []).filter { !own.contains($0) }
    }

    /// What it means that the pledge is not said here; nil where it is.
    package func reasonOfAbsence(in catalog: Catalog) -> String? {
        guard change.here == nil else { return nil }
        let meeting = catalog.meetings[meeting]
        if case .noStatement = standing {
            return "\(meeting.placeAndDay) was an event, which carries only what it is about"
        }
        return meeting.reasonOfAbsence
    }
}

extension Matrix {
    /// Follows the sign of a firm change; a sign without it is provisional.
    package static let firmMark = "'"

    /// How a table of signs says, once for all, how sure they are.
    package static let certaintyInWords = "\(firmMark) firm, else provisional"

    /// What makes a sign firm, in a sentence.
    package static let firmInWords =
        "Firm: whole passages of official texts in one language, every difference accounted for."

    /// Every sign that can occur with its word. What no meeting can have is not named.
    package var legend: [(sign: String, word: String)] {
        let meetings = columns.map { register.catalog.meetings[$0] }
        let states = statesThatOccur(meetings)
        let isEvent = columns.contains { !register.catalog.isStatement($0) }
        return [("●", isEvent ? "first, or took place" : "first")]
            + ChangeLabel.Direction.allCases.map { ($0.sign, $0.rawValue) }
            + states.map { ($0.sign, $0.name) } + [("·", "not yet")]
            + (meetings.contains { !register.catalog.isCodedInFull($0) }
                ? [("blank", "not coded")] : [])
    }

    private func statesThatOccur(_ meetings: [Meeting]) -> [State] {
        State.allCases.filter { state in
            switch state {
            case .reaffirmed: false
            case .new, .returned, .notCarried:
                meetings.contains(where: register.catalog.isCodedInFull)
            case .dropped: meetings.contains(where: \.provesSilence)
            case .notComparable:
                // A statement coded in full is silent on what only phrases of others said.
                meetings.contains(where: register.catalog.isCodedInFull)
                    && meetings.contains { !register.catalog.isCodedInFull($0) }
            }
        }
    }
}
