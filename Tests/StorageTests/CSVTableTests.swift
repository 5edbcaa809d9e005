import Testing

@testable import Storage

@Suite struct CSVTableTests {
    private func rows(_ text: String) throws -> [[String]] {
        try CSVTable(Array(text.utf8)).rows.map { $0.map(\.text) }
    }

    @Test(arguments: [
        "a,b\n1,2\n", "a;b\r\n1;2\r\n", "a\tb\n1\t2", "\u{FEFF}a,b\r1,2", "a,b\n\n1,2\n,\n",
        "a|b\n1|2", "sep=|\r\na|b\r\n1|2", "\u{FEFF}\"sep=;\"\na;b\n1;2", "sep=\t\na\tb\n1\t2",
    ])
    func cellsStandBetweenCommasSemicolonsOrTabs(text: String) throws {
        #expect(try rows(text) == [["a", "b"], ["1", "2"]])
    }

    @Test func aCellInQuotationMarksMayHaveAnything() throws {
        #expect(
            try rows("a,b\n\"1,\r\n\"\"x\"\"\",\"\"\n") == [["a", "b"], ["1,\n\"x\"", ""]])
    }

    @Test func everyCellKnowsItsPlace() throws {
        let table = try CSVTable(Array("é,b\r\n\"1\n2\",한,3\nx,y\n".utf8))
        #expect(table.rows[0][1].location.column == 3)
        #expect(table.rows[1][2].location.line == 3)
        #expect(table.rows[1][2].location.column == 6)
        #expect(table.rows[2][0].location.line == 4)
    }

    @Test func whatIsNotUTF8IsSaid() {
        #expect(throws: CSVTable.Damage.self) { try CSVTable([0x61, 0xE9, 0x2C]) }
    }
}
