import Text

/// Comma-separated values as RFC 4180 has them, for spreadsheets that would run what a cell says.
enum CSVText {
    /// One row, with the line end of the standard.
    static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A cell: made visible, kept from being a formula, and quoted where it must be.
    static func cell(_ text: String) -> String {
        let visible = text.visibleLines.joined(separator: "\n")
        let safe = startsFormula(text) || startsFormula(visible) ? "'" + visible : visible
        guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
            return safe
        }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Whether a spreadsheet may take the text for a formula: by its first sign after spaces and
    /// what cannot be seen (OWASP's list, with the full-width forms that spreadsheets also take).
    static func startsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if first.isLineBreak || first.value < 0x20 { return true }
        let sign = text.unicodeScalars.first { $0.isPlainlyVisible && !$0.properties.isWhitespace }
        return sign.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
