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
        if path != "-" { return try read(file: path, as: named) }
        return try text(try Streams.readInput(limit: limit), path, as: named)
    }

    /// Reads a file and nothing else. The browser reads in no other way: on standard input are the
    /// analyst's keys, and who reads them there takes them away and never comes back.
    static func read(file path: String, as named: SourceFormat?) throws(Failure) -> Text {
        let bytes: [UInt8]
        do throws(StorageError) { bytes = try FileReader.read(path, limit: limit) } catch {
            throw Failure(error)
        }
        return try text(bytes, path, as: named)
    }

    private static func text(
        _ bytes: [UInt8], _ path: String, as named: SourceFormat?
    ) throws(Failure) -> Text {
        let format = named ?? guess(path, bytes)
        switch format {
        case .pdf: return Text(text: try PDFText.read(path, bytes), format: .plain)
        case .html:
            let page = try utf8(bytes, path)
            return Text(text: HTMLText.read(Array(page.utf8)), format: .markdown)
        case .plain: return Text(text: try utf8(bytes, path), format: .plain)
        case .markdown: return Text(text: try utf8(bytes, path), format: .markdown)
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
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        // Before it a page may have a declaration of XML or a remark.
        let isPage =
            head.hasPrefix("<")
            && ["<!doctype html", "<html"].contains { head.contains($0) }
        return isPage ? .html : .plain
    }

    private static func utf8(_ bytes: [UInt8], _ path: String) throws(Failure) -> String {
        let name = path == "-" ? "standard input" : path
        if isUTF16(bytes) {
            throw Failure(
                .invalidData,
                "\(name) is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8 FILE > NEW-FILE")
        }
        guard !bytes.prefix(4096).contains(0) else {
            throw Failure(.invalidData, "\(name) is not a text file (it contains NUL bytes)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                .invalidData, "\(name) is not UTF-8; convert it first, for example with iconv")
        }
        return text
    }

    /// By the mark at its beginning, or where every other byte of Latin letters is zero.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let head = bytes.prefix(512)
        return head.count >= 2 && head.count { $0 == 0 } * 3 > head.count
            && !bytes.starts(with: [0, 0])
    }
}
