import Commitments

extension ShellCommand {
    /// The `pledges matrix` command that makes the same file as the matrix on the screen.
    /// - Parameters:
    ///   - output: the file to write; nil for standard output.
    ///   - catalog: the catalog file, where it is not the one that the command would take.
    ///   - notes: the notes file, where it is not the one that the command would take.
    package init(
        for matrix: MatrixList, format: ExportFormat, output: String? = nil,
        catalog: String? = nil, notes: String? = nil
    ) {
        let list = matrix.list
        var words = ["pledges", "matrix", "--format", format.name]
        words += list.filter.arguments(in: list.catalog)
        if list.sort != .pillar { words += option("--sort", list.sort.rawValue) }
        let formats = list.catalog.formats.map(\.id).filter(matrix.selection.formats.contains)
        words += formats.flatMap { option("--format-of-meeting", $0.text) }
        if matrix.selection.withEvents { words.append("--events") }
        if matrix.content != .sign { words += option("--cells", matrix.content.rawValue) }
        words += option("--as-of", list.register.asOf.iso)
        if let catalog { words += option("--catalog", catalog) }
        if let notes { words += option("--notes", notes) }
        if let output { words += option("--output", output) }
        self.init(arguments: words)
    }
}
