extension WordDocument {
    /// Returns a table with its caption; its headings repeat on every page.
    mutating func text(of grid: Grid) -> String {
        let look = TableLook(isSmall: grid.columns.count > WordPaper.mostColumns)
        let widths = paper.widths(of: grid)
        let head = zip(grid.columns, widths).map { column, width in
            cell(runs.text(of: column.heading), column.alignment, width, look.heading)
        }
        var rows = ["<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(head.joined())</w:tr>"]
        for row in grid.rows {
            switch row {
            case .heading(let words):
                let text = paragraph(runs.text(of: words), look.heading)
                let span = "<w:tcPr><w:gridSpan w:val=\"\(grid.columns.count)\"/></w:tcPr>"
                rows.append("<w:tr><w:tc>\(span)\(text)</w:tc></w:tr>")
            case .cells(let cells, _):
                let texts = zip(cells, zip(grid.columns, widths)).map { words, column in
                    cell(runs.text(of: words), column.0.alignment, column.1, look.text)
                }
                rows.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>\(texts.joined())</w:tr>")
            }
        }
        let columns = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        return paragraph(runs.text(of: "\(grid.caption)"), "Caption")
            + "<w:tbl>\(properties(of: grid, look))<w:tblGrid>\(columns)</w:tblGrid>"
            + rows.joined() + "</w:tbl>" + paragraph("")
    }

    /// The styles of a table's words.
    private struct TableLook {
        let isSmall: Bool

        var heading: String { isSmall ? "TableSmallHeading" : "TableHeading" }
        var text: String { isSmall ? "TableSmall" : "TableText" }
        /// The space beside the words of a cell, in twentieths of a point.
        var margin: Int { isSmall ? 30 : 80 }
    }

    private func properties(of grid: Grid, _ look: TableLook) -> String {
        """
        <w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>\
        <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="\(look.margin)" w:type="dxa"/>\
        <w:right w:w="\(look.margin)" w:type="dxa"/></w:tblCellMar>\
        <w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="\(XMLText.line(grid.caption))"/>\
        </w:tblPr>
        """
    }

    private func cell(
        _ text: String, _ alignment: Grid.Alignment, _ width: Int, _ style: String
    ) -> String {
        let side =
            switch alignment {
            case .left: ""
            case .center: "<w:jc w:val=\"center\"/>"
            case .right: "<w:jc w:val=\"right\"/>"
            }
        let properties = "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
        return "<w:tc>\(properties)\(paragraph(text, style, side))</w:tc>"
    }
}
