import Commitments

extension DataTable {
    /// A table of entries with the columns by which they are imported: the members of their kind, but for
    /// those that the program makes. What has one value for each language or party has a column for each.
    init<Record: CatalogRecord>(_ name: String, _ records: [Record]) {
        let columns = RecordColumns(of: records)
        self.init(name, columns.columns, records.map(columns.cells))
    }
}

/// The columns of records, and the cells of each.
struct RecordColumns<Record: CatalogRecord> {
    private let members: [EntryMember<Record>]
    /// The languages or parties of each member that has several values.
    private let tags: [[String]]

    init(of records: [Record]) {
        members = Record.members.filter { !$0.kind.isMade }
        tags = members.map { member in
            guard [.byLanguage, .byParty].contains(member.kind) else { return [] }
            var tags: [String] = []
            for record in records {
                for named in member.value(record)?.named ?? [] where !tags.contains(named.name) {
                    tags.append(named.name)
                }
            }
            return tags
        }
    }

    /// "title", "names.ko"
    var columns: [DataTable.Column] {
        zip(members, tags).flatMap { member, tags -> [DataTable.Column] in
            if [.byLanguage, .byParty].contains(member.kind) {
                return tags.map { DataTable.Column("\(member.name).\($0)") }
            }
            return [DataTable.Column(member.name, member.kind.isDay ? .day : .text)]
        }
    }

    /// What the columns hold of one record.
    func cells(of record: Record) -> [String] {
        zip(members, tags).flatMap { member, tags -> [String] in
            let value = member.value(record)
            if [.byLanguage, .byParty].contains(member.kind) {
                let named = value?.named ?? []
                return tags.map { tag in
                    (named.first { $0.name == tag }?.texts ?? []).joinedInCell
                }
            }
            if member.kind.isList { return [(value?.texts ?? []).joinedInCell] }
            return [value?.text ?? ""]
        }
    }
}

extension [String] {
    /// Several values in one cell, with a bar between them. A bar in a value has a backslash before it.
    var joinedInCell: String {
        map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }.joined(separator: "|")
    }
}
