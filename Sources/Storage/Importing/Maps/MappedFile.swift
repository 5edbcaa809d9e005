import Commitments
import JSON
import Text

/// A status that a mapped table says of a pledge, to become a note.
package struct ImportedNote: Equatable, Sendable {
    /// The pledge, by the id that it gets.
    package var pledge: Pledge.ID
    /// How it fares.
    package var status: Status
    /// The day of the judgement; nil where the table has none.
    package var date: CalendarDate?
    /// Who judges; nil where the map does not say it.
    package var author: String?
    /// Why.
    package var text: String
    /// Where that is read.
    package var evidence: [String]
}

/// The rows of somebody else's table as tables with our columns. Each cell keeps its place in the file,
/// so that every check names the line and column where the user finds it.
struct MappedFile {
    private let map: ImportMap
    private let file: String
    private let catalog: Catalog
    private let columns: [String: Int]
    private let rows: [CSVEntries.Row]
    /// Our ids of pledges by theirs.
    private var ids: [String: Pledge.ID] = [:]
    private(set) var problems: [Problem] = []

    /// - Throws: `StorageError.invalid` where the file is no table, or lacks columns of the map.
    init(_ file: CatalogImport.File, _ map: ImportMap, _ catalog: Catalog) throws(StorageError) {
        let table: CSVTable
        do throws(CSVTable.Damage) { table = try CSVTable(file.bytes) } catch {
            throw .invalid([
                Problem(file: file.name, location: error.location, message: error.message)
            ])
        }
        self.map = map
        self.file = file.name
        self.catalog = catalog
        let header = table.rows.first ?? []
        columns = Dictionary(
            header.enumerated().map { ($1.text.trimmed.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
        rows = Array(table.rows.dropFirst())
        let missing = missingColumns(header.map(\.text.trimmed))
        if !missing.isEmpty { throw .invalid(missing) }
    }

    private func missingColumns(_ header: [String]) -> [Problem] {
        map.sections.flatMap { section in
            section.rules.flatMap { rule in
                MappedFile.names(in: rule.text).filter { columns[$0.lowercased()] == nil }.map {
                    name in
                    let hint = nearest(to: name, among: header).map { "; did you mean “\($0)”?" }
                    return Problem(
                        file: map.name, location: rule.location,
                        field: "\(section.kind.rawValue).\(rule.target)",
                        message: "\(file) has no column \(name.quotedShort)\(hint ?? "")")
                }
            }
        }
    }

    /// The names in braces.
    private static func names(in text: String) -> [String] {
        text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    // MARK: Tables

    /// The tables of the entries, each with its header.
    mutating func tables() -> [[CSVEntries.Row]] {
        map.sections.filter { $0.kind != .notes }.map { table(of: $0) }
    }

    private mutating func table(of section: ImportMap.Section) -> [CSVEntries.Row] {
        let start = JSONLocation(line: 1, column: 1)
        var header = section.rules.map { CSVTable.Cell(text: $0.target, location: start) }
        // Their id of a pledge stays as another name of it.
        let named = section.kind == .pledges ? section.rule("id") : nil
        let hasOtherName = named?.isID ?? false && section.rule("aliases") == nil
        if hasOtherName { header.append(CSVTable.Cell(text: "aliases", location: start)) }
        var seen: Set<[String]> = []
        var table = [header]
        for row in rows {
            var cells = section.rules.map { cell($0, section, row) }
            if hasOtherName, let named {
                let place = place(of: named, row)
                cells.append(CSVTable.Cell(text: plainText(named, row), location: place))
            }
            if seen.insert(cells.map(\.text)).inserted { table.append(cells) }
        }
        return table
    }

    private mutating func cell(
        _ rule: ImportMap.Rule, _ section: ImportMap.Section, _ row: CSVEntries.Row
    ) -> CSVTable.Cell {
        var text = value(of: rule, row)
        if rule.isID {
            let isPledge =
                section.kind == .pledges && rule.target == "id" || rule.target == "pledge"
            text = isPledge ? pledgeID(of: rule, section, row).text : MappedFile.id(of: text)
        }
        return CSVTable.Cell(text: text, location: place(of: rule, row))
    }

    // MARK: Values

    /// The text of a rule with the cells of a row in it.
    private func plainText(_ rule: ImportMap.Rule, _ row: CSVEntries.Row) -> String {
        var text = rule.text
        for name in MappedFile.names(in: rule.text) {
            text = text.replacing("{\(name)}", with: theirs(name, row)?.text.trimmed ?? "")
        }
        return text.trimmed
    }

    private func theirs(_ name: String, _ row: CSVEntries.Row) -> CSVTable.Cell? {
        guard let position = columns[name.lowercased()], position < row.count else { return nil }
        return CSVTable.Cell(
            text: row[position].text.withoutFormulaGuard, location: row[position].location)
    }

    /// The first cell that a rule names.
    private func place(of rule: ImportMap.Rule, _ row: CSVEntries.Row) -> JSONLocation {
        let first = MappedFile.names(in: rule.text).first.flatMap { theirs($0, row) } ?? row.first
        return first?.location ?? JSONLocation(line: 1, column: 1)
    }

    private mutating func value(of rule: ImportMap.Rule, _ row: CSVEntries.Row) -> String {
        let text = plainText(rule, row)
        if let value = rule.values[text.lowercased()] { return value }
        let number = Double(text.replacing("\u{2212}", with: "-"))
        let fitting = rule.cases.first { each in
            each.contains.map { text.lowercased().contains($0) } ?? false
                || each.from.flatMap { from in number.map { $0 >= from } } ?? false
        }
        if let fitting { return fitting.value }
        if let otherwise = rule.otherwise { return otherwise }
        if !text.isEmpty, !rule.values.isEmpty || !rule.cases.isEmpty {
            report("the map has no value for \(text.quotedShort)", at: rule, row)
            return ""
        }
        guard let limit = rule.words else { return text }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count <= limit ? text : words.prefix(limit).joined(separator: " ") + "…"
    }

    private mutating func report(
        _ message: String, at rule: ImportMap.Rule, _ row: CSVEntries.Row
    ) {
        let place = place(of: rule, row)
        // Two of our columns may be made of one of theirs.
        if problems.contains(where: { $0.location == place && $0.message == message }) { return }
        problems.append(
            Problem(
                file: file, location: place,
                field: MappedFile.names(in: rule.text).first ?? rule.target, message: message))
    }

    /// "G7 Summit, Apulia" as "g7-summit-apulia".
    private static func id(of text: String) -> String {
        text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            .joined(separator: "-")
    }

    /// Our id of a pledge: the one that answers to theirs, else the next of its pillar.
    private mutating func pledgeID(
        of rule: ImportMap.Rule, _ section: ImportMap.Section, _ row: CSVEntries.Row
    ) -> Pledge.ID {
        let name = plainText(rule, row)
        if let known = catalog.pledge(name)?.id ?? ids[name.uppercased()] { return known }
        guard section.kind == .pledges, let pillarRule = section.rule("pillar") else {
            return Pledge.ID(name)
        }
        let text = value(of: pillarRule, row)
        let id = CSVCell(catalog: catalog).spelled(text, .link(.pillar))
        guard let pillar = catalog.pillar(Pillar.ID(id)) else { return Pledge.ID(name) }
        let next = catalog.nextPledgeID(in: pillar, besides: Set(ids.values))
        ids[name.uppercased()] = next
        return next
    }

    // MARK: Notes

    /// The statuses of the rows. `tables` comes first: it gives the pledges their ids.
    /// - Parameter type: what a pledge is; nil where there is no such pledge.
    mutating func notes(_ type: (Pledge.ID) -> PledgeType?) -> [ImportedNote] {
        guard let section = map.sections.first(where: { $0.kind == .notes }) else { return [] }
        return rows.compactMap { note($0, section, type) }
    }

    private mutating func note(
        _ row: CSVEntries.Row, _ section: ImportMap.Section, _ type: (Pledge.ID) -> PledgeType?
    ) -> ImportedNote? {
        guard let pledgeRule = section.rule("pledge"), let statusRule = section.rule("status")
        else { return nil }
        let id = pledgeID(of: pledgeRule, section, row)
        guard let type = type(id) else {
            report("there is no pledge \(id.text.quotedShort)", at: pledgeRule, row)
            return nil
        }
        guard let status = status(statusRule, row, type) else { return nil }
        func text(_ target: String) -> String {
            section.rule(target).map { value(of: $0, row) } ?? ""
        }
        return ImportedNote(
            pledge: id, status: status, date: day(section, row),
            author: text("author").isEmpty ? nil : text("author"), text: text("text"),
            evidence: CSVCell.parts(of: text("evidence"), .list))
    }

    /// Nil where the row has none, or one that does not fit, which is reported.
    private mutating func status(
        _ rule: ImportMap.Rule, _ row: CSVEntries.Row, _ type: PledgeType
    ) -> Status? {
        let text = value(of: rule, row)
        if text.isEmpty { return nil }
        if let scale = rule.scale {
            guard let score = scale.score(text) else {
                report("\(text.quotedShort) is no score of the scale", at: rule, row)
                return nil
            }
            return scale.status(of: score, for: type)
        }
        guard let status = Status(named: text), status.applies(to: type) else {
            report(
                "\(text.quotedShort) is no status of a pledge of type \(type.rawValue)", at: rule,
                row)
            return nil
        }
        return status
    }

    private mutating func day(
        _ section: ImportMap.Section, _ row: CSVEntries.Row
    ) -> CalendarDate? {
        guard let rule = section.rule("date") else { return nil }
        let text = value(of: rule, row)
        if text.isEmpty { return nil }
        if let date = MeetingDate(text) { return date.first }
        let column = rows.map { plainText(rule, $0) }
        guard case .date(let iso) = WrittenDates(column).meaning(of: text),
            let date = MeetingDate(iso)
        else {
            report(
                "\(text.quotedShort) is not \(MemberKind.day.expected ?? "a day")", at: rule, row)
            return nil
        }
        return date.first
    }
}
