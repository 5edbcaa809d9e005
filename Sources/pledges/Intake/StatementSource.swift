import ArgumentParser
import Intake
import Storage

/// How the file of a statement is written.
enum SourceFormat: String, ExpressibleByArgument, CaseIterable { case plain, markdown, html, pdf }

/// Brings a statement's text in, from wherever it is.
enum StatementSource {
    /// A text with how it is written.
    struct Text {
        var text: String
        var format: StatementFormat
    }

    /// Beyond it no statement goes, and something else was named.
    private static let limit = 16 << 20

    /// - Parameter path: a file, or "-" for standard input.
    static func read(_ path: String, as named: SourceFormat?) throws(Failure) -> Text {
        let bytes = try bytes(of: path)
        let format = named ?? guess(path, bytes)
        switch format {
        case .pdf: return Text(text: try PDFText.read(path, bytes), format: .plain)
        case .html: return Text(text: HTMLText.read(bytes), format: .markdown)
        case .plain: return Text(text: try utf8(bytes, path), format: .plain)
        case .markdown: return Text(text: try utf8(bytes, path), format: .markdown)
        }
    }

    private static func bytes(of path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return try Streams.readInput(limit: limit) }
        do throws(StorageError) { return try FileReader.read(path, limit: limit) } catch {
            throw Failure(error)
        }
    }

    /// By the ending of the name, else by how the text begins.
    private static func guess(_ path: String, _ bytes: [UInt8]) -> SourceFormat {
        if bytes.starts(with: "%PDF-".utf8) { return .pdf }
        switch path.split(separator: ".").last?.lowercased() {
        case "md", "markdown": return .markdown
        case "htm", "html", "xhtml": return .html
        default: break
        }
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
            .drop(while: \.isWhitespace)
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") ? .html : .plain
    }

    private static func utf8(_ bytes: [UInt8], _ path: String) throws(Failure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let name = path == "-" ? "standard input" : path
            throw Failure(
                .invalidData, "\(name) is not UTF-8; convert it first, for example with iconv")
        }
        return text
    }
}
