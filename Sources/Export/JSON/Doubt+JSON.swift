import Commitments
import JSON

extension Collection where Element == Doubt {
    /// The reasons, one a text; an empty list where the finding is firm.
    var json: JSONValue { .strings(map(\.inWords)) }
}
