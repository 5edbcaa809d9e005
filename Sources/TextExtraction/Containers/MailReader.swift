import Text

/// The text of a mail (.eml) or of a page that was saved as one file (.mhtml).
struct MailReader {
    private var texts: [(kind: DocumentKind, bytes: [UInt8], charset: String?)] = []
    private var leftOut = LeftOut()
    private var attachments: [String] = []

    private static let deepest = 16
    private static let most = 2000

    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ExtractedText {
        var reader = MailReader()
        try reader.take(MailPart(bytes[...]), depth: 0)
        // A page has more of the text's marks than its plain copy.
        guard
            let best = reader.texts.first(where: { $0.kind == .html }) ?? reader.texts.first
        else { throw reader.noText }
        var read = try text(of: best)
        read.leftOut.add(reader.leftOut)
        return read
    }

    private static func text(
        of part: (kind: DocumentKind, bytes: [UInt8], charset: String?)
    ) throws(UnreadableDocument) -> ExtractedText {
        if part.kind == .html { return try PageReader.read(part.bytes, charset: part.charset) }
        return ExtractedText(
            try PlainText.read(part.bytes, charset: part.charset), isMarkdown: false)
    }

    private var noText: UnreadableDocument {
        if let first = attachments.first {
            return UnreadableDocument(
                "is a mail without text", "save its attachment “\(first)” and name that file")
        }
        return UnreadableDocument("is a mail without text", "paste the text of the statement")
    }

    private mutating func take(_ part: MailPart, depth: Int) throws(UnreadableDocument) {
        if depth > MailReader.deepest || texts.count > MailReader.most {
            throw .tooLarge("parts")
        }
        if let boundary = part.boundary {
            for inner in part.parts(between: boundary).prefix(MailReader.most) {
                try take(MailPart(inner), depth: depth + 1)
            }
        } else if part.type == "message/rfc822" {
            try take(MailPart(part.body[...]), depth: depth + 1)
        } else if part.isAttachment {
            attachments.append(part.fileName ?? part.type)
            leftOut.add(.attachments, words: 1)
        } else if part.type == "text/html" || part.type == "application/xhtml+xml" {
            texts.append((.html, part.body, part.charset))
        } else if part.type == "text/plain" {
            texts.append((.plain, part.body, part.charset))
        } else if part.fileName != nil {
            attachments.append(part.fileName ?? "")
        }
    }
}

/// A part of a mail: lines of "Name: value", a blank line, and the rest.
struct MailPart {
    private var headers: [String: String] = [:]
    private let raw: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        var last = ""
        while let line = MailPart.line(of: &rest), !line.isEmpty {
            let text = String(decoding: line, as: UTF8.self)
            if text.first?.isWhitespace == true {
                headers[last, default: ""] += text
            } else if let colon = text.firstIndex(of: ":") {
                last = text[..<colon].lowercased()
                headers[last] = String(text[text.index(after: colon)...])
            }
        }
        raw = rest
    }

    /// Takes a line off, without its end.
    private static func line(of bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if bytes.isEmpty { return nil }
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        var line = bytes[..<end]
        if line.last == 0x0D { line.removeLast() }
        bytes = bytes[min(end + 1, bytes.endIndex)...]
        return line
    }

    /// "text/html"
    var type: String {
        let value = headers["content-type"] ?? "text/plain"
        return value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    var charset: String? { parameter("charset", of: "content-type") }
    var fileName: String? {
        parameter("filename", of: "content-disposition") ?? parameter("name", of: "content-type")
    }

    var isAttachment: Bool {
        headers["content-disposition"]?.lowercased().drop { $0.isWhitespace }
            .hasPrefix("attachment") ?? false
    }

    /// What separates the parts; nil where there is one.
    var boundary: String? {
        type.hasPrefix("multipart/") ? parameter("boundary", of: "content-type") : nil
    }

    private func parameter(_ name: String, of header: String) -> String? {
        guard let value = headers[header] else { return nil }
        for part in value.split(separator: ";").dropFirst() {
            let part = part.drop { $0.isWhitespace }
            guard part.lowercased().hasPrefix(name + "=") else { continue }
            let text = part.dropFirst(name.count + 1)
            return text.first == "\""
                ? String(text.dropFirst().prefix { $0 != "\"" })
                : String(text.prefix { !$0.isWhitespace })
        }
        return nil
    }

    /// The parts between lines of a boundary.
    func parts(between boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = raw
        while true {
            let place = rest.startIndex
            guard let line = MailPart.line(of: &rest) else { break }
            guard line.starts(with: mark) else { continue }
            if let start { parts.append(raw[start..<place]) }
            start = line.dropFirst(mark.count).starts(with: "--".utf8) ? nil : rest.startIndex
        }
        if let start { parts.append(raw[start...]) }
        return parts
    }

    /// The content, decoded.
    var body: [UInt8] {
        let encoding = (headers["content-transfer-encoding"] ?? "").lowercased()
        if encoding.contains("base64") { return TransferEncoding.base64(raw) }
        if encoding.contains("quoted-printable") { return TransferEncoding.quotedPrintable(raw) }
        return Array(raw)
    }
}

/// How mails write bytes as letters.
enum TransferEncoding {
    static func base64(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for letter in letters {
            guard let value = value(of: letter) else { continue }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case 0x41...0x5A: UInt32(letter) - 0x41
        case 0x61...0x7A: UInt32(letter) - 0x61 + 26
        case 0x30...0x39: UInt32(letter) - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    static func quotedPrintable(_ letters: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = letters
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A {
                rest = rest.dropFirst()
            } else if let high = hex(rest.first), let low = hex(rest.dropFirst().first) {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    static func hex(_ digit: UInt8?) -> UInt8? {
        guard let digit else { return nil }
        switch digit {
        case 0x30...0x39: return digit - 0x30
        case 0x41...0x46: return digit - 0x41 + 10
        case 0x61...0x66: return digit - 0x61 + 10
        default: return nil
        }
    }
}
