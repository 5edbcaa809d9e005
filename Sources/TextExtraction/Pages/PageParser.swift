import CGumbo

/// Reads a page with Gumbo, which does it as browsers do, broken ones too.
enum PageParser {
    /// What a page may have inside each other; Gumbo calls itself for each level when it cleans up.
    private static let deepest = 400

    static func read(_ page: String) throws(UnreadableDocument) -> PageElement {
        try PageNesting.check(page)
        var page = page
        // What is called here throws errors of any type.
        let read = page.withUTF8 { buffer -> Result<PageElement, UnreadableDocument> in
            Result { () throws(UnreadableDocument) in try parse(buffer) }
        }
        return try read.get()
    }

    private static func parse(
        _ page: UnsafeBufferPointer<UInt8>
    ) throws(UnreadableDocument) -> PageElement {
        let nothing = PageElement(tag: "html", attributes: [:], children: [])
        guard let start = page.baseAddress else { return nothing }
        let output = start.withMemoryRebound(to: CChar.self, capacity: page.count) { bytes in
            withUnsafePointer(to: kGumboDefaultOptions) {
                gumbo_parse_with_options($0, bytes, page.count)
            }
        }
        guard let output else { return nothing }
        defer { pledges_gumbo_destroy(output) }
        guard let root = output.pointee.root else { return nothing }
        return try element(UnsafePointer(root), depth: 0)
    }

    private static func node(
        _ node: UnsafePointer<GumboNode>, depth: Int
    ) throws(UnreadableDocument) -> PageNode? {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            pledges_gumbo_text(node).map { .text(String(cString: $0)) }
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: .element(try element(node, depth: depth))
        default: nil
        }
    }

    private static func element(
        _ node: UnsafePointer<GumboNode>, depth: Int
    ) throws(UnreadableDocument) -> PageElement {
        if depth > deepest { throw .tooLarge("elements inside each other") }
        guard let element = pledges_gumbo_element(node), let list = pledges_gumbo_children(node)
        else { return PageElement(tag: "", attributes: [:], children: []) }
        let tag = gumbo_normalized_tagname(element.pointee.tag).map { String(cString: $0) } ?? ""
        var children: [PageNode] = []
        for index in 0..<list.pointee.length where !unread.contains(tag) {
            guard let child = pledges_gumbo_child(list, index),
                let read = try self.node(child, depth: depth + 1)
            else { continue }
            children.append(read)
        }
        return PageElement(tag: tag, attributes: attributes(of: element), children: children)
    }

    /// Elements whose content nobody reads.
    private static let unread: Set<String> = [
        "script", "style", "svg", "iframe", "object", "canvas", "audio", "video", "head", "rt",
        "rp",
        "noscript",
    ]

    private static let wanted = [
        "role", "class", "id", "style", "hidden", "aria-hidden", "href", "itemprop", "open",
    ]

    private static func attributes(of element: UnsafePointer<GumboElement>) -> [String: String] {
        var read: [String: String] = [:]
        for name in wanted {
            var list = element.pointee.attributes
            guard list.length > 0, let found = gumbo_get_attribute(&list, name),
                let value = found.pointee.value
            else { continue }
            read[name] = String(cString: value)
        }
        return read
    }
}

/// How deep the elements of a page are inside each other, before anything is built of it: a page of a
/// megabyte can be made to take gigabytes, or all of the stack.
private struct PageNesting {
    private var open: [Substring: Int] = [:]
    private var depth = 0

    static func check(_ page: String) throws(UnreadableDocument) {
        var nesting = PageNesting()
        for piece in page.utf8.split(separator: UInt8(ascii: "<")) {
            nesting.take(piece)
            if nesting.isTooDeep { throw .tooLarge("elements inside each other") }
        }
    }

    private mutating func take(_ piece: Substring.UTF8View) {
        let isEnd = piece.first == UInt8(ascii: "/")
        let name = Substring(piece.dropFirst(isEnd ? 1 : 0).prefix { ($0 | 0x20).isLetterOrDigit })
        guard !name.isEmpty else { return }
        let tag = name.lowercased()[...]
        if PageNesting.closedBySelf.contains(tag) { return }
        if isEnd {
            guard let count = open[tag], count > 0 else { return }
            open[tag] = count - 1
            depth -= 1
        } else {
            open[tag, default: 0] += 1
            depth += 1
        }
    }

    /// Elements that pages leave open a thousand times, each ending the one before.
    private static let closedBySelf: Set<Substring> = [
        "p", "li", "td", "tr", "th", "dt", "dd", "option", "br", "img", "meta", "link", "input",
        "hr",
        "col", "source", "area", "wbr", "base", "embed", "param", "track", "tbody", "thead",
    ]

    private var isTooDeep: Bool {
        // Formatting that is left open is opened again in every paragraph after it.
        depth > 4000 || PageNesting.formatting.contains { open[$0, default: 0] > 100 }
    }

    private static let formatting: [Substring] = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
        "u",
    ]
}

extension UInt8 {
    /// Of ASCII, in small letters.
    fileprivate var isLetterOrDigit: Bool {
        (0x61...0x7A).contains(self) || (0x30...0x39).contains(self)
    }
}
