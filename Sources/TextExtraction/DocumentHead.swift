/// How a text begins, where it is one that programs wrote.
struct DocumentHead {
    private let text: String

    init(_ bytes: [UInt8]) {
        // UTF-16 has a zero beside each letter of Latin.
        let plain = bytes.prefix(8192).filter { $0 != 0 }
        let start = String(decoding: plain, as: UTF8.self).lowercased()
        text = String(start.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" })
    }

    /// The kind, where the beginning tells it.
    var kind: DocumentKind? {
        get throws(UnreadableDocument) {
            if isMail { return .mail }
            guard text.hasPrefix("<") else {
                if isData { throw DocumentHead.data("JSON") }
                return nil
            }
            if text.contains("<office:document") { return .odt }
            if isPage { return .html }
            if text.hasPrefix("<?xml") || text.contains("xmlns") { throw DocumentHead.data("XML") }
            return nil
        }
    }

    private static func data(_ name: String) -> UnreadableDocument {
        UnreadableDocument(
            "is \(name), which programs read, and not a statement",
            "name the page or document with the text")
    }

    /// Before the page there may be a declaration of XML or a remark; a part of a page begins with one of
    /// its usual elements.
    private var isPage: Bool {
        if ["<!doctype html", "<html"].contains(where: text.contains) { return true }
        return [
            "p", "div", "body", "head", "meta", "table", "h1", "h2", "article", "section", "span",
        ]
        .contains { text.hasPrefix("<\($0)>") || text.hasPrefix("<\($0) ") }
    }

    /// An object with a name in quotes.
    private var isData: Bool {
        guard text.hasPrefix("{") else { return false }
        return text.dropFirst().first { !$0.isWhitespace } == "\""
    }

    /// Lines of "Name: value" before the first blank one, among them those of MIME.
    private var isMail: Bool {
        let head = text.split(omittingEmptySubsequences: false) { $0.isNewline }
            .prefix { !$0.isEmpty }
        guard let first = head.first, let colon = first.firstIndex(of: ":"),
            first[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
        else { return false }
        return head.contains { $0.hasPrefix("mime-version:") }
            || head.contains { $0.hasPrefix("content-type:") }
                && head.contains { $0.hasPrefix("from:") || $0.hasPrefix("subject:") }
    }
}
