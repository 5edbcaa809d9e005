import Text

/// What an element is for, where it is not for the text.
enum PageRole {
    /// - Parameter total: the letters of the page.
    /// - Returns: why it is left out; nil for text.
    static func reason(_ element: PageElement, of total: Int) -> LeftOut.Reason? {
        if element.amount == 0 { return nil }
        if ["del", "s", "strike"].contains(element.tag) || element.isStruckOut { return .deleted }
        // A page that shows a dialog is itself hidden from readers aloud.
        if element.isSilent, element.amount * 10 < total * 6 { return .hidden }
        if element.isHidden { return element.amount * 10 < total * 9 ? .hidden : nil }
        if controls.contains(element.tag) { return .controls }
        if isFootnotes(element) { return .footnotes }
        guard element.amount * 2 < total, !["html", "body", "main", "h1"].contains(element.tag)
        else { return nil }
        return byTag(element) ?? byRole(element) ?? byName(element)
            ?? (leadsAway(element, of: total) ? .otherPages : nil)
    }

    private static let controls: Set<String> = [
        "button", "select", "textarea", "label", "legend", "datalist",
    ]

    private static func byTag(_ element: PageElement) -> LeftOut.Reason? {
        switch element.tag {
        case "nav", "header", "footer", "menu": .navigation
        case "aside": .otherPages
        case "form": .controls
        case "figure", "figcaption", "caption": .captions
        default: nil
        }
    }

    private static func byRole(_ element: PageElement) -> LeftOut.Reason? {
        for role in element.roles {
            switch role {
            case "navigation", "banner", "contentinfo", "menu", "menubar", "toolbar", "tablist",
                "directory":
                return .navigation
            case "complementary": return .otherPages
            case "search", "dialog", "alertdialog", "button": return .controls
            case "doc-toc", "doc-index", "doc-pagelist": return .navigation
            default: break
            }
        }
        return nil
    }

    private static func isFootnotes(_ element: PageElement) -> Bool {
        guard !["html", "body", "main", "article", "a", "sup", "span"].contains(element.tag) else {
            return false
        }
        return element.roles.contains {
            ["doc-endnotes", "doc-footnote", "doc-endnote"].contains($0)
        }
            || !element.names.isDisjoint(with: ["footnotes", "endnotes", "reflist", "footnote"])
    }

    /// The words of classes and ids that pages of all kinds use.
    private static func byName(_ element: PageElement) -> LeftOut.Reason? {
        guard PageElement.blocks.contains(element.tag) || element.tag.isEmpty else { return nil }
        let names = element.names
        return known.first { !names.isDisjoint(with: $0.names) }?.reason
    }

    private static let known: [(names: Set<String>, reason: LeftOut.Reason)] = [
        (
            [
                "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar",
                "pagination", "pager", "skiplink", "footer", "masthead", "topbar", "sitemap", "gnb",
                "lnb",
            ], .navigation
        ),
        (
            [
                "related", "recommended", "recommendations", "teaser", "teasers", "trending",
                "popular", "promo", "promotion", "advert", "advertisement", "ads", "sponsored",
                "newsletter", "subscribe", "signup", "seealso", "more-news", "more-stories",
                "latest-news", "read-next", "widget",
            ], .otherPages
        ),
        (
            ["share", "sharing", "social", "sns", "addthis", "sharethis", "toolbar"],
            .navigation
        ),
        (["comments", "comment", "disqus", "respond"], .comments),
        (["popup", "modal", "searchform", "search"], .controls),
    ]

    /// A small part of the page that is mostly links, or that names other pages and links to them.
    private static func leadsAway(_ element: PageElement, of total: Int) -> Bool {
        guard containers.contains(element.tag), element.amount * 3 < total else { return false }
        let share = Double(element.linkAmount) / Double(max(1, element.amount))
        if share > 0.8 { return true }
        guard element.tag != "td", share > 0.05 || element.tag == "article" else { return false }
        return element.opensWithTeaser && element.amount * 4 < total
    }

    private static let containers: Set<String> = [
        "div", "section", "article", "ul", "ol", "table", "td", "dl", "aside", "center",
    ]
}

extension PageElement {
    /// By its attributes or its style. Names that hide in the style sheets of many sites count too.
    fileprivate var isHidden: Bool {
        if ["template"].contains(tag) || tag == "dialog" && attributes["open"] == nil {
            return true
        }
        if let hidden = attributes["hidden"], hidden.lowercased() != "until-found" { return true }
        let style = plainStyle
        if ["display:none", "visibility:hidden", "font-size:0;", "opacity:0;"].contains(
            where: (style + ";").contains)
        {
            return true
        }
        return !names.isDisjoint(with: PageElement.hiddenNames)
    }

    /// Whether it is not read aloud.
    fileprivate var isSilent: Bool { attributes["aria-hidden"]?.lowercased() == "true" }

    fileprivate var isStruckOut: Bool { plainStyle.contains("line-through") }

    private var plainStyle: String {
        (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    }

    private static let hiddenNames: Set<String> = [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "d-none", "blind",
        "display-none", "print-only", "hidden", "is-hidden",
    ]

    /// Whether its first heading says that other pages follow.
    fileprivate var opensWithTeaser: Bool {
        let words = text.lowercased().split { !$0.isLetter }.prefix(4).joined(separator: " ")
        return [
            "related", "read more", "latest", "more news", "more stories", "more on", "see also",
            "share", "recommended", "most read", "popular", "other news", "you may", "follow us",
        ].contains { words.hasPrefix($0) }
    }
}
