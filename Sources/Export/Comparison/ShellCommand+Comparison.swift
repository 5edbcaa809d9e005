import Commitments

extension ShellCommand {
    /// The `pledges compare` command that makes the same file as a brief on the screen.
    /// - Parameters:
    ///   - output: the file to write; nil for standard output.
    ///   - catalog: the catalog file, where it is not the one that the command would take.
    ///   - notes: the notes file, where it is not the one that the command would take.
    package init(
        for brief: ComparisonBrief, format: ExportFormat, output: String? = nil,
        catalog: String? = nil, notes: String? = nil
    ) {
        var words = ["pledges", "compare", brief.from.id.text, brief.to.id.text]
        words += ["--format", format.name]
        words += brief.filter.arguments(in: brief.catalog)
        if brief.sort != .pillar { words += option("--sort", brief.sort.rawValue) }
        if brief.isChangedOnly { words.append("--changed") }
        words += option("--as-of", brief.register.asOf.iso)
        if brief.notes != .latest { words += option("--with-notes", brief.notes.rawValue) }
        if let catalog { words += option("--catalog", catalog) }
        if let notes { words += option("--notes", notes) }
        if let output { words += option("--output", output) }
        self.init(arguments: words)
    }
}
