import Commitments

extension AnnotatedList: ExportedDocument {
    package var fileName: String { "pledges-\(register.asOf.iso)" }

    /// `pledges export`
    package func command(_ format: Format) -> [String] {
        var words = ["export"] + pickedInOrder.map(\.text) + ["--format", format.name]
        words += filter.arguments(in: catalog)
        if sort != .pillar { words += option("--sort", sort.rawValue) }
        words += option("--as-of", register.asOf.iso)
        if notes != .all { words += option("--with-notes", notes.rawValue) }
        return words
    }
}
