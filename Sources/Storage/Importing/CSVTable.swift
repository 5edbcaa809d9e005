import JSON

/// The cells of a CSV text (RFC 4180), each with its place. Commas, semicolons, tabs or bars
/// separate them, whichever the first line has most of, or what a line `sep=;` before it says; lines end in LF or CRLF; a cell in quotation
/// marks may have line breaks; a byte-order mark is skipped.
struct CSVTable {
    /// Rows with anything in them, the header first.
    private(set) var rows: [[Cell]] = []

    struct Cell {
        var text: String
        var location: JSONLocation
    }

    /// Why a text is no table.
    struct Damage: Error {
        var location: JSONLocation
        var message: String
    }

    init(_ bytes: [UInt8]) throws(Damage) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Damage(
                location: JSONLocation(line: 1, column: 1),
                message: "the file is not UTF-8; save it as “CSV UTF-8”")
        }
        var scanner = Scanner(text.unicodeScalars)
        if let told = scanner.takeSeparatorLine() {
            scanner.separator = told
        } else {
            scanner.separator = CSVTable.separator(of: text.unicodeScalars)
        }
        while let row = try scanner.row() {
            if row.contains(where: { !$0.text.isBlank }) { rows.append(row) }
        }
    }

    /// Between the cells of the first line.
    private static func separator(of text: String.UnicodeScalarView) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in text {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            counts[scalar, default: 0] += 1
        }
        let candidates: [Unicode.Scalar] = [",", ";", "\t", "|"]
        let most = candidates.map { counts[$0] ?? 0 }.max() ?? 0
        return candidates.first { (counts[$0] ?? 0) == most } ?? ","
    }
}

/// Goes through a CSV text scalar by scalar.
private struct Scanner {
    var separator: Unicode.Scalar = ","
    private let text: String.UnicodeScalarView
    private var position: String.Index
    private var location = JSONLocation(line: 1, column: 1)

    init(_ text: String.UnicodeScalarView) {
        self.text = text
        position = text.startIndex
        if text.first == "\u{FEFF}" { position = text.index(after: position) }
    }

    private var next: Unicode.Scalar? { position < text.endIndex ? text[position] : nil }

    private mutating func take() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        position = text.index(after: position)
        if scalar == "\n" || scalar == "\r" && next != "\n" {
            location = JSONLocation(line: location.line + 1, column: 1)
        } else {
            location.column += 1
        }
        return scalar
    }

    /// Takes a first line `sep=;`, which Excel reads and writes.
    mutating func takeSeparatorLine() -> Unicode.Scalar? {
        var rest = text[position...]
        let isQuoted = rest.first == "\""
        if isQuoted { rest.removeFirst() }
        guard rest.starts(with: "sep=".unicodeScalars) else { return nil }
        rest.removeFirst(4)
        guard let sign = rest.popFirst() else { return nil }
        if isQuoted, rest.popFirst() != "\"" { return nil }
        guard rest.first.map({ $0 == "\r" || $0 == "\n" }) ?? true else { return nil }
        while position < rest.startIndex { _ = take() }
        if take() == "\r", next == "\n" { _ = take() }
        return sign
    }

    /// The cells up to the end of the line; nil at the end of the text.
    mutating func row() throws(CSVTable.Damage) -> [CSVTable.Cell]? {
        if next == nil { return nil }
        var cells: [CSVTable.Cell] = []
        while true {
            cells.append(try cell())
            switch take() {
            case separator: continue
            case "\r":
                if next == "\n" { _ = take() }
                return cells
            default: return cells
            }
        }
    }

    private mutating func cell() throws(CSVTable.Damage) -> CSVTable.Cell {
        let start = location
        if next == "\"" { return CSVTable.Cell(text: try quoted(start), location: start) }
        var scalars = String.UnicodeScalarView()
        while let scalar = next, !isEnd(scalar) {
            scalars.append(scalar)
            _ = take()
        }
        return CSVTable.Cell(text: String(scalars), location: start)
    }

    private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == separator || scalar == "\n" || scalar == "\r"
    }

    /// A cell in quotation marks; two of them are one of the text.
    private mutating func quoted(_ start: JSONLocation) throws(CSVTable.Damage) -> String {
        var scalars = String.UnicodeScalarView()
        _ = take()
        while let scalar = take() {
            if scalar != "\"" {
                scalars.append(scalar)
            } else if next == "\"" {
                scalars.append(scalar)
                _ = take()
            } else if let next, !isEnd(next) {
                throw CSVTable.Damage(
                    location: location,
                    message: "text after a closing quotation mark; double a quotation "
                        + "mark that belongs to the text")
            } else {
                return String(scalars).replacing("\r\n", with: "\n")
            }
        }
        throw CSVTable.Damage(
            location: start, message: "this quotation mark is never closed")
    }
}
