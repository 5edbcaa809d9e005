/// A reader of RFC 4180, written from the standard and not from the writer.
enum CSVReader {
    static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = String.UnicodeScalarView()
        var inQuotes = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where inQuotes && scalars.first == "\"":
                cell.append("\"")
                scalars.removeFirst()
            case "\"": inQuotes.toggle()
            case "," where !inQuotes:
                rows[rows.count - 1].append(String(cell))
                cell = String.UnicodeScalarView()
            case "\r" where !inQuotes && scalars.first == "\n":
                scalars.removeFirst()
                rows[rows.count - 1].append(String(cell))
                cell = String.UnicodeScalarView()
                rows.append([])
            default: cell.append(scalar)
            }
        }
        // The last line end is that of the last row.
        if rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }
}
