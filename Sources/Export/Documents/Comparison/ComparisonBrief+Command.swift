import Commitments

extension ComparisonBrief: ExportedDocument {
    package var fileName: String { "what-changed-\(from.id.text)-\(to.id.text)" }

    /// `pledges compare`
    package func command(_ format: Format) -> [String] {
        var words = ["compare", from.id.text, to.id.text, "--format", format.name]
        words += filter.arguments(in: catalog)
        if sort != .pillar { words += option("--sort", sort.rawValue) }
        if isChangedOnly { words.append("--changed") }
        words += option("--as-of", register.asOf.iso)
        if notes != .latest { words += option("--with-notes", notes.rawValue) }
        return words
    }
}
