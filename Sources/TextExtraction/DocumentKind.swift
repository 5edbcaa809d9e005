/// What kinds of documents can be read.
package enum DocumentKind: String, CaseIterable, Sendable {
    case plain, markdown, html, pdf, docx, odt, hwpx, rtf, epub, mail

    /// What a document is: by its first bytes, then by its name, then by how it begins.
    /// - Throws: for a kind that cannot be read.
    package static func of(
        _ bytes: [UInt8], name: String
    ) throws(UnreadableDocument) -> DocumentKind {
        let ending = DocumentKind.ending(of: name)
        if let kind = try Signature.kind(of: bytes, ending: ending) { return kind }
        if let foreign = ForeignEndings.refusal(of: ending) { throw foreign }
        let head = DocumentHead(bytes)
        switch ending {
        case "md", "markdown": return .markdown
        case "htm", "html", "xhtml": return .html
        case "eml", "mht", "mhtml": return .mail
        case "fodt": return .odt
        default: break
        }
        if let kind = try head.kind { return kind }
        return .plain
    }

    private static func ending(of name: String) -> String {
        let file = name.split(separator: "/").last ?? ""
        guard let point = file.lastIndex(of: "."), point != file.startIndex else { return "" }
        return file[file.index(after: point)...].lowercased()
    }
}

/// Kinds by the bytes that they begin with.
private enum Signature {
    static func kind(
        of bytes: [UInt8], ending: String
    ) throws(UnreadableDocument) -> DocumentKind? {
        if bytes.starts(with: "%PDF-".utf8) { return .pdf }
        if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
            return try ZipKind.of(bytes, ending: ending)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw compound(ending) }
        let refused = refusals.first { start, _ in bytes.starts(with: start) }
        if let refused { throw refused.1 }
        return nil
    }

    /// Files of several programs of the last century are of this kind; the ending tells which.
    private static func compound(_ ending: String) -> UnreadableDocument {
        switch ending {
        case "hwp": ForeignEndings.hangul
        case "docx":
            UnreadableDocument(
                "is protected by a password", "open it in Word and save a copy without one")
        case "xls", "ppt", "msg": ForeignEndings.refusal(of: ending) ?? ForeignEndings.oldWord
        default: ForeignEndings.oldWord
        }
    }

    private static let picture = UnreadableDocument(
        "is a picture (an image), not text", "read it with OCR, or find the text itself")
    private static let archive = UnreadableDocument(
        "is a compressed archive", "unpack it and name the statement's file")

    private static let refusals: [([UInt8], UnreadableDocument)] = [
        ([0x89, 0x50, 0x4E, 0x47], picture), ([0xFF, 0xD8, 0xFF], picture),
        (Array("GIF8".utf8), picture), (Array("II*\0".utf8), picture),
        (Array("MM\0*".utf8), picture), (Array("BM".utf8) + [0x36], picture),
        (Array("RIFF".utf8), picture), ([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70], picture),
        ([0x1F, 0x8B], archive), (Array("BZh".utf8), archive),
        ([0x37, 0x7A, 0xBC, 0xAF], archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], archive),
        (Array("Rar!".utf8), archive), ([0x28, 0xB5, 0x2F, 0xFD], archive),
        (
            Array("bplist00".utf8),
            UnreadableDocument(
                "is a web archive of Safari", "save the page again as “Page Source” (.html)")
        ),
        (
            Array("%!PS".utf8),
            UnreadableDocument("is PostScript", "convert it to PDF: ps2pdf FILE NEW-FILE.pdf")
        ),
        (Array("HWP Document File".utf8), ForeignEndings.hangul),
    ]
}

/// Kinds that cannot be read, by the ending of the name.
enum ForeignEndings {
    static let hangul = UnreadableDocument(
        "is a Hangul document (.hwp)", "save it as .hwpx, .docx or PDF in Hangul")
    static let oldWord = UnreadableDocument(
        "is an old Word document (.doc)", "open it in Word or LibreOffice and save it as .docx")

    static func refusal(of ending: String) -> UnreadableDocument? {
        switch ending {
        case "doc", "dot": oldWord
        case "hwp": hangul
        case "pages": export("a Pages document (.pages)", "Export To > Word")
        case "numbers", "key": export("a document of Apple's iWork", "Export To > PDF")
        case "wpd", "wps": export("a document of another word processor", "Save as .docx")
        case "jtd", "jtdc": export("an Ichitaro document (.\(ending))", "Save as .docx")
        case "xls", "xlsx", "ods", "csv", "tsv":
            UnreadableDocument("is a table (.\(ending))", "copy the statement's text and paste it")
        case "ppt", "pptx", "odp":
            UnreadableDocument("is a presentation (.\(ending))", "export it as PDF")
        case "msg": export("a mail of Outlook (.msg)", "Save as .eml, or as text")
        case "json", "xml", "js", "css", "svg", "plist", "webloc", "url":
            UnreadableDocument(
                "is not a statement but a file for programs (.\(ending))",
                "name the page or document with the text")
        default: nil
        }
    }

    private static func export(_ what: String, _ how: String) -> UnreadableDocument {
        UnreadableDocument("is \(what)", "open it in its program and use \(how)")
    }
}
