import Commitments
import JSON

/// The members that entries of a catalog have. What else a file to be imported says of an entry
/// would be lost: it is refused.
enum EntryMembers {
    static func known(of kind: CatalogEntry.Kind) -> [String] {
        switch kind {
        case .party: ["id", "name", "short"]
        case .pillar: ["id", "key", "prefix", "name", "short", "colour"]
        case .format: ["id", "name", "statement"]
        case .source: ["id", "publisher", "title", "url"]
        case .meeting:
            [
                "id", "date", "end", "place", "short", "format", "summary", "participants",
                "source", "alsoSeen", "confidence", "extract", "note",
            ]
        case .pledge:
            [
                "id", "aliases", "title", "pillar", "type", "summary", "parties", "terms", "names",
                "parent", "retired",
            ]
        case .reaffirmation: ["pledge", "meeting", "speaker", "wordings"]
        case .expectation: ["pledge", "from", "to", "label", "state", "reason", "caution"]
        case .statement:
            [
                "id", "meeting", "kind", "title", "language", "source", "obtained", "checksum",
                "extent", "markup", "setAside",
            ]
        }
    }

    static let ofWordings = [
        "text", "verb", "source", "provenance", "language", "confidence", "covers", "coding",
        "anchor",
    ]

    /// Reports the members of an entry that no catalog has.
    static func check(_ kind: CatalogEntry.Kind, _ node: JSONNode, _ problems: ProblemList) {
        report(node, besides: known(of: kind), of: kind.rawValue, problems)
        guard kind == .reaffirmation, var members = node.members,
            let wordings = members.find("wordings")?.elements
        else { return }
        for wording in wordings { report(wording, besides: ofWordings, of: "wording", problems) }
    }

    private static func report(
        _ node: JSONNode, besides known: [String], of kind: String, _ problems: ProblemList
    ) {
        guard let members = node.members else { return }
        for (name, value) in members.all {
            let name = name.string ?? ""
            if known.contains(name) { continue }
            let hint = nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
            problems.report(
                value, "a \(kind) has no member \(quoted(name)); leave it out\(hint)")
        }
    }
}
