import ArgumentParser
import Commitments
import Export

extension Sort: ExpressibleByArgument {}

extension NoteChoice: ExpressibleByArgument {}

extension CalendarDate {
    /// Reads an option's day.
    static func argument(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text) else {
            throw ValidationError("there is no day “\(text)”; write it as 2025-02-15")
        }
        return day
    }
}

/// How a command prints: a table to look at, or an export format.
enum ListFormat: ExpressibleByArgument {
    case table
    case export(ExportFormat)

    init?(argument: String) {
        if argument.lowercased() == "table" {
            self = .table
        } else if let format = ExportFormat(named: argument) {
            self = .export(format)
        } else {
            return nil
        }
    }

    static let allValueStrings = ["table"] + ExportFormat.allCases.map(\.name)

    var defaultValueDescription: String {
        switch self {
        case .table: "table"
        case .export(let format): format.name
        }
    }
}

/// How a command prints what has no other export format.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
