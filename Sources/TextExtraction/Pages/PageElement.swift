/// A node of a web page, as far as the choice of its text needs it.
indirect enum PageNode {
    case text(String)
    case element(PageElement)

    /// Letters, digits and signs that a reader would see.
    var amount: Int {
        switch self {
        case .text(let text): text.utf8.count { $0 > 0x20 }
        case .element(let element): element.amount
        }
    }

    /// Of them those that lead to other pages.
    var linkAmount: Int {
        switch self {
        case .text: 0
        case .element(let element): element.linkAmount
        }
    }

    /// The words, without markup.
    var text: String {
        switch self {
        case .text(let text): text
        case .element(let element): element.text
        }
    }
}

/// An element of a web page.
struct PageElement {
    /// In small letters; empty for one that HTML does not have.
    let tag: String
    /// By their names in small letters.
    let attributes: [String: String]
    let children: [PageNode]
    /// The amounts of its children.
    let amount: Int
    let linkAmount: Int

    init(tag: String, attributes: [String: String], children: [PageNode]) {
        self.tag = tag
        self.attributes = attributes
        self.children = children
        amount = children.reduce(0) { $0 + $1.amount }
        let isLink = tag == "a" && attributes["href"].map { !$0.hasPrefix("#") } ?? false
        linkAmount = isLink ? amount : children.reduce(0) { $0 + $1.linkAmount }
    }

    var text: String {
        let parts = children.map(\.text)
        return PageElement.blocks.contains(tag) ? " " + parts.joined() + " " : parts.joined()
    }

    /// The element with other children.
    func with(_ children: [PageNode]) -> PageElement {
        PageElement(tag: tag, attributes: attributes, children: children)
    }

    /// The roles that the page gives it, in small letters.
    var roles: [String] {
        (attributes["role"] ?? "").lowercased().split(separator: " ").map(String.init)
    }

    /// The words of its classes and its id: "relatedNews-box" is related, news, box and all of it.
    var names: Set<String> {
        var names: Set<String> = []
        for value in [attributes["class"], attributes["id"]].compactMap(\.self) {
            for name in value.split(whereSeparator: \.isWhitespace).prefix(20) {
                names.insert(name.lowercased())
                for part in name.split(whereSeparator: { "-_:".contains($0) }) {
                    names.formUnion(PageElement.humps(of: part))
                }
            }
        }
        return names
    }

    /// "relatedNews": related, news.
    private static func humps(of name: Substring) -> [String] {
        var parts: [String] = []
        for character in name {
            if character.isUppercase || parts.isEmpty { parts.append("") }
            parts[parts.count - 1] += character.lowercased()
        }
        return parts + [name.lowercased()]
    }

    /// Whether an element that it has, at any depth, is of a kind.
    func contains(_ tags: Set<String>) -> Bool {
        children.contains { child in
            guard case .element(let element) = child else { return false }
            return tags.contains(element.tag) || element.contains(tags)
        }
    }

    static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// Elements that begin and end a paragraph.
    static let blocks = Set(
        headings + [
            "p", "div", "li", "ul", "ol", "blockquote", "section", "article", "main", "table", "tr",
            "td", "th", "dl", "dt", "dd", "pre", "hr", "body", "form", "fieldset", "address",
            "center", "details", "summary", "header", "footer", "aside", "nav", "figure",
            "figcaption", "caption", "thead", "tbody", "tfoot", "hgroup", "dialog",
        ])
}
