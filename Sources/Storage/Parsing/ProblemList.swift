import Commitments
import JSON

/// Collects what is wrong with one document while it is read. Only the place of each problem is
/// kept; lines, columns and field paths are worked out once, at the end, for the problems there are.
final class ProblemList {
    private let file: String
    private let document: JSONDocument
    private var entries: [Entry] = []

    private struct Entry {
        var severity: Problem.Severity
        var node: JSONNode
        /// The member that the node should have, when that is the problem.
        var missing: String?
        var message: String
    }

    init(file: String, document: JSONDocument) {
        self.file = file
        self.document = document
    }

    /// Notes that a value is wrong.
    func report(_ node: JSONNode, _ message: String, as severity: Problem.Severity = .error) {
        entries.append(Entry(severity: severity, node: node, message: message))
    }

    /// Notes that an object lacks a member.
    func report(missing name: StaticString, in node: JSONNode) {
        let names = (node.members.map(Array.init) ?? []).compactMap(\.name.string)
        let hint = nearest(to: name.description, among: names).map { "; is “\($0)” a slip?" } ?? ""
        let message = "this member is missing" + hint
        entries.append(
            Entry(severity: .error, node: node, missing: name.description, message: message))
    }

    /// Whether anything makes the file unusable.
    var hasErrors: Bool { entries.contains { $0.severity == .error } }

    /// All problems, in the order of the text.
    var problems: [Problem] {
        let sorted = entries.sorted { $0.node.offset < $1.node.offset }
        let locations = document.locations(of: sorted.map(\.node.offset))
        let paths = document.paths(of: sorted.map(\.node))
        return zip(sorted, zip(locations, paths)).map { entry, place in
            let (location, path) = place
            let field = [path, entry.missing ?? ""].filter { !$0.isEmpty }
            return Problem(
                severity: entry.severity, file: file, location: location,
                field: field.joined(separator: "."), message: entry.message)
        }
    }
}
