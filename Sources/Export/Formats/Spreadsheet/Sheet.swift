import Commitments
import Text

/// One sheet of a workbook.
struct Sheet {
    let table: DataTable
    /// From 1 on, in the order of the workbook.
    let number: Int

    /// Creates the sheet of a table.
    init(_ table: DataTable, number: Int) {
        self.table = table
        self.number = number
    }

    /// The name of its part, below `xl`.
    var path: String { "worksheets/sheet\(number).xml" }

    /// All cells, the first row too.
    var area: CellArea { CellArea(columns: table.columns.count, rows: table.rows.count + 1) }

    /// The whole part.
    var part: String {
        Workbook.part(
            "worksheet",
            """
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="\(area.relative)"/>\(view)\
            <sheetFormatPr defaultRowHeight="15"/><cols>\(widths)</cols><sheetData>\(rows)</sheetData>\
            <autoFilter ref="\(area.relative)"/>\
            <pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>
            """)
    }

    // MARK: How it is seen

    /// The first row and the columns of the key stay where they are.
    private var view: String {
        let corner = CellArea.name(ofColumn: table.key) + "2"
        return """
            <sheetViews><sheetView\(number == 1 ? " tabSelected=\"1\"" : "") workbookViewId="0">\
            <pane xSplit="\(table.key)" ySplit="1" topLeftCell="\(corner)" \
            activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView>\
            </sheetViews>
            """
    }

    /// In characters. Longer texts are wrapped.
    private static let leastWidth = 8
    private static let mostWidth = 48

    private var widths: String {
        table.columns.indices.map { column in
            let width = width(of: column)
            let number = column + 1
            return "<col min=\"\(number)\" max=\"\(number)\" width=\"\(width)\" customWidth=\"1\"/>"
        }.joined()
    }

    /// The width of the longest text; the sign of the filter needs room too.
    private func width(of column: Int) -> Int {
        var width = table.columns[column].name.columns + 3
        for row in table.rows {
            if width >= Sheet.mostWidth { break }
            for line in row[column].split(separator: "\n") { width = max(width, line.columns + 1) }
        }
        return min(max(width, Sheet.leastWidth), Sheet.mostWidth)
    }

    // MARK: Cells

    private var rows: String {
        var text = row(table.columns.map { WorkbookCell.heading($0.name) }, at: 1)
        for (index, cells) in table.rows.enumerated() {
            let typed = zip(table.columns, cells).map { WorkbookCell($1, $0.kind) }
            text += row(typed, at: index + 2)
        }
        return text
    }

    private func row(_ cells: [WorkbookCell], at number: Int) -> String {
        var text = "<row r=\"\(number)\">"
        for (column, cell) in cells.enumerated() {
            text += cell.text(at: "\(CellArea.name(ofColumn: column))\(number)")
        }
        return text + "</row>"
    }
}

/// Cells from the first one of a sheet on.
struct CellArea {
    let columns: Int
    let rows: Int

    /// "A1:C9"
    var relative: String { "A1:\(CellArea.name(ofColumn: columns - 1))\(rows)" }
    /// "$A$1:$C$9"
    var absolute: String { "$A$1:$\(CellArea.name(ofColumn: columns - 1))$\(rows)" }

    /// "A" for 0, "AA" for 26.
    static func name(ofColumn column: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26)))
        return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
    }
}
