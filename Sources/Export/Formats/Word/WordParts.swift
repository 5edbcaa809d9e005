/// The parts of a Word document that hardly depend on what it says.
enum WordParts {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// A part in the words of WordprocessingML.
    static func part(_ root: String, _ content: String) -> String {
        "\(head)<\(root) xmlns:w=\"\(main)\" xmlns:r=\"\(office)\">\(content)</\(root)>"
    }

    /// What the parts are.
    static let types: String = {
        let parts = [
            "document.main": "document", "styles": "styles", "numbering": "numbering",
            "settings": "settings", "footnotes": "footnotes",
        ]
        let overrides = parts.sorted { $0.value < $1.value }.map { kind, name in
            "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(type).\(kind)+xml\"/>"
        }
        return """
            \(head)<Types xmlns="\(packages)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())\
            <Override PartName="/docProps/core.xml" \
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            <Override PartName="/docProps/app.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
            """
    }()

    /// Where a reader finds the document and its properties.
    static let relations = relations([
        ("document", "\(office)/officeDocument", "word/document.xml", false),
        ("core", "\(packages)/relationships/metadata/core-properties", "docProps/core.xml", false),
        ("app", "\(office)/extended-properties", "docProps/app.xml", false),
    ])

    /// The links of a part, and of the document the other parts.
    static func relations(_ links: [String], withParts: Bool) -> String {
        let parts =
            !withParts
            ? []
            : ["styles", "numbering", "settings", "footnotes"].map {
                ($0, "\(office)/\($0)", "\($0).xml", false)
            }
        return relations(
            parts + links.enumerated().map { ("link\($0 + 1)", "\(office)/hyperlink", $1, true) })
    }

    private static func relations(
        _ all: [(id: String, type: String, target: String, isOutside: Bool)]
    ) -> String {
        let relations = all.map { relation in
            "<Relationship Id=\"\(relation.id)\" Type=\"\(relation.type)\" "
                + "Target=\"\(XMLText.line(relation.target))\""
                + (relation.isOutside ? " TargetMode=\"External\"/>" : "/>")
        }
        return
            "\(head)<Relationships xmlns=\"\(packages)/relationships\">\(relations.joined())</Relationships>"
    }

    /// Title and language, which Word shows as the document's properties.
    static func properties(title: String) -> String {
        """
        \(head)<cp:coreProperties xmlns:cp="\(packages)/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.line(title))</dc:title>\
        <dc:creator>Pledges</dc:creator><dc:language>en-US</dc:language></cp:coreProperties>
        """
    }

    /// The program that wrote it.
    static let application = """
        \(head)<Properties \
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Application>Pledges</Application></Properties>
        """

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

/// Text from elsewhere, made safe for XML.
enum XMLText {
    /// The text on one line, for an element or an attribute in quotation marks. What XML cannot hold is
    /// spelled out by `oneLine`.
    static func line(_ text: String) -> String { HTMLText.line(text) }
}
