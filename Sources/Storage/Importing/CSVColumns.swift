import Commitments

/// What the columns of a CSV file mean: which kind of entry its rows are, and which member each
/// column holds.
struct CSVColumns {
    let kind: CatalogEntry.Kind
    /// Column by member: "title", "names.ko", "source.publisher".
    private(set) var members: [String: Int] = [:]
    /// Columns that mean nothing for this kind, by position.
    private(set) var unknown: [Int] = []

    /// Nil when the names of the columns do not tell a kind.
    init?(_ header: [String]) {
        let names = header.map(CSVColumns.normalized)
        guard let kind = CSVColumns.kind(of: Set(names)) else { return nil }
        self.kind = kind
        for (position, name) in names.enumerated() {
            guard let member = CSVColumns.member(name, header[position], of: kind) else {
                if !name.isEmpty { unknown.append(position) }
                continue
            }
            if members[member] == nil {
                members[member] = position
            } else {
                unknown.append(position)
            }
        }
    }

    /// Members that every row must have, and that have no column.
    var missing: [String] {
        (CSVColumns.required[kind] ?? []).filter { members[$0] == nil }
    }

    /// The names of all columns that a kind may have.
    static func names(of kind: CatalogEntry.Kind) -> [String] {
        (required[kind] ?? []) + (optional[kind] ?? [])
    }

    static let required: [CatalogEntry.Kind: [String]] = [
        .source: ["id", "publisher", "title"],
        .meeting: ["id", "date", "place", "format", "summary", "source"],
        .pledge: ["id", "title", "pillar", "type", "summary"],
        .reaffirmation: ["pledge", "meeting", "text", "source", "provenance"],
    ]

    private static let newSource = ["source.publisher", "source.title", "source.url"]

    private static let optional: [CatalogEntry.Kind: [String]] = [
        .source: ["url"],
        .meeting: ["end", "short", "alsoSeen", "confidence", "extract", "note"] + newSource,
        .pledge: ["aliases", "parties", "terms", "parent", "retired"],
        .reaffirmation: ["speaker", "verb", "language", "confidence", "covers"] + newSource,
    ]

    /// Members with one value for each language or party.
    private static let families: [CatalogEntry.Kind: String] = [
        .pledge: "names", .meeting: "participants",
    ]

    /// Members that hold several values.
    static func isList(_ member: String) -> Bool {
        ["aliases", "terms", "parties", "alsoSeen"].contains(member)
            || families.values.contains { member.hasPrefix($0 + ".") }
    }

    private static func kind(of names: Set<String>) -> CatalogEntry.Kind? {
        if names.isSuperset(of: ["pledge", "meeting"]) { return .reaffirmation }
        if names.contains("pillar") { return .pledge }
        if names.contains("date") || names.contains("place") { return .meeting }
        return names.contains("publisher") ? .source : nil
    }

    /// A name without what people write differently: case, spaces, hyphens, underscores.
    private static func normalized(_ name: String) -> String {
        let plain = String(name.lowercased().filter { !" _-\n".contains($0) })
        return ["pledgeid": "pledge", "meetingid": "meeting", "wording": "text"][plain] ?? plain
    }

    private static func member(
        _ name: String, _ header: String, of kind: CatalogEntry.Kind
    ) -> String? {
        // "source title" and "source_title" are "source.title", too.
        let known = names(of: kind).first {
            $0.lowercased() == name || $0.lowercased().filter { $0 != "." } == name
        }
        if let known { return known }
        guard let family = families[kind], name.hasPrefix(family + "."),
            let tag = header.split(separator: ".").last
        else { return nil }
        return "\(family).\(tag.filter { !$0.isWhitespace })"
    }
}
