import Text

/// The text of a document of LibreOffice (.odt, or the flat .fodt).
struct OpenDocumentReader {
    private var builder = MarkdownBuilder()
    private var leftOut = LeftOut()
    /// Names of styles that are bold, raised, hidden or struck out.
    private var bold: Set<String> = []
    private var raised: Set<String> = []
    private var hidden: Set<String> = []
    private var struck: Set<String> = []
    private var style = ""
    /// The styles of the spans that are open.
    private var spans: [String] = []
    private var isInItem = false
    private var skip: (reason: LeftOut.Reason?, depth: Int)?
    private var dropped: [LeftOut.Reason: String] = [:]
    private var paragraphs = 0

    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ExtractedText {
        var reader = OpenDocumentReader()
        for part in try parts(of: bytes) {
            for event in try XMLEvents.read(part) { reader.take(event) }
        }
        reader.builder.close()
        for (reason, text) in reader.dropped { reader.leftOut.add(reason, text) }
        return ExtractedText(reader.builder.markdown, isMarkdown: true, leftOut: reader.leftOut)
    }

    private static func parts(of bytes: [UInt8]) throws(UnreadableDocument) -> [[UInt8]] {
        guard bytes.starts(with: [0x50, 0x4B]) else { return [bytes] }
        let archive = try ZipArchive(bytes)
        if let manifest = try archive["META-INF/manifest.xml"],
            String(decoding: manifest, as: UTF8.self).contains("encryption-data")
        {
            throw UnreadableDocument("is protected by a password", "save a copy without one")
        }
        guard let content = try archive["content.xml"] else {
            throw .damaged("OpenDocument text (.odt)")
        }
        return [try archive["styles.xml"], content].compactMap(\.self)
    }

    private init() {}
}

extension OpenDocumentReader {
    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let space, let name, let attributes):
            if let open = skip {
                skip = (open.reason, open.depth + 1)
            } else if !takeSkipped(name) {
                start(space.split(separator: ":").dropLast().last ?? "", name, attributes)
            }
        case .end(let name): end(name)
        case .text(let text): add(text)
        }
    }

    /// Whether what the element has is no text of the document.
    private mutating func takeSkipped(_ name: String) -> Bool {
        switch name {
        case "note": skip = (.footnotes, 1)
        case "annotation": skip = (.comments, 1)
        case "tracked-changes": skip = (.deleted, 1)
        case "header", "footer", "header-left", "footer-left", "header-first", "footer-first":
            skip = (.pageHeads, 1)
        case "table-of-content", "alphabetical-index": skip = (.navigation, 1)
        case "ruby-text", "meta", "settings", "scripts", "title", "desc", "binary-data":
            skip = (nil, 1)
        default: return false
        }
        return true
    }

    private mutating func start(
        _ space: Substring, _ name: String, _ attributes: [String: String]
    ) {
        switch name {
        case "style" where space == "style": style = attributes["name"] ?? ""
        case "text-properties": takeStyle(attributes)
        case "p" where space == "text": begin(isInItem ? .item : .text, attributes)
        case "h" where space == "text":
            begin(.heading(Int(attributes["outline-level"] ?? "") ?? 1), attributes)
        case "list-item": isInItem = true
        case "span", "a": spans.append(attributes["style-name"] ?? "")
        case "s": builder.append(" ")
        case "tab": builder.append(" ")
        case "line-break": builder.breakLine()
        case "hidden-text", "hidden-paragraph": skip = (.hidden, 1)
        default: break
        }
    }

    private mutating func begin(_ block: MarkdownBuilder.Block, _ attributes: [String: String]) {
        paragraphs += 1
        let name = attributes["style-name"] ?? ""
        let isTitle = block == .text && ["Title", "Subtitle"].contains(name)
        builder.begin(isTitle ? .heading(1) : block)
        isInItem = false
        spans = [name]
    }

    private mutating func takeStyle(_ attributes: [String: String]) {
        if attributes["font-weight"] == "bold" { bold.insert(style) }
        let line = attributes["text-line-through-style"] ?? attributes["text-line-through-type"]
        if let line, line != "none" { struck.insert(style) }
        if attributes["display"] == "none" { hidden.insert(style) }
        if attributes["text-position"]?.hasPrefix("super") == true { raised.insert(style) }
    }

    private mutating func end(_ name: String) {
        if let open = skip {
            skip = open.depth > 1 ? (open.reason, open.depth - 1) : nil
            return
        }
        switch name {
        case "p", "h": builder.close()
        case "list-item": isInItem = false
        case "span", "a": if spans.count > 1 { spans.removeLast() }
        default: break
        }
    }

    private mutating func add(_ text: String) {
        if let skip {
            if let reason = skip.reason { dropped[reason, default: ""] += text + " " }
        } else if !spans.isEmpty, spans.contains(where: hidden.contains) {
            dropped[.hidden, default: ""] += text + " "
        } else if spans.contains(where: struck.contains) {
            dropped[.deleted, default: ""] += text + " "
        } else if paragraphs > 0 {
            let isMark =
                spans.contains(where: raised.contains)
                && FootnoteMark.isMark(text, after: builder.lastWord)
            if !isMark { builder.append(text, isBold: spans.contains(where: bold.contains)) }
        }
    }
}
