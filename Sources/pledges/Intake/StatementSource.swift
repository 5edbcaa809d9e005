import ArgumentParser
import Intake
import Storage
import Text
import TextExtraction

extension DocumentKind: ExpressibleByArgument {}

/// How a statement's file is read, where its name and its beginning do not tell.
struct DocumentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the file is (default: as its name or its beginning says).", valueName: "format"))
    var from: DocumentKind?
    @Option(
        help: ArgumentHelp(
            "The charset of a text or page that does not name it: euc-kr, shift_jis, "
                + "windows-1252, …", valueName: "name"),
        completion: .list(Completion.charsets))
    var charset: String?

    /// Reads a statement's file as the options say.
    /// - Parameter path: a file, or "-" for standard input.
    func read(_ path: String) throws(Failure) -> StatementSource.Text {
        try StatementSource.read(path, as: from, charset: charset)
    }
}

/// Brings a statement's text in, from wherever it is.
enum StatementSource {
    /// A text with how it is written.
    struct Text {
        var text: String
        var format: StatementFormat
        /// What of the document is not in the text.
        var leftOut = LeftOut()

        /// The text, cut into sentences. What was left out is said on standard error.
        func statement() -> Statement {
            let statement = Statement(reading: text, as: format)
            var leftOut = leftOut
            leftOut.add(statement.leftOut)
            if let sentence = leftOut.sentence { Message.say(sentence) }
            return statement
        }
    }

    /// Beyond it no statement goes, and something else was named.
    private static let limit = 16 << 20

    /// - Parameter path: a file, or "-" for standard input.
    static func read(
        _ path: String, as kind: DocumentKind? = nil, charset: String? = nil
    ) throws(Failure) -> Text {
        if path != "-" { return try read(file: path, as: kind, charset: charset) }
        return try text(
            try Streams.readInput(limit: limit), path, as: kind, charset: charset)
    }

    /// Reads a file and nothing else. The browser reads in no other way: on standard input are the
    /// analyst's keys, and who reads them there takes them away and never comes back.
    static func read(
        file path: String, as kind: DocumentKind? = nil, charset: String? = nil
    ) throws(Failure) -> Text {
        let bytes: [UInt8]
        do throws(StorageError) { bytes = try FileReader.read(path, limit: limit) } catch {
            throw Failure(error)
        }
        return try text(bytes, path, as: kind, charset: charset)
    }

    private static func text(
        _ bytes: [UInt8], _ path: String, as named: DocumentKind?, charset: String?
    ) throws(Failure) -> Text {
        if named == .pdf || named == nil && bytes.starts(with: "%PDF-".utf8) {
            return Text(text: try PDFText.read(path, bytes), format: .plain)
        }
        let name = path == "-" ? "standard input" : path
        do throws(UnreadableDocument) {
            let read = try ExtractedText.read(bytes, name: path, as: named, charset: charset)
            return Text(
                text: read.text, format: read.isMarkdown ? .markdown : .plain,
                leftOut: read.leftOut)
        } catch {
            throw Failure(error, of: name)
        }
    }
}
