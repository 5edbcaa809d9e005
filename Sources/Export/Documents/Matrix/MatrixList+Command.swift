import Commitments

extension MatrixList: ExportedDocument {
    package var fileName: String { "matrix-\(list.register.asOf.iso)" }

    /// `pledges matrix`
    package func command(_ format: Format) -> [String] {
        var words = ["matrix", "--format", format.name]
        words += list.filter.arguments(in: catalog)
        if list.sort != .pillar { words += option("--sort", list.sort.rawValue) }
        let formats = catalog.formats.map(\.id).filter(selection.formats.contains)
        words += formats.flatMap { option("--format-of-meeting", $0.text) }
        if selection.withEvents { words.append("--events") }
        if content != .sign { words += option("--cells", content.rawValue) }
        return words + option("--as-of", list.register.asOf.iso)
    }
}
