/// How a pledge changed from an earlier meeting to a later one. Computed, never typed. All but the
/// last need two statements coded in full.
package enum State: String, CaseIterable, Sendable {
    /// Said for the first time among the statements coded in full.
    case new
    case reaffirmed
    /// Not in what was read of the meeting. It may still be in the official text.
    case notCarried = "not-carried"
    /// Not in the official full text, which the catalog marks as read.
    case dropped
    /// Said again after a statement that did not have it.
    case returned
    /// At one of the two meetings, and not both were coded in full: nothing follows.
    case notComparable = "not-comparable"

    /// For people: "not carried".
    package var name: String {
        switch self {
        case .notCarried: "not carried"
        case .notComparable: "not comparable"
        default: rawValue
        }
    }

    /// One column, ASCII.
    package var sign: String {
        switch self {
        case .new: "*"
        case .reaffirmed: "="
        case .notCarried: "?"
        case .dropped: "x"
        case .returned: "^"
        case .notComparable: "/"
        }
    }
}
