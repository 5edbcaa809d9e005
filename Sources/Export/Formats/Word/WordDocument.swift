import Commitments
import Text

extension Writer where Written: ReadableDocument {
    /// Writes the page of a document as a Word document.
    package static var docx: Writer { Writer(bytes: { WordDocument.file(of: $0.richText) }) }
}

/// Writes a page as a Word document (ECMA-376, transitional): styles, footnotes, tables whose headings
/// repeat on every page, and the language of every stretch of text.
struct WordDocument {
    private var body = ""
    var runs: WordRuns
    private var bookmarks: Set<String> = []
    private var level = 0
    private var contents: [(bookmark: String, heading: String)] = []
    let paper: WordPaper

    private init(paper: WordPaper, _ tracking: WordTracking?) {
        self.paper = paper
        runs = WordRuns(tracking: tracking)
    }

    /// Returns the whole file.
    static func file(of page: RichText, tracking: WordTracking? = nil) -> [UInt8] {
        var zip = ZipFile()
        for (name, text) in parts(of: page, tracking: tracking) { zip.add(name, text) }
        return zip.bytes
    }

    /// Returns the parts of the file by their names. The list of types comes first, where readers look
    /// for it.
    static func parts(
        of page: RichText, tracking: WordTracking? = nil
    ) -> [(String, String)] {
        var writer = WordDocument(paper: WordPaper(for: page), tracking)
        writer.write(page)
        return writer.parts(of: page)
    }

    private func parts(of page: RichText) -> [(String, String)] {
        [
            ("[Content_Types].xml", WordParts.types),
            ("_rels/.rels", OfficeParts.relations(to: "word/document.xml")),
            ("docProps/core.xml", OfficeParts.properties(title: page.title)),
            ("docProps/app.xml", OfficeParts.application),
            ("word/document.xml", document(on: paper)),
            ("word/styles.xml", WordStyles.part), ("word/numbering.xml", WordParts.numbering),
            ("word/settings.xml", WordParts.settings),
            ("word/footnotes.xml", WordParts.footnotes(runs.footnotes)),
            ("word/_rels/document.xml.rels", WordParts.relations(runs.links, withParts: true)),
            (
                "word/_rels/footnotes.xml.rels",
                WordParts.relations(runs.footnoteLinks, withParts: false)
            ),
        ]
    }

    private func document(on paper: WordPaper) -> String {
        WordParts.part("w:document", "<w:body>\(body)\(paper.section)</w:body>")
    }

    // MARK: Blocks

    private mutating func write(_ page: RichText) {
        var blocks = page.blocks
        if case .heading(1, _, _)? = blocks.first {
        } else {
            blocks.insert(.heading(1, "\(page.title)"), at: 0)
        }
        var texts = blocks.map { text(of: $0) }
        texts.insert(tableOfContents, at: 1)
        body = texts.joined()
    }

    private mutating func text(of block: RichText.Block) -> String {
        switch block {
        case .heading(let level, let words, let anchor): return heading(level, words, anchor)
        case .paragraph(let words): return paragraph(runs.text(of: words))
        case .list(let items, _):
            return items.map { paragraph(runs.text(of: $0), "ListBullet") }.joined()
        case .quote(let text):
            let lines = text.visibleLines.split { $0.allSatisfy(\.isWhitespace) }
            return lines.map { lines in
                let texts = lines.map { runs.text(of: "\($0)") }
                return paragraph(texts.joined(separator: "<w:r><w:br/></w:r>"), "Quote")
            }.joined()
        case .grid(let grid): return text(of: grid)
        case .notMarkdown(let blocks): return blocks.map { text(of: $0) }.joined()
        }
    }

    func paragraph(_ runs: String, _ style: String? = nil, _ more: String = "") -> String {
        let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let properties = style + more
        return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
    }

    private mutating func heading(_ wanted: Int, _ words: Words, _ anchor: String?) -> String {
        level = min(wanted, level + 1, 4)
        let text = runs.text(of: words)
        if level == 1 { return paragraph(text, "Title") }
        let name = bookmark(anchor ?? "section-\(bookmarks.count + 1)")
        if level == 2 { contents.append((name, text)) }
        let number = bookmarks.count
        return paragraph(
            "<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(name)\"/>\(text)"
                + "<w:bookmarkEnd w:id=\"\(number)\"/>", "Heading\(level - 1)")
    }

    /// A name as Word wants it, which no other bookmark has: letters, digits and underscores, 40 at most.
    private mutating func bookmark(_ name: String) -> String {
        let plain = HTMLText.anchor(name).map { $0 == "-" || $0 == "." ? "_" : String($0) }
        let wanted = String(("p_" + plain.joined()).prefix(34))
        var bookmark = wanted
        var count = 1
        while !bookmarks.insert(bookmark).inserted {
            count += 1
            bookmark = "\(wanted)_\(count)"
        }
        return bookmark
    }

    /// A field of Word with links to the sections; Word fills it again when somebody asks it to.
    private var tableOfContents: String {
        if contents.count < 2 { return "" }
        let field = " TOC \\o &quot;1-1&quot; \\n \\h \\z "
        let begin =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
            + "\(field)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        return contents.enumerated().map { index, section in
            let link =
                "<w:hyperlink w:anchor=\"\(section.bookmark)\" w:history=\"1\">\(section.heading)</w:hyperlink>"
            return paragraph(
                (index == 0 ? begin : "") + link + (index == contents.count - 1 ? end : ""), "TOC1")
        }.joined()
    }
}
