/// Writes tables as a workbook (ECMA-376, transitional), a sheet each: a filter in the first row, which
/// stays in view like the columns that say what a row is about; real dates and numbers; and no formula.
struct Workbook {
    private let sheets: [Sheet]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// Creates a workbook of at least one table. The tables have different names.
    init(_ tables: [DataTable]) {
        sheets = tables.enumerated().map { Sheet($1, number: $0 + 1) }
    }

    /// The whole file.
    var file: [UInt8] {
        var zip = ZipFile()
        for (name, text) in parts { zip.add(name, text) }
        return zip.bytes
    }

    /// The parts of the file by their names. The list of types comes first, where readers look for it.
    var parts: [(String, String)] {
        let title = "Pledges: " + (sheets.first?.table.name ?? "")
        let head = [
            ("[Content_Types].xml", OfficeParts.types(types)),
            ("_rels/.rels", OfficeParts.relations(to: "xl/workbook.xml")),
            ("docProps/core.xml", OfficeParts.properties(title: title)),
            ("docProps/app.xml", OfficeParts.application),
            ("xl/workbook.xml", Workbook.part("workbook", bookViews + sheetList + names)),
            ("xl/_rels/workbook.xml.rels", OfficeParts.relations(relations)),
            ("xl/styles.xml", WorkbookStyles.part),
        ]
        return head + sheets.map { ("xl/\($0.path)", $0.part) }
    }

    /// A part in the words of SpreadsheetML.
    static func part(_ root: String, _ content: String) -> String {
        "\(OfficeParts.head)<\(root) xmlns=\"\(main)\" xmlns:r=\"\(OfficeParts.office)\">"
            + "\(content)</\(root)>"
    }

    private var types: [(String, String)] {
        [
            ("xl/workbook.xml", "\(Workbook.type).sheet.main+xml"),
            ("xl/styles.xml", "\(Workbook.type).styles+xml"),
        ] + sheets.map { ("xl/\($0.path)", "\(Workbook.type).worksheet+xml") }
    }

    private var relations: [OfficeParts.Relation] {
        [("styles", "\(OfficeParts.office)/styles", "styles.xml", false)]
            + sheets.map {
                ("sheet\($0.number)", "\(OfficeParts.office)/worksheet", $0.path, false)
            }
    }

    private let bookViews = "<bookViews><workbookView activeTab=\"0\"/></bookViews>"

    private var sheetList: String {
        let list = sheets.map { sheet in
            "<sheet name=\"\(XMLText.line(sheet.table.name))\" sheetId=\"\(sheet.number)\" "
                + "r:id=\"sheet\(sheet.number)\"/>"
        }
        return "<sheets>\(list.joined())</sheets>"
    }

    /// What Excel keeps with a filter, and the row that is printed on every page.
    private var names: String {
        let names = sheets.flatMap { sheet in
            [
                ("_FilterDatabase", sheet.area.absolute, " hidden=\"1\""),
                ("Print_Titles", "$1:$1", ""),
            ].map { name, area, more in
                "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(sheet.number - 1)\"\(more)>"
                    + "'\(XMLText.line(sheet.table.name))'!\(area)</definedName>"
            }
        }
        return "<definedNames>\(names.joined())</definedNames>"
    }
}
