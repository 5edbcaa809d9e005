/// A text that has no other marks than lines.
enum PlainText {
    static func read(_ bytes: [UInt8], charset: String?) throws(UnreadableDocument) -> String {
        if let charset { return try checked(Charset(charset).text(of: bytes)) }
        if let wide = WideText.charset(of: bytes) {
            return try checked(wide.charset.text(of: Array(bytes.dropFirst(wide.mark))))
        }
        if bytes.contains(0) {
            throw UnreadableDocument(
                "is not a text file (it contains NUL bytes)", PlainText.remedy)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw notUTF8(bytes) }
        return try checked(text)
    }

    private static let remedy = "name the page or document with the text, or paste the text"

    private static func notUTF8(_ bytes: [UInt8]) -> UnreadableDocument {
        // Text in another charset has few of the controls that a program's data is full of.
        if bytes.count(where: { $0.isControl }) * 50 > bytes.count {
            return UnreadableDocument("is not a text file (it has control codes)", remedy)
        }
        return UnreadableDocument(
            "is not UTF-8 text, and does not say what it is",
            "name its charset: --charset windows-1252, --charset euc-kr, --charset shift_jis")
    }

    /// Text has few controls, and words.
    private static func checked(_ text: String) throws(UnreadableDocument) -> String {
        if text.utf8.count(where: { $0.isControl }) * 50 > text.utf8.count {
            throw UnreadableDocument("is not a text file (it has control codes)", remedy)
        }
        if isPacked(text) {
            throw UnreadableDocument("is not a text file (it has no words)", remedy)
        }
        return text
    }

    /// Whether it is data written in letters, as attachments are: nearly all of it in "words" that are
    /// longer than any word.
    private static func isPacked(_ text: String) -> Bool {
        guard text.utf8.count > 400 else { return false }
        var length = 0
        var packed = 0
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F {
                length += 1
            } else {
                if length > 50 { packed += length }
                length = 0
            }
        }
        if length > 50 { packed += length }
        return packed * 10 > text.utf8.count * 8
    }
}

extension UInt8 {
    /// A control code that texts do not have: not a tab, an end of a line or of a page.
    fileprivate var isControl: Bool { self < 0x20 && !(0x09...0x0D).contains(self) || self == 0x7F }
}

/// UTF-16, by its mark or by the zeros beside Latin letters.
enum WideText {
    static func charset(of bytes: [UInt8]) -> (charset: Charset, mark: Int)? {
        if bytes.starts(with: [0xFF, 0xFE]) { return (Charset("utf-16le"), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (Charset("utf-16be"), 2) }
        let head = bytes.prefix(512)
        let even = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
        let odd = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
        guard head.count >= 2, (even + odd) * 3 > head.count, !bytes.starts(with: [0, 0]) else {
            return nil
        }
        if even == 0 { return (Charset("utf-16le"), 0) }
        return odd == 0 ? (Charset("utf-16be"), 0) : nil
    }
}
