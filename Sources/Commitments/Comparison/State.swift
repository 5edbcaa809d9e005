/// Whether a pledge stands at a meeting, seen from an earlier one. Computed, never typed.
package enum State: String, CaseIterable, Sendable {
    /// Said for the first time among the statements read as a whole.
    case new
    case reaffirmed
    /// Not in what was read of the meeting. It may still stand in the official text.
    case notCarried = "not-carried"
    /// Not in the official full text, which the catalog marks as read.
    case dropped
    /// Said again after a statement that did not have it.
    case returned

    /// For people: "not carried".
    package var name: String { self == .notCarried ? "not carried" : rawValue }

    /// One column, ASCII.
    package var sign: String {
        switch self {
        case .new: "*"
        case .reaffirmed: "="
        case .notCarried: "?"
        case .dropped: "x"
        case .returned: "^"
        }
    }
}
