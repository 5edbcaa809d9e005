import Commitments
import Foundation
import FoundationXML
import Testing

@testable import Export

/// Workbooks: their parts are XML, their dates and numbers are real, and no text becomes a formula. CI
/// opens them with openpyxl (.ci/exports).
@Suite struct WorkbookTests {
    private func parts(_ tables: [DataTable]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: Workbook(tables).parts)
    }

    private func sheet(_ columns: [DataTable.Column], _ row: [String]) throws -> String {
        try #require(parts([DataTable("t", columns, [row])])["xl/worksheets/sheet1.xml"])
    }

    @Test func daysAndNumbersAreNumbers() throws {
        let text = try sheet(
            [.day("a"), .day("b"), .number("c"), "d"], ["2025-02-15", "2025-02", "12", "12"])
        #expect(text.contains("<c r=\"A2\" s=\"5\"><v>45703</v></c>"))
        #expect(text.contains("<c r=\"B2\" s=\"6\"><v>45689</v></c>"))
        #expect(text.contains("<c r=\"C2\" s=\"4\"><v>12</v></c>"))
        #expect(
            text.contains("<c r=\"D2\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">12<"))
    }

    @Test(arguments: ["1899-12-31", "1900-02-28", "2025-02-30", "about 2025", "007", "１２"])
    func whatIsNoDayOrNumberIsText(text: String) throws {
        for column in [DataTable.Column.day("a"), .number("a")] {
            #expect(try sheet([column], [text]).contains(">\(text)</t>"))
        }
    }

    @Test(arguments: ["=1+1", "+x", "-x", "@x", "'=x", " =x", "＝x"])
    func aTextThatLooksLikeAFormulaIsQuoted(text: String) throws {
        let part = try sheet(["a"], [text])
        #expect(part.contains("<c r=\"A2\" s=\"3\" t=\"inlineStr\">") && !part.contains("<f>"))
    }

    @Test func theFirstRowFiltersAndStays() throws {
        let table = DataTable("t", ["a", "b", "c"], [["1", "2", "3"]], key: 2)
        let text = try #require(parts([table])["xl/worksheets/sheet1.xml"])
        #expect(text.contains("<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\""))
        #expect(text.contains("<autoFilter ref=\"A1:C2\"/>"))
        let book = try #require(parts([table])["xl/workbook.xml"])
        #expect(book.contains("'t'!$A$1:$C$2</definedName>"))
    }

    @Test func whatReadersWouldDecodeIsSpelledOut() throws {
        let text = try sheet(["a"], ["_x0041_ _x_ a_xyz"])
        #expect(text.contains(">_x005F_x0041_ _x_ a_xyz</t>"))
        let long = try sheet(["a"], [String(repeating: "한", count: 40_000)])
        #expect(long.contains("한…</t>") && long.utf16.count < 34_000)
    }

    @Test(arguments: [0, 25, 26, 51, 52, 701, 702]) func columnsHaveTheNamesOfSpreadsheets(
        column: Int
    ) {
        let names = [0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"]
        #expect(CellArea.name(ofColumn: column) == names[column])
    }

    @Test func everyPartIsXMLWithEveryRow() throws {
        let list = AnnotatedList(try Fixture.register())
        for (name, text) in Workbook(list.tables).parts {
            let reader = XMLParser(data: Data(text.utf8))
            #expect(reader.parse(), "\(name)")
        }
        #expect(list.tables.map(\.name) == ["pledges", "wordings", "meetings", "sources", "notes"])
        #expect(list.tables.map(\.rows.count) == [4, 5, 3, 3, 3])
        for table in list.tables {
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        }
    }

    @Test func aWorkbookIsTheSameEveryTime() throws {
        let list = AnnotatedList(try Fixture.register())
        let file = try #require(list.file(as: .xlsx))
        #expect(file == list.file(as: .xlsx) && file.starts(with: Array("PK".utf8)))
        #expect(list.written(as: .xlsx) == nil)
    }
}

/// What separates the cells of a text.
@Suite struct TableStyleTests {
    private let table = DataTable("t", ["a", "b"], [["1;2", "x,\"y\""], ["a|b", "'=c"]])

    @Test func cellsAreQuotedForTheirSeparator() {
        #expect(table.text(TableStyle(.comma)) == "a,b\r\n1;2,\"x,\"\"y\"\"\"\r\na|b,''=c\r\n")
        #expect(table.text(TableStyle(.semicolon)).contains("\"1;2\";\"x,\"\"y\"\"\"\r\n"))
        #expect(table.text(TableStyle(.tab)).contains("1;2\t"))
        #expect(table.text(TableStyle(.bar)).contains("\"a|b\"|''=c\r\n"))
    }

    @Test func aMarkIsOnlyInTheFile() {
        #expect(table.file(TableStyle(.comma, hasMark: true)).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(!table.file(TableStyle(.comma)).starts(with: [0xEF]))
    }

    @Test func separatorsHaveNamesAndSigns() {
        for (name, separator) in [
            ("tab", TableStyle.Separator.tab), ("\t", .tab), ("\\t", .tab), (";", .semicolon),
            ("Comma", .comma), ("|", .bar),
        ] {
            #expect(TableStyle.Separator(named: name) == separator)
        }
        #expect(TableStyle.Separator(named: "x") == nil)
    }
}
