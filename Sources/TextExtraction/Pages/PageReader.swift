import Text

/// The text of a web page as Markdown.
struct PageReader {
    private var builder = MarkdownBuilder()
    private var leftOut: LeftOut

    static func read(
        _ bytes: [UInt8], charset: String?
    ) throws(UnreadableDocument) -> ExtractedText {
        try read(PageCharset.text(of: bytes, charset: charset))
    }

    static func read(_ page: String) throws(UnreadableDocument) -> ExtractedText {
        let (page, leftOut) = PagePruner.prune(
            try PageParser.read(page), HidingStyles(of: page))
        let (parts, others) = MainPart.of(page)
        var reader = PageReader(leftOut: leftOut)
        reader.leftOut.add(.otherPages, others)
        for part in parts { reader.walk(.element(part), isBold: false) }
        reader.builder.close()
        return ExtractedText(
            reader.builder.markdown, isMarkdown: true, leftOut: reader.leftOut)
    }

    private init(leftOut: LeftOut) { self.leftOut = leftOut }

    private mutating func walk(_ node: PageNode, isBold: Bool) {
        switch node {
        case .text(let text): builder.append(text, isBold: isBold)
        case .element(let element): walk(element, isBold: isBold)
        }
    }

    private mutating func walk(_ element: PageElement, isBold: Bool) {
        if element.tag == "br" { return builder.breakLine() }
        if isFootnoteMark(element) { return }
        if element.tag == "sup", let digits = FootnoteMark.raised(element.text) {
            return builder.append(digits, isBold: isBold)
        }
        let isBold = isBold || ["b", "strong"].contains(element.tag)
        guard PageElement.blocks.contains(element.tag) else {
            element.children.forEach { walk($0, isBold: isBold) }
            return
        }
        // A paragraph in an item is the item.
        let isItself = element.isParagraph && builder.isAtStart && isInItem
        if !isItself { builder.begin(PageReader.kind(of: element)) }
        isInItem = isItself || element.tag == "li"
        element.children.forEach { walk($0, isBold: isBold) }
        builder.close()
        isInItem = false
    }

    /// Whether an item has just begun.
    private var isInItem = false

    private static func kind(of element: PageElement) -> MarkdownBuilder.Block {
        if let level = PageElement.headings.firstIndex(of: element.tag) {
            return .heading(level + 1)
        }
        return element.tag == "li" ? .item : .text
    }

    private func isFootnoteMark(_ element: PageElement) -> Bool {
        if element.roles.contains("doc-noteref") || element.roles.contains("doc-backlink") {
            return true
        }
        if element.tag == "a", element.attributes["href"]?.hasPrefix("#") == true {
            let text = element.text
            if text.contains("[") || !element.contains(["sup"]) {
                return FootnoteMark.isMark(text, after: "") && text.contains { !$0.isWhitespace }
            }
        }
        guard element.tag == "sup" else { return false }
        return FootnoteMark.isMark(element.text, after: builder.lastWord)
    }
}

extension PageElement {
    fileprivate var isParagraph: Bool { ["p", "div"].contains(tag) }
}

/// The part of a page that its text is in.
enum MainPart {
    /// What the page calls main, or its articles, where they have most of the text; else all of it.
    /// - Returns: the parts, and the text of what is around them.
    static func of(_ page: PageElement) -> (parts: [PageElement], others: String) {
        for isPart in [isMain, isArticle] {
            let parts = outermost(page, isPart)
            let amount = parts.reduce(0) { $0 + $1.amount }
            if amount * 10 >= page.amount * 6, amount > 0 {
                return (parts, amount == page.amount ? "" : rest(of: page, isPart))
            }
        }
        return ([page], "")
    }

    private static func isMain(_ element: PageElement) -> Bool {
        element.tag == "main" || element.roles.contains("main")
            || element.attributes["itemprop"] == "articleBody"
    }

    private static func isArticle(_ element: PageElement) -> Bool {
        element.tag == "article" || element.roles.contains("article")
    }

    private static func outermost(
        _ element: PageElement, _ isPart: (PageElement) -> Bool
    ) -> [PageElement] {
        if isPart(element) { return [element] }
        return element.children.flatMap { child -> [PageElement] in
            guard case .element(let inner) = child else { return [] }
            return outermost(inner, isPart)
        }
    }

    /// The words outside.
    private static func rest(
        of element: PageElement, _ isPart: (PageElement) -> Bool
    ) -> String {
        if isPart(element) { return "" }
        return element.children.map { child in
            switch child {
            case .text(let text): text
            case .element(let inner): rest(of: inner, isPart)
            }
        }.joined(separator: " ")
    }
}
