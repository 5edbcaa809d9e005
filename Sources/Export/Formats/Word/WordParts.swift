/// The parts of a Word document that hardly depend on what it says.
enum WordParts {
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// A part in the words of WordprocessingML.
    static func part(_ root: String, _ content: String) -> String {
        "\(OfficeParts.head)<\(root) xmlns:w=\"\(main)\" xmlns:r=\"\(OfficeParts.office)\">\(content)</\(root)>"
    }

    /// What the parts are.
    static let types: String = {
        let parts = [
            "document.main": "document", "styles": "styles", "numbering": "numbering",
            "settings": "settings", "footnotes": "footnotes",
        ]
        return OfficeParts.types(
            parts.sorted { $0.value < $1.value }.map { kind, name in
                ("word/\(name).xml", "\(type).\(kind)+xml")
            })
    }()

    /// The links of a part, and of the document the other parts.
    static func relations(_ links: [String], withParts: Bool) -> String {
        let parts =
            !withParts
            ? []
            : ["styles", "numbering", "settings", "footnotes"].map {
                ($0, "\(OfficeParts.office)/\($0)", "\($0).xml", false)
            }
        return OfficeParts.relations(
            parts
                + links.enumerated().map {
                    ("link\($0 + 1)", "\(OfficeParts.office)/hyperlink", $1, true)
                })
    }

    /// The sign of lists.
    static let numbering = part(
        "w:numbering",
        """
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """)

    /// The two footnotes that are lines belong to every document.
    static let settings = part(
        "w:settings",
        """
        <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
        <w:compat><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        """)

    /// The footnotes, numbered from 1 on.
    static func footnotes(_ texts: [String]) -> String {
        let lines = [(-1, "separator"), (0, "continuationSeparator")].map { id, kind in
            "<w:footnote w:type=\"\(kind)\" w:id=\"\(id)\"><w:p><w:r><w:\(kind)/></w:r></w:p></w:footnote>"
        }
        let mark =
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
        let notes = texts.enumerated().map { index, text in
            "<w:footnote w:id=\"\(index + 1)\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
                + "\(mark)\(text)</w:p></w:footnote>"
        }
        return part("w:footnotes", (lines + notes).joined())
    }
}
