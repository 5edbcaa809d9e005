import Commitments

/// The facets of the last two statements coded in full.
extension MenuScreen {
    /// New, reaffirmed, not carried, ...
    static func stateFacets(_ session: Session) -> MenuScreen {
        let rows = session.register.lastComparison?.rows ?? []
        let keys: [State?: Character] = [
            .new: "n", .reaffirmed: "r", .notCarried: "c", .dropped: "x", .returned: "t",
            .notComparable: "p", nil: "o",
        ]
        return MenuScreen(
            title: "State at \(session.lastStatementsInWords)",
            choices: Condition.allStates.compactMap { state in
                let count =
                    state == nil
                    ? session.register.living.count - rows.count
                    : rows.count { $0.state == state }
                // Words that these two statements do not allow are not shown.
                if state == .dropped || state == .notComparable, count == 0 { return nil }
                return toggle(
                    keys[state] ?? " ",
                    "\(Condition.sign(of: state)) \(Condition.name(of: state))", .state(state),
                    session, "\(count)")
            })
    }

    /// Reversed, stronger, softer, reworded, the same.
    static func changeFacets(_ session: Session) -> MenuScreen {
        let comparison = session.register.lastComparison
        let keys: [ChangeLabel.Direction: Character] = [
            .same: "e", .reworded: "w", .stronger: "t", .softer: "o", .reversed: "d",
        ]
        let certainty = comparison?.isAllProvisional ?? true ? "provisional" : "firm or provisional"
        return MenuScreen(
            title: "Wording at \(session.lastStatementsInWords)",
            choices: ChangeLabel.Direction.allCases.map { direction in
                toggle(
                    keys[direction] ?? " ", "\(direction.sign) \(direction.rawValue)",
                    .change(.direction(direction)), session,
                    "\(comparison?.rows(direction).count ?? 0), \(certainty)")
            })
    }
}

extension Session {
    /// The last two statements coded in full: "New York, 22 Sep 2025, after Munich, 15 Feb 2025".
    var lastStatementsInWords: String {
        guard let (before, last) = register.lastFullStatements else {
            return "the last two statements (fewer were coded in full)"
        }
        let earlier = catalog.meetings[before]
        let later = catalog.meetings[last]
        return
            "\(later.short), \(later.date.text), after \(earlier.short), \(earlier.date.text)"
    }
}
