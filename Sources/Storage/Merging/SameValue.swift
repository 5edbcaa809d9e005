import Commitments
import JSON

/// Whether two values say the same, however they are laid out and spelled. A member that is left out says what
/// holds otherwise.
func same(_ left: JSONNode?, _ right: JSONNode?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    if left.rawText == right.rawText { return true }
    if let mine = left.members, let theirs = right.members {
        let (mine, theirs) = (NamedNodes(mine), NamedNodes(theirs))
        return mine.namesJoined(with: theirs).allSatisfy { same(mine[$0], theirs[$0], as: $0) }
    }
    if let mine = left.elements, let theirs = right.elements {
        let (mine, theirs) = (Array(mine), Array(theirs))
        return mine.count == theirs.count && zip(mine, theirs).allSatisfy { same($0, $1) }
    }
    return left.string != nil && left.string == right.string
}

/// The same, of the values of a member.
func same(_ left: JSONNode?, _ right: JSONNode?, as member: String) -> Bool {
    if same(left, right) { return true }
    guard left == nil || right == nil, let node = left ?? right else { return false }
    return node.string.map { $0 == leftOut[member] } ?? false
}

/// What holds where a file leaves a member out, for those that it may leave out.
private let leftOut: [String: String] = CatalogEntry.Kind.allCases.reduce(into: Wording.defaults) {
    $0.merge($1.record.defaults) { first, _ in first }
}

extension CatalogRecord {
    fileprivate static var defaults: [String: String] {
        members.reduce(into: [:]) { defaults, member in
            if !member.isRequired, case .text(let text) = member.otherwise {
                defaults[member.name] = text
            }
        }
    }
}
