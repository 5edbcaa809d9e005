/// Cells of tables that a spreadsheet would take for a formula begin with an apostrophe. What writes
/// tables puts it there, and what reads them takes it away.
extension String {
    /// Whether a spreadsheet may take the text for a formula: by its first sign after spaces and
    /// what cannot be seen (OWASP's list, with the full-width forms that spreadsheets also take).
    package var startsFormula: Bool {
        guard let first = unicodeScalars.first else { return false }
        if first.isLineBreak || first.value < 0x20 { return true }
        let sign = unicodeScalars.first { $0.isPlainlyVisible && !$0.properties.isWhitespace }
        return sign.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    /// Whether the text gets an apostrophe: a formula, and what looks like one that has it already.
    package var needsFormulaGuard: Bool {
        String(unicodeScalars.drop { $0 == "'" }).startsFormula
    }

    /// The text without the apostrophe that keeps it from being a formula.
    package var withoutFormulaGuard: String {
        unicodeScalars.first == "'" && needsFormulaGuard
            ? String(unicodeScalars.dropFirst()) : self
    }
}
