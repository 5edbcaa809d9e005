import Export

extension OutputOptions {
    /// Writes a document; one of nothing only where a program reads it.
    /// - Parameter inputs: files that the command reads.
    func write<Written: Document>(
        _ document: Written, as format: Format, beside files: FileOptions, inputs: [String] = [],
        _ look: StyleOptions = .plain
    ) throws(Failure) {
        if document.isEmpty, format == .text || path != nil { return }
        let text =
            format == .text
            ? look.style(for: self).text(of: document) : document.written(as: format)
        guard let text else {
            throw Failure(
                .usage,
                "formats are " + FormatOption<Written>.allValueStrings.joined(separator: ", "))
        }
        try destination(beside: files, inputs: inputs).write(text)
    }
}
