import Commitments
import JSON
import Text

/// The entries that the rows of a CSV file say, each with the rows that say it, and what is wrong
/// with them, by line and column.
struct CSVEntries {
    private let file: String
    private let header: [CSVTable.Cell]
    private let columns: CSVColumns
    private let catalog: Catalog
    private(set) var entries: [ImportedEntry] = []
    private(set) var problems: [Problem] = []
    private var newSources: Set<[String]> = []
    /// The sources that rows name without an id.
    private(set) var cited: CitedSources
    /// The order of days and months in each column of days.
    private var dates: [Int: WrittenDates] = [:]

    typealias Row = [CSVTable.Cell]

    /// - Throws: `StorageError.invalid` when there is no table, or its columns tell no kind.
    init(
        _ bytes: [UInt8], named file: String, into catalog: Catalog, citing cited: CitedSources
    ) throws(StorageError) {
        let table: CSVTable
        do throws(CSVTable.Damage) { table = try CSVTable(bytes) } catch {
            throw .invalid([
                Problem(file: file, location: error.location, message: error.message)
            ])
        }
        try self.init(table.rows, named: file, into: catalog, citing: cited)
    }

    /// - Parameter rows: those of a table, the header first.
    /// - Throws: `StorageError.invalid` when its columns tell no kind.
    init(
        _ rows: [Row], named file: String, into catalog: Catalog, citing cited: CitedSources
    ) throws(StorageError) {
        func damage(_ location: JSONLocation, _ message: String) -> StorageError {
            .invalid([Problem(file: file, location: location, message: message)])
        }
        let start = JSONLocation(line: 1, column: 1)
        guard let header = rows.first else { throw damage(start, "the file is empty") }
        guard let columns = CSVColumns(header.map(\.text)) else {
            if CSVColumns.areNotes(header.map(\.text)) {
                throw damage(start, "notes are not imported from tables; use `pledges note add`")
            }
            throw damage(
                start,
                "unknown columns: pledges have a column “pillar”, "
                    + "meetings “date”, wordings “pledge” and “meeting”, sources “publisher”")
        }
        if !columns.missing.isEmpty {
            let missing = columns.missing.map(\.quotedShort).joined(separator: ", ")
            throw damage(header[0].location, "\(columns.kind.list) need a column \(missing)")
        }
        self.file = file
        self.header = header
        self.columns = columns
        self.catalog = catalog
        self.cited = cited
        reportUnknownColumns()
        let entries = rows.dropFirst().filter { isWhole($0) }.filter(isEntry)
        for position in columns.days {
            dates[position] = WrittenDates(entries.compactMap { cell(position, $0) })
        }
        addEntries(entries)
    }

    private mutating func reportUnknownColumns() {
        for position in columns.unknown {
            let name = header[position].text
            let known = CSVColumns.all(of: columns.kind).map(\.name)
            let hint = nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
            problems.append(
                Problem(
                    severity: .warning, file: file, location: header[position].location,
                    field: name,
                    message: "\(columns.kind.list) have no such column; skipped\(hint)"))
        }
    }

    /// Whether a row is an entry: the list that `pledges export` writes also has rows of notes.
    private func isEntry(_ row: Row) -> Bool {
        guard let position = columns.kindOfRow, let kind = cell(position, row) else { return true }
        return kind == "wording"
    }

    /// Reports a row of more cells than there are columns.
    private mutating func isWhole(_ row: Row) -> Bool {
        if row.count <= header.count || row[header.count...].allSatisfy(\.text.isBlank) {
            return true
        }
        problems.append(
            Problem(
                file: file, location: row[header.count].location,
                message: "the row has \(row.count) cells, the first line \(header.count)"))
        return false
    }
}

// MARK: Entries

extension CSVEntries {
    private mutating func addEntries(_ rows: [Row]) {
        for row in rows { addNewSource(row) }
        switch columns.kind {
        case .source: for row in rows { add(Source.self, row) }
        case .meeting: for row in rows { add(Meeting.self, row) }
        case .pledge: for row in rows { add(Pledge.self, row) }
        default: addReaffirmations(rows)
        }
    }

    /// What the row says, then what the catalog has where the file has no column.
    private mutating func add<Record: ListedRecord>(_ kind: Record.Type, _ row: Row) {
        let known = catalog.entry(.init(Record.kind, text("id", row) ?? ""))?.record as? Record
        let record = record(of: row, onto: known)
        reportContradictions(of: record, row)
        entries.append(ImportedEntry(record.entry, .rows([row])))
    }

    /// A source that the row of a meeting or a wording brings with it.
    private mutating func addNewSource(_ row: Row) {
        let texts = ["source", "source.publisher", "source.title", "source.url"].map {
            text($0, row)
        }
        if columns.kind != .source, texts[0] == nil {
            if let source = cited.add(citation(row)) {
                entries.append(ImportedEntry(source.entry, .rows([row])))
            }
            return
        }
        guard columns.kind != .source, texts[1] != nil || texts[2] != nil,
            newSources.insert(texts.map { $0 ?? "" }).inserted
        else { return }
        let source: Source = record(of: row, prefix: "source.")
        entries.append(ImportedEntry(source.entry, .rows([row])))
    }

    /// What a row without the id of its source says of it.
    private func citation(_ row: Row) -> CitedSources.Citation {
        CitedSources.Citation(
            publisher: text("source.publisher", row), title: text("source.title", row),
            url: text("source.url", row))
    }

    /// Reaffirmations have a row for each wording.
    private mutating func addReaffirmations(_ rows: [Row]) {
        let pairs = rows.map { "\(text("pledge", $0) ?? "") \(text("meeting", $0) ?? "")" }
        let ofPair = Dictionary(grouping: rows.indices, by: { pairs[$0] })
        for (index, pair) in pairs.enumerated() where ofPair[pair]?.first == index {
            addReaffirmation((ofPair[pair] ?? []).map { rows[$0] })
        }
    }

    private mutating func addReaffirmation(_ rows: [Row]) {
        guard let first = rows.first else { return }
        var said: Reaffirmation = record(of: rows.first { text("speaker", $0) != nil } ?? first)
        let known = catalog.reaffirmation(of: said.pledge, at: said.meeting)
        said.wordings = Catalog.officialFirst(rows.map { wording(of: $0, known?.wordings ?? []) })
        reportContradictions(of: said, first)
        entries.append(ImportedEntry(said.entry, .rows(rows)))
    }
}

// MARK: Members

extension CSVEntries {
    /// What a row says of a wording. What no table has stays with the same words: their coding, and where
    /// they are in a stored text.
    private mutating func wording(of row: Row, _ known: [Wording]) -> Wording {
        let source = value("source", .link(.source), row)?.text
        let present = known.first { $0.source.text == source }
        var wording: Wording = record(of: row, onto: present)
        if wording.text != present?.text || wording.verb != present?.verb {
            wording.coding = nil
            wording.anchor = nil
        }
        return wording
    }

    /// What a row says of a record.
    /// - Parameters:
    ///   - known: what there is already; nil for a new one.
    ///   - prefix: the beginning of the names of its columns.
    private mutating func record<Record: CatalogRecord>(
        of row: Row, onto known: Record? = nil, prefix: String = ""
    ) -> Record {
        var record = known ?? Record.blank
        for member in Record.members where !member.kind.isMade {
            let name = prefix + member.name == "source.id" ? "source" : prefix + member.name
            if let doubt = doubt(name, member.kind, row) {
                report(doubt, at: name, row)
                continue
            }
            var value = value(name, member.kind, row)
            let hasColumn = columns.members[name] != nil || !columns.family(name).isEmpty
            if value == nil, let otherwise = member.otherwise {
                if known != nil, member.isRequired || !hasColumn { continue }
                value = self.value(of: otherwise, member.kind, row)
            } else if known != nil, !hasColumn {
                continue
            }
            if value == nil, member.isRequired {
                report("this cell is empty", at: name, row)
                continue
            }
            _ = member.set(value, &record)
            for problem in member.problems(with: value, within: catalog.quoteLimit) {
                // Words that are new can still be shortened.
                let isError = !problem.isWarning || member.kind == .quote
                report(problem.message, at: name, row, isError ? .error : .warning)
            }
        }
        return record
    }

    private func value(_ name: String, _ kind: MemberKind, _ row: Row) -> MemberValue? {
        if kind == .byLanguage || kind == .byParty {
            let named = columns.family(name).compactMap { column in
                cell(column.position, row).map {
                    NamedTexts(column.tag, CSVCell.parts(of: $0, kind))
                }
            }
            return named.isEmpty ? nil : .named(named)
        }
        guard let position = columns.members[name], let text = cell(position, row) else {
            return name == "source" ? cited[citation(row)].map { .text($0.text) } : nil
        }
        let spelling = CSVCell(catalog: catalog)
        if kind.isList {
            return .texts(CSVCell.parts(of: text, kind).map { spelling.spelled($0, kind) })
        }
        if case .date(let iso)? = dates[position]?.meaning(of: text) { return .text(iso) }
        return .text(spelling.spelled(CSVCell.text(text, kind), kind))
    }

    /// Why a day can be read in two ways; nil where it cannot.
    private func doubt(_ name: String, _ kind: MemberKind, _ row: Row) -> String? {
        guard kind.isDay, let position = columns.members[name], let text = cell(position, row),
            case .either(let one, let other)? = dates[position]?.meaning(of: text)
        else { return nil }
        return "\(text.quotedShort) can be \(one) or \(other); write one of them"
    }

    private func value(of otherwise: MemberDefault, _ kind: MemberKind, _ row: Row) -> MemberValue?
    {
        switch otherwise {
        case .text(let text): .text(text)
        case .all: kind.target.map { MemberValue.texts(catalog.entries(of: $0).map(\.key.name)) }
        case .member(let name): text(name, row).map { MemberValue.text($0) }
        }
    }

    /// What a cell says in one line; nil when it is empty or there is none.
    private func text(_ name: String, _ row: Row) -> String? {
        columns.members[name].flatMap { cell($0, row)?.onOneLine }
    }

    private func cell(_ position: Int, _ row: Row) -> String? {
        let text = position < row.count ? row[position].text.withoutFormulaGuard.trimmed : ""
        return text.isEmpty ? nil : text
    }
}

// MARK: Problems

extension CSVEntries {
    private mutating func reportContradictions(of record: some CatalogRecord, _ row: Row) {
        for problem in record.contradictions { report(problem.message, at: problem.member, row) }
    }

    /// Notes what is wrong with a cell, or with the whole row.
    private mutating func report(
        _ message: String, at name: String, _ row: Row, _ severity: Problem.Severity = .error
    ) {
        let position = columns.members[name] ?? columns.family(name).first?.position
        let cell = position.flatMap { $0 < row.count ? row[$0] : nil } ?? row.first
        problems.append(
            Problem(
                severity: severity, file: file,
                location: cell?.location ?? JSONLocation(line: 1, column: 1),
                field: position.map { header[$0].text.trimmed } ?? name, message: message))
    }

    /// Notes what is wrong with an entry, at the cell of a member that says a text.
    mutating func report(_ message: String, on rows: [Row], _ member: String, saying text: String) {
        let name = columns.members["\(member).\(text)"] == nil ? member : "\(member).\(text)"
        let says = rows.first { row in
            guard let position = columns.members[name] else { return false }
            let said = CSVCell.parts(of: cell(position, row) ?? "", .list)
            return said.contains(text)
        }
        if let row = says ?? rows.first { report(message, at: name, row) }
    }
}
