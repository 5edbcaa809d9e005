import Text

/// Conditions on the last two statements coded in full: which pledges are in them, and how
/// their words changed.
extension Condition {
    /// What became of the words: a group of labels, or one of them.
    package enum WordingChange: Hashable, Sendable {
        case direction(ChangeLabel.Direction)
        case label(ChangeLabel)

        /// As it is typed: "stronger", "re-attributed".
        package var name: String {
            switch self {
            case .direction(let direction): direction.rawValue
            case .label(let label): label.name
            }
        }

        /// All, the groups first. A label named like a group is left to the group.
        package static var all: [WordingChange] {
            let groups = ChangeLabel.Direction.allCases
            return groups.map { .direction($0) }
                + ChangeLabel.allCases.filter { label in
                    !groups.contains { $0.rawValue == label.name }
                }.map { .label($0) }
        }
    }

    /// All states, and that of a pledge that is in neither statement.
    package static var allStates: [State?] { State.allCases + [nil] }

    /// For people: "not carried".
    package static func name(of state: State?) -> String { state?.name ?? "not in either" }

    /// One column, ASCII.
    package static func sign(of state: State?) -> String { state?.sign ?? "_" }

    /// As it is typed: "not-carried".
    package static func keyword(of state: State?) -> String { state?.rawValue ?? "neither" }

    /// The states that a name may mean; the exact one wins over beginnings.
    package static func states(named name: String) -> [State?] {
        let wanted = name.asKeyword
        let exact = allStates.filter { keyword(of: $0) == wanted }
        return exact.isEmpty ? allStates.filter { keyword(of: $0).hasPrefix(wanted) } : exact
    }

    /// The changes of wording that a name may mean; the exact one wins over beginnings.
    package static func changes(named name: String) -> [WordingChange] {
        let wanted = name.asKeyword
        let exact = WordingChange.all.filter { $0.name == wanted }
        return exact.isEmpty ? WordingChange.all.filter { $0.name.hasPrefix(wanted) } : exact
    }
}

extension String {
    fileprivate var asKeyword: String {
        String(folded.map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}

extension Register {
    /// The last two statements coded in full, compared; without what was retired.
    package var lastComparison: MeetingComparison? {
        guard let (before, last) = lastFullStatements else { return nil }
        let comparison = MeetingComparison(self, before, last)
        let living = living
        return living.count == catalog.pledges.count ? comparison : comparison.keeping(living)
    }

    /// Marks the pledges in a state at the last two statements coded in full.
    func mark(_ state: State?, in result: inout [Bool]) {
        let rows = lastComparison?.rows ?? []
        if state == nil {
            let standing = Set(rows.map(\.pledge))
            for position in result.indices where !standing.contains(position) {
                result[position] = true
            }
        }
        for row in rows where row.state == state { result[row.pledge] = true }
    }

    /// Marks the pledges whose words changed in a way from one of these statements to the next.
    func mark(_ change: Condition.WordingChange, in result: inout [Bool]) {
        guard let comparison = lastComparison else { return }
        let rows =
            switch change {
            case .direction(let direction): comparison.rows(direction)
            case .label(let label): comparison.rows(label).filter { $0.state == .reaffirmed }
            }
        for row in rows { result[row.pledge] = true }
    }
}
