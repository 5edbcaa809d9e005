import Commitments

@testable import Storage

/// The members of records as tables in Markdown.
enum MemberTable {
    static func of(_ kind: CatalogEntry.Kind) -> String { of(kind.record) }

    static func of<Record: CatalogRecord>(_ record: Record.Type) -> String {
        let rows = record.members.map { member in
            let holds = (member.isRequired ? "" : "optional: ") + member.kind.inWords
            let otherwise =
                member.isRequired || member.otherwise == nil
                ? "" : " (when left out: `\(member.otherwise?.inWords ?? "")`)"
            return "| `\(member.name)` | \(holds)\(otherwise) | \(member.help) |\n"
        }
        return "| member | holds | meaning |\n|---|---|---|\n" + rows.joined()
    }

    /// The columns of files to import.
    static var columns: String {
        let told: [CatalogEntry.Kind: String] = [
            .pledge: "`pillar`", .meeting: "`date`", .reaffirmation: "`pledge`, `meeting`",
            .source: "`publisher`",
        ]
        let rows = CSVColumns.kinds.map { kind in
            let columns = CSVColumns.all(of: kind).map { column in
                let family = column.isFamily ? ".…" : ""
                let otherwise = column.otherwise.map { " (\($0.inWords))" } ?? ""
                return column.isNeeded
                    ? "**\(column.name)**" : column.name + family + otherwise
            }
            let name = kind == .reaffirmation ? "wordings" : kind.list
            return "| \(name) | \(told[kind] ?? "") | \(columns.joined(separator: ", ")) |\n"
        }
        return "| rows | told by | columns (**needed**) |\n|---|---|---|\n" + rows.joined()
    }
}

extension MemberKind {
    /// For the column “holds”.
    fileprivate var inWords: String {
        switch self {
        case .id: "an id"
        case .line, .prose: "a text"
        case .quote: "at most as many words as `quoteLimit`"
        case .words(let limit): "at most \(limit) words"
        case .character: "a digit"
        case .address: "an address"
        case .language: "a language tag"
        case .flag: "`true` or `false`"
        case .day: "a day"
        case .dayOrMonth: "a day or a month"
        case .choice(let choices): choices.map { "`\($0.value)`" }.joined(separator: ", ")
        case .link(let kind): "id of a \(kind.rawValue)"
        case .speaker: "`all`, or id of a party"
        case .list: "texts"
        case .addresses: "addresses"
        case .links(.party): "ids of parties"
        case .links(let kind): "ids of \(kind.list)"
        case .byLanguage: "texts by language tag"
        case .byParty: "names of people by party"
        case .coding: "a coding, below"
        case .checksum: "64 hexadecimal digits"
        case .selectors: "selectors, below"
        case .anchor: "an anchor, below"
        case .settled: "decisions, below"
        }
    }
}
