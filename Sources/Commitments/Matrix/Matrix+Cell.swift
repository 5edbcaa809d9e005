extension Matrix {
    /// What one meeting has of one pledge, seen from the statement before that says it.
    package struct Cell: Sendable {
        /// Positions.
        package let pledge: Int
        package let meeting: Int
        package let standing: Standing
        /// With the wording of the statement before; nil where there is nothing to compare.
        package let comparison: Comparison?
        /// The note with the analyst's own reading, which overrules the proposed labels.
        package let reading: Note?
        let isFirm: Bool

        /// Numbers are positions of reaffirmations; `since` is the last one before.
        package enum Standing: Hashable, Sendable {
            /// Said, by no statement before it.
            case first(Int)
            case reaffirmed(Int, since: Int)
            /// Said again after a statement that was read and has it not; `isFull` where one of
            /// these was read in its official full text.
            case returned(Int, since: Int, isFull: Bool)
            /// What an exercise, a workshop or another event is about.
            case event(Int)
            case notCarried(since: Int)
            /// Not in the official full text, which the catalog marks as read.
            case dropped(since: Int)
            /// Read, and silent, before any statement said it.
            case notYet
            /// Only phrases were read, and it is in none.
            case unread(since: Int?)
            /// An event about something else: it issues no statement.
            case noStatement
        }
    }
}

extension Matrix.Cell.Standing {
    /// The reaffirmation here; nil where it is not said.
    package var reaffirmation: Int? {
        switch self {
        case .first(let now), .reaffirmed(let now, _), .returned(let now, _, _), .event(let now):
            now
        case .notCarried, .dropped, .notYet, .unread, .noStatement: nil
        }
    }

    /// The last reaffirmation before, by a statement.
    package var since: Int? {
        switch self {
        case .reaffirmed(_, let last), .returned(_, let last, _), .notCarried(let last),
            .dropped(let last):
            last
        case .unread(let last): last
        case .first, .event, .notYet, .noStatement: nil
        }
    }

    /// The two reaffirmations that are compared.
    var pair: (from: Int, to: Int)? {
        guard let since, let reaffirmation else { return nil }
        return (since, reaffirmation)
    }

    /// What became of it since the statement before; nil where nothing is told.
    package var state: State? {
        switch self {
        case .reaffirmed: .reaffirmed
        case .returned: .returned
        case .notCarried: .notCarried
        case .dropped: .dropped
        case .first, .event, .notYet, .unread, .noStatement: nil
        }
    }
}

// MARK: To show

extension Matrix.Cell {
    /// The labels that count: the analyst's own, else the proposed ones.
    package var labels: [ChangeLabel] {
        reading?.current.reading?.labels ?? comparison?.labels ?? []
    }

    /// "firm" or "provisional"; nil where the cell tells of no change.
    package var certainty: String? {
        standing.state.map { _ in isFirm ? "firm" : "provisional" }
    }

    /// One or two columns, with the mark of what is firm after it.
    package var sign: String { plainSign + (isFirm ? Matrix.firmMark : "") }

    private var plainSign: String {
        switch standing {
        case .first, .event: "●"
        case .notYet: "·"
        case .unread, .noStatement: " "
        case .reaffirmed: labels.signs
        case .returned, .notCarried, .dropped: standing.state?.sign ?? " "
        }
    }

    /// The sign in a word: "stronger", "not carried"; empty where nothing was read.
    package var word: String {
        switch standing {
        case .first, .event: "said"
        case .notYet: "not yet"
        case .unread, .noStatement: ""
        case .reaffirmed: Matrix.word(for: labels.directions)
        case .returned, .notCarried, .dropped: standing.state?.name ?? ""
        }
    }

    /// What changed, in labels, with how sure that is: "strengthened, specified, provisional";
    /// nil where nothing is told.
    package var change: String? {
        guard let state = standing.state, let certainty else { return nil }
        switch state {
        case .reaffirmed: return "\(labels.inWords), \(certainty)"
        // Whether it was away and what became of its words are two things, each as sure as it is.
        case .returned:
            let words = comparison.map { "; \(labels.inWords), \($0.certainty)" } ?? ""
            return "returned, \(certainty)\(words)"
        default: return "\(state.name), \(certainty)"
        }
    }

    /// What it means that the pledge is not said here; nil where it is.
    package func reasonOfAbsence(in catalog: Catalog) -> String? {
        guard standing.reaffirmation == nil else { return nil }
        let meeting = catalog.meetings[meeting]
        if case .noStatement = standing {
            return "\(meeting.short) (\(meeting.date.text)) was an event, which carries only what"
                + " it is about"
        }
        return meeting.reasonOfAbsence
    }
}

extension Matrix {
    /// Stands after the sign of what is firm; all other signs are provisional.
    package static let firmMark = "'"

    /// How a table of signs says, once for all, how sure they are.
    package static let certaintyInWords = "\(firmMark) firm, else provisional"

    fileprivate static func word(for directions: [ChangeLabel.Direction]) -> String {
        directions.count > 1 ? "both ways" : directions.first?.rawValue ?? ""
    }

    /// Every sign that can occur with its word. What no meeting can have is not named.
    package var legend: [(sign: String, word: String)] {
        let extracts = Set(columns.map { register.catalog.meetings[$0].extract })
        var states: [State] = [.returned, .notCarried]
        if extracts.contains(.officialFullText) { states.append(.dropped) }
        return [("●", "said")] + ChangeLabel.Direction.allCases.map { ($0.sign, $0.rawValue) }
            + states.map { ($0.sign, $0.name) } + [("·", "not yet")]
            + (extracts.contains(.selectedPhrases) ? [("blank", "not read")] : [])
    }
}
