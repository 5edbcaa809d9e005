/// The charset that a page names, as browsers look for it.
enum PageCharset {
    /// The page as text, by its mark, by what somebody says, by what it names, else as UTF-8.
    static func text(of bytes: [UInt8], charset: String?) throws(UnreadableDocument) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try Charset.utf8.text(of: bytes) }
        if let wide = WideText.charset(of: bytes) {
            return try wide.charset.text(of: Array(bytes.dropFirst(wide.mark)))
        }
        if bytes.contains(0) {
            throw UnreadableDocument(
                "is not a text file (it contains NUL bytes)", "save the page again")
        }
        if let charset { return try Charset(charset).text(of: bytes) }
        if let named = PageCharset.named(in: bytes) { return try named.text(of: bytes) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw UnreadableDocument(
                "is not UTF-8, and names no charset",
                "name it: --charset windows-1252, --charset euc-kr, --charset shift_jis")
        }
        return text
    }

    /// What the page calls its charset: in its declaration of XML or in a `meta` element.
    static func named(in bytes: [UInt8]) -> Charset? {
        let head = String(decoding: bytes.prefix(8192), as: UTF8.self).lowercased()
        for tag in head.split(separator: "<") where tag.hasPrefix("meta") || tag.hasPrefix("?xml") {
            guard let label = label(in: tag.prefix { $0 != ">" }) else { continue }
            let charset = Charset(label)
            // A page whose ASCII can be read is in none of them, whatever it says.
            return charset.isWide ? .utf8 : charset
        }
        return nil
    }

    /// After "charset=" or "encoding=", with or without quotes.
    private static func label(in tag: Substring) -> Substring? {
        for name in ["charset", "encoding"] {
            guard let range = tag.firstRange(of: name) else { continue }
            let rest = tag[range.upperBound...].drop { $0.isWhitespace }
            guard rest.first == "=" else { continue }
            let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            let label = value.prefix { !$0.isWhitespace && !"\"';/>".contains($0) }
            if !label.isEmpty { return label }
        }
        return nil
    }
}
