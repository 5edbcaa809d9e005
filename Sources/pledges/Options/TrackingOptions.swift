import ArgumentParser
import Commitments
import Export

/// How Word is to show what changed between two texts.
struct TrackingOptions: ParsableArguments {
    @Flag(help: "In a Word document, write changes as tracked changes.")
    var tracked = false
}

extension OutputOptions {
    /// Writes a document; in Word with its changes tracked, where that was asked for.
    func write<Written: ReadableDocument>(
        _ document: Written, as asked: FormatOption<Written>?, _ table: TableOptions = .plain,
        _ tracking: TrackingOptions, on day: CalendarDate, beside files: FileOptions,
        _ look: StyleOptions
    ) throws(Failure) {
        guard tracking.tracked else {
            return try write(document, as: asked, table, beside: files, look)
        }
        let format = try format(asked, else: .text)
        guard format == .docx else {
            throw Failure(
                .usage, "--tracked is for Word documents\nhint: write a file: -o FILE.docx")
        }
        try requireFile(format)
        if document.isEmpty, path != nil { return }
        let author = WordTracking(author: Environment.author, day: day)
        try destination(beside: files).write(document.wordFile(tracking: author))
    }
}
