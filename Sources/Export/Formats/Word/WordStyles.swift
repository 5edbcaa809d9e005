/// How a Word document looks: the styles that Word offers by these names, so that a colleague's
/// template changes them.
enum WordStyles {
    /// The part with all of them.
    static let part = WordParts.part("w:styles", defaults + paragraphs.joined() + others)

    private static let defaults = """
        <w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Noto Sans CJK JP" w:cs="Calibri"/>\
        <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" \
        w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
        <w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>\
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
        <w:semiHidden/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/>\
        <w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        """

    private static let paragraphs = [
        heading("Title", "Title", level: nil, size: 36, before: 0),
        heading("Heading1", "heading 1", level: 0, size: 30, before: 360),
        heading("Heading2", "heading 2", level: 1, size: 25, before: 280),
        heading("Heading3", "heading 3", level: 2, size: 22, before: 200),
        style(
            "ListBullet", "List Bullet",
            "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>"),
        style(
            "Quote", "Quote",
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"D0D7DE\"/></w:pBdr>"
                + "<w:ind w:left=\"360\" w:right=\"360\"/>", "<w:i/>"),
        style(
            "Caption", "caption", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
            "<w:color w:val=\"57606A\"/><w:sz w:val=\"19\"/>"),
        style(
            "TableText", "Table Text",
            "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"17\"/>"),
        style(
            "TableSmall", "Table Small", "<w:spacing w:before=\"10\" w:after=\"10\"/>",
            "<w:sz w:val=\"14\"/>", basedOn: "TableText"),
        style(
            "TableSmallHeading", "Table Small Heading", "<w:keepNext/>", "<w:b/>",
            basedOn: "TableSmall"),
        style("TableHeading", "Table Heading", "<w:keepNext/>", "<w:b/>", basedOn: "TableText"),
        style(
            "FootnoteText", "footnote text",
            "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"18\"/>"),
        style("TOC1", "toc 1", "<w:spacing w:after=\"40\"/>"),
    ]

    private static let others = """
        <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
        <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
        <w:rPr><w:color w:val="0A58CA"/><w:u w:val="single"/></w:rPr></w:style>\
        <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>\
        <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr></w:style>
        """

    private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFC6CD\"/>"
    }.joined()

    private static func heading(
        _ id: String, _ name: String, level: Int?, size: Int, before: Int
    ) -> String {
        let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
        return style(
            id, name,
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(before)\" w:after=\"100\"/>\(outline)",
            "<w:b/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
    }

    private static func style(
        _ id: String, _ name: String, _ paragraph: String, _ run: String = "",
        basedOn base: String = "Normal"
    ) -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="\(base)"/>\
        \(id.hasPrefix("Heading") || id == "Title" ? "<w:next w:val=\"Normal\"/>" : "")<w:qFormat/>\
        <w:pPr>\(paragraph)</w:pPr>\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")</w:style>
        """
    }
}
