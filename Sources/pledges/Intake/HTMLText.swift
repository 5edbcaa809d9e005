import CGumbo

/// The text of a web page: its article, without navigation, scripts and forms. A form that has most
/// of the text is kept but for its controls: some sites wrap the whole page in one.
///
/// Gumbo reads pages as browsers do, broken ones too. What comes out is Markdown: paragraphs between
/// blank lines, headings with "#", items with "-".
struct HTMLText {
    private var blocks: [String] = []
    private var open = ""
    private var prefix = ""
    /// The length of all that is read.
    private var length = 0

    static func read(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let start,
                let output = withUnsafePointer(
                    to: kGumboDefaultOptions, { gumbo_parse_with_options($0, start, buffer.count) })
            else { return "" }
            defer { pledges_gumbo_destroy(output) }
            guard let root = output.pointee.root else { return "" }
            var reader = HTMLText()
            let page = article(in: root) ?? UnsafePointer(root)
            reader.length = textLength(of: page)
            reader.walk(page)
            reader.close()
            return reader.blocks.joined(separator: "\n\n") + "\n"
        }
    }

    private typealias Node = UnsafePointer<GumboNode>

    /// What the page says is its text: the article, or else what it calls main.
    private static func article(in root: UnsafeMutablePointer<GumboNode>) -> Node? {
        let root = Node(root)
        return longest(GUMBO_TAG_ARTICLE, in: root) ?? longest(GUMBO_TAG_MAIN, in: root)
    }

    /// Of several the one with the most text: pages tease others at the foot.
    private static func longest(_ tag: GumboTag, in root: Node) -> Node? {
        var best: (node: Node, length: Int)?
        visit(root) { node in
            guard pledges_gumbo_element(node).pointee.tag == tag else { return true }
            let length = textLength(of: node)
            if length > best?.length ?? 0 { best = (node, length) }
            return false
        }
        return best?.node
    }

    private static func textLength(of node: Node) -> Int {
        if node.pointee.type == GUMBO_NODE_TEXT {
            return pledges_gumbo_text(node).map { String(cString: $0).utf8.count } ?? 0
        }
        return children(of: node).reduce(0) { $0 + textLength(of: $1) }
    }

    /// Visits elements, outer ones first, those inside only where it answers true.
    private static func visit(_ node: Node, _ look: (Node) -> Bool) {
        guard node.pointee.type == GUMBO_NODE_ELEMENT, look(node) else {
            if node.pointee.type == GUMBO_NODE_DOCUMENT {
                children(of: node).forEach { visit($0, look) }
            }
            return
        }
        children(of: node).forEach { visit($0, look) }
    }

    private static func children(of node: Node) -> [Node] {
        guard node.pointee.type == GUMBO_NODE_ELEMENT, let list = pledges_gumbo_children(node)
        else {
            return []
        }
        return (0..<list.pointee.length).compactMap { pledges_gumbo_child(list, $0) }
    }
}

extension HTMLText {
    private mutating func walk(_ node: UnsafePointer<GumboNode>) {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            if let text = pledges_gumbo_text(node) { append(String(cString: text)) }
        case GUMBO_NODE_ELEMENT: walkElement(node)
        default: break
        }
    }

    private mutating func walkElement(_ node: UnsafePointer<GumboNode>) {
        guard let element = pledges_gumbo_element(node) else { return }
        let tag = element.pointee.tag
        if HTMLText.dropped.contains(tag.rawValue) { return }
        if tag == GUMBO_TAG_FORM, HTMLText.textLength(of: node) * 2 < length { return }
        if tag == GUMBO_TAG_BR { return append("\n") }
        let isBlock = HTMLText.blocks.contains(tag.rawValue)
        if isBlock { close() }
        if let level = HTMLText.headings.firstIndex(of: tag.rawValue) {
            prefix = String(repeating: "#", count: level + 1) + " "
        } else if tag == GUMBO_TAG_LI {
            prefix = "- "
        }
        HTMLText.children(of: node).forEach { walk($0) }
        if isBlock { close() }
    }

    /// The signs of Markdown are the page's own and mean nothing here.
    private mutating func append(_ text: String) {
        for character in text {
            if "*_`[]\\#".contains(character) { open.append("\\") }
            open.append(character)
        }
    }

    private mutating func close() {
        let text = open.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
        if !text.isEmpty { blocks.append(prefix + text) }
        open = ""
        if !text.isEmpty { prefix = "" }
    }

    private static let dropped = Set(
        [
            GUMBO_TAG_NAV, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_SCRIPT,
            GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD, GUMBO_TAG_BUTTON,
            GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_LABEL, GUMBO_TAG_LEGEND,
            GUMBO_TAG_DATALIST, GUMBO_TAG_TEMPLATE, GUMBO_TAG_FIGURE,
            GUMBO_TAG_IFRAME, GUMBO_TAG_SVG,
        ].map(\.rawValue))

    private static let headings = [
        GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    ].map(\.rawValue)

    private static let blocks = Set(
        headings
            + [
                GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_LI, GUMBO_TAG_UL, GUMBO_TAG_OL,
                GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,
                GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_DL,
                GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_PRE, GUMBO_TAG_HR, GUMBO_TAG_BODY,
                GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET,
            ].map(\.rawValue))
}
