/// The parts that a Word document and a workbook have in common (ECMA-376, Open Packaging Conventions).
enum OfficeParts {
    /// What every part begins with.
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    /// What the kinds of relations between parts begin with.
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"

    /// A relation of a part to another one, or to an address.
    typealias Relation = (id: String, type: String, target: String, isOutside: Bool)

    /// Says what the parts are.
    static func types(_ parts: [(name: String, type: String)]) -> String {
        let overrides = parts.map { name, type in
            "<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
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
    }

    /// Where a reader finds the main part and the properties.
    static func relations(to main: String) -> String {
        relations([
            ("document", "\(office)/officeDocument", main, false),
            (
                "core", "\(packages)/relationships/metadata/core-properties", "docProps/core.xml",
                false
            ),
            ("app", "\(office)/extended-properties", "docProps/app.xml", false),
        ])
    }

    /// The relations of a part.
    static func relations(_ all: [Relation]) -> String {
        let relations = all.map { relation in
            "<Relationship Id=\"\(relation.id)\" Type=\"\(relation.type)\" "
                + "Target=\"\(XMLText.line(relation.target))\""
                + (relation.isOutside ? " TargetMode=\"External\"/>" : "/>")
        }
        return
            "\(head)<Relationships xmlns=\"\(packages)/relationships\">\(relations.joined())</Relationships>"
    }

    /// Title and language, which the file's properties show.
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
}
