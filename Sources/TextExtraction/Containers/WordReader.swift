import Text

/// The text of a Word document (.docx), as it is once all changes are accepted.
struct WordReader {
    private var builder = MarkdownBuilder()
    private var leftOut = LeftOut()
    private let styles: WordStyles
    private var run = Run()
    /// What the style of the paragraph says of its runs.
    private var paragraph = Run()
    private var isText = false
    private var isInParagraphProperties = false
    /// An element that is left out, and how many it has open.
    private var skip: (reason: LeftOut.Reason?, depth: Int)?
    /// Text that is left out; it comes in pieces of words.
    private var dropped: [LeftOut.Reason: String] = [:]

    /// How a stretch of text is written.
    struct Run {
        var isBold = false
        var isRaised = false
        var dropped: LeftOut.Reason?
    }

    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ExtractedText {
        let archive = try ZipArchive(bytes)
        let main = try mainPart(of: archive)
        guard let document = try archive[main] else { throw .damaged("Word document (.docx)") }
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var styles = WordStyles()
        if let part = try archive[folder + "styles.xml"] { styles = try WordStyles(part) }
        var reader = WordReader(styles: styles)
        for event in try XMLEvents.read(document) { reader.take(event) }
        reader.builder.close()
        try reader.countOtherParts(of: archive, folder)
        return ExtractedText(reader.builder.markdown, isMarkdown: true, leftOut: reader.leftOut)
    }

    private init(styles: WordStyles) { self.styles = styles }

    /// Where the text is: as the container says, else where it nearly always is.
    private static func mainPart(of archive: ZipArchive) throws(UnreadableDocument) -> String {
        guard let relations = try archive["_rels/.rels"] else { return "word/document.xml" }
        for event in try XMLEvents.read(relations) {
            if case .start(_, "Relationship", let attributes) = event,
                attributes["Type"]?.hasSuffix("/officeDocument") == true,
                let target = attributes["Target"]
            {
                return String(target.drop { $0 == "/" })
            }
        }
        return "word/document.xml"
    }

    /// Heads and feet of pages, footnotes and remarks are in files of their own.
    private mutating func countOtherParts(
        of archive: ZipArchive, _ folder: String
    ) throws(UnreadableDocument) {
        for (reason, text) in dropped { leftOut.add(reason, text) }
        let kinds: [(String, LeftOut.Reason)] = [
            ("header", .pageHeads), ("footer", .pageHeads), ("footnotes.", .footnotes),
            ("endnotes.", .footnotes), ("comments.", .comments),
        ]
        for (start, reason) in kinds {
            let parts = archive.names.filter {
                $0.hasPrefix(folder + start) && $0.hasSuffix(".xml")
            }
            for name in parts.prefix(64) {
                guard let part = try archive[name] else { continue }
                leftOut.add(reason, XMLEvents.text(of: try XMLEvents.read(part), in: "t"))
            }
        }
    }
}

extension WordReader {
    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let space, let name, let attributes):
            isText = name == "t" || name == "delText"
            if let open = skip {
                skip = (open.reason, open.depth + 1)
            } else if space.contains("wordprocessingml") {
                start(name, attributes)
            } else if name == "Fallback" {
                // The same again, for programs that are older.
                skip = (nil, 1)
            }
        case .end(let name): end(name)
        case .text(let text): if isText { add(text) }
        }
    }

    private mutating func end(_ name: String) {
        isText = false
        if let open = skip {
            skip = open.depth > 1 ? (open.reason, open.depth - 1) : nil
        } else if name == "p" {
            builder.close()
        } else if name == "pPr" {
            isInParagraphProperties = false
        }
    }

    private mutating func add(_ text: String) {
        if let skip {
            if let reason = skip.reason { dropped[reason, default: ""] += text + " " }
        } else if let reason = run.dropped {
            dropped[reason, default: ""] += text + " "
        } else if !(run.isRaised && FootnoteMark.isMark(text, after: builder.lastWord)) {
            builder.append(text, isBold: run.isBold)
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "p":
            builder.begin(.text)
            paragraph = Run()
            run = Run()
        case "pPr": isInParagraphProperties = true
        case "r": run = paragraph
        case "del", "moveFrom": skip = (.deleted, 1)
        case "rt", "footnotePr", "sectPr": skip = (nil, 1)
        case "tab" where !isInParagraphProperties, "cr": builder.append(" ")
        case "br": builder.breakLine()
        case "noBreakHyphen": builder.append("-")
        default:
            if isInParagraphProperties {
                takeParagraphProperty(name, attributes)
            } else {
                takeRunProperty(name, isOn: attributes.isOn, attributes["val"])
            }
        }
    }

    private mutating func takeParagraphProperty(_ name: String, _ attributes: [String: String]) {
        let value = attributes["val"] ?? ""
        switch name {
        case "pStyle":
            let style = styles[value]
            if let block = style.block { builder.become(block) }
            paragraph.isBold = style.isBold
            paragraph.dropped = style.dropped
        case "outlineLvl":
            if let level = Int(value), (0..<6).contains(level) {
                builder.become(.heading(level + 1))
            }
        case "numPr": builder.become(.item)
        default: break
        }
    }

    private mutating func takeRunProperty(_ name: String, isOn: Bool, _ value: String?) {
        switch name {
        case "b": run.isBold = isOn
        case "vertAlign": run.isRaised = value == "superscript"
        case "vanish", "webHidden": run.dropped = isOn ? .hidden : nil
        case "strike", "dstrike": run.dropped = isOn ? .deleted : nil
        default: break
        }
    }
}

extension [String: String] {
    /// Whether a property that is there is on: without a value it is.
    fileprivate var isOn: Bool {
        !["0", "false", "off", "none"].contains(self["val"] ?? "")
    }
}

/// What the styles of a Word document say of paragraphs.
struct WordStyles {
    /// What one says.
    struct Style {
        var block: MarkdownBuilder.Block?
        var isBold = false
        var dropped: LeftOut.Reason?
    }

    private var styles: [String: Style] = [:]

    init() {}

    init(_ part: [UInt8]) throws(UnreadableDocument) {
        var id = ""
        for event in try XMLEvents.read(part) {
            guard case .start(_, let name, let attributes) = event else { continue }
            let value = attributes["val"] ?? ""
            switch name {
            case "style":
                id = attributes["type"] == "paragraph" ? attributes["styleId"] ?? "" : ""
                styles[id] = Style()
            case "name": WordStyles.take(value.lowercased(), &styles[id, default: Style()])
            case "outlineLvl":
                if let level = Int(value), level < 6 { styles[id]?.block = .heading(level + 1) }
            case "b": styles[id]?.isBold = attributes.isOn
            case "vanish": if attributes.isOn { styles[id]?.dropped = .hidden }
            default: break
            }
        }
    }

    /// The names are English in a document of any language; the ids are not.
    private static func take(_ name: String, _ style: inout Style) {
        if name == "title" || name == "subtitle" { style.block = .heading(1) }
        if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) {
            style.block = .heading(level)
        }
        if name.hasPrefix("list bullet") || name.hasPrefix("list number") { style.block = .item }
        if name.hasPrefix("toc ") { style.dropped = .navigation }
    }

    subscript(id: String) -> Style { id.isEmpty ? Style() : styles[id] ?? Style() }
}
