import Text

/// Leaves out of a page what is not its text: by what an element is, by its role, by its names, and by
/// how much of the page it is. What has most of the page is its text, whatever it is called.
struct PagePruner {
    private var leftOut = LeftOut()

    /// Without what is left out; the notices go first, since one can be longer than the text.
    static func prune(
        _ page: PageElement, _ styles: HidingStyles
    ) -> (page: PageElement, leftOut: LeftOut) {
        var notices = PagePruner()
        let withoutNotices = notices.pruned(page) { element in
            CookieNotice.isNotice(element) ? .cookieNotice : nil
        }
        var pruner = PagePruner()
        let total = withoutNotices.amount
        let kept = pruner.pruned(withoutNotices) { element in
            let isHidden = styles.hide(element) && element.amount * 10 < total * 9
            return isHidden ? .hidden : PageRole.reason(element, of: total)
        }
        pruner.leftOut.add(notices.leftOut)
        // Nothing left: then the page is not built as pages are, and all of it is read.
        return kept.amount == 0 ? (withoutNotices, notices.leftOut) : (kept, pruner.leftOut)
    }

    private mutating func pruned(
        _ element: PageElement, _ reason: (PageElement) -> LeftOut.Reason?
    ) -> PageElement {
        var kept: [PageNode] = []
        for child in element.children {
            guard case .element(let inner) = child else {
                kept.append(child)
                continue
            }
            if let why = reason(inner) {
                leftOut.add(why, inner.text)
                if why == .navigation { kept += PagePruner.titles(in: inner) }
            } else {
                kept.append(.element(pruned(inner, reason)))
            }
        }
        return element.with(kept)
    }

    /// The titles in a page's or an article's header: they say who met when.
    private static func titles(in element: PageElement) -> [PageNode] {
        guard element.tag == "header" else { return [] }
        return element.children.flatMap { child -> [PageNode] in
            guard case .element(let inner) = child else { return [] }
            return ["h1", "h2"].contains(inner.tag) ? [child] : titles(in: inner.renamed("header"))
        }
    }
}

extension PageElement {
    fileprivate func renamed(_ tag: String) -> PageElement {
        PageElement(tag: tag, attributes: attributes, children: children)
    }
}

/// Tells the notices that ask for consent.
private enum CookieNotice {
    static func isNotice(_ element: PageElement) -> Bool {
        guard !["html", "body", "main", "article", "h1"].contains(element.tag),
            element.names.contains(where: isNoticeName) || isDialog(element)
        else { return false }
        return !element.contains(["h1", "main", "article"])
    }

    private static func isNoticeName(_ name: String) -> Bool {
        ["cookie", "consent", "gdpr", "onetrust", "ccpa", "truste", "usercentrics", "didomi"]
            .contains { name.hasPrefix($0) } || name.hasSuffix("cookies")
    }

    private static func isDialog(_ element: PageElement) -> Bool {
        element.roles.contains { $0 == "dialog" || $0 == "alertdialog" || $0 == "alert" }
            && element.text.lowercased().contains("cookie")
    }
}
