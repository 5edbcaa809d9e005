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
        CSVColumns.all(of: kind).filter { $0.isNeeded && members[$0.name] == nil }.map(\.name)
    }

    /// The columns of members that have one value for each language or party, by name.
    func family(_ member: String) -> [(tag: String, position: Int)] {
        members.filter { $0.key.hasPrefix(member + ".") }
            .map { (String($0.key.dropFirst(member.count + 1)), $0.value) }.sorted { $0.0 < $1.0 }
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
        /// What an empty cell says.
        var otherwise: MemberDefault?
    }

    /// The kinds of entry that rows can be.
    static let kinds: [CatalogEntry.Kind] = [.pledge, .meeting, .reaffirmation, .source]

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
                otherwise: member.otherwise)
        }
    }
}
