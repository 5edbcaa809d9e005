import Text

/// Values between separators as RFC 4180 has them, for spreadsheets that would run what a cell says.
enum CSVText {
    /// Rows of written cells, with the line end of the standard.
    static func rows(_ rows: [[String]], _ separator: TableStyle.Separator) -> String {
        rows.map { $0.joined(separator: String(separator.sign)) + "\r\n" }.joined()
    }

    /// A cell: made visible, kept from being a formula, and quoted where it must be.
    static func cell(_ text: String, _ separator: TableStyle.Separator = .comma) -> String {
        let visible = text.visibleLines.joined(separator: "\n")
        let isGuarded = text.startsFormula || visible.needsFormulaGuard
        let safe = isGuarded ? "'" + visible : visible
        let special = String(separator.sign) + "\"\n\r"
        guard safe.unicodeScalars.contains(where: special.unicodeScalars.contains) else {
            return safe
        }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
