/// What became of one pledge from an earlier meeting to a later one. `Register.change` is the only
/// place that makes it, so every screen, command and export gives the same answer, and each can name
/// the earlier meeting.
package struct PledgeChange: Sendable {
    /// The pledge's position.
    package let pledge: Int
    /// The position of the later meeting.
    package let meeting: Int
    /// The position of the earlier meeting; nil where there is none to compare with.
    package let against: Int?
    /// What the later meeting has of the pledge.
    package let standing: Standing
    /// The reaffirmation at the earlier meeting, as a position.
    package let before: Int?
    /// The reaffirmation at the later meeting, as a position.
    package let here: Int?
    /// The last reaffirmation by a statement before the later meeting, however much of that statement
    /// was coded.
    package let since: Int?
    /// The two wordings compared, where both meetings have the pledge.
    package let comparison: Comparison?
    /// The note with the analyst's own reading, which overrules the proposed labels.
    package let reading: Note?
    /// Why state and labels are provisional; empty where they are firm.
    package let doubts: [Doubt]

    /// What the later meeting has of a pledge.
    package enum Standing: Hashable, Sendable {
        /// Compared with the earlier meeting.
        case compared(State)
        /// Said by a statement, and no earlier statement can be compared with it.
        case first
        /// What an exercise, a workshop or another event is about.
        case event
        /// Not in a statement coded in full, and in none before it.
        case notYet
        /// Not among the phrases coded of a statement.
        case unread
        /// An event about something else.
        case noStatement
    }
}

extension PledgeChange {
    /// What became of the pledge; nil where nothing is compared.
    package var state: State? {
        if case .compared(let state) = standing { state } else { nil }
    }

    /// The labels that count: the analyst's own, else the proposed ones.
    package var labels: [ChangeLabel] {
        reading?.current.reading?.labels ?? comparison?.labels ?? []
    }

    /// Whether state and labels are sure; never where nothing is compared.
    package var isFirm: Bool { state != nil && doubts.isEmpty }

    /// "firm" or "provisional"; nil where nothing is compared.
    package var certainty: String? { state.map { _ in doubts.certainty } }

    /// One or two columns: the sign of the words' change, else of the state; empty where the meeting
    /// says nothing of the pledge.
    package var sign: String {
        switch standing {
        case .compared(.reaffirmed): labels.signs
        case .compared(let state): state.sign
        case .first, .event: "●"
        case .notYet: "·"
        case .unread, .noStatement: ""
        }
    }

    /// The sign in a word: "stronger", "not carried"; empty where the meeting says nothing of the
    /// pledge.
    package var word: String {
        switch standing {
        case .compared(.reaffirmed): labels.directions.inWords
        case .compared(let state): state.name
        case .first: "first"
        case .event: "took place"
        case .notYet: "not yet"
        case .unread, .noStatement: ""
        }
    }

    /// The wording at the earlier meeting: the one compared, else the leading one.
    package var from: WordingPlace? {
        comparison?.from ?? before.map { WordingPlace(reaffirmation: $0, wording: 0) }
    }

    /// The wording at the later meeting.
    package var to: WordingPlace? {
        comparison?.to ?? here.map { WordingPlace(reaffirmation: $0, wording: 0) }
    }

    /// "strengthened, specified, provisional", "new, provisional"; nil where nothing is compared.
    package var inWords: String? {
        guard let state, let certainty else { return nil }
        return "\(state == .reaffirmed ? labels.inWords : state.name), \(certainty)"
    }
}

extension Collection where Element == ChangeLabel.Direction {
    /// "stronger", "both ways"; empty for none.
    package var inWords: String { count > 1 ? "both ways" : first?.rawValue ?? "" }
}
