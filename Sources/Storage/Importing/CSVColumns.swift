import Commitments

/// What the columns of a CSV file mean: which kind of entry its rows are, and which member each
/// column holds.
struct CSVColumns {
    let kind: CatalogEntry.Kind
    /// Column by member: "title", "names.ko", "source.publisher".
    private(set) var members: [String: Int] = [:]
    /// Columns that mean nothing for this kind, by position.
    private(set) var unknown: [Int] = []
    /// The column that tells rows of wordings from others.
    private(set) var kindOfRow: Int?

    /// Nil when the names of the columns do not tell a kind.
    init?(_ header: [String]) {
        let names = header.map(CSVColumns.normalized)
        guard let kind = CSVColumns.kind(of: Set(names)) else { return nil }
        self.kind = kind
        for (position, name) in names.enumerated() {
            if name == "row" { kindOfRow = position }
            guard let member = CSVColumns.member(name, header[position], of: kind) else {
                if !name.isEmpty, !CSVColumns.isExplanation(name, of: kind) {
                    unknown.append(position)
                }
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
        CSVColumns.all(of: kind).filter { column in
            column.isNeeded && members[column.name] == nil
                && !(column.name == "source" && members["source.publisher"] != nil)
        }.map(\.name)
    }

    /// The columns that hold days.
    var days: [Int] { CSVColumns.all(of: kind).filter(\.isDay).compactMap { members[$0.name] } }

    /// Whether a table has notes.
    static func areNotes(_ header: [String]) -> Bool {
        Set(header.map(normalized)).isSuperset(of: ["pledge", "notetext"])
    }

    /// The columns of members that have one value for each language or party, by name.
    func family(_ member: String) -> [(tag: String, position: Int)] {
        members.filter { $0.key.hasPrefix(member + ".") }
            .map { (String($0.key.dropFirst(member.count + 1)), $0.value) }.sorted { $0.1 < $1.1 }
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
        let all = all(of: kind)
        if kind == .meeting || kind == .reaffirmation, name == "publisher" || name == "url" {
            return "source.\(name)"
        }
        // "source title" and "source_title" are "source.title", too.
        let known = all.first {
            !$0.isFamily
                && ($0.name.lowercased() == name
                    || $0.name.lowercased().filter { $0 != "." } == name)
        }
        if let known { return known.name }
        guard let family = all.first(where: { $0.isFamily && name.hasPrefix($0.name + ".") }),
            let tag = header.split(separator: ".").last
        else { return nil }
        return "\(family.name).\(tag.filter { !$0.isWhitespace })"
    }
}

// MARK: The columns that there are

extension CSVColumns {
    /// A column that a file may have.
    struct Column {
        var name: String
        /// Whether there is no file without it.
        var isNeeded = false
        /// Whether there is one for each language or party.
        var isFamily = false
        /// Whether it holds days.
        var isDay = false
        /// What an empty cell says.
        var otherwise: MemberDefault?
    }

    /// The kinds of entry that rows can be.
    static let kinds: [CatalogEntry.Kind] = [.pledge, .meeting, .reaffirmation, .source]

    /// Whether our own tables have a column that only helps to read the rows.
    fileprivate static func isExplanation(_ name: String, of kind: CatalogEntry.Kind) -> Bool {
        switch kind {
        case .pledge: facts.contains(name) || name == "pillarname"
        case .meeting: name == "formatname"
        case .reaffirmation:
            facts.contains(name) || name.hasPrefix("note")
                || ["row", "title", "pillar", "type", "parties", "meetingdate", "place"]
                    .contains(name)
        default: false
        }
    }

    /// What is known of a pledge by its notes and its wordings.
    private static let facts: Set<String> = [
        "status", "statusdate", "statusauthor", "firstsaid", "lastsaid", "dayssincelast",
        "statements", "laststatement", "dayssincelaststatement", "events", "lastevent",
        "dayssincelastevent", "score",
    ]

    /// The columns of a kind, those that are needed first.
    static func all(of kind: CatalogEntry.Kind) -> [Column] {
        var columns = columns(of: kind.record)
        if kind == .reaffirmation { columns += self.columns(of: Wording.self) }
        let source = ["publisher", "title", "url"].map { Column(name: "source." + $0) }
        return columns.filter(\.isNeeded) + columns.filter { !$0.isNeeded }
            + (kind == .meeting || kind == .reaffirmation ? source : [])
    }

    private static func columns<Record: CatalogRecord>(of record: Record.Type) -> [Column] {
        record.members.filter { !$0.kind.isMade }.map { member in
            Column(
                name: member.name, isNeeded: member.isRequired && member.otherwise == nil,
                isFamily: [.byLanguage, .byParty].contains(member.kind),
                isDay: member.kind.isDay,
                otherwise: member.otherwise)
        }
    }
}
