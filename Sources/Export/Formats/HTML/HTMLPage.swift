import Commitments
import Text

extension Writer where Written: ReadableDocument {
    /// Writes the page of a document as HTML.
    package static var html: Writer {
        Writer { HTMLPage.text(of: $0.richText) }
    }
}

/// Writes a page as HTML: one file without a script, which asks nothing of any server.
struct HTMLPage {
    private var footnotes = Footnotes()
    /// How often each footnote was cited so far.
    private var citations: [Int: Int] = [:]
    private var anchors: Set<String> = []
    /// The level of the last heading; none may be skipped.
    private var level = 0
    private var contents: [(anchor: String, heading: String)] = []

    /// Returns the whole text of a file.
    static func text(of page: RichText) -> String {
        var writer = HTMLPage()
        return writer.whole(page)
    }

    private mutating func whole(_ page: RichText) -> String {
        var blocks = page.blocks
        if case .heading(1, _, _)? = blocks.first {
        } else {
            blocks.insert(.heading(1, "\(page.title)"), at: 0)
        }
        let body = blocks.map { text(of: $0) }.joined(separator: "\n")
        let notes = endnotes
        return """
            <!DOCTYPE html>
            <html lang="\(LanguageRuns.page)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(HTMLPage.policy)">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="Pledges">
            <link rel="icon" href="data:,">
            <title>\(HTMLText.line(page.title))</title>
            <style>
            \(HTMLPage.style)</style>
            </head>
            <body>
            <a class="skip" href="#text">Skip to the text</a>
            <main id="text">
            \(body)
            \(notes)</main>
            \(navigation)</body>
            </html>

            """
    }

    /// What a browser may load: nothing but what is in the file.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    // MARK: Blocks

    private mutating func text(of block: RichText.Block) -> String {
        switch block {
        case .heading(let level, let words, let anchor):
            return heading(level, text(of: words), anchor)
        case .paragraph(let words): return "<p>\(text(of: words))</p>"
        case .list(let items, _):
            if items.isEmpty { return "" }
            return "<ul>\n" + items.map { "<li>\(text(of: $0))</li>\n" }.joined() + "</ul>"
        case .quote(let text):
            let lines = HTMLText.paragraphs(text) { HTMLPage.text(of: $0, nil) }
            return "<blockquote>\n\(lines)\n</blockquote>"
        case .grid(let grid): return text(of: grid)
        case .notMarkdown(let blocks):
            return blocks.map { text(of: $0) }.joined(separator: "\n")
        }
    }

    private mutating func heading(_ wanted: Int, _ words: String, _ name: String?) -> String {
        level = min(wanted, level + 1, 6)
        guard level > 1 else { return "<h1>\(words)</h1>" }
        let id = anchor(name ?? "section-\(contents.count + 1)")
        if level == 2 { contents.append((id, words)) }
        let link = "<a class=\"link\" href=\"#\(id)\" aria-label=\"Link to this section\">#</a>"
        return "<h\(level) id=\"\(id)\">\(words) \(link)</h\(level)>"
    }

    /// A name that no other part of the page has.
    private mutating func anchor(_ name: String) -> String {
        let wanted = HTMLText.anchor(name)
        var anchor = wanted
        var count = 1
        while !anchors.insert(anchor).inserted {
            count += 1
            anchor = "\(wanted)-\(count)"
        }
        return anchor
    }

    private mutating func text(of grid: Grid) -> String {
        let headings = grid.columns.map {
            "<th scope=\"col\"\($0.look)>\(text(of: $0.heading))</th>"
        }
        var parts: [String] = []
        for row in grid.rows {
            switch row {
            case .heading(let words):
                let span = "scope=\"colgroup\" colspan=\"\(grid.columns.count)\""
                parts.append("<tr><th class=\"group\" \(span)>\(text(of: words))</th></tr>")
            case .cells(let cells, let name):
                let id = name.map { " id=\"\(anchor($0))\"" } ?? ""
                parts.append("<tr\(id)>\(self.cells(cells, of: grid))</tr>")
            }
        }
        let caption = HTMLText.line(grid.caption)
        return """
            <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
            <table>
            <caption>\(caption)</caption>
            <thead>
            <tr>\(headings.joined())</tr>
            </thead>
            <tbody>
            \(parts.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """
    }

    private mutating func cells(_ cells: [Words], of grid: Grid) -> String {
        zip(cells, grid.columns).enumerated().map { index, cell in
            let (words, column) = (text(of: cell.0), cell.1.look)
            return index == 0 && grid.hasRowHeadings
                ? "<th scope=\"row\">\(words)</th>" : "<td\(column)>\(words)</td>"
        }.joined()
    }

    // MARK: Words

    private mutating func text(of words: Words) -> String {
        words.pieces.map { text(of: $0) }.joined()
    }

    private mutating func text(of piece: RichText.Piece) -> String {
        switch piece {
        case .own(let words): HTMLText.line(words)
        case .text(let text, let language): HTMLPage.text(of: text.oneLine, language)
        case .strong(let words): "<strong>\(text(of: words))</strong>"
        case .link(let address): HTMLPage.link(address)
        case .page(let path, let words):
            "<a href=\"\(HTMLText.line(path))\">\(text(of: words))</a>"
        case .footnote(let citation): reference(to: citation)
        case .redline(let spans, _): spans.map(\.inHTML).joined()
        case .example(let span, _): span.inHTML
        case .sign(let sign, let meaning): HTMLPage.sign(sign, meaning)
        }
    }

    /// The text, marked where it is not in the language of the page.
    fileprivate static func text(of text: String, _ language: String?) -> String {
        LanguageRuns.of(text, language.flatMap(HTMLText.language)).map { run in
            let words = HTMLText.line(run.text)
            return run.language.map { "<span lang=\"\($0)\">\(words)</span>" } ?? words
        }.joined()
    }

    private static func link(_ address: String) -> String {
        guard MarkdownText.isWebAddress(address) else { return text(of: address.oneLine, nil) }
        let target = HTMLText.line(WebAddress.encoded(address))
        return "<a href=\"\(target)\" rel=\"noreferrer\">\(target)</a>"
    }

    private static func sign(_ sign: String, _ meaning: String) -> String {
        if sign.isEmpty { return "" }
        let (sign, meaning) = (HTMLText.line(sign), HTMLText.line(meaning))
        return "<span aria-hidden=\"true\" title=\"\(meaning)\">\(sign)</span>"
            + "<span class=\"spoken\">\(meaning)</span>"
    }

    // MARK: Footnotes

    private mutating func reference(to citation: RichText.Citation) -> String {
        let number = footnotes.number(of: citation)
        citations[number, default: 0] += 1
        let id = citations[number] == 1 ? " id=\"cited-\(number)\"" : ""
        return "<sup><a\(id) href=\"#source-\(number)\" role=\"doc-noteref\" "
            + "aria-label=\"Source \(number)\">\(number)</a></sup>"
    }

    /// The sources, at the end of the page; nothing where none is cited.
    private var endnotes: String {
        mutating get {
            if footnotes.citations.isEmpty { return "" }
            level = 1
            let heading = heading(2, "Sources", "sources")
            let items = footnotes.citations.enumerated().map { index, citation in
                let number = index + 1
                let back =
                    "<a href=\"#cited-\(number)\" role=\"doc-backlink\" "
                    + "aria-label=\"Back to where source \(number) is cited\">↩</a>"
                return "<li id=\"source-\(number)\">\(text(of: citation.words)) \(back)</li>\n"
            }
            return """
                <section role="doc-endnotes">
                \(heading)
                <ol>
                \(items.joined())</ol>
                </section>

                """
        }
    }

    /// Links to the sections, beside or below the text.
    private var navigation: String {
        if contents.count < 2 { return "" }
        let items = contents.map { "<li><a href=\"#\($0.anchor)\">\($0.heading)</a></li>\n" }
        return "<nav aria-label=\"Contents\">\n<ul>\n\(items.joined())</ul>\n</nav>\n"
    }
}

extension Grid.Column {
    /// The class of its cells.
    fileprivate var look: String {
        switch alignment {
        case .left: ""
        case .center: " class=\"center\""
        case .right: " class=\"right\""
        }
    }
}

extension Redline.Span {
    /// The words, with what a screen reader says of those that went or came.
    fileprivate var inHTML: String {
        let words = HTMLPage.text(of: text.oneLine, nil)
        switch mark {
        case .kept: return words
        case .removed: return HTMLPage.change("del", "removed", words)
        case .inserted: return HTMLPage.change("ins", "inserted", words)
        case .movedAway: return HTMLPage.change("del", "moved from here", words)
        case .movedHere: return HTMLPage.change("ins", "moved here", words)
        }
    }
}

extension HTMLPage {
    fileprivate static func change(_ element: String, _ what: String, _ words: String) -> String {
        let look = what.hasPrefix("moved") ? " class=\"moved\"" : ""
        return "<\(element)\(look)><span class=\"spoken\">[\(what): </span>\(words)"
            + "<span class=\"spoken\">]</span></\(element)>"
    }
}
