import Export
import Text

extension OutputOptions {
    /// Writes a document; one of nothing only where a program reads it.
    /// - Parameters:
    ///   - asked: the format that was asked for; else the file's name tells it, else it is text.
    ///   - inputs: files that the command reads.
    func write<Written: Document>(
        _ document: Written, as asked: FormatOption<Written>?, _ table: TableOptions = .plain,
        beside files: FileOptions, inputs: [String] = [], _ look: StyleOptions = .plain
    ) throws(Failure) {
        let format = try format(asked, else: .text)
        let style = try table.style(for: format)
        if document.isEmpty, format == .text || path != nil { return }
        let destination = destination(beside: files, inputs: inputs)
        if format == .text {
            let text = look.style(for: self).text(of: document)
            if path == nil, !look.noPager, try Pager.show(text) { return }
            return try destination.write(text)
        }
        try requireFile(format)
        guard let file = document.file(as: format, style) else {
            throw Failure(
                .usage,
                "formats are " + FormatOption<Written>.allValueStrings.joined(separator: ", "))
        }
        try destination.write(file)
    }

    /// Refuses to show on a terminal what no terminal shows.
    func requireFile(_ format: Format) throws(Failure) {
        if format.isText || path != nil || !Streams.isOutputTerminal { return }
        throw Failure(
            .usage,
            "\(format.name) cannot be shown in a terminal\n"
                + "hint: write a file: -o FILE.\(format.fileExtension)")
    }

    /// The format to write: the one that was asked for, else the one of the file's ending, else the
    /// usual one.
    /// - Throws: `Failure` where the ending tells a format that there is not.
    func format<Offer>(_ asked: FormatOption<Offer>?, else usual: Format) throws(Failure) -> Format
    {
        if let asked { return asked.format }
        guard let path, let ending = Format.ending(of: path) else { return usual }
        if let told = FormatOption<Offer>(argument: ending) { return told.format }
        throw Failure(
            .usage,
            "cannot write “\(path.oneLine)”: .\(ending) is none of the formats: "
                + "\(Format.listed(Offer.formats))\n"
                + "hint: --format writes a file of any name")
    }
}
