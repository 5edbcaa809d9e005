import Commitments
import JSON

/// The rows of a CSV file as the lists of a catalog in JSON, so that one reader checks both; and
/// the place of each value, so that problems are reported with line and column.
struct CSVEntries {
    private let file: String
    private let header: [CSVTable.Cell]
    private let columns: CSVColumns
    private let catalog: Catalog
    private var lists: [CatalogEntry.Kind: [JSONValue]] = [:]
    /// The row that an object came from, by the way to it: "pledges[3]".
    private var origins: [String: Origin] = [:]
    /// Reaffirmations have a row for each wording.
    private var wordings: [String: [Row]] = [:]
    private var pairs: [String] = []
    private var newSources: Set<[String]> = []
    /// What is wrong with the table itself.
    private(set) var problems: [Problem] = []

    private typealias Row = [CSVTable.Cell]

    private struct Origin {
        var row: Row
        /// The prefix of the names of the columns: "source." for a source in a meeting's row.
        var prefix = ""
    }

    /// - Throws: `StorageError.invalid` when there is no table, or its columns tell no kind.
    init(_ bytes: [UInt8], named file: String, into catalog: Catalog) throws(StorageError) {
        func damage(_ location: JSONLocation, _ message: String) -> StorageError {
            .invalid([Problem(file: file, location: location, message: message)])
        }
        let start = JSONLocation(line: 1, column: 1)
        let table: CSVTable
        do throws(CSVTable.Damage) { table = try CSVTable(bytes) } catch {
            throw damage(error.location, error.message)
        }
        guard let header = table.rows.first else { throw damage(start, "the file is empty") }
        guard let columns = CSVColumns(header.map(\.text)) else {
            throw damage(
                start,
                "the first line names no kind of entry: pledges have a column “pillar”, "
                    + "meetings “date”, wordings “pledge” and “meeting”, sources “publisher”")
        }
        if !columns.missing.isEmpty {
            let missing = columns.missing.map(quoted).joined(separator: ", ")
            throw damage(
                header[0].location, "\(columns.kind.list) need a column \(missing)")
        }
        self.file = file
        self.header = header
        self.columns = columns
        self.catalog = catalog
        reportUnknownColumns()
        for row in table.rows.dropFirst() { add(row) }
        for pair in pairs { addReaffirmation(wordings[pair] ?? []) }
    }

    /// The lists as a JSON text.
    var json: [UInt8] {
        JSONValue.object(
            CatalogEntry.Kind.allCases.compactMap { kind in
                lists[kind].map { JSONMember(kind.list, .array($0)) }
            }
        ).documentBytes
    }

    private mutating func reportUnknownColumns() {
        for position in columns.unknown {
            let name = header[position].text
            let near = nearest(to: name, among: CSVColumns.names(of: columns.kind))
            let hint = near.map { "; did you mean “\($0)”?" } ?? ""
            problems.append(
                Problem(
                    severity: .warning, file: file, location: header[position].location,
                    field: name,
                    message: "\(columns.kind.list) have no such column; not imported\(hint)"))
        }
    }
}

// MARK: Rows

extension CSVEntries {
    private mutating func add(_ row: Row) {
        if row.count > header.count, row[header.count...].contains(where: { !$0.text.isBlank }) {
            problems.append(
                Problem(
                    file: file, location: row[header.count].location,
                    message: "the row has \(row.count) cells, the first line \(header.count)"))
            return
        }
        addNewSource(row)
        switch columns.kind {
        case .reaffirmation:
            let pair = "\(text("pledge", row) ?? "") \(text("meeting", row) ?? "")"
            if wordings[pair] == nil { pairs.append(pair) }
            wordings[pair, default: []].append(row)
        default:
            append(.object(members(row)), to: columns.kind, from: Origin(row: row))
        }
    }

    private mutating func append(
        _ value: JSONValue, to kind: CatalogEntry.Kind, from origin: Origin
    ) {
        origins["\(kind.list)[\(lists[kind]?.count ?? 0)]"] = origin
        lists[kind, default: []].append(value)
    }

    /// What a cell says; nil when it is empty or there is none.
    private func text(_ member: String, _ row: Row) -> String? {
        guard let position = columns.members[member], position < row.count else { return nil }
        let text = row[position].text.trimmed
        if text.isEmpty { return nil }
        if CSVColumns.isList(member) { return text }
        // A catalog's texts are one line each.
        return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
            .joined(separator: " ")
    }

    private func value(_ member: String, _ row: Row) -> JSONValue? {
        guard let text = text(member, row) else { return nil }
        return CSVColumns.isList(member) ? .strings(CSVEntries.parts(of: text)) : .string(text)
    }

    private static func parts(of text: String) -> [String] {
        text.split { $0 == "|" || $0.isNewline }.map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }

    /// The members of a pledge, a meeting or a source: what the row says, then what the catalog
    /// has where the file has no column, then what goes without saying.
    private func members(_ row: Row) -> [JSONMember] {
        var members: [JSONMember] = []
        for member in CSVColumns.names(of: columns.kind)
        where !member.hasPrefix("source.") {
            if let value = value(member, row) { members.append(JSONMember(member, value)) }
        }
        for family in ["names", "participants"] {
            let named = columns.members.keys.filter { $0.hasPrefix(family + ".") }.sorted()
            let values = named.compactMap { member in
                value(member, row).map {
                    JSONMember(String(member.dropFirst(family.count + 1)), $0)
                }
            }
            if !values.isEmpty { members.append(JSONMember(family, .object(values))) }
        }
        let said = Set(members.map(\.name)).union(columnNames)
        return members
            + defaults(row).filter { !said.contains($0.name) || isNeeded($0.name, members) }
    }

    /// The members that have a column; an empty cell says that there is no value.
    private var columnNames: Set<String> {
        Set(columns.members.keys.map { String($0.prefix { $0 != "." }) })
    }

    private func isNeeded(_ name: String, _ members: [JSONMember]) -> Bool {
        ["parties", "short", "confidence"].contains(name) && !members.contains { $0.name == name }
    }

    private func defaults(_ row: Row) -> [JSONMember] {
        let key = CatalogEntry.Key(columns.kind, text("id", row) ?? "")
        if case .object(let members) = catalog.entry(key)?.json { return members }
        switch columns.kind {
        case .pledge: return [JSONMember("parties", .strings(catalog.parties.map(\.id.text)))]
        case .meeting:
            return [
                JSONMember("short", .string(text("place", row) ?? "")),
                JSONMember("confidence", .string("high")),
            ]
        default: return []
        }
    }

    /// A source that the row of a meeting or a wording brings with it.
    private mutating func addNewSource(_ row: Row) {
        let names = ["source", "source.publisher", "source.title", "source.url"]
        let texts = names.map { text($0, row) }
        guard columns.kind != .source, texts[1] != nil || texts[2] != nil,
            newSources.insert(texts.map { $0 ?? "" }).inserted
        else { return }
        let members = zip(["id", "publisher", "title", "url"], texts).compactMap { name, text in
            text.map { JSONMember(name, .string($0)) }
        }
        append(.object(members), to: .source, from: Origin(row: row, prefix: "source."))
    }

    private mutating func addReaffirmation(_ rows: [Row]) {
        guard let first = rows.first else { return }
        let sorted = rows.filter(isOfficial) + rows.filter { !isOfficial($0) }
        let path = "reaffirmations[\(lists[.reaffirmation]?.count ?? 0)]"
        for (index, row) in sorted.enumerated() {
            origins["\(path).wordings[\(index)]"] = Origin(row: row)
        }
        let speaker = rows.compactMap { text("speaker", $0) }.first ?? "all"
        let names = ["pledge", "meeting"].compactMap { name in
            text(name, first).map { JSONMember(name, .string($0)) }
        }
        let said = [
            JSONMember("speaker", .string(speaker)),
            JSONMember("wordings", .array(sorted.map(wording))),
        ]
        append(.object(names + said), to: .reaffirmation, from: Origin(row: first))
    }

    private func isOfficial(_ row: Row) -> Bool {
        text("provenance", row).flatMap { Provenance(rawValue: $0) }?.isOfficial ?? false
    }

    private func wording(_ row: Row) -> JSONValue {
        let defaults = ["language": "en", "confidence": "high"]
        return .object(
            EntryMembers.ofWordings.compactMap { name in
                (text(name, row) ?? defaults[name]).map { JSONMember(name, .string($0)) }
            })
    }
}

// MARK: Places

extension CSVEntries {
    /// A problem of the JSON text as one of the table: by line, column and the column's name.
    func relocated(_ problem: Problem) -> Problem {
        guard let (origin, member) = origin(of: problem.field) else { return problem }
        let name = origin.prefix + member
        let first = String(name.prefix { $0 != "." && $0 != "[" })
        let plain = String(name.prefix { $0 != "[" })
        let position =
            columns.members[plain] ?? columns.members[origin.prefix + member.withoutSteps]
            ?? columns.members[first]
        let cell = position.flatMap { $0 < origin.row.count ? origin.row[$0] : nil }
        var relocated = problem
        relocated.location = (cell ?? origin.row.first)?.location ?? problem.location
        relocated.field = position.map { header[$0].text.trimmed } ?? name
        if problem.message.hasPrefix("this member is missing") {
            relocated.message = "this cell is empty"
        }
        return relocated
    }

    /// The row of the innermost object on the way to a value, and the rest of the way.
    private func origin(of field: String) -> (Origin, member: String)? {
        var path = field[...]
        while !path.isEmpty {
            if let origin = origins[String(path)] {
                return (origin, String(field.dropFirst(path.count).drop { $0 == "." }))
            }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
            path = path[..<end]
        }
        return nil
    }
}

extension String {
    /// Without white space at the ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    fileprivate var withoutSteps: String { String(prefix { $0 != "." && $0 != "[" }) }
}
